//! Files that the person dropped or picked: their names, and reading them into captures.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

use crate::model::fault::FormatFault;
use crate::model::{Capture, Problem, Timestamp};

/// A file with the folders above it.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its name, with the folders above it as far as the person gave them: `story/page.html`.
    pub path: String,
    /// The file.
    pub file: File,
}

/// The files of a list, in its order.
#[must_use]
pub fn of_list(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// Takes the files out of a file field, so that the same file can be picked again. Those of a folder come in the order of their paths.
#[must_use]
pub fn take(input: &HtmlInputElement) -> Vec<Named> {
    let files = of_list(input.files());
    input.set_value("");
    let mut named: Vec<Named> = files.into_iter().map(named).collect();
    if input.has_attribute("webkitdirectory") {
        named.sort_by(|one, other| one.path.cmp(&other.path));
    }
    named
}

/// The file under the path that a file field of folders gives it, else under its name.
#[must_use]
pub fn named(file: File) -> Named {
    let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into());
    let path = path.ok().and_then(|path| path.as_string());
    Named {
        path: path
            .filter(|path| !path.is_empty())
            .unwrap_or_else(|| file.name()),
        file,
    }
}

/// When the file was last written.
#[must_use]
pub fn modified(file: &File) -> Option<Timestamp> {
    Timestamp::from_seconds((file.last_modified() / 1000.0) as i64)
}

/// Reads a file whole.
///
/// # Errors
/// A problem for the person where the browser does not hand the file out: a folder, or a file that went away.
pub async fn read(
    file: &File,
    name: String,
    modified: Option<Timestamp>,
) -> Result<Capture, Problem> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => {
            let bytes = Uint8Array::new(&buffer).to_vec();
            Ok(Capture::new(name, bytes).with_modified(modified))
        }
        Err(_) => Err(unopened(name)),
    }
}

/// What is said of something that the browser does not hand out.
#[must_use]
pub fn unopened(name: String) -> Problem {
    Problem::new(name, FormatFault::Unopened)
}
