//! A saved file of any kind, told by its bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest_fuzz::read;

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
});
