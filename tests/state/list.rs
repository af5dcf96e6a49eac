//! The list of articles, and when it is on show.

use super::*;

#[test]
fn the_list_is_on_show_only_while_there_is_something_in_it() {
    let empty = Tab::default().then(Action::List);
    assert_eq!(empty.state.screen, Screen::Arrive);
    let address = Address::parse("#articles");
    let waiting = Tab::default().then(Action::Address(address.clone()));
    assert_eq!(
        waiting.state.address(),
        address,
        "a link to the list waits for its articles"
    );

    let mut tab = tab(&[("first.html", FIRST)]).then(Action::List);
    assert_eq!(tab.state.address().text(), "articles");
    tab.session.clear();
    tab.tell(true);
    assert_eq!(tab.state.screen, Screen::Arrive);
    tab.session.undo();
    tab.tell(true);
    assert_eq!(tab.state.screen, Screen::List, "undone, it is as before");
}

#[test]
fn a_list_of_versions_alone_shows_what_is_known_until_two_texts_are_held() {
    let versions = include_str!("../fixtures/article-page.html");
    let listed = tab(&[("versions.html", versions)]);
    assert_eq!(listed.state.screen, Screen::Known("371".to_owned()));
    assert_eq!(listed.state.address().text(), "versions");
    let left = listed.then(Action::Address(Address::default()));
    assert_eq!(left.state.screen, Screen::Arrive);
    let opened = left.then(Action::Open("371".to_owned()));
    assert_eq!(opened.state.screen, listed.state.screen);
    let back = left.then(Action::Address(Address::parse("#versions")));
    assert_eq!(back.state.screen, listed.state.screen);
    assert_eq!(listed.state.articles.len(), 1);
    let held = listed.after(&[("first.html", FIRST)]);
    assert_eq!(pair(&held.state), Some((0, 1)));

    let mut tab = listed.clone();
    tab.session.clear();
    tab.tell(true);
    assert_eq!(tab.state.screen, Screen::Arrive);
    tab.session.undo();
    tab.tell(true);
    assert_eq!(tab.state.screen, listed.state.screen);
}

#[test]
fn going_to_the_list_and_back_keeps_the_layout() {
    let tab = tab(&[("first.html", FIRST)]).then(Action::Layout(Layout::Inline));
    let before = tab.state.address();
    let back = tab.then(Action::List).then(Action::Address(before.clone()));
    assert_eq!(back.state.address(), before);
    let key = palimpsest::state::article_key(&tab.state.articles[0]);
    let opened = tab.then(Action::List).then(Action::Open(key));
    assert_eq!(opened.state.layout, Some(Layout::Inline));
}
