//! What bends with a number: everything that is said of one, with one thing, with several and with many.

use palimpsest::assemble::OrderBasis;
use palimpsest::model::{Sides, VersionNumber};
use palimpsest::present::words::{PassageFate, WholeFate};
use palimpsest::present::{RailLook, Words};
use palimpsest::session::{Figure, PartsRead, Progress, Undo, Unread, UnreadId, Why};

use super::samples::Texts;
use super::versions::number;

/// Something that is said of so many.
pub struct Counted {
    /// By which method.
    pub method: &'static str,
    /// With what put in.
    pub given: &'static str,
    say: fn(Words, usize) -> Vec<String>,
}

impl Counted {
    /// What is said of so many.
    pub fn of(&self, words: Words, many: usize) -> String {
        (self.say)(words, many).join(" | ")
    }

    /// The call that says it.
    pub fn call(&self) -> String {
        format!("{}({})", self.method, self.given)
    }
}

/// Calls of methods of the words, each for any number of things.
macro_rules! counted {
    ($n:ident; $($method:ident($($given:expr),* $(,)?)),* $(,)?) => {
        vec![$(Counted {
            method: stringify!($method),
            given: stringify!($($given),*),
            say: |words, $n| Texts::texts(words.$method($($given),*)),
        }),*]
    };
}

/// All that is said of a number of things.
pub fn counted() -> Vec<Counted> {
    let mut all = of_files_and_articles();
    all.extend(of_changes());
    all.extend(of_versions());
    all
}

fn of_files_and_articles() -> Vec<Counted> {
    counted![n;
        held(0, n), held(1, n), held(n, n), held(n, 20_000), held_of(n, n), held_of(n, 20_000), held_of(0, n),
        pages_missing(n), fetch_pages(n, "Tracker"), saved_history(n), more(n), more_articles(n), more_pages(n),
        see_articles(n), put_together_by_likeness(n), many_without_text(n), many_disputes(n),
        gone(&Undo::Removed { captures: n, name: "a.html".to_owned() }), gone(&Undo::Cleared { captures: n }),
        thousands(n), pages_of(n, &["x"]), against_times((number(5), "x"), (number(7), "y"), n),
        articles_listed(n, n, None), articles_listed(1, n, None), articles_listed(n, 20_000, None),
        progress(&reading(n, 20_000)), progress(&reading(1, n)),
        parts_read(PartsRead { done: 0, of: n }), parts_read(PartsRead { done: n, of: 20_000 }),
        unread(&unread(n)), not_read(n), reading(n), read_now(None, n),
        order_rests_on(OrderBasis::Times, None, n), nothing_to_compare(n.min(1)), listed(&vec!["x".to_owned(); n]),
        days(n), times_not_known(n), past_the_stops(n),
    ]
}

fn of_changes() -> Vec<Counted> {
    counted![n;
        change_of(None, n), change_of(Some(0), n), change_of(Some(n), 20_000),
        change_of_kind(None, 0, n), change_of_kind(Some(0), n, 20_000), change_of_kind(None, n, 20_000), change_of_kind(None, 1, n),
        summary(n, 0, 0), summary(0, n, 0), summary(0, 0, n), amounts(n, n, n),
        comparing(Sides::new(number(5), number(7)), Some((n, "x"))),
        readings_differ(n, 0, 0), readings_differ(0, n, 0), readings_differ(0, 0, n), readings_differ(3, n, 3), readings_differ(n, 3, 0),
        inferred_in_readings(n, 20_000), inferred_in_readings(1, n), inferred_in_readings(n, n),
        inferred_rows(n, 0, 20_000, true), inferred_rows(n, 3, 20_000, false), inferred_rows(3, n, 20_000, true),
        inferred_rows(0, n, 20_000, true), inferred_rows(n, 0, n, false), inferred_rows(0, n, n, true), inferred_rows(1, 0, n, true),
        headline_changed(n, false), headline_changed(n, true), headline_changed_back(n),
        in_edits(n, 5, 5), in_edits(n, 5, 8), in_edits(3, n, 20_000), in_edits(n, 2, 20_000), and_more(n),
        summed_up(None, &vec!["x".to_owned(); n.max(1)]),
        quotations(n, PassageFate::Removed), quotations(n, PassageFate::Altered), whole_paragraphs(n, WholeFate::Moved),
        unchanged(n), regrouped(1, n), regrouped(n, 1), regrouped(3, n), regrouped(n, 3), regrouped(n, n),
        rail_mark(1, 1, n, RailLook::Both), rail_mark(1, n, 20_000, RailLook::Both), rail_mark(n, n, 20_000, RailLook::Both),
    ]
}

fn of_versions() -> Vec<Counted> {
    let mut all = counted![n;
        whole_history(n, n, None), whole_history(1, n, None), whole_history(n, 20_000, None),
        changed_since(number(5), &figure(n)), stands_times("x", n), stands_in_version(number(5), n), times(n),
        found_in("x", n, 3), found_in("x", 3, n), found_in("x", 1, n),
        paragraph_changed_with("x", &first(n)), phrase_changed_with("x", &first(n)),
        since_lead(number(5), n), share_of_text(n, 3), share_of_text(3, n), survivors(n, 3, number(5), number(0)),
        survivors(3, n, number(5), number(0)), passage_of(n, 20_000), passage_of(0, n),
        only_places(n), more_places(n), more_passages(n), untold_passages(n),
    ];
    all.extend(counted![n;
        phrase_stands("x", &first(n), &first(n)), phrase_stands("x", &first(n), &first(20_000)),
        phrase_stands("x", &first(0), &first(n)), phrase_stands("x", &first(1), &first(n)),
        beginning_stands("x", &first(n), &first(n)), beginning_stands("x", &first(n), &first(20_000)),
        words_stand("x", &first(n), &first(n)), words_stand("x", &first(1), &first(n)),
        found_in_versions(true, &first(n), &first(n)), found_in_versions(false, &first(n), &first(n)),
    ]);
    all
}

/// The first versions of an article.
fn first(many: usize) -> Vec<VersionNumber> {
    let many = u32::try_from(many).expect("few enough");
    (0..many).map(VersionNumber).collect()
}

fn figure(inserted: usize) -> Figure {
    Figure {
        inserted,
        ..Figure::default()
    }
}

fn reading(done: usize, of: usize) -> Progress {
    Progress {
        done,
        of,
        name: "a.html".to_owned(),
        parts: None,
    }
}

fn unread(many: usize) -> Vec<Unread> {
    let one = |id| Unread {
        id: UnreadId(id),
        name: "a.html".to_owned(),
        why: Why::Stopped,
    };
    (0..u32::try_from(many).expect("few enough"))
        .map(one)
        .collect()
}
