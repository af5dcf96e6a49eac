//! German sentences, with every branch of those that bend with what is put in.

use palimpsest::model::{Certainty, Side, Sides};
use palimpsest::present::words::{PassageFate, WholeFate};
use palimpsest::present::{Kind, Kinds, RailLook, Told, Words};
use palimpsest::session::{Figure, Undo};
use palimpsest::state::Language;

use super::versions::{line, number, numbers, turn};

fn german() -> Words {
    Words::new(Language::German)
}

/// Each text beside what is expected of it.
fn check<const N: usize>(said: [(String, &str); N]) {
    for (said, expected) in said {
        assert_eq!(said, expected);
    }
}

#[test]
fn how_much_is_held_agrees_with_its_number() {
    let words = german();
    check([
        (words.held(0, 1), "die einzige Version liegt nicht vor"),
        (words.held(1, 1), "die einzige Version liegt vor"),
        (words.held(0, 8), "keine der 8 Versionen liegt vor"),
        (words.held(1, 8), "1 von 8 Versionen liegt vor"),
        (words.held(5, 8), "5 von 8 Versionen liegen vor"),
        (words.held(2, 2), "beide Versionen liegen vor"),
        (words.held(8, 8), "alle 8 Versionen liegen vor"),
        (words.held_of(1, 1), "1 von 1"),
        (words.held_of(5, 8), "5 von 8"),
        (words.held_of(8, 8), "alle 8"),
        (words.see_articles(12), "Alle 12 offenen Artikel ansehen"),
        (
            words.saved_history(1),
            "hier gesicherter Verlauf mit 1 Artikel",
        ),
        (
            words.saved_history(3),
            "hier gesicherter Verlauf mit 3 Artikeln",
        ),
    ]);
}

/// The links to the pages stand between the two.
#[test]
fn what_is_missing_is_one_sentence_round_its_links() {
    let words = german();
    let around = |pages| {
        format!(
            "{} 1→2 {}",
            words.pages_missing(pages),
            words.fetch_pages(pages, "News Sniffer")
        )
    };
    check([
        (
            around(1),
            "1 Seite fehlt: 1→2 auf News Sniffer öffnen, speichern und hier ablegen.",
        ),
        (
            around(4),
            "4 Seiten fehlen: 1→2 auf News Sniffer öffnen, einzeln speichern und hier ablegen.",
        ),
    ]);
}

#[test]
fn versions_in_which_something_stands_are_told_in_the_right_case() {
    let words = german();
    let held = numbers(&[0, 1, 2, 4, 5, 6, 9]);
    let said = |found: &[u32], held: &[u32]| {
        words.phrase_stands("12 Menschen", &numbers(found), &numbers(held))
    };
    let of_all = |found: &[u32]| words.phrase_stands("12 Menschen", &numbers(found), &held);
    check([
        (
            of_all(&[0, 1, 4, 5, 9]),
            "„12 Menschen“ steht in 5 von 7 vorliegenden Versionen: 0–1, 4–5 und 9.",
        ),
        (
            of_all(&[9]),
            "„12 Menschen“ steht nur in Version 9, einer von 7 vorliegenden.",
        ),
        (
            of_all(&[]),
            "„12 Menschen“ steht in keiner der 7 vorliegenden Versionen.",
        ),
        (
            of_all(&[0, 1, 2, 4, 5, 6, 9]),
            "„12 Menschen“ steht in allen 7 vorliegenden Versionen.",
        ),
        (
            said(&[3, 4], &[3, 4]),
            "„12 Menschen“ steht in beiden vorliegenden Versionen.",
        ),
        (
            said(&[3], &[3]),
            "„12 Menschen“ steht in der einzigen vorliegenden Version.",
        ),
        (
            words.found_in_versions(false, &numbers(&[4]), &held),
            "In Version 4",
        ),
        (
            words.found_in_versions(false, &numbers(&[0, 1, 9]), &held),
            "In den Versionen 0–1 und 9",
        ),
        (
            words.found_in_versions(true, &numbers(&[0, 1, 9]), &held),
            "Überschrift der Versionen 0–1 und 9",
        ),
        (
            words.found_in("Kai", 1, 1),
            "„Kai“ steht in einer Version, dort einmal.",
        ),
        (
            words.found_in("Kai", 3, 14),
            "„Kai“ steht in 3 Versionen, insgesamt 14-mal.",
        ),
        (
            words.paragraph_changed_with("Die Fähre …", &numbers(&[3, 5, 7])),
            "Der Absatz „Die Fähre …“ hat sich mit den Versionen 3, 5 und 7 geändert.",
        ),
        (
            words.paragraph_changed_with("Die Fähre …", &numbers(&[3])),
            "Der Absatz „Die Fähre …“ hat sich mit Version 3 geändert.",
        ),
    ]);
}

