//! What a person has set: remembered, followed where an address leaves something open, and never told of in an address by itself.

use std::rc::Rc;

use palimpsest::state::{
    Action, Address, Language, Layout, Preferences, Setting, State, Theme, reduce,
};

use crate::{FIRST, LAST, Tab};

fn remembering(preferences: Preferences) -> Tab {
    Tab {
        state: Rc::new(State::remembering(preferences, Language::English)),
        ..Tab::default()
    }
}

fn inline_and_folded() -> Preferences {
    Preferences {
        layout: Some(Layout::Inline),
        folds: true,
        hides_typography: true,
        ..Preferences::default()
    }
}

#[test]
fn what_is_remembered_arranges_what_is_opened_and_stands_in_its_address() {
    let tab = remembering(inline_and_folded()).then(Action::Begin(Address::default()));
    let state = tab.after(&[("last", LAST)]).state;
    assert_eq!(state.arrangement(), Layout::Inline);
    assert_eq!(
        state.address().text(),
        "old=5&new=6&layout=inline&unchanged=folded&typography=off"
    );
}

#[test]
fn an_address_counts_for_more_than_what_is_remembered_and_leaves_the_rest_to_it() {
    let link = Address::parse("old=1&new=6&layout=side-by-side");
    let tab = remembering(inline_and_folded()).then(Action::Begin(link));
    let state = tab.after(&[("first", FIRST), ("last", LAST)]).state;
    assert_eq!(state.arrangement(), Layout::SideBySide);
    assert!(state.folds);
    assert_eq!(
        state.preferences.layout,
        Some(Layout::Inline),
        "a link changes nothing for good"
    );
}

#[test]
fn on_the_way_back_an_address_says_all_of_it() {
    let tab = Tab::default().after(&[("last", LAST)]);
    let before = tab.state.address();
    let folded = tab
        .then(Action::Fold(true))
        .then(Action::Layout(Layout::Inline));
    assert!(folded.state.preferences.folds);
    let back = folded.then(Action::Address(before)).state;
    assert_eq!((back.folds, back.layout), (false, None));
    let home = folded.then(Action::Address(Address::default())).state;
    assert_eq!(
        (home.folds, home.layout),
        (true, Some(Layout::Inline)),
        "the way in arranges nothing"
    );
}

#[test]
fn what_is_set_once_more_changes_nothing() {
    let dark = reduce(&Rc::default(), Action::Set(Setting::Theme(Theme::Dark)));
    assert_eq!(dark.preferences.theme, Theme::Dark);
    assert!(Rc::ptr_eq(
        &reduce(&dark, Action::Set(Setting::Theme(Theme::Dark))),
        &dark
    ));
    assert_eq!(dark.deeds, 0, "the back button does not undo a setting");
}
