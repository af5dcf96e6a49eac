//! Addresses: of the tracker, and what stands after `#` in the app's own.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palimpsest::parse::newssniffer as tracker;
use palimpsest::state::Address;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Some(address) = tracker::Address::read(&text) {
        assert!(!address.article.is_empty());
    }
    let address = Address::parse(&text);
    if address.pair.is_some() {
        assert_eq!(Address::parse(&address.text()), address);
    }
});
