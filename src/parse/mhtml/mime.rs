//! MIME (RFC 2045, RFC 2046) as far as saved pages and mails use it: heads, parts, transfer encodings.
//!
//! Nothing is wrong enough to fail: a part without an end goes to the end, a boundary that never comes is guessed from the lines that
//! look like one, and bytes that no encoding allows are kept.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use quoted_printable::ParseMode;

/// Parts inside parts that are looked into. A mail with a page and attachments has 3, a forwarded one a few more.
const DEEPEST: usize = 10;

/// Most bytes of a head, as in a mail that came through many hands.
const LONGEST_HEAD: usize = 128 * 1024;

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
            "quoted-printable" => from_quoted_printable(self.body),
            "base64" => from_base64(self.body),
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

/// The first line without its end, and what follows it.
fn line(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => {
            let (this, after) = bytes.split_at(end);
            (this.strip_suffix(b"\r").unwrap_or(this), &after[1..])
        }
        None => (bytes, b""),
    }
}

/// The fields that we know of a part's head.
#[derive(Debug, Default)]
struct Head {
    /// Names in lower case; of several of a kind the first counts.
    fields: Vec<(&'static str, String)>,
    /// Whether a MIME version is named.
    has_version: bool,
    /// Whether every line of it was one of a head.
    is_clean: bool,
}

const KNOWN: [&str; 7] = [
    "content-type",
    "content-transfer-encoding",
    "content-location",
    "content-id",
    "content-disposition",
    "snapshot-content-location",
    "mime-version",
];

impl Head {
    /// Reads a head, and gives what follows its empty line.
    fn read(bytes: &[u8]) -> (Head, &[u8]) {
        let mut head = Head {
            is_clean: true,
            ..Head::default()
        };
        let mut open: Option<&'static str> = None;
        let mut rest = bytes;
        while !rest.is_empty() && bytes.len() - rest.len() < LONGEST_HEAD {
            let (this, after) = line(rest);
            if this.trim_ascii().is_empty() {
                return (head, after);
            }
            if this.starts_with(b" ") || this.starts_with(b"\t") {
                head.fold(open, this);
            } else if let Some((name, value)) = field(this) {
                let name = name.to_ascii_lowercase();
                open = KNOWN.into_iter().find(|known| known.as_bytes() == name);
                head.has_version |= open == Some("mime-version");
                let text = String::from_utf8_lossy(value).trim().to_owned();
                head.fields.extend(open.map(|name| (name, text)));
            } else if !after.is_empty() {
                // The last line may be one that was cut.
                head.is_clean = false;
            }
            rest = after;
        }
        (head, rest)
    }

    /// Adds a line that goes on with the one before it.
    fn fold(&mut self, open: Option<&str>, line: &[u8]) {
        if let Some((name, value)) = self.fields.last_mut()
            && Some(*name) == open
        {
            value.push(' ');
            value.push_str(String::from_utf8_lossy(line).trim());
        }
    }

    fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let (_, value) = fields.find(|(known, _)| *known == name)?;
        Some(value.as_str())
    }

    /// The kind of content, in lower case and without parameters; empty where none is named.
    fn kind(&self) -> String {
        let value = self.field("content-type").unwrap_or("");
        let kind = value.split(';').next().unwrap_or("");
        kind.trim().to_ascii_lowercase()
    }

    /// A parameter of a field: what follows `name=`, in quotes or up to the next semicolon.
    fn parameter(&self, field: &str, name: &str) -> Option<&str> {
        let mut rest = self.field(field)?;
        while let Some((_, after)) = rest.split_once(';') {
            let (found, value) = after.split_once('=')?;
            let value = value.trim_start();
            let (value, after) = match value.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => value.split_at(value.find(';').unwrap_or(value.len())),
            };
            if found.trim().eq_ignore_ascii_case(name) {
                return Some(value.trim()).filter(|value| !value.is_empty());
            }
            rest = after;
        }
        None
    }
}

/// A line of a head: its name and what follows the colon.
fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = line.split_at(colon);
    let is_name = !name.is_empty()
        && name
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    is_name.then_some((name, &value[1..]))
}

/// Bytes outside of ASCII have no place there, but they stand in files that some program saved anew: they are kept.
fn from_quoted_printable(body: &[u8]) -> Vec<u8> {
    let escaped;
    let body = if body.is_ascii() {
        body
    } else {
        escaped = escape_high(body);
        &escaped
    };
    // In this mode nothing is an error.
    quoted_printable::decode(body, ParseMode::Robust).unwrap_or_default()
}

fn escape_high(body: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut escaped = Vec::with_capacity(body.len() + body.len() / 4);
    for byte in body {
        if byte.is_ascii() {
            escaped.push(*byte);
        } else {
            let digit = |half: u8| DIGITS[usize::from(half & 15)];
            escaped.extend([b'=', digit(byte >> 4), digit(*byte)]);
        }
    }
    escaped
}

/// All whole bytes up to where the file was cut; what is no letter of the alphabet is passed over (RFC 2045, 6.8).
fn from_base64(body: &[u8]) -> Vec<u8> {
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let letters: Vec<u8> = body
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
        .collect();
    // One letter over is not a whole byte.
    let whole = letters.len() - usize::from(letters.len() % 4 == 1);
    GeneralPurpose::new(&STANDARD, config)
        .decode(&letters[..whole])
        .unwrap_or_default()
}
