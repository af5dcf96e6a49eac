//! Zip and gzip: everything inside is read as if it had been given alone, and nothing inside can make too much of itself.

use expect_test::{Expect, expect};
use palimpsest::model::{DatedBy, ProblemKind};
use palimpsest::parse::Reading;
use palimpsest::parse::unpack::UnpackConfig;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::zipped::{File, gzip, zip};
use crate::{fixture, read};

/// Names of the pages that were read, then the problems.
fn told(reading: &Reading) -> String {
    let pages = reading.pages.iter().map(|page| format!("{}\n", page.file));
    let problems = reading
        .problems
        .iter()
        .map(|problem| format!("! {}: {}\n", problem.kind().word(), problem.message()));
    pages.chain(problems).collect()
}

fn check(files: &[File<'_>], expected: Expect) {
    expected.assert_eq(&told(&read("story.zip", zip(files))));
}

#[test]
fn texts_inside_know_when_they_were_written_or_what_their_folders_tell() {
    let text = b"The ferry between Port Amble and Skell Island stopped on Monday, as storms kept all boats in the harbour. Nobody could say when it would sail again.\n\nThe island's only shop has flour for a week and candles for two.";
    let files = [
        File {
            time: (21 << 11) | (37 << 5) | 6,
            ..File::new("ferry.txt", text)
        },
        File::new("2018-03-02/ferry.txt", text),
        File::new("2018-03-02/09-05.txt", text),
    ];
    let reading = read("texts of 2020-01-01.zip", zip(&files));
    let told = reading.pages.iter().filter_map(|page| {
        let version = page.version.as_ref()?;
        Some((version.captured_at?.to_rfc3339(), version.dated_by?))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("2018-03-04T21:37:12Z".to_owned(), DatedBy::Modified),
            ("2018-03-02T00:00:00Z".to_owned(), DatedBy::Name),
            ("2018-03-02T09:05:00Z".to_owned(), DatedBy::Name),
        ]
    );
}

#[test]
fn everything_inside_is_read_under_its_own_name_and_what_is_for_the_look_is_passed_over() {
    let diff = fixture("2016-09-03-today.html");
    let version = fixture("version-page.html");
    let feed = fixture("feed-article.rss");
    let flattened = fixture("flattened.txt");
    let packed = gzip("page.html", &fixture("2012-08-27-anchors.html"));
    let nested = zip(&[File::new("two.html", &version)]);
    check(
        &[
            File::new("ferry/", b""),
            File::new("ferry/one.html", &diff),
            File::new("ferry/one_files/logo.png", b"\x89PNG"),
            File::new("ferry/one_files/saved_resource.html", b"<html>"),
            File::new("ferry/look.css", b"a{}"),
            File::new("__MACOSX/ferry/._one.html", b"\0\x05"),
            File::new("ferry\\feed.rss", &feed),
            File {
                method: 0,
                ..File::new("flattened.txt", &flattened)
            },
            File::new("page.html.gz", &packed),
            File::new("more.zip", &nested),
            File::new("notes.txt", b"Buy bread."),
        ],
        expect![[r#"
            story.zip/ferry/one.html
            story.zip/ferry/feed.rss
            story.zip/flattened.txt
            story.zip/page.html.gz
            story.zip/more.zip/two.html
            ! not_a_tracker_page: “story.zip/notes.txt” is text, but neither that of a comparison on News Sniffer nor an article, or too short to be taken for one: drop a page that you saved from newssniffer.co.uk, or longer texts of the same article.
        "#]],
    );
}

#[test]
fn what_cannot_be_unpacked_is_named_and_the_rest_is_read() {
    let page = fixture("version-page.html");
    let third = zip(&[File::new("c.html", &page)]);
    let second = zip(&[File::new("c.zip", &third)]);
    let zeros = vec![0; 4 * 1024 * 1024];
    check(
        &[
            File {
                flags: 1,
                ..File::new("locked.html", &page)
            },
            File {
                fault: 1,
                ..File::new("damaged.html", &page)
            },
            File {
                method: 12,
                ..File::new("strange.html", &page)
            },
            File::new("bomb.html", &zeros),
            File::new("b.zip", &second),
            File::new(
                "report.docx",
                &zip(&[File {
                    method: 0,
                    ..File::new("[Content_Types].xml", b"<Types/>")
                }]),
            ),
            File::new("sound.html", &page),
        ],
        expect![[r#"
            story.zip/sound.html
            ! unreadable_format: “story.zip/locked.html” is locked with a password: unpack the archive and drop the files that it holds.
            ! unreadable_format: “story.zip/damaged.html” is packed, but damaged or cut off: copy or download the archive again.
            ! unreadable_format: “story.zip/strange.html” is packed in a way that Palimpsest does not know: unpack the archive and drop the files that it holds.
            ! limit: “story.zip/bomb.html” would unfold to more than 200 times its size, as no saved page does, so it was left packed: look whether it is the file that you meant.
            ! limit: “story.zip/b.zip/c.zip” holds archives within archives, deeper than Palimpsest looks: unpack it and drop the files that it holds.
            ! unreadable_format: “story.zip/report.docx” is a document of an office program, which Palimpsest cannot read: open the comparison in a browser and save it as “HTML only”.
        "#]],
    );
}

#[test]
fn an_archive_that_is_cut_or_empty_says_so() {
    let whole = zip(&[File::new("a.html", &fixture("version-page.html"))]);
    let mut out = told(&read("cut.zip", &whole[..whole.len() - 30]));
    out += &told(&read("empty.zip", zip(&[])));
    out += &told(&read(
        "pictures.zip",
        zip(&[File::new("images/a.png", b"x"), File::new("b.css", b"x")]),
    ));
    out += &told(&read("page.gz", &gzip("a", b"some text")[..14]));
    expect![[r#"
        ! unreadable_format: “cut.zip” is a zip archive that is damaged or was cut off, so that not all that it holds could be read: copy or download it again.
        ! empty: “empty.zip” is an archive without any file: pack it again.
        ! empty: “pictures.zip” is an archive that holds no page, only 2 pictures and other parts of some: pack the pages themselves.
        ! unreadable_format: “page.gz” is packed, but damaged or cut off: copy or download the archive again.
    "#]].assert_eq(&out);
}

#[test]
fn a_page_that_unpacks_itself_is_the_page_inside() {
    let page = fixture("version-page.html");
    let head = b"<!DOCTYPE html><html><head><script>unpack()</script></head><body><!--".as_slice();
    let archive = zip(&[
        File::new("index.html", &page),
        File::new("images/0.png", b"x"),
    ]);
    let reading = read(
        "page.zip.html",
        [head, &archive, b"--></body></html>"].concat(),
    );
    assert_eq!(told(&reading), "page.zip.html/index.html\n");
}

#[test]
fn files_beyond_the_limit_are_said() {
    let most = UnpackConfig::default().entries;
    let name = |at: usize| format!("images/{at}.png");
    let names: Vec<String> = (0..=most).map(name).collect();
    let files: Vec<File<'_>> = names.iter().map(|name| File::new(name, b"")).collect();
    let reading = read("story.zip", zip(&files));
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].kind(), ProblemKind::Limit);
}

#[test]
fn an_archive_inside_itself_is_not_opened_without_end() {
    let mut archive = fixture("version-page.html");
    for _ in 0..50 {
        archive = zip(&[File {
            method: 0,
            ..File::new("a.zip", &archive)
        }]);
    }
    let reading = read("story.zip", archive);
    assert!(reading.pages.is_empty());
    assert_eq!(reading.problems.len(), 1);
    let mut packed = b"The ferry.".to_vec();
    for _ in 0..50 {
        packed = gzip("a", &packed);
    }
    assert_eq!(
        read("story.gz", packed).problems[0].kind(),
        ProblemKind::Limit
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_archive_with_bytes_overwritten_is_read_or_named(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        end in any::<Index>(),
    ) {
        let page = fixture("version-page.html");
        let mut archive = zip(&[File::new("a.html", &page), File { method: 0, ..File::new("b.html", &page) }]);
        for (at, byte) in changes {
            let at = at.index(archive.len());
            archive[at] = byte;
        }
        let whole = read("story.zip", archive.as_slice());
        prop_assert!(!whole.pages.is_empty() || !whole.problems.is_empty());
        archive.truncate(end.index(archive.len()));
        let part = read("story.zip", archive);
        prop_assert!(!part.pages.is_empty() || !part.problems.is_empty());
    }

    #[test]
    fn a_packed_file_comes_out_as_it_went_in(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let alone = read("page", bytes.as_slice());
        let renamed = |reading: Reading| told(&reading).replace("story.zip/page", "page").replace("page.gz", "page");
        let packed = zip(&[File::new("page", &bytes)]);
        prop_assert_eq!(renamed(read("story.zip", packed)), told(&alone));
        // Two bytes more could make the head of another format.
        prop_assert_eq!(renamed(read("page.gz", gzip("x", &bytes))), told(&alone));
    }
}
