//! Folders that were dropped, walked to the files in them.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::files::{self, Named};
use crate::model::Problem;

/// Something that was dropped: a file, or a folder with all that is in it.
#[derive(Debug, Clone)]
pub enum Dropped {
    /// A file.
    File(File),
    /// A folder, or a file that the browser hands out by its place.
    Entry(FileSystemEntry),
}

/// What is in a transfer. To be called while the drop is being handled: afterwards it is empty.
#[must_use]
pub fn of_transfer(transfer: &DataTransfer) -> Vec<Dropped> {
    let items = transfer.items();
    let items = (0..items.length()).filter_map(|at| items.get(at));
    items
        .filter(|item| item.kind() == "file")
        .filter_map(|item| {
            let folder = item.webkit_get_as_entry().ok().flatten();
            let folder = folder.filter(FileSystemEntry::is_directory);
            let file = || item.get_as_file().ok().flatten().map(Dropped::File);
            folder.map(Dropped::Entry).or_else(file)
        })
        .collect()
}

/// The files of all that was dropped: in its order, those of a folder in the order of their paths. What can't be opened is a problem.
pub async fn walk(dropped: Vec<Dropped>) -> Vec<Result<Named, Problem>> {
    let mut found = Vec::new();
    for one in dropped {
        match one {
            Dropped::File(file) => found.push(Ok(files::named(file))),
            Dropped::Entry(entry) => found.extend(below(entry).await),
        }
    }
    found
}

/// All files below a folder, however deep it goes. Entries say themselves what they are: Chromium has no global names for their types, so
/// that nothing could be asked of them by type.
async fn below(top: FileSystemEntry) -> Vec<Result<Named, Problem>> {
    let (mut open, mut found) = (vec![top], Vec::new());
    while let Some(entry) = open.pop() {
        let path = entry.full_path().trim_start_matches('/').to_owned();
        if entry.is_directory() {
            match entries(entry.unchecked_ref()).await {
                Ok(entries) => open.extend(entries),
                Err(_) => found.push((path.clone(), Err(files::unopened(path)))),
            }
        } else {
            let named = match file_of(entry.unchecked_ref()).await {
                Ok(file) => Ok(Named {
                    path: path.clone(),
                    file,
                }),
                Err(_) => Err(files::unopened(path.clone())),
            };
            found.push((path, named));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found.into_iter().map(|(_, named)| named).collect()
}

/// What lies directly in a folder. The browser hands it out in parts; an empty one is the end.
async fn entries(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, JsValue> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let part =
            answer(|done, failed| reader.read_entries_with_callback_and_callback(done, failed));
        let part: Array = part.await?.dyn_into()?;
        if part.length() == 0 {
            return Ok(all);
        }
        all.extend(part.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn file_of(entry: &FileSystemFileEntry) -> Result<File, JsValue> {
    let file = answer(|done, failed| {
        entry.file_with_callback_and_callback(done, failed);
        Ok(())
    });
    file.await?.dyn_into()
}

/// What a call answers that takes two callbacks.
async fn answer(
    call: impl Fn(&Function, &Function) -> Result<(), JsValue>,
) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        if let Err(fault) = call(&done, &failed) {
            // A callback that the promise itself handed out takes any value.
            let _ = failed.call1(&JsValue::NULL, &fault);
        }
    });
    JsFuture::from(promise).await
}
