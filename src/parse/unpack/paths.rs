//! The paths of files inside others: what they are called, and which of them are passed over.

use crate::text::label::shown;

/// Most characters of a name inside that are shown.
const LONGEST_NAME: usize = 120;

/// The name of a file inside another: a label that can do no harm where it is shown.
#[must_use]
pub fn inner_name(outer: &str, inner: &[u8]) -> String {
    let inner = String::from_utf8_lossy(inner).replace('\\', "/");
    let named: Vec<char> = inner.trim_start_matches('/').chars().collect();
    let start = named.len().saturating_sub(LONGEST_NAME);
    let end = shown(&named.iter().skip(start).collect::<String>());
    let cut = if start > 0 { "…" } else { "" };
    format!("{outer}/{cut}{end}")
}

/// Whether a file in an archive or a folder is only there for the look of a page beside it, or for the system that packed it: from its
/// path, folders parted by `/` or `\\`. Such a file is passed over without a word; one that a person gives by itself is not.
#[must_use]
pub fn is_clutter(path: &str) -> bool {
    let path = path.replace('\\', "/").to_lowercase();
    let mut parts = path.split('/').rev();
    let file = parts.next().unwrap_or_default();
    let is_systems = file.starts_with("._")
        || matches!(file, ".ds_store" | "thumbs.db" | "desktop.ini")
        || parts.clone().any(|folder| folder == "__macosx");
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    is_systems || PAGE_PARTS.contains(&ending) || parts.any(is_companion)
}

/// Endings of what a page is made of besides its text. Pictures and recordings are not among them: outside of a folder that holds the parts
/// of a page they may be what somebody meant to give, and are named.
const PAGE_PARTS: [&str; 12] = [
    "css", "js", "mjs", "map", "svg", "ico", "woff", "woff2", "ttf", "otf", "eot", "swf",
];

/// Whether a folder holds the parts of a page: the one that a browser saved beside it, «NAME_files» and what Windows calls that in other
/// languages, or one that is called as sites and savers of pages call theirs.
fn is_companion(folder: &str) -> bool {
    let endings = [
        "_files",
        ".files",
        "-filer",
        "_filer",
        "_dateien",
        "-dateien",
        "_fichiers",
        "_archivos",
        "_arquivos",
        "_ficheiros",
        "_file",
        "_bestanden",
        "_pliki",
        "_soubory",
        "_tiedostot",
        "_elemei",
    ];
    let is_plain = matches!(folder, "images" | "img" | "assets" | "static" | "fonts");
    is_plain || endings.iter().any(|ending| folder.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_is_a_label_and_nothing_else() {
        assert_eq!(
            inner_name("a.zip", b"../..\\x/page.html"),
            "a.zip/../../x/page.html"
        );
        assert_eq!(
            inner_name("a.zip", "/x\u{202e}lmth.\0\n".as_bytes()),
            "a.zip/x\u{fffd}lmth.\u{fffd}\u{fffd}"
        );
        assert_eq!(inner_name("a", &[b'x'; 500]).chars().count(), 123);
    }

    #[test]
    fn clutter_is_told_from_what_may_be_a_page() {
        for path in [
            "story_files/saved_resource.html",
            "Story-Dateien\\logo.png",
            "__MACOSX/story/._page.html",
            "story/.DS_Store",
            "a/style.CSS",
            "images/0.png",
        ] {
            assert!(is_clutter(path), "{path}");
        }
        for path in [
            "page.html",
            "my_files.html",
            "story/2018",
            "a.zip",
            "notes.txt",
            "story/screenshot.png",
        ] {
            assert!(!is_clutter(path), "{path}");
        }
    }
}
