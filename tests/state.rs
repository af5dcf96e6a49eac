//! What actions do to the state: nothing is lost, handles stay on held versions and never cross, the address leads back.

#[path = "state/disputed.rs"]
mod disputed;
#[path = "state/list.rs"]
mod list;
#[path = "state/past.rs"]
mod past;
#[path = "state/playing.rs"]
mod playing;
#[path = "state/preferences.rs"]
mod preferences;
#[path = "state/renamed.rs"]
mod renamed;

use std::rc::Rc;

use palimpsest::assemble::AssembleConfig;
use palimpsest::model::{Capture, Side, Sides, VersionNumber};
use palimpsest::parse::NativeDecode;
use palimpsest::session::{Session, Undo};
use palimpsest::state::{Action, Address, Direction, Layout, Screen, State, reduce};
use proptest::prelude::*;

const FIRST: &str = include_str!("../example/example-0-1.html");
const SECOND: &str = include_str!("../example/example-2-3.html");
const LAST: &str = include_str!("../example/example-5-6.html");

/// A session and the state that it is told to.
#[derive(Clone, Default)]
struct Tab {
    session: Session,
    state: Rc<State>,
}

impl Tab {
    fn give(&mut self, files: &[(&str, &str)]) {
        self.session.begin();
        for (name, text) in files {
            let capture = Capture::new(*name, text.as_bytes());
            self.session.give(vec![capture], &NativeDecode);
        }
        self.tell(true);
    }

    fn tell(&mut self, is_last: bool) {
        let assembled = self.session.assembled(is_last, &AssembleConfig::default());
        self.act(Action::Assembled(assembled));
    }

    fn act(&mut self, action: Action) {
        self.state = reduce(&self.state, action);
    }

    /// The tab after more was given.
    fn after(&self, files: &[(&str, &str)]) -> Tab {
        let mut next = self.clone();
        next.give(files);
        next
    }

    /// The tab after the person did something.
    fn then(&self, action: Action) -> Tab {
        let mut next = self.clone();
        next.act(action);
        next
    }
}

fn tab(files: &[(&str, &str)]) -> Tab {
    Tab::default().after(files)
}

fn opened(files: &[(&str, &str)]) -> Rc<State> {
    tab(files).state
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
    let state = tab(&[("first", FIRST)]).after(&[("last", LAST)]).state;
    assert_eq!(pair(&state), Some((5, 6)));
    assert_eq!(state.articles.len(), 1);
}

#[test]
fn a_page_dropped_twice_changes_nothing_but_goes_there_again() {
    let once = tab(&[("first", FIRST), ("last", LAST)]);
    let elsewhere = once.then(Action::End(Direction::On));
    let twice = elsewhere.after(&[("first", FIRST)]);
    assert_eq!(twice.state.articles, once.state.articles);
    assert_eq!(twice.state.captures, once.state.captures);
    assert_eq!(pair(&twice.state), Some((0, 1)));
}

#[test]
fn the_order_of_drops_does_not_matter_to_what_is_held() {
    let forth = tab(&[("first", FIRST)]).after(&[("last", LAST)]);
    let back = tab(&[("last", LAST)]).after(&[("first", FIRST)]);
    assert_eq!(forth.state.articles, back.state.articles);
}

