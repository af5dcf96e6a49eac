//! The since-when view and the passage of a link, in the state and the address.

use palimpsest::model::Side;
use palimpsest::state::{Action, Address, Direction, Layout, Pinpoint};

use crate::{FIRST, LAST, SECOND, Tab};

fn opened() -> Tab {
    let mut tab = Tab::default();
    tab.give(&[("first.html", FIRST), ("last.html", LAST)]);
    tab
}

#[test]
fn the_since_when_view_is_of_the_address_and_stays_from_step_to_step() {
    let tab = opened().then(Action::Since(Some(Side::New)));
    assert!(tab.state.address().text().contains("&since"));
    let on = tab.then(Action::Step(Direction::On));
    assert_eq!(on.state.since, Some(Side::New));
    let led = opened().then(Action::Address(tab.state.address()));
    assert_eq!(led.state.since, Some(Side::New));
    assert_eq!(tab.then(Action::Layout(Layout::Inline)).state.since, None);
    let older = tab.then(Action::Since(Some(Side::Old)));
    assert!(older.state.address().text().contains("&since=old"));
    let led = opened().then(Action::Address(older.state.address()));
    assert_eq!(led.state.since, Some(Side::Old));
    let again = tab.then(Action::Since(Some(Side::New)));
    assert!(std::rc::Rc::ptr_eq(&again.state, &tab.state));
}

#[test]
fn a_passage_of_a_link_stays_until_something_else_is_on_show() {
    let address = Address::parse("old=0&new=1&at=new.2&words=two+people");
    let led = opened().then(Action::Address(address.clone()));
    let at = led.state.at.clone().expect("a passage");
    assert_eq!(led.state.address(), address);
    assert!(led.then(Action::Since(Some(Side::New))).state.at.is_some());
    assert_eq!(led.then(Action::Step(Direction::On)).state.at, None);
    let new = Pinpoint::of(at.side, at.paragraph, "two people");
    assert_eq!(new, Some(at));
}

#[test]
fn a_passage_of_a_link_waits_for_its_files() {
    let mut tab = Tab::default();
    let address = Address::parse("old=0&new=1&since&at=new.2&words=two+people");
    tab.act(Action::Begin(address));
    tab.give(&[("first.html", FIRST)]);
    assert!(tab.state.at.is_some() && tab.state.since.is_some());
}

#[test]
fn a_passage_of_a_link_is_none_of_what_is_opened_after_it() {
    let led = opened().then(Action::Address(Address::parse(
        "old=0&new=1&at=new.2&words=two+people",
    )));
    assert!(led.state.at.is_some());
    let other = led.after(&[("more.html", SECOND)]);
    assert_ne!(other.state.screen, led.state.screen);
    assert_eq!(other.state.at, None);
}
