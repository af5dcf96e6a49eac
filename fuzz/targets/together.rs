//! Several captures together: read, recovered, assembled in both orders, compared, written and read back.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    palimpsest_fuzz::together(bytes);
});
