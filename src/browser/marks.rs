//! What this tab is reading of what it has kept, so that a page that dies of it is not led there again by a reload.
//!
//! The marks stand in the tab's session storage, which the page writes at once, also while its worker hangs.

use super::window;

/// Where the key stands of what is being read.
const READING: &str = "palimpsest-reading";

/// Where the keys stand of what is not read by itself, one a line.
const PASSED_OVER: &str = "palimpsest-passed-over";

/// This is being read now; it takes the place of what was read before.
pub fn set(key: &str) {
    store(READING, key);
}

/// Nothing is being read.
pub fn clear() {
    store(READING, "");
}

/// What is being read, or was when the page went away.
pub fn get() -> Option<String> {
    load(READING).filter(|key| !key.is_empty())
}

/// What was being read is not read by itself any more. Says whether there was anything.
pub fn pass_over_marked() -> bool {
    let marked = get();
    clear();
    marked.as_deref().inspect(|key| pass_over(key)).is_some()
}

/// This is not read by itself any more.
pub fn pass_over(key: &str) {
    let mut keys = passed_over();
    if !keys.iter().any(|other| other == key) {
        keys.push(key.to_owned());
        store(PASSED_OVER, &keys.join("\n"));
    }
}

/// These may be read again.
pub fn take_up(keys: &[String]) {
    let mut left = passed_over();
    left.retain(|key| !keys.contains(key));
    store(PASSED_OVER, &left.join("\n"));
}

/// What is not to be read by itself.
pub fn passed_over() -> Vec<String> {
    let keys = load(PASSED_OVER).unwrap_or_default();
    keys.lines().map(str::to_owned).collect()
}

fn load(name: &str) -> Option<String> {
    let storage = window()?.session_storage().ok().flatten()?;
    storage.get_item(name).ok().flatten()
}

/// Where a browser keeps nothing, a reload finds nothing to read either.
fn store(name: &str, value: &str) {
    let storage = window().and_then(|window| window.session_storage().ok().flatten());
    if let Some(storage) = storage {
        let _ = storage.set_item(name, value);
    }
}
