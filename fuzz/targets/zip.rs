//! Zip archives and gzip files, whatever their first bytes say.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::model::Capture;
use palimpsest::parse::{NativeDecode, zip};
use palimpsest_fuzz::{NAME, assert_guarantees, low_limits};

fuzz_target!(|bytes: &[u8]| {
    let capture = Capture::new(NAME, bytes);
    let archive = zip::read(&capture, &NativeDecode, &mut low_limits());
    assert_guarantees(&archive, NAME);
    let packed = zip::read_gzip(&capture, &NativeDecode, &mut low_limits());
    assert_guarantees(&packed, NAME);
});
