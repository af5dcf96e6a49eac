//! Web archives of Safari: the page inside is read, whatever it is, and no list inside can mislead or unfold without end.

use expect_test::expect;
use palimpsest::model::Page;
use palimpsest::parse::Reading;
use plist::{Dictionary, Value};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::printed::printed;
use crate::{fixture, read};

/// A page of an archive, as Safari describes it.
struct Resource<'a> {
    data: &'a [u8],
    kind: &'a str,
    charset: Option<&'a str>,
    address: &'a str,
}

impl<'a> Resource<'a> {
    fn page(data: &'a [u8]) -> Self {
        Resource {
            data,
            kind: "text/html",
            charset: Some("UTF-8"),
            address: "https://www.newssniffer.co.uk/articles/371/diff/1/2",
        }
    }

    fn value(&self) -> Value {
        let mut resource = Dictionary::new();
        resource.insert("WebResourceData".into(), Value::Data(self.data.to_vec()));
        resource.insert("WebResourceMIMEType".into(), self.kind.into());
        if let Some(charset) = self.charset {
            resource.insert("WebResourceTextEncodingName".into(), charset.into());
        }
        resource.insert("WebResourceURL".into(), self.address.into());
        resource.into()
    }
}

fn archive(main: &Resource<'_>, frames: Vec<Value>) -> Value {
    let style = Resource {
        data: b"p { color: red }",
        kind: "text/css",
        charset: None,
        address: "https://www.newssniffer.co.uk/site.css",
    };
    let mut archive = Dictionary::new();
    // Frames first: which page is the outermost is told by where it stands, not by what comes first.
    archive.insert("WebSubframeArchives".into(), Value::Array(frames));
    archive.insert("WebMainResource".into(), main.value());
    archive.insert("WebSubresources".into(), Value::Array(vec![style.value()]));
    archive.into()
}

fn written(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    value
        .to_writer_binary(&mut bytes)
        .expect("a list in memory can be written");
    bytes
}

fn held(reading: Reading) -> Vec<Page> {
    let nameless = |page: Page| Page {
        file: String::new(),
        ..page
    };
    reading.pages.into_iter().map(nameless).collect()
}

#[test]
fn the_charset_that_the_archive_names_is_believed() {
    let html = String::from_utf8(fixture("2016-09-03-today.html")).expect("it is UTF-8");
    let plain = html.replace("charset=UTF-8", "charset=x-none");
    let (letters, _, _) = encoding_rs::WINDOWS_1252.encode(&plain);
    let page = Resource {
        charset: Some("windows-1252"),
        ..Resource::page(&letters)
    };
    let reading = read("page", written(&archive(&page, Vec::new())));
    assert_eq!(reading.problems, []);
    assert_eq!(held(reading), held(read("page", html)));
}

#[test]
fn the_pages_in_the_frames_are_read_where_the_archive_holds_nothing_itself() {
    let [diff, version] = ["2016-09-03-today.html", "version-page.html"].map(fixture);
    let frame = |html: &[u8]| archive(&Resource::page(html), Vec::new());
    let frames = || vec![frame(&diff), frame(b"<p>Tides</p>"), frame(&version)];
    let outer = Resource::page(b"<!doctype html><title>Changes</title>newssniffer");
    let reading = read("page", written(&archive(&outer, frames())));
    assert_eq!((reading.pages.len(), reading.problems.len()), (2, 0));

    let whole = read("page", written(&archive(&Resource::page(&diff), frames())));
    assert_eq!((whole.pages.len(), whole.problems.len()), (1, 0));
}

#[test]
fn what_is_no_html_inside_is_read_as_what_it_is() {
    let [text, feed] = ["flattened.txt", "feed-article.rss"].map(fixture);
    for (data, kind) in [(&text, "text/plain; charset=utf-8"), (&feed, "text/xml")] {
        let inner = Resource {
            kind,
            ..Resource::page(data)
        };
        let reading = read("page", written(&archive(&inner, Vec::new())));
        assert_eq!(
            held(reading),
            held(read("page", data.as_slice())),
            "as {kind}"
        );
    }
}

#[test]
fn what_cannot_be_opened_says_so() {
    let whole = fixture("saved.webarchive");
    let cut = &whole[..whole.len() - 40];
    let note = written(&Value::Array(vec!["bread".into(), "salt".into()]));
    let picture = Resource {
        kind: "image/png",
        ..Resource::page(b"\x89PNG\r\n\x1a\n")
    };
    let cases = [cut.to_vec(), note, written(&archive(&picture, Vec::new()))];
    let out: String = cases
        .into_iter()
        .map(|case| printed(&read("ferry.webarchive", case)))
        .collect();
    expect![[r#"
        ! unreadable_format: “ferry.webarchive” is a web archive of Safari that is damaged or was cut off: copy it again, or save the page again as “Page Source”.
        ! unreadable_format: “ferry.webarchive” is a web archive or a mail without a page in it: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “ferry.webarchive” is an image (PNG), which holds no text to compare: open the comparison in a browser and save it as “HTML only”.
    "#]].assert_eq(&out);
}

/// A list of `objects`, each already in its binary form, the first of them the outermost; in it they point to each other by numbers of four bytes.
fn list_of(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"bplist00".to_vec();
    let mut offsets = Vec::new();
    for object in objects {
        offsets.extend(
            u32::try_from(bytes.len())
                .expect("it is short")
                .to_be_bytes(),
        );
        bytes.extend(object);
    }
    let table = bytes.len() as u64;
    bytes.extend(offsets);
    bytes.extend([0, 0, 0, 0, 0, 0, 4, 4]);
    for number in [objects.len() as u64, 0, table] {
        bytes.extend(number.to_be_bytes());
    }
    bytes
}

/// Lists, each of which holds the next one this many times.
fn lists_within_lists(depth: u32, times: u8) -> Vec<u8> {
    let list = |at: u32| {
        let mut list = vec![0xa0 | times];
        (0..times).for_each(|_| list.extend((at + 1).to_be_bytes()));
        list
    };
    let innermost = vec![0xa0];
    let objects: Vec<Vec<u8>> = (0..depth).map(list).chain([innermost]).collect();
    list_of(&objects)
}

#[test]
fn lists_that_nest_or_unfold_without_end_are_refused() {
    let within_itself = list_of(&[vec![0xa1, 0, 0, 0, 0]]);
    for hostile in [
        lists_within_lists(500_000, 1),
        lists_within_lists(60, 14),
        within_itself,
    ] {
        let reading = read("page", hostile);
        assert_eq!((reading.pages.len(), reading.problems.len()), (0, 1));
        assert!(reading.problems[0].message().contains("damaged"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_archive_with_bytes_changed_is_read_or_named(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        end in any::<Index>(),
    ) {
        let mut bytes = fixture("saved.webarchive");
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let whole = read("page", bytes.as_slice());
        prop_assert!(!whole.pages.is_empty() || !whole.problems.is_empty());
        bytes.truncate(end.index(bytes.len()));
        let part = read("page", bytes);
        prop_assert!(!part.pages.is_empty() || !part.problems.is_empty());
    }
}
