//! Whether pages of the corpus find their article when nothing but their words says which it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{Capture, Page};
use palimpsest::parse::{NativeDecode, read};

use super::{folders, shared};

/// Into how many articles the pages of the 33 histories may fall at most: one a family. Some histories hold a version with hardly a
/// word of the one before it (a translation, a page used again a year later); a page that holds both sides brings them together.
const MOST_ARTICLES: usize = 30;

/// Histories whose pages hold each other's text: three cut from one, and two translations of one English text.
fn family(history: &str) -> &str {
    let families = [
        ["wiki-himebauch-0", "wiki-himebauch-1", "wiki-himebauch-2"].as_slice(),
        ["progit-ar-01-chapter1", "progit-fa-01-chapter1"].as_slice(),
    ];
    let own = families.iter().find(|family| family.contains(&history));
    own.map_or(history, |family| family[0])
}

#[test]
fn pages_without_id_and_address_find_their_article_by_their_words() {
    let mut pages: Vec<Page> = Vec::new();
    for history in folders(&shared().join("corpus/pages")) {
        let name = history.file_name().unwrap_or_default().to_string_lossy();
        for folder in folders(&history) {
            let bytes = fs::read(folder.join("page.html")).expect("the page");
            let capture = Capture::new(format!("{name}/{}", folder.display()), bytes);
            pages.extend(
                read(&capture, &NativeDecode)
                    .pages
                    .into_iter()
                    .map(nameless),
            );
        }
    }
    let articles = assemble(&pages, &[], &[], &[], &AssembleConfig::default()).articles;
    for article in &articles {
        let files = article.versions.iter().flat_map(|version| &version.files);
        let names = files.filter_map(|file| file.split('/').next());
        let families: BTreeSet<&str> = names.map(family).collect();
        assert_eq!(families.len(), 1, "{families:?} in one article");
    }
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    for article in &articles {
        let file = article
            .versions
            .iter()
            .find_map(|version| version.files.first());
        let name = file.and_then(|file| file.split('/').next());
        *parts.entry(name.unwrap_or_default()).or_default() += 1;
    }
    parts.retain(|_, count| *count > 1);
    println!(
        "{} pages, {} articles; in several: {parts:?}",
        pages.len(),
        articles.len()
    );
    assert!(
        articles.len() <= MOST_ARTICLES,
        "{} articles",
        articles.len()
    );
}

fn nameless(page: Page) -> Page {
    Page {
        tracker_id: None,
        url: None,
        source: None,
        first_seen: None,
        ..page
    }
}
