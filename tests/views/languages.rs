//! In which language an element is spoken: what is said of the text in ours, the text in its own.

use std::rc::Rc;

use palimpsest::model::Certainty;
use palimpsest::state::{Action, Layout, State, reduce};

use crate::{article, one_paragraph, opened, paragraphs, reading, version};

/// An element's tag, and the language that it is spoken in: that of the nearest element round it, or its own.
#[derive(Debug)]
struct Spoken<'h> {
    tag: &'h str,
    language: Option<&'h str>,
}

impl<'h> Spoken<'h> {
    fn attribute(&self, name: &str) -> Option<&'h str> {
        attribute(self.tag, name)
    }

    fn is(&self, name: &str) -> bool {
        self.tag.split(' ').next() == Some(name)
    }
}

fn attribute<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    Some(rest.split_once('"')?.0)
}

/// Elements that hold nothing and are not closed.
const EMPTY: [&str; 3] = ["input", "br", "img"];

/// All elements of a view, with the languages that they are spoken in.
fn spoken(html: &str) -> Vec<Spoken<'_>> {
    let mut open: Vec<Option<&str>> = vec![None];
    let mut all = Vec::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            open.pop();
            continue;
        }
        let around = open.last().copied().flatten();
        let language = attribute(tag, "lang").or(around);
        let one = Spoken { tag, language };
        if !tag.ends_with('/') && !EMPTY.iter().any(|name| one.is(name)) {
            open.push(language);
        }
        all.push(one);
    }
    assert_eq!(open.len(), 1, "every element is closed");
    all
}

/// A French story in which a paragraph changed, one is the same, one stands elsewhere, and one was inferred.
fn french() -> Rc<State> {
    let same = "Le maire a fermé la porte de l'écluse au début de la nuit, et il n'a pas dit pourquoi elle était restée ouverte.";
    let moved = "Les bateaux qui étaient dans le bassin sont sortis avec la marée, et le gardien les a comptés sur le quai.";
    let text = |changed: &'static str, is_first: bool| {
        let changed = (changed, Certainty::inferred(0.8));
        let (same, moved) = ((same, Certainty::READ), (moved, Certainty::READ));
        let more = ("Le canal est long de trois lieues.", Certainty::READ);
        let all = match is_first {
            true => [moved, more, same, changed],
            false => [more, same, changed, moved],
        };
        paragraphs(&all)
    };
    opened(article(vec![
        version(
            0,
            "L'écluse",
            text(
                "La vanne a laissé passer douze bateaux dans la nuit de lundi, selon la mairie.",
                true,
            ),
        ),
        version(
            1,
            "L'écluse fermée",
            text(
                "La vanne a laissé passer dix-sept bateaux dans la nuit de lundi, selon la mairie.",
                false,
            ),
        ),
    ]))
}

#[test]
fn what_is_said_of_the_text_is_spoken_in_our_language_and_the_text_in_its_own() {
    for layout in [Layout::SideBySide, Layout::Inline] {
        let html = reading(reduce(&french(), Action::Layout(layout)));
        let (mut labels, mut texts) = (0, 0);
        for one in spoken(&html) {
            if one.attribute("aria-label").is_some() {
                labels += 1;
                assert!(matches!(one.language, None | Some("en")), "{one:?}");
            }
            // The text's own words; the change of a headline stands in one of them too.
            if one.is("ins") || one.is("del") {
                texts += 1;
                assert_eq!(one.language, Some("fr"), "{one:?}");
            }
        }
        assert!(labels > 10 && texts >= 3, "{labels}, {texts}");
        for class in ["elsewhere", "inferred-mark"] {
            let all = spoken(&html);
            let ours = all.iter().find(|one| one.attribute("class") == Some(class));
            assert_eq!(ours.and_then(|one| one.language), Some("en"), "{class}");
        }
    }
}

#[test]
fn every_paragraph_is_in_the_language_of_the_text_also_where_its_version_is_said() {
    let html = reading(reduce(&french(), Action::Layout(Layout::SideBySide)));
    let all = spoken(&html);
    let rows = all
        .iter()
        .position(|one| one.attribute("class") == Some("rows side-by-side"))
        .expect("the text");
    assert!(matches!(all[rows].language, None | Some("en")));
    let paragraphs: Vec<_> = all[rows..]
        .iter()
        .filter(|one| one.is("p") && one.attribute("dir") == Some("auto"))
        .map(|one| one.language)
        .collect();
    assert!(paragraphs.len() >= 8, "{paragraphs:?}");
    assert!(
        paragraphs.iter().all(|one| *one == Some("fr")),
        "{paragraphs:?}"
    );
    let groups = all
        .iter()
        .filter(|one| one.attribute("role") == Some("group"));
    let cells = groups.filter(|one| {
        one.attribute("class")
            .is_some_and(|class| class.starts_with("cell"))
    });
    assert!(cells.count() >= 2);
}

#[test]
fn a_language_that_is_not_known_is_not_said_to_be_ours() {
    let html = reading(one_paragraph("Zut blim.", "Zut blam."));
    let all = spoken(&html);
    let mut changed = all.iter().filter(|one| one.is("ins") || one.is("del"));
    assert!(changed.all(|one| one.language == Some("")), "{html}");
    let part = all
        .iter()
        .find(|one| one.attribute("class") == Some("part"));
    assert_eq!(part.and_then(|one| one.language), Some(""));
}
