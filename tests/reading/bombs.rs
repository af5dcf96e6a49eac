//! Captures made to take all memory or all time: each is refused by a stated limit, or read as far as the limits go, and says so.

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::export::history_json;
use palimpsest::model::{Capture, ProblemKind};
use palimpsest::parse::unpack::{UnpackConfig, Unpacking};
use palimpsest::parse::{self, NativeDecode, PartsRead, Reading, Steps, zip};
use proptest::prelude::*;

use crate::guarantees::assert_guarantees;
use crate::zipped::{self, File, gzip};
use crate::{fixture, read};

/// Reads what must be refused by a limit, in one sentence.
fn check_refused(name: &str, bytes: Vec<u8>) -> Reading {
    let reading = read(name, bytes);
    let kinds: Vec<ProblemKind> = reading.problems.iter().map(|one| one.kind()).collect();
    assert_eq!(
        kinds,
        [ProblemKind::Limit],
        "{name}: {:?}",
        reading.problems
    );
    reading
}

#[test]
fn packed_zeros_without_end_are_refused() {
    // The length that a gzip file names of itself is that modulo 4 GB: it says nothing.
    let mut zeros = gzip("page.html", &vec![0; parse::MAX_BYTES + 1]);
    let end = zeros.len() - 4;
    for length in [0_u32, 10, u32::MAX] {
        zeros[end..].copy_from_slice(&length.to_le_bytes());
        check_refused("page.html.gz", zeros.clone());
    }
    let pages = zipped::zip(&[
        File::new("zeros.html", &vec![0; parse::MAX_BYTES + 1]),
        File::new("page.html", &fixture("version-page.html")),
    ]);
    let reading = check_refused("story.zip", pages);
    assert_eq!(reading.pages.len(), 1, "the rest is read");
}

#[test]
fn an_archive_in_an_archive_in_an_archive_is_not_opened() {
    let page = fixture("version-page.html");
    let third = zipped::zip(&[File::new("page.html", &page)]);
    let second = zipped::zip(&[
        File::new("third.zip", &third),
        File::new("page.html", &page),
    ]);
    let first = zipped::zip(&[File::new("second.zip", &second)]);
    let reading = check_refused("first.zip", first);
    assert_eq!(reading.problems[0].file, "first.zip/second.zip/third.zip");
    assert_eq!(reading.pages.len(), 1, "the rest is read");
}

#[test]
fn many_entries_that_share_one_packed_file_come_to_an_end() {
    let page = fixture("version-page.html");
    let one = zipped::zip(&[File::new("page.html", &page)]);
    let place = |signature: &[u8]| {
        let found = one.windows(4).position(|window| window == signature);
        found.expect("it is an archive")
    };
    let (directory, end) = (place(b"PK\x01\x02"), place(b"PK\x05\x06"));
    let entries = 1_000_usize;
    let listed = one[directory..end].repeat(entries);
    let mut bomb = [&one[..directory], &listed, &one[end..]].concat();
    let end = directory + listed.len();
    let count = u16::try_from(entries).expect("few").to_le_bytes();
    let length = u32::try_from(listed.len()).expect("short").to_le_bytes();
    bomb[end + 8..end + 10].copy_from_slice(&count);
    bomb[end + 10..end + 12].copy_from_slice(&count);
    bomb[end + 12..end + 16].copy_from_slice(&length);
    let config = UnpackConfig {
        bytes: 5 * page.len(),
        ..UnpackConfig::default()
    };
    let capture = Capture::new("story.zip", bomb);
    let reading = zip::read(&capture, &NativeDecode, &mut Unpacking::new(config));
    assert_eq!(reading.pages.len(), 5);
    assert_eq!(reading.problems.len(), entries - 5);
    assert!(
        reading
            .problems
            .iter()
            .all(|one| one.kind() == ProblemKind::Limit)
    );
}

