//! History files: what is read back is written as it was read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::export::history_json;
use palimpsest::model::file;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(history) = file::read(text) {
        let written = history_json::write(&history, None);
        match file::read(&written) {
            Ok(again) => assert_eq!(again, history),
            Err(fault) => panic!("what was written is not read back: {fault}"),
        }
    }
});
