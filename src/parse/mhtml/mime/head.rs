//! The head of a mail or of one of its parts: lines of a name and a value (RFC 5322, 2.2).

/// Most bytes of a head, as in a mail that came through many hands.
const LONGEST_HEAD: usize = 128 * 1024;

/// The fields that we know of a part's head.
#[derive(Debug, Default)]
pub struct Head {
    /// Names in lower case; of several of a kind the first counts.
    fields: Vec<(&'static str, String)>,
    /// Whether a MIME version is named.
    pub has_version: bool,
    /// Whether every line of it was one of a head.
    pub is_clean: bool,
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
    #[must_use]
    pub fn read(bytes: &[u8]) -> (Head, &[u8]) {
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

    /// The value of a field, by its name in lower case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let (_, value) = fields.find(|(known, _)| *known == name)?;
        Some(value.as_str())
    }

    /// The kind of content, in lower case and without parameters; empty where none is named.
    #[must_use]
    pub fn kind(&self) -> String {
        let value = self.field("content-type").unwrap_or("");
        let kind = value.split(';').next().unwrap_or("");
        kind.trim().to_ascii_lowercase()
    }

    /// A parameter of a field: what follows `name=`, in quotes or up to the next semicolon.
    #[must_use]
    pub fn parameter(&self, field: &str, name: &str) -> Option<&str> {
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

/// The first line without its end, and what follows it.
#[must_use]
pub fn line(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => {
            let (this, after) = bytes.split_at(end);
            (this.strip_suffix(b"\r").unwrap_or(this), &after[1..])
        }
        None => (bytes, b""),
    }
}
