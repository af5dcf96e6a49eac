//! From bytes to text, as a browser would do it for a file.

use super::Decode;

/// Bytes at the start in which a page names its charset; browsers look at 1024, but saved pages carry comments before it.
const HEAD: usize = 4096;

/// Decodes bytes by, in this order: their byte order mark; the charset that the envelope names (`label`); the one that the page
/// names; UTF-8 when they are valid; windows-1252, the web's fall-back. A name that nobody knows counts as UTF-8. Malformed parts
/// become U+FFFD; never fails.
#[must_use]
pub fn decode(bytes: &[u8], label: Option<&str>, decoder: &dyn Decode) -> String {
    if let Some((label, content)) = by_mark(bytes) {
        return decode_as(content, label, decoder);
    }
    let is_known = |label: &&str| is_utf8(label) || decoder.decode(b"", label).is_some();
    let label = label.filter(is_known).map(str::to_owned);
    match label.or_else(|| named(bytes)) {
        Some(label) => decode_as(bytes, &label, decoder),
        None if std::str::from_utf8(bytes).is_ok() => decode_as(bytes, "utf-8", decoder),
        None => decode_as(bytes, "windows-1252", decoder),
    }
}

fn decode_as(bytes: &[u8], label: &str, decoder: &dyn Decode) -> String {
    if is_utf8(label)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return text.to_owned();
    }
    decoder
        .decode(bytes, label)
        .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

fn is_utf8(label: &str) -> bool {
    label.eq_ignore_ascii_case("utf-8") || label.eq_ignore_ascii_case("utf8")
}

fn by_mark(bytes: &[u8]) -> Option<(&'static str, &[u8])> {
    let marks: [(&[u8], &str); 3] = [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16le"),
        (b"\xfe\xff", "utf-16be"),
    ];
    marks
        .into_iter()
        .find_map(|(mark, label)| Some((label, bytes.strip_prefix(mark)?)))
}

/// The charset that an XML declaration, or a `meta` near the start, names. A page that could be read so far as to find the name is not UTF-16, whatever it
/// says (as the HTML standard rules): it is UTF-8 then.
fn named(bytes: &[u8]) -> Option<String> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let declaration = head.strip_prefix("<?xml").map(|rest| (rest, "encoding"));
    let metas = head.split("<meta").skip(1).map(|rest| (rest, "charset"));
    let label = declaration
        .into_iter()
        .chain(metas)
        .find_map(|(rest, name)| {
            let tag = rest.split('>').next().unwrap_or(rest);
            let (_, value) = tag.split_once(name)?;
            let value = value.trim_start().strip_prefix('=')?.trim_start();
            let value = value.trim_start_matches(['"', '\'']);
            let label: String = value
                .chars()
                .take_while(|c| {
                    !c.is_whitespace() && !matches!(c, '"' | '\'' | ';' | '/' | '?' | '>')
                })
                .collect();
            (!label.is_empty()).then_some(label)
        })?;
    Some(if label.starts_with("utf-16") {
        "utf-8".to_owned()
    } else {
        label
    })
}

#[cfg(test)]
mod tests {
    use super::super::NativeDecode;
    use super::*;

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes, None, &NativeDecode), expected);
    }

    #[test]
    fn a_byte_order_mark_goes_before_everything() {
        check(
            b"\xef\xbb\xbf<meta charset=latin1>\xc3\xa9",
            "<meta charset=latin1>é",
        );
        check(b"\xff\xfeb\0", "b");
        check(b"\xfe\xff\0b", "b");
    }

    #[test]
    fn a_named_charset_is_followed() {
        check(
            b"<META charset='ISO-8859-1'>\xe9",
            "<META charset='ISO-8859-1'>é",
        );
        check(
            b"<meta http-equiv=content-type content=\"text/html; charset=windows-1251\">\xc6",
            "<meta http-equiv=content-type content=\"text/html; charset=windows-1251\">Ж",
        );
    }

    #[test]
    fn what_the_envelope_names_goes_before_what_the_page_names() {
        let page = b"<meta charset=utf-8>caf\xe9";
        let text = |label| decode(page, Some(label), &NativeDecode);
        assert_eq!(text("latin1"), "<meta charset=utf-8>café");
        assert_eq!(text("klingon"), "<meta charset=utf-8>caf\u{fffd}");
        assert_eq!(
            decode(b"\xef\xbb\xbf\xc3\xa9", Some("latin1"), &NativeDecode),
            "é"
        );
    }

    #[test]
    fn an_xml_declaration_is_followed() {
        check(
            b"<?xml version=\"1.0\" encoding='ISO-8859-1'?>\xe9",
            "<?xml version=\"1.0\" encoding='ISO-8859-1'?>é",
        );
    }

    #[test]
    fn without_a_name_it_is_utf_8_when_valid_and_windows_1252_when_not() {
        check("caf\u{e9}".as_bytes(), "café");
        check(b"caf\xe9 \x93", "café “");
    }

    #[test]
    fn a_charset_that_nobody_knows_is_read_as_utf_8() {
        check(
            b"<meta charset=klingon>a\xff",
            "<meta charset=klingon>a\u{fffd}",
        );
    }

    #[test]
    fn malformed_parts_are_replaced() {
        check(
            b"<meta charset=utf-8>a\xffb",
            "<meta charset=utf-8>a\u{fffd}b",
        );
    }
}
