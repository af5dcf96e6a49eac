//! Every kind of page in every envelope that programs save pages in: the same is read.

use expect_test::expect;
use html5ever::tendril::TendrilSink;
use palimpsest::model::{Page, ProblemKind};
use palimpsest::parse::Reading;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::printed::printed;
use crate::{fixture, read};

/// Pages as the tracker serves them today, one of each kind, with its address.
const PAGES: [(&str, &str); 3] = [
    (
        "2016-09-03-today.html",
        "https://www.newssniffer.co.uk/articles/371/diff/1/2",
    ),
    (
        "article-page.html",
        "https://www.newssniffer.co.uk/articles/371",
    ),
    (
        "version-page.html",
        "https://www.newssniffer.co.uk/articles/371/versions/9022",
    ),
];

fn text_of(name: &str) -> String {
    String::from_utf8(fixture(name)).expect("the fixture is UTF-8")
}

/// What a reading holds, apart from the file's name and the article's id, which some pages only have from their envelope.
fn held(reading: Reading) -> Vec<Page> {
    let nameless = |page: Page| Page {
        file: String::new(),
        tracker_id: None,
        ..page
    };
    reading.pages.into_iter().map(nameless).collect()
}

fn check_same(what: &str, name: &str, bytes: impl Into<Vec<u8>>) {
    let reading = read("page", bytes);
    assert!(
        reading.problems.is_empty(),
        "{name} as {what}: {:?}",
        reading.problems
    );
    let id = reading
        .pages
        .first()
        .and_then(|page| page.tracker_id.as_deref());
    assert_eq!(id, Some("371"), "{name} as {what}");
    assert_eq!(
        held(reading),
        held(read("page", fixture(name))),
        "{name} as {what}"
    );
}

/// The page as a browser writes its tree down again: all end tags, `tbody`, quoted attributes.
fn written_anew(html: &str) -> String {
    let sink = scraper::HtmlTreeSink::new(scraper::Html::new_document());
    html5ever::parse_document(sink, html5ever::ParseOpts::default())
        .one(html)
        .html()
}

/// Quoted-printable text in an archive as Chrome writes it.
fn archive(address: &str, html: &str, encoding: &str, content: &str) -> String {
    let mut out = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: A page\r\nDate: Mon, 5 Mar 2018 10:00:00 -0000\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x0Y----\"\r\n\r\n\r\n"
    );
    out += &format!(
        "------MultipartBoundary--x0Y----\r\nContent-Type: {html}\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
         Content-Transfer-Encoding: {encoding}\r\nContent-Location: {address}\r\n\r\n{content}\r\n"
    );
    out += "------MultipartBoundary--x0Y----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Location: https://www.newssniffer.co.uk/images/newsniffer-text.png\r\n\r\niVBORw0KGgo=\r\n\r\n------MultipartBoundary--x0Y------\r\n";
    out
}

fn quoted(text: &[u8]) -> String {
    quoted_printable::encode_to_str(text)
}

