//! HTML of any kind, as the readers of the tracker's pages take it, whatever its first bytes say.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::parse::html::Limits;
use palimpsest::parse::newssniffer;
use palimpsest_fuzz::{NAME, assert_page};

fuzz_target!(|bytes: &[u8]| {
    let html = String::from_utf8_lossy(bytes);
    let limits = Limits::default();
    assert_page(newssniffer::read(NAME, &html, None, &limits));
});
