//! The platform's own text decoder, so that no table of charsets has to be shipped.

use web_sys::{TextDecoder, TextDecoderOptions};

use crate::parse::Decode;

/// Decodes with the browser's `TextDecoder` (WHATWG Encoding Standard).
#[derive(Debug, Clone, Copy)]
pub struct PlatformDecode;

impl Decode for PlatformDecode {
    fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
        let decoder =
            TextDecoder::new_with_label_and_options(label, &TextDecoderOptions::new()).ok()?;
        decoder.decode_with_u8_array(bytes).ok()
    }
}