fn base64_of(bytes: &[u8]) -> String {
    use base64::Engine;
    let letters = base64::engine::general_purpose::STANDARD.encode(bytes);
    let lines = letters.as_bytes().chunks(76).map(String::from_utf8_lossy);
    lines.collect::<Vec<_>>().join("\r\n")
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_page_saved_complete_is_the_page() {
    for (name, address) in PAGES {
        let html = written_anew(&text_of(name));
        let comment = format!("<!-- saved from url=({:04}){address} -->", address.len());
        let by_chrome = html.replacen("<html", &format!("{comment}<html"), 1);
        check_same("Chrome's “complete”", name, by_chrome.as_str());
        check_same(
            "Chrome's “complete” with Windows' line ends",
            name,
            by_chrome.replace('\n', "\r\n"),
        );
        check_same("UTF-16", name, utf16(&by_chrome));
    }
}

#[test]
fn a_page_saved_by_single_file_is_the_page() {
    for (name, address) in PAGES {
        let comment = format!(
            "<!--\n Page saved with SingleFile \n url: {address} \n saved date: Mon Mar 05 2018\n-->"
        );
        let mut html = text_of(name).replacen("<html>", &format!("<html>{comment}"), 1);
        for tag in [
            "</p>", "</td>", "</tr>", "</th>", "</li>", "</body>", "</html>", "<body>", "<head>",
            "</head>",
        ] {
            html = html.replace(tag, "");
        }
        check_same("SingleFile", name, html);
    }
}

#[test]
fn a_page_in_the_wayback_machine_is_the_page() {
    for (name, address) in PAGES {
        let script = format!(
            "<script>__wm.wombat(\"{address}\",\"20180305101112\",\"https://web.archive.org/\",\"web\");</script><!-- End Wayback Rewrite JS Include -->"
        );
        let html = text_of(name)
            .replace("href=\"http", "href=\"https://web.archive.org/web/20180305101112/http")
            .replace("href=\"/", "href=\"/web/20180305101112/https://www.newssniffer.co.uk/")
            .replacen("<head>", &format!("<head>{script}"), 1)
            .replacen("<body>", "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=\"wm-ipp-base\"><p>4 captures</p></div><!-- END WAYBACK TOOLBAR INSERT -->", 1)
            + "<!-- FILE ARCHIVED ON 10:11:12 Mar 05, 2018 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 05:55:35 Jul 12, 2021. -->";
        check_same("a copy of the Wayback Machine", name, html);
    }
}

#[test]
fn a_page_in_an_archive_of_chrome_is_the_page() {
    for (name, address) in PAGES {
        let html = written_anew(&text_of(name));
        let whole = archive(
            address,
            "text/html",
            "quoted-printable",
            &quoted(html.as_bytes()),
        );
        check_same("MHTML", name, whole.as_str());
        check_same(
            "MHTML with bare line ends",
            name,
            whole.replace("\r\n", "\n"),
        );
        check_same("MHTML in UTF-16", name, utf16(&whole));
        check_same(
            "MHTML with a mark before it",
            name,
            format!("\u{feff}\r\n{whole}"),
        );
        check_same(
            "MHTML without its end",
            name,
            whole
                .split("------MultipartBoundary--x0Y----\r\nContent-Type: image")
                .next()
                .unwrap_or_default(),
        );
        check_same(
            "MHTML with a boundary that it does not name",
            name,
            whole.replacen("boundary=\"----", "boundary=\"", 1),
        );
        check_same(
            "binary MHTML",
            name,
            archive(address, "text/html", "binary", &html),
        );
        check_same(
            "base64 MHTML",
            name,
            archive(
                address,
                "text/html; charset=utf-8",
                "base64",
                &base64_of(html.as_bytes()),
            ),
        );
        check_same(
            "UTF-16 inside of MHTML",
            name,
            archive(
                address,
                "text/html; charset=\"unicode\"",
                "base64",
                &base64_of(&utf16(&html)),
            ),
        );
        let letters = archive(
            address,
            "text/html; charset=windows-1252",
            "quoted-printable",
            &quoted(&windows_1252(&html)),
        );
        check_same("MHTML in windows-1252", name, letters);
    }
}

fn windows_1252(text: &str) -> Vec<u8> {
    let text = text.replace("charset=UTF-8", "charset=x-none");
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}

#[test]
fn a_page_mailed_to_oneself_is_the_page() {
    for (name, address) in PAGES {
        let page = archive(address, "text/html", "base64", &base64_of(&fixture(name)));
        let mail = format!(
            "From ada@skell.example Mon Mar  5 10:00:00 2018\nReturn-Path: <ada@skell.example>\nReceived: from quay\n\tby pier\nMIME-Version: 1.0\n\
             Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\nSee there.\n\
             --b2\nContent-Type: text/html\n\n<p>See there.</p>\n--b2--\n--b1\nContent-Type: application/octet-stream; name=\"page.mhtml\"\n\
             Content-Transfer-Encoding: base64\nContent-Disposition: attachment;\n filename=\"page.mhtml\"\n\n{}\n--b1--\n",
            base64_of(page.as_bytes())
        );
        check_same("a mail's attachment", name, mail);
    }
}

#[test]
fn the_pages_in_the_frames_of_an_archive_are_read_where_it_holds_nothing_itself() {
    let part = |html: &str| format!("--b\r\nContent-Type: text/html\r\n\r\n{html}\r\n");
    let frames = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{}{}{}{}--b--",
        part("<!doctype html><title>Wayback Machine Changes</title>newssniffer"),
        part(&text_of("2016-09-03-today.html")),
        part("<p>Tides</p>"),
        part(&text_of("version-page.html")),
    );
    let reading = read("page", frames);
    assert_eq!(reading.pages.len(), 2);
    assert!(reading.problems.is_empty());
}

