//! Which pages of the tracker would fill what is not held.

use crate::model::{Article, Sides, VersionNumber};

/// The fewest diff pages that together hold every version of the article that is not held, ascending.
///
/// A diff page holds two whole versions, and the tracker serves any two numbers, so half as many pages suffice, rounded up.
/// Neighbouring versions are put on one page where they can be; a last single one comes with its neighbour, as
/// [`filling_page`] gives it. None for an article of which only one version exists: no page compares it with anything.
#[must_use]
pub fn fewest_pages(article: &Article) -> Vec<Sides<VersionNumber>> {
    if article.versions.len() < 2 {
        return Vec::new();
    }
    let mut pages = Vec::new();
    let mut single = Vec::new();
    let mut open: Option<VersionNumber> = None;
    for version in article.versions.iter().filter(|version| !version.is_held()) {
        match open.take() {
            Some(old) if follows(old, version.number) => {
                pages.push(Sides::new(old, version.number));
            }
            previous => {
                single.extend(previous);
                open = Some(version.number);
            }
        }
    }
    single.extend(open);
    for pair in single.chunks(2) {
        match *pair {
            [old, new] => pages.push(Sides::new(old, new)),
            [number] => pages.push(filling_page(number)),
            _ => {}
        }
    }
    pages.sort_unstable();
    pages
}

/// The diff page that shows how this version came to be, which holds its text: from the version before it; for version 0, which
/// has none before it, the page to version 1.
#[must_use]
pub fn filling_page(number: VersionNumber) -> Sides<VersionNumber> {
    match number.0.checked_sub(1) {
        Some(before) => Sides::new(VersionNumber(before), number),
        None => Sides::new(number, VersionNumber(1)),
    }
}

fn follows(old: VersionNumber, new: VersionNumber) -> bool {
    old.0.checked_add(1) == Some(new.0)
}
