//! The two encodings that keep a part's bytes whole on their way (RFC 2045, 6.7 and 6.8).

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use quoted_printable::ParseMode;

/// Decodes quoted-printable text. Bytes outside of ASCII have no place there, but they stand in files that some program saved anew: they are kept.
#[must_use]
pub fn from_quoted_printable(body: &[u8]) -> Vec<u8> {
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

/// Decodes base64: all whole bytes up to where the file was cut; what is no letter of the alphabet is passed over (RFC 2045, 6.8).
#[must_use]
pub fn from_base64(body: &[u8]) -> Vec<u8> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_keeps_what_it_does_not_allow() {
        let cases: [(&[u8], &[u8]); 6] = [
            (b"caf=C3=A9 =3D", "café =".as_bytes()),
            (b"one=\r\n two=\n three", b"one two three"),
            ("café".as_bytes(), "café".as_bytes()),
            (b"a=zz", b"a=zz"),
            (b"a=3", b"a=3"),
            (b"a=", b"a"),
        ];
        for (encoded, decoded) in cases {
            assert_eq!(from_quoted_printable(encoded), decoded);
        }
    }

    #[test]
    fn base64_gives_all_bytes_up_to_a_cut() {
        let cases: [(&[u8], &[u8]); 6] = [
            (b"ZmVycnk=", b"ferry"),
            (b"Zm Vy\r\ncn k", b"ferry"),
            (b"ZmVyc", b"fer"),
            (b"ZmVy*!cnk", b"ferry"),
            (b"Z", b""),
            (b"", b""),
        ];
        for (encoded, decoded) in cases {
            assert_eq!(from_base64(encoded), decoded);
        }
    }
}
