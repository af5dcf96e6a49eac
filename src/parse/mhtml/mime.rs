//! MIME (RFC 2045, RFC 2046) as far as saved pages and mails use it: heads, parts, transfer encodings.
//!
//! Nothing is wrong enough to fail: a part without an end goes to the end, a boundary that never comes is guessed from the lines that
//! look like one, and bytes that no encoding allows are kept.

mod encoding;
mod head;

use head::{Head, line};

/// Parts inside parts that are looked into. A mail with a page and attachments has 3, a forwarded one a few more.
const DEEPEST: usize = 10;

/// All parts of an archive that hold no others, in order.
#[derive(Debug, Default)]
pub struct Archive<'a> {
    /// The parts.
    pub parts: Vec<Part<'a>>,
    /// The address of the page, where the archive as a whole names it.
    pub location: Option<String>,
    /// The id of the part that is the page, where the archive names it.
    start: Option<String>,
    /// Whether parts stood too deep inside others, and were passed over.
    pub is_too_nested: bool,
    /// Whether there were more parts than are looked at.
    pub has_more: bool,
}

impl Archive<'_> {
    /// Whether a part is the page by what the archive says.
    #[must_use]
    pub fn is_root(&self, part: &Part<'_>) -> bool {
        let is_started =
            self.start.is_some() && part.head.field("content-id") == self.start.as_deref();
        let is_located = self.location.is_some() && part.location() == self.location.as_deref();
        is_started || is_located
    }
}

/// A part that holds no others.
#[derive(Debug)]
pub struct Part<'a> {
    head: Head,
    body: &'a [u8],
}

impl Part<'_> {
    /// The content as it was before it was put into the archive.
    #[must_use]
    pub fn content(&self) -> Vec<u8> {
        match self.encoding().as_str() {
            "quoted-printable" => encoding::from_quoted_printable(self.body),
            "base64" => encoding::from_base64(self.body),
            _ => self.body.to_vec(),
        }
    }

    /// Whether the content stands there as it is.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        !matches!(self.encoding().as_str(), "quoted-printable" | "base64")
    }

    fn encoding(&self) -> String {
        let encoding = self.head.field("content-transfer-encoding").unwrap_or("");
        encoding.trim().to_ascii_lowercase()
    }

    /// Whether it is HTML.
    #[must_use]
    pub fn is_html(&self) -> bool {
        matches!(
            self.head.kind().as_str(),
            "text/html" | "application/xhtml+xml"
        )
    }

    /// Whether it is plain text. So is what names no kind (RFC 2045, 5.2).
    #[must_use]
    pub fn is_plain(&self) -> bool {
        matches!(self.head.kind().as_str(), "text/plain" | "")
    }

    /// Whether it is a file that goes along with a mail, rather than its text or a resource of a page.
    #[must_use]
    pub fn is_attached(&self) -> bool {
        let disposition = self.head.field("content-disposition").unwrap_or("");
        let is_said = disposition
            .trim_start()
            .get(..10)
            .is_some_and(|word| word.eq_ignore_ascii_case("attachment"));
        let kind = self.head.kind();
        let is_file = kind.starts_with("application/") && self.name().is_some();
        (is_said || is_file) && self.location().is_none()
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.head
            .parameter("content-disposition", "filename")
            .or_else(|| self.head.parameter("content-type", "name"))
    }

    /// The address that it was loaded from.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.head.field("content-location").map(str::trim)
    }

    /// The charset of its text, where its head names one.
    #[must_use]
    pub fn charset(&self) -> Option<String> {
        self.head
            .parameter("content-type", "charset")
            .map(str::to_owned)
    }
}

/// Reads an archive; at most so many parts of it.
#[must_use]
pub fn read(bytes: &[u8], most_parts: usize) -> Archive<'_> {
    let mut archive = Archive::default();
    let (head, body) = Head::read(after_envelope(bytes));
    let location = head
        .field("snapshot-content-location")
        .or_else(|| head.field("content-location"));
    archive.location = location.map(|address| address.trim().to_owned());
    archive.start = head.parameter("content-type", "start").map(str::to_owned);
    archive.collect(head, body, 0, most_parts);
    archive
}

/// Whether bytes begin as an archive or a mail does: lines of a head, with those that no other text has.
#[must_use]
pub fn has_head(bytes: &[u8]) -> bool {
    let (head, _) = Head::read(after_envelope(bytes));
    head.is_clean
        && head.has_version
        && (head.field("content-type").is_some()
            || head.field("snapshot-content-location").is_some())
}

/// What follows the marks and empty lines before a head, and the line `From …` that parts the mails of a mailbox.
fn after_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    if bytes.starts_with(b"From ") {
        line(bytes).1
    } else {
        bytes
    }
}

impl<'a> Archive<'a> {
    fn collect(&mut self, head: Head, body: &'a [u8], depth: usize, most_parts: usize) {
        let kind = head.kind();
        let holds_parts = kind.starts_with("multipart/");
        let holds_mail = kind == "message/rfc822";
        if depth >= DEEPEST && (holds_parts || holds_mail) {
            self.is_too_nested = true;
        } else if holds_parts {
            let boundary = head.parameter("content-type", "boundary").unwrap_or("");
            for part in split(body, boundary) {
                if self.parts.len() >= most_parts {
                    self.has_more = true;
                    break;
                }
                let (head, body) = Head::read(part);
                self.collect(head, body, depth + 1, most_parts);
            }
        } else if holds_mail {
            let (head, body) = Head::read(after_envelope(body));
            self.collect(head, body, depth + 1, most_parts);
        } else {
            self.parts.push(Part { head, body });
        }
    }
}

/// The parts between the lines of a boundary; where it never comes, those between lines that look like one.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let parts = split_at(body, boundary.as_bytes());
    if !parts.is_empty() {
        return parts;
    }
    match guessed_boundary(body) {
        Some(boundary) => split_at(body, boundary),
        None => Vec::new(),
    }
}

fn split_at<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut rest = body;
    while !boundary.is_empty() && !rest.is_empty() {
        let at = body.len() - rest.len();
        let (this, after) = line(rest);
        rest = after;
        let Some(end) = this
            .strip_prefix(b"--")
            .and_then(|this| this.strip_prefix(boundary))
            .map(<[u8]>::trim_ascii)
        else {
            continue;
        };
        if !end.is_empty() && end != b"--" {
            continue;
        }
        parts.extend(start.take().and_then(|start| body.get(start..at)));
        if end == b"--" {
            return parts;
        }
        start = Some(body.len() - rest.len());
    }
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

/// The first line that begins with `--` and is followed by a line of a head.
fn guessed_boundary(body: &[u8]) -> Option<&[u8]> {
    let mut rest = body;
    while !rest.is_empty() {
        let (this, after) = line(rest);
        let boundary = this.strip_prefix(b"--").map(<[u8]>::trim_ascii_end);
        if let Some(boundary) = boundary.filter(|boundary| !boundary.is_empty())
            && line(after).0.to_ascii_lowercase().starts_with(b"content-")
        {
            return Some(boundary);
        }
        rest = after;
    }
    None
}
