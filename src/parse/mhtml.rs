//! Web archives in one file (MHTML, RFC 2557) and saved mails: the page inside, and the files that are attached.
//!
//! Chrome, Edge, Opera and Android write one part a resource, the page first, and name its address in `Snapshot-Content-Location`;
//! Internet Explorer names it in the part's `Content-Location`. Only the pieces of MIME that such files use are read, in one pass over
//! the bytes: of the libraries, one decodes charsets itself (130 KB), another nests parts as deep as the file says and leaves a part
//! undecoded where the file was cut.

mod mime;

use crate::model::Capture;

use super::format;
use super::unpack::Unpacking;
use super::{Decode, Reading, charset, read_html, read_text, sentences};

use mime::Part;

/// Reads the page of an archive, or the text of a mail, and every file attached to it.
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    let file = capture.name.as_str();
    if !unpacking.may_open() {
        return Reading::of_problem(sentences::nested_too_deep(file));
    }
    // A program that takes the archive for text may have saved it anew as UTF-16.
    let narrowed = format::is_wide(&capture.bytes)
        .then(|| charset::decode(&capture.bytes, None, decode).into_bytes());
    let bytes = narrowed.as_deref().unwrap_or(&capture.bytes);
    let archive = mime::read(bytes, unpacking.config().entries);
    let own_charset = narrowed.is_some().then_some("utf-8");

    let mut reading = Reading::default();
    for part in archive.parts.iter().filter(|part| part.is_attached()) {
        if !unpacking.take_entry() {
            break;
        }
        let name = unpacking.name_inner(file, part.name().unwrap_or("attachment").as_bytes());
        reading.add(unpacking.read_inner(name, part.content(), None, decode));
    }
    let page = read_page(capture, &archive, own_charset, decode);
    if page.holds_something() || !reading.holds_something() {
        reading.add(page);
    }
    if archive.is_too_nested {
        reading.problems.push(sentences::nested_too_deep(file));
    }
    reading
}

/// The archive's page; where that holds nothing, as frames do, the other pages inside; else the mail's plain text.
fn read_page(
    capture: &Capture,
    archive: &mime::Archive<'_>,
    own_charset: Option<&str>,
    decode: &dyn Decode,
) -> Reading {
    let file = capture.name.as_str();
    let is_page = |part: &&Part<'_>| !part.is_attached() && part.is_html();
    let mut pages: Vec<&Part<'_>> = archive.parts.iter().filter(is_page).collect();
    // Stable: the first of its kind stays first.
    pages.sort_by_key(|part| !archive.is_root(part));
    let text_of = |part: &Part<'_>| {
        let label = part
            .charset()
            .or(own_charset.filter(|_| part.is_bare()).map(str::to_owned));
        charset::decode(&part.content(), label.as_deref(), decode)
    };
    let read_part = |part: &Part<'_>| {
        let address = part.location().or(archive.location.as_deref());
        read_html(file, &text_of(part), address)
    };
    let mut readings = pages.into_iter().take(MOST_PAGES).map(read_part);
    let Some(first) = readings.next() else {
        let is_text = |part: &&Part<'_>| !part.is_attached() && part.is_plain();
        return match archive.parts.iter().find(is_text) {
            Some(part) => read_text(capture, &text_of(part)),
            None => Reading::of_problem(sentences::no_page_inside(file)),
        };
    };
    if !first.pages.is_empty() {
        return first;
    }
    let mut others = Reading::default();
    readings
        .filter(|reading| !reading.pages.is_empty())
        .for_each(|reading| others.add(reading));
    if others.pages.is_empty() {
        first
    } else {
        others
    }
}

/// Most pages inside one archive that are read: the page itself and its frames.
const MOST_PAGES: usize = 20;

/// Whether a head is that of an archive or a mail, for `format`.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    mime::has_head(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::format::{self, Format};

    #[test]
    fn an_archive_is_told_by_its_head() {
        let mail: &[u8] = b"Return-Path: <ada@skell.example>\r\nReceived: from quay\r\n\tby pier; Mon\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>";
        assert_eq!(format::detect(mail), Format::Mhtml);
        assert_eq!(
            format::detect(b"Dear all: bread.\nmime-version: none\n"),
            Format::Text
        );
    }
}
