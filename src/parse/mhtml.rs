//! Web archives in one file (MHTML, RFC 2557) and saved mails: the page inside, and the files that are attached.
//!
//! Chrome, Edge, Opera and Android write one part a resource, the page first, and name its address in `Snapshot-Content-Location`;
//! Internet Explorer names it in the part's `Content-Location`. Only the pieces of MIME that such files use are read, in one pass over
//! the bytes: of the libraries, one decodes charsets itself (130 KB), another nests parts as deep as the file says and leaves a part
//! undecoded where the file was cut.

mod mime;

use crate::model::fault::PackedFault;
use crate::model::{Capture, Problem};

use super::format;
use super::unpack::Unpacking;
use super::{Decode, PartsRead, Reading, charset, read_html, read_text};

use mime::Part;

/// Reads the page of an archive, or the text of a mail, and every file attached to it.
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    if !unpacking.may_open() {
        return Reading::of_problem(&capture.name, PackedFault::NestedTooDeep);
    }
    let most = unpacking.config().entries;
    let mut reading = Reading::default();
    if format::is_wide(&capture.bytes) {
        // A program that takes the archive for text may have saved it anew as UTF-16.
        let narrowed = charset::decode(&capture.bytes, None, decode).into_bytes();
        let mut parts = Parts::within(capture, &narrowed, most);
        parts.charset = Some("utf-8");
        while parts.next(&mut reading, decode, unpacking) {}
    } else {
        let mut parts = Parts::of(capture, most);
        while parts.next(&mut reading, decode, unpacking) {}
    }
    reading
}

/// The parts of an archive that are read, one by one: first what is attached, then the page.
pub struct Parts<'c> {
    capture: &'c Capture,
    archive: mime::Archive<'c>,
    /// That of parts which stand there as they are, where it is known.
    charset: Option<&'static str>,
    /// The places of what is attached.
    attached: Vec<usize>,
    /// So many parts are looked at.
    most: usize,
    done: usize,
}

impl<'c> Parts<'c> {
    /// The first so many of an archive.
    #[must_use]
    pub fn of(capture: &'c Capture, most: usize) -> Parts<'c> {
        Parts::within(capture, &capture.bytes, most)
    }

    fn within(capture: &'c Capture, bytes: &'c [u8], most: usize) -> Parts<'c> {
        let archive = mime::read(bytes, most);
        let parts = archive.parts.iter().enumerate();
        let attached = parts.filter(|(_, part)| part.is_attached());
        Parts {
            capture,
            attached: attached.map(|(at, _)| at).collect(),
            archive,
            charset: None,
            most,
            done: 0,
        }
    }

    /// How far it was read; the page counts as one.
    #[must_use]
    pub fn read(&self) -> PartsRead {
        PartsRead {
            done: self.done,
            of: self.attached.len() + 1,
        }
    }

    /// Reads the next part. Says whether there is another.
    pub fn next(
        &mut self,
        reading: &mut Reading,
        decode: &dyn Decode,
        unpacking: &mut Unpacking,
    ) -> bool {
        let attached = self.attached.get(self.done);
        let part = attached.and_then(|at| self.archive.parts.get(*at));
        self.done += 1;
        if let Some(part) = part
            && unpacking.take_entry()
        {
            let name = part.name().unwrap_or("attachment");
            let name = unpacking.name_inner(&self.capture.name, name.as_bytes());
            reading.add(unpacking.read_inner(name, part.content(), None, decode));
            return true;
        }
        let page = read_page(self.capture, &self.archive, self.charset, decode);
        if !page.pages.is_empty() || reading.pages.is_empty() && reading.articles.is_empty() {
            reading.add(page);
        }
        if self.archive.has_more {
            let problem = Problem::new(
                &self.capture.name,
                PackedFault::TooManyFiles { limit: self.most },
            );
            reading.problems.push(problem);
        }
        if self.archive.is_too_nested {
            let problem = Problem::new(&self.capture.name, PackedFault::NestedTooDeep);
            reading.problems.push(problem);
        }
        false
    }
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
            None => Reading::of_problem(file, PackedFault::NoPageInside),
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
