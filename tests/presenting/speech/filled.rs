//! Samples of what is said with something put in: of files and articles, and of the text.

use std::cmp::Ordering;

use palimpsest::assemble::OrderBasis;
use palimpsest::model::fault::FormatFault;
use palimpsest::model::{DatedBy, Fault, PageFormat, Problem, Side, Sides, VersionNumber};
use palimpsest::present::words::{PassageFate, WholeFate};
use palimpsest::present::{Kind, RailLook, Words};
use palimpsest::session::{PartsRead, Progress, Undo, Unread, UnreadId, Why};
use palimpsest::state::{Column, Layout, Order, TextSize, TextWidth, Theme};

use super::samples::{Sample, said};

const FIVE: VersionNumber = VersionNumber(5);
const SEVEN: VersionNumber = VersionNumber(7);

/// Of what is open, how it is listed, in what order it stands, and of what can be set.
pub fn open(words: Words) -> Vec<Sample> {
    let mut all = said![words;
        held(0, 1), held(1, 1), held(0, 8), held(1, 8), held(5, 8), held(2, 2), held(8, 8),
        not_held(FIVE, true), not_held(FIVE, false),
        held_of(2, 8), held_of(8, 8),
        pages_missing(1), pages_missing(4), fetch_pages(1, "Tracker"), fetch_pages(4, "Tracker"),
        saved_history(1), saved_history(3), more(4), more_articles(1), more_articles(4), nothing_to_compare(0), nothing_to_compare(1),
        see_articles(1), see_articles(12),
        text_of(FIVE), words_changed_unit(true), words_changed_unit(false), more_pages(12),
        tracker_page("Tracker", Sides::new(FIVE, SEVEN)),
        put_together_by_likeness(1), put_together_by_likeness(9), many_without_text(1), many_without_text(9),
        gone(&Undo::Removed { captures: 1, name: "a.html".to_owned() }),
        gone(&Undo::Removed { captures: 3, name: "a.html".to_owned() }),
        gone(&Undo::Cleared { captures: 1 }), gone(&Undo::Cleared { captures: 3 }), gone(&Undo::OrderReleased),
        thousands(12_345), quoted("a.html"),
        fault(&Problem::new("a.html", Fault::Format(FormatFault::Empty))),
        pages_of(3, &["x", "y"]),
        earlier_than(FIVE), version_moved(FIVE, SEVEN), version_named(FIVE, "a.txt"), move_version("a.txt"),
        against_times((FIVE, "x"), (SEVEN, "y"), 0), against_times((FIVE, "x"), (SEVEN, "y"), 1),
        against_times((FIVE, "x"), (SEVEN, "y"), 3),
        articles_listed(8, 8, None), articles_listed(1, 8, None), articles_listed(1, 1, None), sorts_next(None),
        progress(&reading("a.html")), progress(&reading("")), parts_read(PartsRead { done: 3, of: 9 }),
        unread(&unread(&[Why::Cancelled])), unread(&unread(&[Why::BrokenOff])), unread(&unread(&[Why::Stopped])),
        unread(&unread(&[Why::Cancelled; 2])), unread(&unread(&[Why::Stopped; 2])),
        not_read(1), not_read(3), reading(1), reading(3),
        read_now(None, 1), read_now(None, 3),
    ];
    for format in PageFormat::ALL {
        all.extend(said![words; format_name(format), some_page(words.format_name(format))]);
    }
    for why in [Why::Cancelled, Why::BrokenOff, Why::Stopped] {
        all.extend(said![words; why_unread(why), read_now(Some(why), 1)]);
    }
    for dated_by in [
        None,
        Some(DatedBy::Name),
        Some(DatedBy::FrontMatter),
        Some(DatedBy::Modified),
    ] {
        all.extend(said![words; dated_by(dated_by)]);
        for undated in [0, 1, 3] {
            all.extend(said![words; order_rests_on(OrderBasis::Times, dated_by, undated)]);
        }
    }
    all.extend(said![words; order_rests_on(OrderBasis::Numbers, None, 0), order_rests_on(OrderBasis::Names, None, 0)]);
    for column in [
        Column::Headline,
        Column::Source,
        Column::Held,
        Column::Time,
        Column::Changed,
    ] {
        all.extend(said![words; column(column)]);
        for order in [Order::Ascending, Order::Descending] {
            let by = Some((column, order));
            all.extend(said![words; articles_listed(8, 8, by), sorts_next(by)]);
        }
    }
    all.extend(
        Theme::ALL
            .into_iter()
            .flat_map(|theme| said![words; theme_name(theme)]),
    );
    all.extend(
        TextSize::ALL
            .into_iter()
            .flat_map(|size| said![words; size_name(size)]),
    );
    all.extend(
        TextWidth::ALL
            .into_iter()
            .flat_map(|width| said![words; width_name(width)]),
    );
    all
}

