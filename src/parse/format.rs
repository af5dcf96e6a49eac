//! What a capture is, told from its bytes and never from its name.

use super::mhtml;

/// What kind of content a capture holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// No bytes, or nothing but white space.
    Empty,
    /// A picture; the word says of which kind.
    Image(&'static str),
    /// A PDF document.
    Pdf,
    /// A zip archive.
    Zip,
    /// One file packed by gzip.
    Gzip,
    /// A document of an office program (Word, OpenDocument, RTF).
    Office,
    /// A web archive in one file as Chrome and Edge save it (MHTML), or a saved mail.
    Mhtml,
    /// A web archive as Safari saves it.
    SafariArchive,
    /// Bytes that are no text: a program, a film, noise.
    Binary,
    /// A history file that this app wrote.
    HistoryFile,
    /// A news feed (RSS or Atom).
    Feed,
    /// HTML, whole or a fragment.
    Html,
    /// Any other text.
    Text,
}

/// Bytes at the start that are looked at for signs of a format.
const HEAD: usize = 4096;

/// First bytes that only one format has, by their producers' specifications.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"\x89PNG\r\n\x1a\n", Format::Image("PNG")),
    (b"\xff\xd8\xff", Format::Image("JPEG")),
    (b"GIF87a", Format::Image("GIF")),
    (b"GIF89a", Format::Image("GIF")),
    (b"II*\0", Format::Image("TIFF")),
    (b"MM\0*", Format::Image("TIFF")),
    (b"%PDF-", Format::Pdf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format::Office),
    (b"{\\rtf", Format::Office),
    (b"bplist00", Format::SafariArchive),
    (b"\x7fELF", Format::Binary),
    (b"\x1f\x8b\x08", Format::Gzip),
];

/// Tells the format of these bytes.
#[must_use]
pub fn detect(bytes: &[u8]) -> Format {
    let head = &bytes[..bytes.len().min(HEAD)];
    by_signature(head)
        .or_else(|| by_container(head))
        .unwrap_or_else(|| {
            if is_wide(head) {
                wide_text(head)
            } else if is_binary(bytes) {
                if is_page_over_archive(bytes, head) {
                    Format::Zip
                } else {
                    Format::Binary
                }
            } else {
                text(bytes, head)
            }
        })
}

fn by_signature(head: &[u8]) -> Option<Format> {
    SIGNATURES
        .iter()
        .find(|(signature, _)| head.starts_with(signature))
        .map(|(_, format)| *format)
        .or_else(|| {
            // A PDF may have rubbish before its first line.
            let start = &head[..head.len().min(1024)];
            let is_markup = start.trim_ascii_start().starts_with(b"<");
            (!is_markup && contains(start, b"%PDF-1.")).then_some(Format::Pdf)
        })
}

fn by_container(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let is_office = contains(head, b"[Content_Types].xml")
            || contains(head, b"word/")
            || contains(head, b"mimetypeapplication/vnd.oasis.opendocument");
        return Some(if is_office {
            Format::Office
        } else {
            Format::Zip
        });
    }
    match head {
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(Format::Image("WebP")),
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'a',
            b'v',
            b'i',
            b'f',
            ..,
        ] => Some(Format::Image("AVIF")),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i', ..] => Some(Format::Image("HEIC")),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Format::Binary),
        _ => None,
    }
}

/// Whether the bytes open with the mark of UTF-16.
#[must_use]
pub fn is_wide(head: &[u8]) -> bool {
    head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff")
}

/// The format of UTF-16 text, from the bytes that matter: all signs looked for are ASCII.
fn wide_text(head: &[u8]) -> Format {
    let narrow: Vec<u8> = head
        .iter()
        .skip(2)
        .copied()
        .filter(|byte| *byte != 0)
        .collect();
    text(&narrow, &narrow)
}

/// Whether the bytes cannot be text: they hold a NUL, or more than one control character in a hundred.
fn is_binary(bytes: &[u8]) -> bool {
    let mut controls = 0;
    for byte in bytes {
        match byte {
            0 => return true,
            1..=8 | 14..=26 | 28..=31 | 127 => controls += 1,
            _ => {}
        }
    }
    controls > bytes.len() / 100
}

/// Whether it is a page that unpacks itself, as SingleFileZ saves it: HTML before a zip archive that holds the page proper.
fn is_page_over_archive(bytes: &[u8], head: &[u8]) -> bool {
    // The record that ends an archive has at most 64 KB of comment after it, and the page's end tags.
    const TAIL: usize = 80 * 1024;
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    is_html(&head.trim_ascii_start().to_ascii_lowercase()) && contains(tail, b"PK\x05\x06")
}

fn text(bytes: &[u8], head: &[u8]) -> Format {
    let without_mark = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let start = without_mark.trim_ascii_start();
    if start.is_empty() {
        let is_blank = bytes.len() <= HEAD || bytes.iter().all(u8::is_ascii_whitespace);
        return if is_blank {
            Format::Empty
        } else {
            Format::Text
        };
    }
    let head = start.to_ascii_lowercase();
    if mhtml::is_archive(bytes) {
        Format::Mhtml
    } else if start.starts_with(b"{") && contains(&head, b"palimpsest-history") {
        Format::HistoryFile
    } else if contains(&head, b"<rss") || contains(&head, b"<feed") && head.starts_with(b"<") {
        Format::Feed
    } else if is_html(&head) {
        Format::Html
    } else {
        Format::Text
    }
}

/// Whether it opens with a tag or a comment, or has a tag near the start that plain text would hardly have.
fn is_html(head: &[u8]) -> bool {
    let opens_with_markup = match head {
        [b'<', b'!' | b'?' | b'/', ..] => true,
        [b'<', letter, ..] => letter.is_ascii_alphabetic(),
        _ => false,
    };
    let tags: [&[u8]; 6] = [
        b"<!doctype html",
        b"<html",
        b"<body",
        b"<table",
        b"<td",
        b"<!--startfragment",
    ];
    opens_with_markup || tags.iter().any(|tag| contains(head, tag))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_told_by_its_bytes() {
        let cases: [(&[u8], Format); 18] = [
            (b"", Format::Empty),
            (b"\xef\xbb\xbf \r\n", Format::Empty),
            (b"\x89PNG\r\n\x1a\n\0\0", Format::Image("PNG")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Format::Image("WebP")),
            (b"%PDF-1.7\n", Format::Pdf),
            (b"PK\x03\x04\x14\0page.html", Format::Zip),
            (b"PK\x03\x04\x14\0[Content_Types].xml", Format::Office),
            (b"\x1f\x8b\x08\0", Format::Gzip),
            (
                b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related",
                Format::Mhtml,
            ),
            (b"MIME-Version: 1.0\nContent-Type: text/html", Format::Mhtml),
            (b"a\0b", Format::Binary),
            (b"<html>PK\x03\x04\0\0PK\x05\x06\0-->", Format::Zip),
            (b"{\"format\": \"palimpsest-history\"}", Format::HistoryFile),
            (b"<?xml version='1.0'?><rss version='2.0'>", Format::Feed),
            (b"  <p>Bread</p>", Format::Html),
            (b"Version:0.9\r\nStartHTML:1\r\n<html>", Format::Html),
            (b"\xff\xfe<\0p\0>\0", Format::Html),
            (b"Bread < salt", Format::Text),
        ];
        for (bytes, format) in cases {
            assert_eq!(detect(bytes), format, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
