//! Two readings of one version: the way there, the way back, the address, and what a person chooses.

use super::*;
use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, ReadingChoice};
use palimpsest::present::{Background, Compared, Words, compared_at_once, notices, readings};
use palimpsest::state::{Disputed, article_key};

/// The last page, whose version 5 and 6 another file tells with another year; both files' forms are the same, and the first has more text.
fn disputed() -> Tab {
    tab(&[("last.html", &more()), ("other.html", &other())])
}

fn more() -> String {
    LAST.replace("1874", "1874, in June")
}

fn other() -> String {
    LAST.replace("1874", "1847")
}

fn article(tab: &Tab) -> &Article {
    &tab.state.articles[0]
}

fn text(tab: &Tab, number: u32) -> String {
    let version = article(tab).version(VersionNumber(number));
    let paragraphs = version.and_then(|version| version.paragraphs.clone());
    let texts = paragraphs.unwrap_or_default().into_iter();
    texts
        .map(|paragraph| paragraph.text)
        .collect::<Vec<_>>()
        .join("\n")
}

fn look(tab: &Tab, number: u32) -> Tab {
    let key = article_key(article(tab));
    tab.then(Action::Readings(key, VersionNumber(number), 0))
}

fn choose(tab: &Tab, file: &str, number: u32) -> Tab {
    let mut next = tab.clone();
    next.session.choose(ReadingChoice {
        file: file.to_owned(),
        number: VersionNumber(number),
    });
    next.tell(false);
    next
}

#[test]
fn two_readings_have_an_address_and_lead_back_to_the_comparison() {
    let before = disputed();
    assert_eq!(before.state.address().text(), "old=5&new=6");
    let there = look(&before, 5);
    assert_eq!(there.state.address().text(), "old=5&new=6&reading=5");
    assert_ne!(
        there.state.deeds, before.state.deeds,
        "the browser's back button leads back"
    );
    assert_eq!(there.then(Action::Leave).state.screen, before.state.screen);
    let linked = before.then(Action::Address(there.state.address()));
    assert_eq!(linked.state.screen, there.state.screen);
    for key in [Action::Step(Direction::On), Action::End(Direction::Back)] {
        assert_eq!(there.then(key).state.screen, there.state.screen);
    }
}

#[test]
fn an_address_of_readings_that_are_not_there_leads_to_what_lies_behind() {
    let tab = disputed();
    for text in [
        "old=5&new=6&reading=5&other=9",
        "old=5&new=6&reading=4",
        "reading=77",
    ] {
        let led = tab.then(Action::Address(Address::parse(text)));
        assert_eq!(led.state.address().text(), "old=5&new=6", "{text}");
    }
    let alone = tab.then(Action::Address(Address::parse("reading=6")));
    assert_eq!(alone.state.address().text(), "reading=6");
    assert_eq!(pair(&alone.then(Action::Leave).state), Some((5, 6)));
}

#[test]
fn a_link_to_two_readings_waits_for_both_files() {
    let link = "old=5&new=6&reading=5";
    let waiting = Tab::default().then(Action::Address(Address::parse(link)));
    assert_eq!(waiting.state.address().text(), link);
    let state = waiting
        .after(&[("last.html", &more()), ("other.html", &other())])
        .state;
    assert_eq!(state.address().text(), link);
}

#[test]
fn what_was_chosen_is_shown_and_is_no_news() {
    let before = disputed();
    assert!(text(&before, 5).contains("1874, in June"));
    assert_eq!(before.state.notices.len(), 2);
    let led = notices(
        Words::default(),
        &before.state.notices,
        &before.state.articles,
    );
    let numbers: Vec<u32> = led
        .iter()
        .map(|notice| {
            notice
                .link
                .as_ref()
                .expect("it leads to the readings")
                .number
                .0
        })
        .collect();
    assert_eq!(numbers, [5, 6]);
    let chosen = choose(&before, "other.html", 5);
    assert!(text(&chosen, 5).contains("1847") && text(&chosen, 6).contains("1874, in June"));
    assert_eq!(chosen.state.notices.len(), 1, "{:?}", chosen.state.notices);
    assert!(
        chosen
            .state
            .problems
            .iter()
            .any(|one| one.message().contains("as you chose"))
    );
    let back = choose(&chosen, "last.html", 5);
    assert!(text(&back, 5).contains("1874, in June"));
}

#[test]
fn a_choice_goes_and_comes_with_its_file() {
    let chosen = choose(&disputed(), "other.html", 5);
    let mut tab = chosen.clone();
    let id = tab.state.captures[1].id;
    tab.session.remove(id);
    tab.tell(false);
    assert_eq!(tab.session.said().choices, []);
    assert!(
        article(&tab)
            .versions
            .iter()
            .all(|version| version.dispute.is_none())
    );
    tab.session.undo();
    tab.tell(false);
    assert_eq!(tab.state.articles, chosen.state.articles);
    tab.session.clear();
    tab.session.undo();
    tab.tell(false);
    assert_eq!(tab.state.articles, chosen.state.articles);
}

#[test]
fn when_the_other_file_goes_the_readings_give_way_to_the_comparison() {
    let mut tab = look(&disputed(), 6);
    let id = tab.state.captures[1].id;
    tab.session.remove(id);
    tab.tell(false);
    assert_eq!(tab.state.address().text(), "old=5&new=6");
    tab.session.undo();
    tab.tell(false);
    assert_eq!(tab.state.screen, look(&disputed(), 6).state.screen);
}

#[test]
fn two_readings_say_where_they_come_from_and_mark_what_differs() {
    let tab = disputed();
    let shown = Disputed {
        article: article_key(article(&tab)),
        number: VersionNumber(5),
        other: 0,
        back: None,
    };
    let view = readings(
        Words::default(),
        article(&tab),
        &shown,
        &DiffConfig::default(),
    )
    .expect("both are there");
    let heads = view
        .heads
        .as_ref()
        .map(|head| format!("{}: {} · {}", head.role, head.files, head.form));
    assert_eq!(heads.old, "Shown: “last.html” · comparison page");
    assert_eq!(heads.new, "Not shown: “other.html” · comparison page");
    assert_eq!(
        view.frame.summary,
        "3 words are only in the reading shown, 1 only in the other."
    );
    assert_eq!(view.compared.changes().len(), 1);
    assert_eq!(
        readings(
            Words::default(),
            article(&tab),
            &Disputed { other: 1, ..shown },
            &DiffConfig::default(),
        ),
        None
    );
}

#[test]
fn a_comparison_of_texts_that_only_different_files_tell_says_that_these_disagree() {
    let pair = Sides::new(VersionNumber(5), VersionNumber(6));
    let caveats = |tab: &Tab| {
        let article = Rc::clone(&tab.state.articles[0]);
        let diff = compared_at_once(&article, pair, &DiffConfig::default())
            .expect("both are held, and short");
        let compared = Compared::new(article, pair, diff, Background::default());
        let frame = compared.expect("both are held").frame(&[]);
        frame.caveats.join("\n")
    };
    assert!(!caveats(&disputed()).contains("disagree"));
    let mixed = choose(&disputed(), "other.html", 5);
    assert!(caveats(&mixed).contains("different files tell them, and these disagree"));
    let one = choose(&mixed, "other.html", 6);
    assert!(!caveats(&one).contains("disagree"));
}
