//! What actions do to the state: nothing is lost, handles stay on held versions and never cross, the address leads back.

use std::rc::Rc;

use palimpsest::model::{Capture, Side, Sides, VersionNumber};
use palimpsest::parse::{NativeDecode, read};
use palimpsest::state::{Action, Address, Batch, Direction, Layout, Screen, State, reduce};
use proptest::prelude::*;

const FIRST: &str = include_str!("../example/example-0-1.html");
const SECOND: &str = include_str!("../example/example-2-3.html");
const LAST: &str = include_str!("../example/example-5-6.html");

fn batch(files: &[(&str, &str)]) -> Batch {
    let mut batch = Batch {
        captures: files.len(),
        ..Batch::default()
    };
    for (name, text) in files {
        let reading = read(&Capture::new(*name, text.as_bytes()), &NativeDecode);
        batch.pages.extend(reading.pages);
        batch.articles.extend(reading.articles);
        batch.problems.extend(reading.problems);
    }
    batch
}

fn after(state: &Rc<State>, files: &[(&str, &str)]) -> Rc<State> {
    reduce(state, Action::Read(batch(files), None))
}

fn opened(files: &[(&str, &str)]) -> Rc<State> {
    after(&Rc::default(), files)
}

fn pair(state: &State) -> Option<(u32, u32)> {
    let (_, pair) = state.comparing()?;
    Some((pair.old.0, pair.new.0))
}

#[test]
fn a_dropped_page_shows_the_two_versions_that_it_compares() {
    assert_eq!(pair(&opened(&[("last", LAST)])), Some((5, 6)));
}

#[test]
fn all_moves_of_one_drag_are_one_deed_and_every_other_move_is_its_own() {
    let drag =
        |state: &Rc<State>, number| reduce(state, Action::Drag(Side::New, VersionNumber(number)));
    let start = opened(&[("first", FIRST), ("second", SECOND), ("last", LAST)]);
    let held = reduce(&start, Action::Grab);
    let moved = drag(&drag(&held, 2), 5);
    assert_eq!(pair(&moved), Some((0, 5)));
    assert_ne!(held.deeds, start.deeds);
    assert_eq!(moved.deeds, held.deeds);
    let stepped = reduce(&moved, Action::Nudge(Side::New, Direction::On));
    assert_ne!(stepped.deeds, moved.deeds);
    assert_ne!(reduce(&stepped, Action::Grab).deeds, stepped.deeds);
    // What leads nowhere else is no deed.
    let same = reduce(&stepped, Action::Narrow(true));
    assert_eq!(same.deeds, stepped.deeds);
}

#[test]
fn several_pages_dropped_together_begin_at_the_first_step() {
    let state = opened(&[("last", LAST), ("first", FIRST)]);
    assert_eq!(pair(&state), Some((0, 1)));
    assert_eq!(state.articles.len(), 1);
}

#[test]
fn a_page_dropped_later_joins_its_article_and_is_shown() {
    let state = after(&opened(&[("first", FIRST)]), &[("last", LAST)]);
    assert_eq!(pair(&state), Some((5, 6)));
    assert_eq!(state.articles.len(), 1);
}

#[test]
fn a_page_dropped_twice_changes_nothing_but_goes_there_again() {
    let once = opened(&[("first", FIRST), ("last", LAST)]);
    let elsewhere = reduce(&once, Action::End(Direction::On));
    let twice = after(&elsewhere, &[("first", FIRST)]);
    assert_eq!(twice.articles, once.articles);
    assert_eq!(pair(&twice), Some((0, 1)));
}

#[test]
fn the_order_of_drops_does_not_matter_to_what_is_held() {
    let forth = after(&opened(&[("first", FIRST)]), &[("last", LAST)]);
    let back = after(&opened(&[("last", LAST)]), &[("first", FIRST)]);
    assert_eq!(forth.articles, back.articles);
}

#[test]
fn a_bad_drop_says_so_and_leaves_everything_as_it_was() {
    let before = opened(&[("first", FIRST)]);
    let state = after(&before, &[("holiday.jpg", "\u{fffd}not a page")]);
    assert_eq!(state.articles, before.articles);
    assert_eq!(state.screen, before.screen);
    let [problem] = state.notices.as_slice() else {
        panic!("one problem, not {:?}", state.notices);
    };
    assert!(
        problem.message.contains("holiday.jpg"),
        "{}",
        problem.message
    );
    let read = reduce(&state, Action::Dismiss);
    assert!(read.notices.is_empty());
    assert_eq!(
        read.problems, state.problems,
        "the export still tells of it"
    );
}

#[test]
fn the_same_bad_drop_speaks_up_again_after_it_was_dismissed() {
    let bad: &[(&str, &str)] = &[("notes.txt", "milk, bread")];
    let state = reduce(&opened(bad), Action::Dismiss);
    assert_eq!(after(&state, bad).notices.len(), 1);
}

