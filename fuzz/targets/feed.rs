//! Feeds, whatever their first bytes say.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::parse::newssniffer::feed;
use palimpsest_fuzz::{NAME, assert_page};

fuzz_target!(|bytes: &[u8]| {
    assert_page(feed::read(NAME, &String::from_utf8_lossy(bytes)));
});