#[test]
fn what_changed_is_told_in_german_plurals() {
    let words = german();
    let figure = Figure {
        inserted: 64,
        deleted: 1,
        moved: 0,
    };
    check([
        (
            words.summary(1, 2, 3),
            "2 Wörter hinzugekommen, 1 Wort entfallen, 3 Wörter verschoben.",
        ),
        (
            words.summary(0, 0, 0),
            "Kein Wort des Textes hat sich geändert.",
        ),
        (words.summary(0, 12_345, 0), "12.345 Wörter hinzugekommen."),
        (
            words.changed_since(number(3), &figure),
            "Seit Version 3: 64 Wörter hinzugekommen, 1 Wort entfallen",
        ),
        (words.change_of(None, 1), "1 Änderung"),
        (words.change_of(None, 12), "12 Änderungen"),
        (words.change_of(Some(2), 12), "3 von 12"),
        (words.change_of_kind(None, 0, 12), "keine von 12 Änderungen"),
        (words.unchanged(1), "1 unveränderter Absatz"),
        (words.unchanged(3), "3 unveränderte Absätze"),
        (
            words.rail_mark(3, 3, 12, RailLook::Old),
            "Änderung 3 von 12: entfallen",
        ),
        (
            words.rail_mark(3, 5, 12, RailLook::Old),
            "Änderungen 3 bis 5 von 12",
        ),
        (
            words.quotations(1, PassageFate::Removed),
            "ein Zitat entfallen",
        ),
        (
            words.quotations(3, PassageFate::Altered),
            "3 Zitate geändert",
        ),
        (
            words.whole_paragraphs(1, WholeFate::Moved),
            "ein Absatz verschoben",
        ),
        (
            words.whole_paragraphs(2, WholeFate::Added),
            "2 Absätze hinzugekommen",
        ),
        (words.headline_changed(1, false), "Überschrift geändert"),
        (
            words.headline_changed(2, false),
            "Überschrift zweimal geändert",
        ),
        (
            words.headline_changed(3, true),
            "Typografie der Überschrift dreimal geändert",
        ),
    ]);
    let kinds: Kinds = [Kind::Number, Kind::Added].into_iter().collect();
    assert_eq!(words.kinds_title(kinds), "Zahl, hinzugekommen");
    let kinds: Kinds = [Kind::Moved].into_iter().collect();
    assert_eq!(words.kinds_title(kinds), "Verschoben");
}

#[test]
fn a_summary_is_one_sentence() {
    let words = german();
    let parts = [
        words.headline_changed(2, false),
        words.became(Sides::new(Some("12"), Some("17"))),
        words.became(Sides::new(None, Some("nicht"))),
        words.inferred_part(&words.became(Sides::new(Some("Kai"), None))),
    ];
    let said = |edits: Option<String>| words.summed_up(edits.as_deref(), &parts);
    let rest = "„12“ wurde zu „17“; „nicht“ hinzugekommen; „Kai“ entfallen (erschlossen).";
    check([
        (said(None), &format!("Überschrift zweimal geändert; {rest}")),
        (
            said(Some(words.in_edits(3, 5, 5))),
            &format!("In 3 Überarbeitungen: Überschrift zweimal geändert; {rest}"),
        ),
        (words.in_edits(1, 5, 5), "in einer Überarbeitung"),
        (words.in_edits(0, 5, 5), "ohne Überarbeitung"),
        (
            words.in_edits(2, 5, 8),
            "in mindestens 2 Überarbeitungen, da nur 5 dieser 8 Versionen vorliegen",
        ),
    ]);
}