#[test]
fn a_bad_drop_says_so_and_leaves_everything_as_it_was() {
    let before = tab(&[("first", FIRST)]);
    let bad = [("holiday.jpg", "\u{fffd}not a page")];
    let (state, before) = (before.after(&bad).state, before.state);
    assert_eq!(state.articles, before.articles);
    assert_eq!(state.screen, before.screen);
    let [problem] = state.notices.as_slice() else {
        panic!("one problem, not {:?}", state.notices);
    };
    assert!(
        problem.message().contains("holiday.jpg"),
        "{}",
        problem.message()
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
    let dismissed = tab(bad).then(Action::Dismiss);
    assert!(dismissed.state.notices.is_empty());
    assert_eq!(dismissed.after(bad).state.notices.len(), 1);
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
    let waiting = Tab::default().then(Action::Address(Address::parse(link)));
    assert_eq!(waiting.state.screen, Screen::Arrive);
    assert_eq!(waiting.state.address().text(), link);
    let state = waiting.after(&[("first", FIRST), ("last", LAST)]).state;
    assert_eq!(state.address().text(), link);
}

#[test]
fn a_link_to_versions_that_never_come_gives_way_to_what_was_dropped() {
    let link = Address::parse("old=2&new=3");
    let waiting = Tab::default().then(Action::Address(link));
    let state = waiting.after(&[("last", LAST)]).state;
    assert_eq!(pair(&state), Some((5, 6)));
    assert_eq!(state.wanted, None);
}

#[test]
fn a_narrow_window_shows_one_text_unless_the_person_chose() {
    let narrow = reduce(&opened(&[("last", LAST)]), Action::Narrow(true));
    assert_eq!(narrow.arrangement(), Layout::Inline);
    let chosen = reduce(&narrow, Action::Layout(Layout::SideBySide));
    assert_eq!(chosen.arrangement(), Layout::SideBySide);
}

#[test]
fn a_narrow_and_a_low_window_are_small_and_a_low_one_keeps_its_columns() {
    let usual = opened(&[("last", LAST)]);
    assert!(!usual.is_small() && !usual.cramped);
    assert!(reduce(&usual, Action::Narrow(true)).is_small());
    let low = reduce(&usual, Action::Low(true));
    assert!(low.is_small());
    assert_eq!(low.arrangement(), Layout::SideBySide);
    assert!(!reduce(&low, Action::Low(false)).is_small());
    assert!(reduce(&low, Action::Cramped(true)).cramped);
}

#[test]
fn clearing_leaves_the_way_in_and_undoing_it_leads_back() {
    let before = tab(&[("first", FIRST), ("last", LAST)]).then(Action::Step(Direction::On));
    let mut tab = before.clone();
    tab.session.clear();
    tab.tell(true);
    assert_eq!(tab.state.screen, Screen::Arrive);
    assert!(tab.state.articles.is_empty() && tab.state.captures.is_empty());
    assert_eq!(tab.state.undo, Some(Undo::Cleared { captures: 2 }));
    tab.session.undo();
    tab.tell(true);
    assert_eq!(tab.state.articles, before.state.articles);
    assert_eq!(tab.state.captures, before.state.captures);
    assert_eq!(tab.state.screen, before.state.screen);
}

#[test]
fn removing_what_is_on_show_leads_to_what_is_left_and_undoing_it_leads_back() {
    let before = tab(&[("first", FIRST), ("last", LAST)]).then(Action::End(Direction::On));
    assert_eq!(pair(&before.state), Some((5, 6)));
    let mut tab = before.clone();
    let last = tab.state.captures[1].id;
    tab.session.remove(last);
    tab.tell(true);
    assert_eq!(pair(&tab.state), Some((0, 1)));
    tab.session.undo();
    tab.tell(true);
    assert_eq!(pair(&tab.state), Some((5, 6)));
    assert_eq!(tab.state.articles, before.state.articles);
}

#[test]
fn what_comes_in_portions_leads_somewhere_once() {
    let mut tab = Tab::default();
    tab.session.begin();
    let give = |tab: &mut Tab, name: &str, text: &str, is_last| {
        let capture = Capture::new(name, text.as_bytes());
        tab.session.give(vec![capture], &NativeDecode);
        tab.tell(is_last);
    };
    give(&mut tab, "notes.txt", "milk, bread", false);
    assert_eq!(tab.state.screen, Screen::Arrive);
    give(&mut tab, "last", LAST, false);
    assert_eq!(pair(&tab.state), Some((5, 6)));
    give(&mut tab, "first", FIRST, true);
    assert_eq!(pair(&tab.state), Some((5, 6)));
    assert_eq!(tab.state.captures.len(), 3);
}

#[test]
fn a_link_waits_for_the_portion_that_holds_it() {
    let link = Address::parse("old=1&new=6");
    let mut tab = Tab::default().then(Action::Address(link.clone()));
    tab.session.begin();
    let capture = |name: &str, text: &str| vec![Capture::new(name, text.as_bytes())];
    tab.session.give(capture("last", LAST), &NativeDecode);
    tab.tell(false);
    assert_eq!(
        pair(&tab.state),
        Some((5, 6)),
        "something is shown meanwhile"
    );
    tab.session.give(capture("first", FIRST), &NativeDecode);
    tab.tell(true);
    assert_eq!(tab.state.address(), link);
}

#[test]
fn what_was_kept_over_a_reload_opens_where_the_address_says_and_nowhere_else() {
    let address = Address::parse("old=1&new=6");
    let mut tab = Tab::default().then(Action::Address(address.clone()));
    let kept = [("last", LAST), ("first", FIRST)];
    for (id, (name, text)) in (0_u32..).zip(kept) {
        let capture = Capture::new(name, text.as_bytes());
        let reading = palimpsest::parse::read(&capture, &NativeDecode);
        tab.session.reopen(&capture, reading);
        let config = AssembleConfig::default();
        let assembled = tab.session.assembled(id == 1, &config);
        tab.act(Action::Assembled(assembled));
        let shown = (id == 1).then_some((1, 6));
        assert_eq!(pair(&tab.state), shown);
        assert_eq!(tab.state.address(), address);
    }
}

#[test]
fn notices_go_with_the_captures_that_they_are_about() {
    let mut tab = tab(&[("notes.txt", "milk, bread"), ("last", LAST)]);
    assert_eq!(tab.state.notices.len(), 1);
    let notes = tab.state.captures[0].id;
    tab.session.remove(notes);
    tab.tell(true);
    assert!(tab.state.notices.is_empty());
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