#[test]
fn archives_without_a_page_say_so() {
    let cases = [
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--",
        "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nDear Ada, bread and salt.",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
    ];
    let out: String = cases
        .iter()
        .map(|case| printed(&read("page.mht", *case)))
        .collect();
    expect![[r#"
        ! unreadable_format: “page.mht” is a web archive or a mail without a page in it: open the comparison in a browser and save it as “HTML only”.
        ! not_a_tracker_page: “page.mht” is text, but neither that of a comparison on News Sniffer nor an article, or too short to be taken for one: drop a page that you saved from newssniffer.co.uk, or longer texts of the same article.
        ! unreadable_format: “page.mht” is a web archive or a mail without a page in it: open the comparison in a browser and save it as “HTML only”.
    "#]].assert_eq(&out);
}

#[test]
fn parts_inside_parts_end_somewhere() {
    let deep = |kind: &str| {
        let levels = (0..5_000).map(|at| {
            format!("MIME-Version: 1.0\r\nContent-Type: {kind}; boundary=b{at}\r\n\r\n--b{at}\r\n")
        });
        levels.collect::<String>()
    };
    for kind in ["multipart/mixed", "message/rfc822", "multipart/digest"] {
        let reading = read("page", deep(kind));
        assert!(reading.pages.is_empty());
        assert!(!reading.problems.is_empty());
    }
    let many = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".to_owned()
        + &"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--d\r\n".repeat(20_000);
    assert!(read("page", many).pages.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_archive_with_pieces_thrown_in_is_read_or_named(
        pieces in prop::collection::vec((any::<Index>(), select(PIECES.to_vec())), 1..8),
        end in any::<Index>(),
    ) {
        let html = text_of("version-page.html");
        let mut bytes = archive(PAGES[2].1, "text/html", "quoted-printable", &quoted(html.as_bytes())).into_bytes();
        for (at, piece) in pieces {
            let at = at.index(bytes.len());
            bytes.splice(at..at, piece.bytes());
        }
        let whole = read("page", bytes.as_slice());
        prop_assert!(!whole.pages.is_empty() || !whole.problems.is_empty());
        prop_assert!(whole.problems.iter().all(|problem| problem.kind() != ProblemKind::Empty));
        bytes.truncate(end.index(bytes.len()));
        let part = read("page", bytes);
        prop_assert!(!part.pages.is_empty() || !part.problems.is_empty());
    }
}

/// Pieces that have misled readers of mail.
const PIECES: [&str; 16] = [
    "\r\n\r\n",
    "\n",
    "\r",
    "=",
    "=\r\n",
    "=3",
    "=ZZ",
    "\0",
    "\u{fffd}",
    "------MultipartBoundary--x0Y----\r\n",
    "------MultipartBoundary--x0Y------\r\n",
    "Content-Type: multipart/mixed; boundary=\"\"\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "; boundary=",
    "\u{2028}",
];
