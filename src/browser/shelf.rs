//! What this tab has opened, kept on this machine so that a reload shows it again.
//!
//! One database of the browser's own (IndexedDB), one record for each batch of captures. A tab knows its records by a name in
//! its session storage, so that two tabs do not mix; records of tabs long closed are removed.

use std::cell::Cell;

use idb::{
    Database, DatabaseEvent as _, Error, Factory, KeyRange, ObjectStoreParams, Query,
    TransactionMode,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::window;
use crate::model::Capture;

const DATABASE: &str = "palimpsest";
const STORE: &str = "captures";
const SESSION: &str = "palimpsest-tab";

/// Records older than this many milliseconds are removed: 30 days.
const KEEP: f64 = 30.0 * 24.0 * 3600.0 * 1000.0;

thread_local! {
    /// Tells records of the same millisecond apart.
    static SERIAL: Cell<u32> = const { Cell::new(0) };
}

#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
}

/// Keeps captures for a reload of this tab. A browser that keeps nothing (private windows of some, a full disk) loses nothing by it but that.
pub async fn keep(captures: Vec<Capture>) {
    let Some(tab) = tab(true) else { return };
    let kept: Vec<Kept> = captures
        .into_iter()
        .map(|capture| Kept {
            name: capture.name,
            bytes: capture.bytes,
        })
        .collect();
    let Ok(value) = serde_wasm_bindgen::to_value(&kept) else {
        return;
    };
    note(put(&tab, &value).await);
}

/// All that this tab has kept, in the order in which it came.
pub async fn fetch() -> Vec<Capture> {
    let Some(tab) = tab(false) else {
        return Vec::new();
    };
    match get(&tab).await {
        Ok(records) => records
            .into_iter()
            .filter_map(|record| serde_wasm_bindgen::from_value::<Vec<Kept>>(record).ok())
            .flatten()
            .map(|kept| Capture::new(kept.name, kept.bytes))
            .collect(),
        Err(fault) => {
            note(Err(fault));
            Vec::new()
        }
    }
}

/// Forgets what this tab has kept, and what tabs long closed have left.
pub async fn forget() {
    if let Some(tab) = tab(false) {
        note(delete(range(&tab)).await);
    }
}

/// Removes what tabs long closed have left.
pub async fn tidy() {
    let end = format!("{:015}", (js_sys::Date::now() - KEEP).max(0.0));
    note(delete(KeyRange::upper_bound(&JsValue::from_str(&end), None)).await);
}

/// The name under which this tab keeps its records; it begins with the time, so that names sort by age.
fn tab(make: bool) -> Option<String> {
    let storage = window()?.session_storage().ok().flatten()?;
    if let Some(name) = storage.get_item(SESSION).ok().flatten() {
        return Some(name);
    }
    if !make {
        return None;
    }
    let name = format!(
        "{:015}-{:08}",
        js_sys::Date::now(),
        (js_sys::Math::random() * 1e8).floor()
    );
    storage.set_item(SESSION, &name).ok()?;
    Some(name)
}

async fn put(tab: &str, value: &JsValue) -> Result<(), Error> {
    let database = open().await?;
    let serial = SERIAL.replace(SERIAL.get() + 1);
    let key = format!("{tab}/{:015}-{serial:06}", js_sys::Date::now());
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    store.put(value, Some(&JsValue::from_str(&key)))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

async fn get(tab: &str) -> Result<Vec<JsValue>, Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(STORE)?;
    let records = store
        .get_all(Some(Query::KeyRange(range(tab)?)), None)?
        .await?;
    database.close();
    Ok(records)
}

async fn delete(range: Result<KeyRange, Error>) -> Result<(), Error> {
    let range = range?;
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    store.delete(Query::KeyRange(range))?.await?;
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

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        // Where the store can't be made, the first use of it says so.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    request.await
}

fn note(done: Result<(), Error>) {
    if let Err(fault) = done {
        web_sys::console::warn_1(&JsValue::from_str(&format!(
            "nothing is kept for a reload: {fault}"
        )));
    }
}
