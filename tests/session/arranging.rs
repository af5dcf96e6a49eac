//! The order of text files in a session: moved, released, kept through everything that happens to the files.

use palimpsest::export::history_json;
use palimpsest::model::{Arrangement, History, Shift};

use super::*;

/// Versions of one story, in the order of their names' times.
fn files() -> Vec<Capture> {
    let text = |more: &str| {
        format!(
            "# The lantern on Gull Rock\n\nThe lantern on Gull Rock was lit again on Sunday after a winter in the dark, and the keepers of the harbour say that it will stay lit.\n\n{more}\n"
        )
    };
    let file = |name: &str, more: &str| Capture::new(name, text(more).into_bytes());
    vec![
        file(
            "2019-03-01 gull.md",
            "Nobody knew who had paid for the oil.",
        ),
        file("2019-03-02 gull.md", "The oil was paid for by a shipowner."),
        file(
            "2019-03-03 gull.md",
            "The oil was paid for by the shipowner's widow.",
        ),
        file(
            "2019-03-04 gull.md",
            "The widow of a shipowner has paid for the oil, she said on Monday.",
        ),
    ]
}

/// The days of the files in the order of the versions.
fn order(session: &mut Session) -> String {
    let articles = assembled(session).articles;
    let versions = articles.iter().flat_map(|article| &article.versions);
    let days = versions.map(|version| version.files[0].get(9..10).unwrap_or("-"));
    days.collect()
}

fn is_set(session: &mut Session) -> bool {
    assembled(session).articles[0].is_order_overruled
}

fn rearrange(session: &mut Session, day: u32, shift: Shift) -> bool {
    let file = format!("2019-03-0{day} gull.md");
    session.rearrange(&file, shift, &AssembleConfig::default())
}

fn id(session: &mut Session, day: u32) -> CaptureId {
    let name = format!("2019-03-0{day} gull.md");
    let captures = assembled(session).captures;
    let held = captures.iter().find(|held| held.name == name);
    held.expect("it is there").id
}

fn release(session: &mut Session) -> bool {
    session.release_order("2019-03-01 gull.md", &AssembleConfig::default())
}

#[test]
fn a_version_moves_and_moves_at_once_again_and_the_order_can_be_released_and_set_back() {
    let mut session = session(&files());
    assert!(!is_set(&mut session) && !release(&mut session));
    assert!(rearrange(&mut session, 4, Shift::Earlier));
    assert!(rearrange(&mut session, 4, Shift::Earlier));
    assert_eq!(order(&mut session), "1423");
    assert!(is_set(&mut session));
    assert!(
        !rearrange(&mut session, 1, Shift::Earlier),
        "it is the first"
    );
    assert!(release(&mut session));
    assert_eq!(order(&mut session), "1234");
    assert_eq!(assembled(&mut session).undo, Some(Undo::OrderReleased));
    assert_eq!(session.undo(), Some(Undone::Rearranged));
    assert_eq!(order(&mut session), "1423");
    // Moved back by hand, it is as it was inferred.
    assert!(rearrange(&mut session, 4, Shift::To(3)));
    assert!(!is_set(&mut session));
}

#[test]
fn an_order_set_after_it_was_released_is_not_undone_with_that() {
    let mut session = session(&files());
    rearrange(&mut session, 4, Shift::Earlier);
    release(&mut session);
    rearrange(&mut session, 1, Shift::Later);
    assert_eq!(session.undo(), None);
    assert_eq!(order(&mut session), "2134");
}

#[test]
fn what_a_tracker_numbers_can_not_be_moved() {
    let mut session = session(&captures());
    let before = history(&mut session);
    for name in ["0-1.html", "flat.txt", "nowhere"] {
        assert!(!session.rearrange(name, Shift::Later, &AssembleConfig::default()));
        assert!(!session.release_order(name, &AssembleConfig::default()));
    }
    assert_eq!(history(&mut session), before);
}