#[test]
fn sizes_that_lie_are_found_out() {
    let page = fixture("version-page.html");
    let sound = zipped::zip(&[File::new("page.html", &page), File::new("too.html", &page)]);
    let directory = sound.windows(4).position(|window| window == b"PK\x01\x02");
    let directory = directory.expect("it is an archive");
    // The packed size, the true size and the place of the first entry (APPNOTE 6.3.10, 4.3.12); all ones mean that another field, which is
    // not there, has them in 64 bits (4.5.3).
    for field in [20, 24, 42] {
        for lie in [0_u32, 1, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff] {
            let mut bytes = sound.clone();
            bytes[directory + field..directory + field + 4].copy_from_slice(&lie.to_le_bytes());
            let is_true = bytes == sound;
            let reading = read("story.zip", bytes);
            assert_guarantees(&reading, "story.zip");
            assert!(
                is_true || !reading.problems.is_empty() || reading.pages.len() == 2,
                "field {field}, {lie}: {reading:?}"
            );
        }
    }
    // Numbers of entries that lie.
    let end = sound.len() - 22;
    for lie in [0_u16, 1, 9, 0xffff] {
        let mut bytes = sound.clone();
        bytes[end + 8..end + 10].copy_from_slice(&lie.to_le_bytes());
        bytes[end + 10..end + 12].copy_from_slice(&lie.to_le_bytes());
        assert_guarantees(&read("story.zip", bytes), "story.zip");
    }
}

#[test]
fn sixty_four_bit_sizes_that_lie_are_found_out() {
    let page = fixture("version-page.html");
    let mut bytes = zipped::zip(&[File::new("page.html", &page)]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02");
    let directory = directory.expect("it is an archive");
    bytes[directory + 20..directory + 28].fill(0xff);
    // The field of 64-bit sizes: kind 1, 16 bytes, the true size and the packed one.
    let huge = 10_u64 * 1024 * 1024 * 1024;
    let field = [&[1, 0, 16, 0][..], &huge.to_le_bytes(), &huge.to_le_bytes()].concat();
    bytes[directory + 30..directory + 32].copy_from_slice(&20_u16.to_le_bytes());
    let name_end = directory + 46 + "page.html".len();
    bytes.splice(name_end..name_end, field);
    let end = bytes.len() - 22;
    let length = u32::try_from(end - directory).expect("short").to_le_bytes();
    bytes[end + 12..end + 16].copy_from_slice(&length);
    let reading = read("story.zip", bytes);
    assert!(reading.pages.is_empty());
    assert_eq!(reading.problems.len(), 1, "{:?}", reading.problems);
}

#[test]
fn quoted_printable_does_not_grow() {
    let head = "MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    for piece in ["=\r\n", "=", "==", "=3D", "\u{e9}", " \r\n", "=\n=\n"] {
        let body = piece.repeat(2_000_000 / piece.len());
        let reading = read("page.mhtml", format!("{head}{body}"));
        assert_guarantees(&reading, "page.mhtml");
        assert_eq!(reading.problems.len(), 1, "{piece:?}");
    }
}

#[test]
fn an_archive_of_a_hundred_thousand_parts_is_read_to_its_limit() {
    let page = String::from_utf8_lossy(&fixture("version-page.html")).into_owned();
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n";
    let first = format!("--x\r\nContent-Type: text/html\r\n\r\n{page}\r\n");
    let other = "--x\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n";
    let archive = format!("{head}{first}{}--x--\r\n", other.repeat(100_000));
    let capture = Capture::new("mail.eml", archive);
    let most = UnpackConfig::default().entries;
    let mut steps = Steps::of(&capture);
    let mut last = None;
    let mut count = 0;
    while steps.step(&NativeDecode) {
        last = steps.parts();
        count += 1;
    }
    assert_eq!(count, most - 1, "one step a part that is looked at");
    assert_eq!(
        last,
        Some(PartsRead {
            done: most - 1,
            of: most
        })
    );
    let reading = steps.finish();
    assert_eq!(reading.pages.len(), 1, "the page is read all the same");
    assert!(
        reading
            .problems
            .iter()
            .any(|one| one.kind() == ProblemKind::Limit),
        "what was left out is said"
    );
}

