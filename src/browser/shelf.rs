//! What this tab has opened, kept on this machine so that a reload shows it again.
//!
//! One database of the browser's own (IndexedDB): one record for each capture, and one a tab for what the person has said of it. A tab
//! knows its records by a name in its session storage, so that two tabs do not mix; records of tabs long closed are removed. A browser
//! that keeps nothing (private windows of some, a full disk) loses nothing by it but that.

use std::collections::BTreeMap;

use idb::{
    Database, DatabaseEvent as _, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query,
    TransactionMode,
};
use wasm_bindgen::JsValue;

use super::window;
use crate::model::{Capture, Said};
use crate::session::CaptureId;

const DATABASE: &str = "palimpsest";
const CAPTURES: &str = "captures";
const SAID: &str = "said";
const SESSION: &str = "palimpsest-tab";

/// Raised when what a record holds changes; what an older app kept is forgotten then.
const DATABASE_VERSION: u32 = 3;

/// Records older than this many milliseconds are removed: 30 days.
const KEEP: f64 = 30.0 * 24.0 * 3600.0 * 1000.0;

/// What one tab keeps.
#[derive(Debug, Default)]
pub struct Shelf {
    /// `None` keeps nothing.
    tab: Option<String>,
    /// Where a capture is kept.
    keys: BTreeMap<CaptureId, String>,
    /// Tells records of the same millisecond apart.
    serial: u32,
}

/// A record that was taken off the shelf, and can be put back to where it was.
#[derive(Debug)]
pub struct Withdrawn {
    /// What the capture was known by.
    pub id: CaptureId,
    /// Where it was kept.
    pub key: String,
    /// The record itself.
    pub record: JsValue,
}

/// The name under which this tab keeps its records; it begins with the time, so that names sort by age. Only a page has one: it hands
/// it to its worker.
#[must_use]
pub fn tab() -> Option<String> {
    let storage = window()?.session_storage().ok().flatten()?;
    if let Some(name) = storage.get_item(SESSION).ok().flatten() {
        return Some(name);
    }
    let name = format!(
        "{:015}-{:08}",
        js_sys::Date::now(),
        (js_sys::Math::random() * 1e8).floor()
    );
    storage.set_item(SESSION, &name).ok()?;
    Some(name)
}

impl Shelf {
    /// The shelf of a tab; `None` keeps nothing.
    #[must_use]
    pub fn of(tab: Option<String>) -> Shelf {
        Shelf {
            tab,
            ..Shelf::default()
        }
    }

    /// The keys of all captures that this tab has kept, in the order in which they came.
    pub async fn keys(&self) -> Vec<String> {
        let Some(tab) = &self.tab else {
            return Vec::new();
        };
        let keys = keys(tab).await;
        let keys = noted(keys).unwrap_or_default();
        keys.iter().filter_map(JsValue::as_string).collect()
    }

    /// The capture of that key.
    pub async fn fetch(&self, key: &str) -> Option<Capture> {
        Shelf::capture(noted(get(CAPTURES, key).await)??)
    }

    /// The name of the capture of that key.
    pub async fn name(&self, key: &str) -> Option<String> {
        let record = noted(get(CAPTURES, key).await)??;
        let name = js_sys::Reflect::get(&record, &JsValue::from_str("name"));
        name.ok()?.as_string()
    }

    /// The capture in a record.
    #[must_use]
    pub fn capture(record: JsValue) -> Option<Capture> {
        serde_wasm_bindgen::from_value(record).ok()
    }

    /// Remembers that a capture is kept under that key.
    pub fn know(&mut self, id: CaptureId, key: String) {
        self.keys.insert(id, key);
    }

    /// Keeps captures for a reload of this tab. Says whether they are kept.
    pub async fn keep(&mut self, captures: Vec<(CaptureId, Capture)>) -> bool {
        let Some(tab) = self.tab.clone() else {
            return captures.is_empty();
        };
        let mut records = Vec::new();
        for (id, capture) in captures {
            self.serial = self.serial.wrapping_add(1);
            let key = format!("{tab}/{:015}-{:010}", js_sys::Date::now(), self.serial);
            if let Ok(record) = serde_wasm_bindgen::to_value(&capture) {
                self.keys.insert(id, key.clone());
                records.push((key, record));
            }
        }
        noted(put(CAPTURES, &records).await).is_some()
    }

    /// Takes captures off the shelf: from now on they are only where the answer is.
    pub async fn withdraw(&mut self, ids: &[CaptureId]) -> Vec<Withdrawn> {
        let mut withdrawn = Vec::new();
        for id in ids {
            let Some(key) = self.keys.remove(id) else {
                continue;
            };
            if let Some(record) = noted(get(CAPTURES, &key).await).flatten() {
                noted(delete(CAPTURES, Ok(Query::Key(JsValue::from_str(&key)))).await);
                withdrawn.push(Withdrawn {
                    id: *id,
                    key,
                    record,
                });
            }
        }
        withdrawn
    }

