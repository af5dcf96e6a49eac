//! Files that the person dropped or picked, read into captures.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

use crate::model::{Capture, Problem, ProblemKind};

/// The files of a list, in its order.
#[must_use]
pub fn of_list(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// Takes the files out of a file field, so that the same file can be picked again.
#[must_use]
pub fn take(input: &HtmlInputElement) -> Vec<File> {
    let files = of_list(input.files());
    input.set_value("");
    files
}

/// Reads a file whole.
///
/// # Errors
/// A problem for the person where the browser does not hand the file out: a folder, or a file that went away.
pub async fn read(file: File) -> Result<Capture, Problem> {
    let name = file.name();
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Capture::new(name, Uint8Array::new(&buffer).to_vec())),
        Err(_) => Err(Problem {
            message: format!(
                "“{name}” could not be opened: it may be a folder, or it was moved or removed; drop the saved pages themselves."
            ),
            file: name,
            kind: ProblemKind::UnreadableFormat,
        }),
    }
}