fn reading(name: &str) -> Progress {
    Progress {
        done: 2,
        of: 8,
        name: name.to_owned(),
        parts: None,
    }
}

fn unread(why: &[Why]) -> Vec<Unread> {
    let one = |(id, why): (u32, &Why)| Unread {
        id: UnreadId(id),
        name: "a.html".to_owned(),
        why: *why,
    };
    (0..).zip(why).map(one).collect()
}

/// Of the changes of a text, their kinds, and what moved.
pub fn text(words: Words) -> Vec<Sample> {
    let parts = ["x".to_owned(), "y".to_owned()];
    let mut all = said![words;
        told_by_different_files(FIVE, SEVEN), change_of(Some(2), 12), change_of(None, 1), change_of(None, 12),
        summary(0, 0, 0), summary(1, 2, 3), summary(2, 1, 0), comparing(Sides::new(FIVE, SEVEN), Some((1, "x"))),
        comparing(Sides::new(FIVE, SEVEN), None), a_version(FIVE),
        inferred(87), inferred_headline(87), inferred_mark(true), inferred_mark(false),
        step_on_show(Sides::new(FIVE, SEVEN)),
        inferred_rows(0, 1, 12, true), inferred_rows(0, 3, 12, true), inferred_rows(1, 0, 12, true),
        inferred_rows(1, 1, 12, false), inferred_rows(3, 1, 12, true), inferred_rows(3, 2, 12, false),
        inferred_rows(1, 0, 1, true),
        change_of_kind(None, 0, 12), change_of_kind(Some(2), 3, 12), change_of_kind(None, 3, 12),
        became(Sides::new(Some("12"), Some("17"))), became(Sides::new(Some("12"), None)), became(Sides::new(None, Some("17"))),
        headline_changed(1, false), headline_changed(2, false), headline_changed(3, true),
        headline_changed_back(2), headline_changed_back(3),
        in_edits(0, 5, 5), in_edits(1, 5, 5), in_edits(3, 5, 5), in_edits(0, 5, 8), in_edits(1, 5, 8), in_edits(3, 5, 8),
        and_more(3), inferred_part("x"), amounts(0, 0, 0), amounts(1, 2, 3),
        summed_up(Some(&words.in_edits(3, 5, 5)), &parts),
        clean_heading(FIVE), unchanged(1), unchanged(3),
        regrouped(1, 2), regrouped(1, 3), regrouped(2, 1), regrouped(3, 1), regrouped(3, 3), regrouped(2, 3),
        whole_history(7, 7, None), whole_history(5, 7, Some("x")),
        rail_mark(3, 5, 12, RailLook::Both),
        moved(true, "x"), moved(false, "x"),
    ];
    let white = ["12", "", "\u{a0}", "\u{200b}", " ", "\u{2009}", "   "];
    all.extend(
        white
            .into_iter()
            .flat_map(|was| said![words; typography_was(was)]),
    );
    for kind in Kind::ALL {
        all.extend(said![words; kind_name(kind), kind_meaning(kind), kinds_title([kind].into_iter().collect()), emphasised([kind].into_iter().collect()), kind_names([kind].into_iter().collect())]);
    }
    for fate in [
        PassageFate::Removed,
        PassageFate::Added,
        PassageFate::Altered,
    ] {
        all.extend(said![words; quotations(1, fate), quotations(3, fate)]);
    }
    for fate in [WholeFate::Moved, WholeFate::Added, WholeFate::Removed] {
        all.extend(said![words; whole_paragraphs(1, fate), whole_paragraphs(3, fate)]);
    }
    for look in [
        RailLook::Old,
        RailLook::New,
        RailLook::Both,
        RailLook::Moved,
        RailLook::Print,
    ] {
        all.extend(said![words; rail_mark(3, 3, 12, look)]);
    }
    for side in Side::BOTH {
        all.extend(said![words; clean_name(side), clean_meaning(side)]);
    }
    for layout in [Layout::SideBySide, Layout::Inline] {
        all.extend(said![words; layout_name(layout)]);
    }
    for direction in [Ordering::Less, Ordering::Equal, Ordering::Greater] {
        all.extend(said![words; moved_sentence(true, direction), moved_sentence(false, direction)]);
    }
    all
}