#[test]
fn markup_a_hundred_thousand_deep_and_a_million_attributes_come_back() {
    let page = String::from_utf8_lossy(&fixture("2016-09-03-today.html")).replace("</table>", "");
    for piece in ["<div>", "<table><tr><td>", "<b>", "<svg>", "<ul><li>"] {
        let deep = format!("{page}{}", piece.repeat(100_000));
        let reading = read("page.html", deep);
        assert_guarantees(&reading, "page.html");
        assert!(!reading.problems.is_empty(), "{piece}");
    }
    let attributes: String = (0..1_000_000).map(|number| format!(" a{number}")).collect();
    let reading = read("page.html", format!("{page}<p{attributes}>"));
    assert_guarantees(&reading, "page.html");
    assert!(!reading.problems.is_empty());
}

#[test]
fn entities_do_not_multiply() {
    let page = String::from_utf8_lossy(&fixture("2016-09-03-today.html")).into_owned();
    for flood in [
        "&amp;",
        "&NotEqualTilde;",
        "&#x10FFFF;",
        "&#0;",
        "&#xD800;",
        "&lt;td&gt;",
        "&",
    ] {
        let reading = read(
            "page.html",
            page.replacen("<td>", &format!("<td>{}", flood.repeat(100_000)), 1),
        );
        assert_guarantees(&reading, "page.html");
        assert_eq!(reading.pages.len(), 1, "{flood}");
    }
    // Each names ten of the one before it: expanded they would be a thousand million.
    let mut laughs = "<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..10 {
        let inner = format!("&a{};", level - 1).repeat(10);
        laughs.push_str(&format!("<!ENTITY a{level} \"{inner}\">"));
    }
    let feed = String::from_utf8_lossy(&fixture("feed-article.rss")).into_owned();
    let (declaration, rest) = feed.split_once("?>").expect("a declaration");
    let rest = rest.replacen("<title>", "<title>&a9;", 2);
    let bomb = format!("{declaration}?><!DOCTYPE rss [{laughs}]>{rest}");
    let reading = read("feed.rss", bomb);
    assert_guarantees(&reading, "feed.rss");
}

#[test]
fn halves_of_characters_do_no_harm() {
    // A lone surrogate in a history file of ours, escaped as JSON allows it.
    let pages = read("page.html", fixture("2016-09-03-today.html")).pages;
    let history = assemble(&pages, &[], &[], &[], &AssembleConfig::default());
    let sound = history_json::write(&history, None);
    assert_eq!(read("story.json", sound.as_bytes()).problems, []);
    let broken = sound.replacen("\"title\": \"", "\"title\": \"\\ud800", 1);
    assert_ne!(broken, sound);
    let reading = read("story.json", broken);
    assert!(reading.articles.is_empty());
    assert_eq!(reading.problems[0].kind(), ProblemKind::BadHistory);
    // And in a page saved as UTF-16.
    let page = String::from_utf8_lossy(&fixture("2016-09-03-today.html")).into_owned();
    let mut wide = vec![0xff, 0xfe];
    for unit in page.encode_utf16() {
        wide.extend(unit.to_le_bytes());
        if unit == u16::from(b'e') {
            wide.extend(0xd800_u16.to_le_bytes());
        }
    }
    for cut in [0, 1] {
        let reading = read("page.html", &wide[..wide.len() - cut]);
        assert_guarantees(&reading, "page.html");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_turns_a_sentence_about(name in "[a-z\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}\u{5d0}-\u{5d9}\0-\u{1f}]{1,20}") {
        let reading = read(&name, b"".as_slice());
        let said = &reading.problems[0].message();
        let is_turning = |c: char| {
            c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
        };
        prop_assert!(!said.contains(is_turning), "{said:?}");
        let (opened, closed) = (said.matches('\u{2068}').count(), said.matches('\u{2069}').count());
        prop_assert_eq!(opened, closed);
        prop_assert_eq!(opened > 0, said.contains(|c| ('\u{5d0}'..='\u{5d9}').contains(&c)));
        prop_assert_eq!(&reading.problems[0].file, &name, "the capture itself keeps its name");
    }
}
