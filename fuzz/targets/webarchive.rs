//! Web archives of Safari, whatever their first bytes say.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::model::Capture;
use palimpsest::parse::{NativeDecode, webarchive};
use palimpsest_fuzz::{NAME, assert_guarantees, low_limits};

fuzz_target!(|bytes: &[u8]| {
    let capture = Capture::new(NAME, bytes);
    let reading = webarchive::read(&capture, &NativeDecode, &mut low_limits());
    assert_guarantees(&reading, NAME);
});
