//! Text of any kind: flattened, copied, plain.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::parse::comparison_text;
use palimpsest_fuzz::{NAME, assert_page, read};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Some(read) = comparison_text::read(NAME, &text) {
        assert_page(read);
    }
    // A letter before it keeps it from being taken for anything but text.
    read(format!("a{text}").as_bytes());
});