    /// Puts records back to where they were.
    pub async fn put_back(&self, records: Vec<(String, JsValue)>) {
        if self.tab.is_some() {
            noted(put(CAPTURES, &records).await);
        }
    }

    /// Forgets what is kept under these keys.
    pub async fn forget_these(&self, keys: &[String]) {
        for key in keys {
            noted(delete(CAPTURES, Ok(Query::Key(JsValue::from_str(key)))).await);
        }
    }

    /// Forgets everything that this tab has kept.
    pub async fn forget(&mut self) {
        self.keys.clear();
        if let Some(tab) = &self.tab {
            noted(delete(CAPTURES, range(tab).map(Query::KeyRange)).await);
            noted(delete(SAID, Ok(Query::Key(JsValue::from_str(tab)))).await);
        }
    }

    /// Keeps what the person has said against what is inferred, in place of what was kept of that before.
    pub async fn keep_said(&self, said: &Said) {
        let Some(tab) = &self.tab else { return };
        if let Ok(record) = serde_wasm_bindgen::to_value(said) {
            noted(put(SAID, &[(tab.clone(), record)]).await);
        }
    }

    /// What the person has said.
    pub async fn said(&self) -> Said {
        let Some(tab) = &self.tab else {
            return Said::default();
        };
        let record = noted(get(SAID, tab).await).flatten();
        let said = record.map(serde_wasm_bindgen::from_value);
        said.and_then(Result::ok).unwrap_or_default()
    }

    /// Removes what tabs long closed have left.
    pub async fn tidy(&self) {
        let end = format!("{:015}", (js_sys::Date::now() - KEEP).max(0.0));
        for store in [CAPTURES, SAID] {
            let old = KeyRange::upper_bound(&JsValue::from_str(&end), None);
            noted(delete(store, old.map(Query::KeyRange)).await);
        }
    }
}

async fn put(store: &str, records: &[(String, JsValue)]) -> Result<(), Error> {
    if records.is_empty() {
        return Ok(());
    }
    let (database, store, transaction) = begin(store, TransactionMode::ReadWrite).await?;
    for (key, record) in records {
        store.put(record, Some(&JsValue::from_str(key)))?.await?;
    }
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

async fn get(store: &str, key: &str) -> Result<Option<JsValue>, Error> {
    let (database, store, _) = begin(store, TransactionMode::ReadOnly).await?;
    let record = store.get(Query::Key(JsValue::from_str(key)))?.await?;
    database.close();
    Ok(record)
}

async fn keys(tab: &str) -> Result<Vec<JsValue>, Error> {
    let (database, store, _) = begin(CAPTURES, TransactionMode::ReadOnly).await?;
    let keys = store
        .get_all_keys(Some(Query::KeyRange(range(tab)?)), None)?
        .await?;
    database.close();
    Ok(keys)
}

async fn delete(store: &str, what: Result<Query, Error>) -> Result<(), Error> {
    let what = what?;
    let (database, store, transaction) = begin(store, TransactionMode::ReadWrite).await?;
    store.delete(what)?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

/// All records of a tab: `/` follows its name, and `0` follows `/`.
fn range(tab: &str) -> Result<KeyRange, Error> {
    let (from, to) = (format!("{tab}/"), format!("{tab}0"));
    KeyRange::bound(
        &JsValue::from_str(&from),
        &JsValue::from_str(&to),
        None,
        Some(true),
    )
}

async fn begin(
    store: &str,
    mode: TransactionMode,
) -> Result<(Database, ObjectStore, idb::Transaction), Error> {
    let database = open().await?;
    let transaction = database.transaction(&[store], mode)?;
    let store = transaction.object_store(store)?;
    Ok((database, store, transaction))
}

/// A connection of its own for every deed, so that none stands in the way of a later app that wants another version.
async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(DATABASE_VERSION))?;
    request.on_upgrade_needed(|event| {
        // Where a store can't be made, the first use of it says so.
        let Ok(database) = event.database() else {
            return;
        };
        for store in database.store_names() {
            let _ = database.delete_object_store(&store);
        }
        for store in [CAPTURES, SAID] {
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    request.await
}

/// What came of it, where it came to something; else the console says so.
fn noted<T>(done: Result<T, Error>) -> Option<T> {
    done.inspect_err(|fault| {
        web_sys::console::warn_1(&JsValue::from_str(&format!(
            "nothing is kept for a reload: {fault}"
        )));
    })
    .ok()
}