#[test]
fn an_order_outlasts_files_that_go_and_come_and_forgets_their_names() {
    let mut session = session(&files());
    rearrange(&mut session, 4, Shift::To(0));
    let gone = id(&mut session, 4);
    session.remove(gone);
    assert_eq!(order(&mut session), "123");
    assert!(!is_set(&mut session), "what was set is gone");
    let said = format!("{:?}", session.said());
    assert!(!said.contains("2019-03-04"), "{said}");
    session.undo();
    assert_eq!(order(&mut session), "4123");
    let gone = id(&mut session, 1);
    session.remove(gone);
    assert_eq!(order(&mut session), "423");
    // The person moves something else before they undo: what comes back finds its place.
    rearrange(&mut session, 3, Shift::Earlier);
    session.undo();
    assert_eq!(order(&mut session), "1432");
}

#[test]
fn files_that_are_added_find_their_places_in_an_order_that_was_set() {
    let mut session = session(&[files().remove(3), files().remove(0)]);
    rearrange(&mut session, 4, Shift::Earlier);
    assert_eq!(order(&mut session), "41");
    session.begin();
    give(&mut session, &files()[1]);
    give(&mut session, &files()[2]);
    assert_eq!(order(&mut session), "4123");
    session.undo();
    assert_eq!(order(&mut session), "41");
}

#[test]
fn clearing_takes_the_order_along_and_brings_it_back() {
    let mut session = session(&files());
    rearrange(&mut session, 2, Shift::Later);
    let before = still(&mut session);
    session.clear();
    assert_eq!(session.said().arrangements, []);
    session.undo();
    assert_eq!(still(&mut session), before);
}

#[test]
fn what_was_said_is_taken_back_after_a_reload() {
    let mut session = session(&files());
    rearrange(&mut session, 1, Shift::To(2));
    let mut again = Session::default();
    again.say_again(session.said());
    for capture in files() {
        let reading = palimpsest::parse::read(&capture, &NativeDecode);
        again.reopen(&capture, reading);
    }
    assert_eq!(order(&mut again), "2314");
    assert_eq!(again.said(), session.said());
    assert_eq!(history(&mut again), history(&mut session));
}

#[test]
fn a_saved_history_keeps_the_order_and_its_mark_and_can_be_arranged_and_released() {
    let mut first = session(&files());
    rearrange(&mut first, 3, Shift::To(0));
    let (articles, problems) = history(&mut first);
    let articles = articles.iter().map(|article| (**article).clone()).collect();
    let saved = history_json::write(&History { articles, problems }, None);
    let saved = Capture::new("saved.json", saved.into_bytes());
    let mut session = session(std::slice::from_ref(&saved));
    assert_eq!(order(&mut session), "3124");
    assert!(is_set(&mut session));
    assert!(rearrange(&mut session, 4, Shift::To(0)));
    assert_eq!(order(&mut session), "4312");
    assert!(release(&mut session));
    assert_eq!(order(&mut session), "1234");
    assert!(!is_set(&mut session));
    // The files themselves beside it change nothing.
    let mut all = files();
    all.push(saved);
    assert_eq!(order(&mut self::session(&all)), "3124");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_that_was_set_does_not_depend_on_the_order_in_which_files_came(
        all in Just(files()).prop_shuffle(),
        moves in proptest::collection::vec((1..=4_u32, 0..4_usize), 1..5),
    ) {
        let [mut one, mut other] = [session(&files()), session(&all)];
        for (day, place) in moves {
            let moved = rearrange(&mut one, day, Shift::To(place));
            prop_assert_eq!(rearrange(&mut other, day, Shift::To(place)), moved);
        }
        prop_assert_eq!(history(&mut one), history(&mut other));
        // Dropped once more, all stays as it is.
        let before = history(&mut one);
        one.begin();
        for capture in &all {
            give(&mut one, capture);
        }
        prop_assert_eq!(history(&mut one), before);
        // Put back step by step or all at once, it is the inferred one.
        release(&mut one);
        prop_assert_eq!(history(&mut one), history(&mut session(&files())));
    }

    #[test]
    fn an_arrangement_of_anything_breaks_nothing(
        files in proptest::collection::vec("[a-c]|2019-03-0[1-4] gull.md", 0..6),
        is_set in any::<bool>(),
    ) {
        let mut session = session(&self::files());
        let said = palimpsest::model::Said { arrangements: vec![Arrangement { files, is_set }], ..Default::default() };
        session.say_again(said);
        let mut days: Vec<char> = order(&mut session).chars().collect();
        days.sort_unstable();
        prop_assert_eq!(days, ['1', '2', '3', '4']);
    }
}