#[test]
fn what_was_inferred_says_so_of_one_and_of_many() {
    let words = german();
    let plain = "Die Seite liegt nur als reiner Text vor, ohne ihre zwei Spalten.";
    check([
        (
            words.inferred_rows(0, 1, 12, true),
            &format!("1 von 12 Stellen hier wurde von Ihnen festgelegt: {plain}"),
        ),
        (
            words.inferred_rows(1, 0, 12, true),
            &format!(
                "1 von 12 Stellen hier wurde erschlossen: {plain} Sie ist gerahmt und sagt, wie sicher sie ist; über ihre Marke lässt sie sich berichtigen."
            ),
        ),
        (
            words.inferred_rows(3, 2, 12, true),
            &format!(
                "3 von 12 Stellen hier wurden erschlossen: {plain} Sie sind gerahmt, und jede sagt, wie sicher sie ist; über ihre Marke lässt sie sich berichtigen. 2 weitere wurden von Ihnen festgelegt."
            ),
        ),
        (words.sure_of(Some(87)), "erschlossen, zu 87\u{a0}% sicher"),
        (words.sure_of(None), "von Ihnen festgelegt"),
    ]);
    let told = Told::OneSided(Side::New, "Die Fähre".to_owned());
    assert_eq!(
        words.read_as(&line(words, told, Certainty::inferred(0.87))),
        "So gelesen (zu 87\u{a0}% sicher): „Die Fähre“ aus „a.html“ steht nur in Version 7."
    );
}

#[test]
fn what_became_of_a_passage_is_told_with_its_versions() {
    let words = german();
    let (exact, vague) = (turn(Some(4), 5), turn(Some(6), 9));
    check([
        (
            words.since(&turn(None, 3)),
            "Von Version 3 an, der ersten, die vorliegt",
        ),
        (words.since(&exact), "Seit Version 5"),
        (
            words.since(&vague),
            "Hinzugekommen zwischen den Versionen 6 und 9",
        ),
        (
            words.was_away(&exact, &vague, Some("elf\nzwölf")),
            "Entfallen in Version 5, wieder da zwischen den Versionen 6 und 9; dazwischen: „elf ¶ zwölf“",
        ),
        (words.went(&exact, None), "Entfallen in Version 5"),
        (words.traced_when(&vague), "Zwischen den Versionen 6 und 9"),
        (words.more_places(1), "1 weitere Stelle zeigen"),
        (words.more_places(3), "3 weitere Stellen zeigen"),
        (words.share_of_text(1, 0), "1 Wort, unter 1\u{a0}%"),
    ]);
}

#[test]
fn files_are_named_in_a_case_that_fits_however_many_they_are() {
    let words = german();
    let names = ["a.html", "b.html"].map(|name| words.quoted(name));
    let files = words.listed(&names);
    check([
        (
            words.choose_reading(&files),
            "Stattdessen diese Lesart zeigen: „a.html“ und „b.html“",
        ),
        (
            words.read_differently(&files),
            "abweichende Lesart: „a.html“ und „b.html“",
        ),
        (
            words.disputed(number(5), &names[0], &names[1], false),
            "Von Version 5 gibt es verschiedene Lesarten. Gezeigt wird: „a.html“. Abweichend: „b.html“.",
        ),
        (
            words.disputed(number(5), "", &words.some_page("Vergleichsseite"), true),
            "Von Version 5 gibt es verschiedene Lesarten. Gezeigt wird die von Ihnen gewählte. Abweichend: eine weitere Datei (Vergleichsseite).",
        ),
    ]);
    let gone = |captures| {
        words.gone(&Undo::Removed {
            captures,
            name: "a.html".to_owned(),
        })
    };
    assert_eq!(gone(1).as_deref(), Some("„a.html“ wurde entfernt."));
    assert_eq!(gone(3).as_deref(), Some("3 Dateien wurden entfernt."));
}

#[test]
fn keys_are_named_as_they_are_labelled_and_are_the_same_keys() {
    let of = |language| Words::new(language).key_lines();
    let (english, german) = (of(Language::English), of(Language::German));
    assert_eq!(english.len(), german.len());
    let labels = [
        ("Shift ←", "Umschalt ←"),
        ("Shift →", "Umschalt →"),
        ("Home", "Pos1"),
        ("End", "Ende"),
        ("Any key", "Jede Taste"),
    ];
    for (one, other) in english.iter().zip(german) {
        let translated = one.keys.iter().map(|key| {
            let label = labels.iter().find(|(english, _)| english == key);
            label.map_or(*key, |(_, german)| *german)
        });
        assert_eq!(translated.collect::<Vec<_>>(), other.keys);
    }
}