#[test]
fn a_handle_passes_over_versions_that_are_not_held() {
    let state = opened(&[("first", FIRST), ("last", LAST)]);
    let far = reduce(&state, Action::Nudge(Side::New, Direction::On));
    assert_eq!(pair(&far), Some((0, 5)));
    let stays = reduce(&far, Action::Handle(Side::Old, VersionNumber(9)));
    assert_eq!(pair(&stays), Some((1, 5)));
}

#[test]
fn steps_end_at_both_ends() {
    let state = opened(&[("first", FIRST), ("second", SECOND)]);
    assert!(Rc::ptr_eq(
        &reduce(&state, Action::Step(Direction::Back)),
        &state
    ));
    let last = reduce(&state, Action::End(Direction::On));
    assert_eq!(pair(&last), Some((2, 3)));
    assert!(Rc::ptr_eq(
        &reduce(&last, Action::Step(Direction::On)),
        &last
    ));
}

#[test]
fn an_address_that_names_what_is_not_held_leads_to_what_is() {
    let state = opened(&[("last", LAST)]);
    let state = reduce(
        &state,
        Action::Address(Address::parse("old=2&new=4&layout=inline")),
    );
    assert_eq!(state.address().text(), "old=5&new=6&layout=inline");
}

#[test]
fn an_empty_address_is_the_way_in_and_keeps_what_is_open() {
    let state = opened(&[("last", LAST)]);
    let home = reduce(&state, Action::Address(Address::default()));
    assert_eq!(home.screen, Screen::Arrive);
    let back = reduce(&home, Action::Address(state.address()));
    assert_eq!(back.screen, state.screen);
}

#[test]
fn a_link_opened_before_its_files_is_taken_up_when_they_come() {
    let link = "old=1&new=5&layout=inline";
    let waiting = reduce(&Rc::default(), Action::Address(Address::parse(link)));
    assert_eq!(waiting.screen, Screen::Arrive);
    assert_eq!(waiting.address().text(), link);
    let state = after(&waiting, &[("first", FIRST), ("last", LAST)]);
    assert_eq!(state.address().text(), link);
}

#[test]
fn a_link_to_versions_that_never_come_gives_way_to_what_was_dropped() {
    let link = Address::parse("old=2&new=3");
    let waiting = reduce(&Rc::default(), Action::Address(link));
    assert_eq!(pair(&after(&waiting, &[("last", LAST)])), Some((5, 6)));
}

#[test]
fn a_narrow_window_shows_one_text_unless_the_person_chose() {
    let narrow = reduce(&opened(&[("last", LAST)]), Action::Narrow(true));
    assert_eq!(narrow.arrangement(), Layout::Inline);
    let chosen = reduce(&narrow, Action::Layout(Layout::SideBySide));
    assert_eq!(chosen.arrangement(), Layout::SideBySide);
}

#[test]
fn clearing_forgets_everything() {
    let state = reduce(&opened(&[("last", LAST)]), Action::Clear);
    let forgotten = State {
        deeds: state.deeds,
        ..State::default()
    };
    assert_eq!(*state, forgotten);
}

#[test]
fn what_is_saved_opens_as_the_same_articles() {
    let state = opened(&[("first", FIRST), ("last", LAST)]);
    let file = palimpsest::export::history_json::write(&state.history(), None);
    let again = opened(&[("palimpsest-history.json", &file)]);
    assert_eq!(again.articles, state.articles);
    assert_eq!(pair(&again), pair(&state));
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Back), Just(Direction::On)]
}

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Old), Just(Side::New)]
}

fn action() -> impl Strategy<Value = Action> {
    let number = (0..12_u32).prop_map(VersionNumber);
    prop_oneof![
        (side(), number.clone()).prop_map(|(side, number)| Action::Handle(side, number)),
        (side(), direction()).prop_map(|(side, direction)| Action::Nudge(side, direction)),
        (side(), direction()).prop_map(|(side, direction)| Action::Far(side, direction)),
        direction().prop_map(Action::Step),
        direction().prop_map(Action::End),
        (number.clone(), number).prop_map(|(old, new)| {
            Action::Address(Address {
                pair: Some(Sides::new(old, new)),
                ..Address::default()
            })
        }),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_both_handles_stand_on_held_versions_in_order(actions in prop::collection::vec(action(), 0..30)) {
        let mut state = opened(&[("first", FIRST), ("last", LAST)]);
        for action in actions {
            state = reduce(&state, action);
            let (article, pair) = state.comparing().expect("an article stays on show");
            prop_assert!(pair.old < pair.new);
            for number in [pair.old, pair.new] {
                prop_assert!(article.version(number).is_some_and(|version| version.is_held()));
            }
            prop_assert_eq!(Address::parse(&state.address().text()), state.address());
        }
    }
}
