//! What went away comes back, with what the person has said of it, also in another session.

use super::*;

#[test]
fn clearing_can_be_undone_until_something_else_is_given() {
    let mut session = session(&captures());
    let before = still(&mut session);
    session.clear();
    assert_eq!(
        assembled(&mut session).undo,
        Some(Undo::Cleared { captures: 9 })
    );
    assert!(still(&mut session).captures.is_empty());
    session.undo();
    assert_eq!(still(&mut session), before);
    session.clear();
    session.begin();
    give(&mut session, &captures()[0]);
    session.undo();
    assert!(
        still(&mut session).captures.is_empty(),
        "only the last is undone"
    );
}

#[test]
fn adding_can_be_undone_and_that_too() {
    let mut session = session(&captures()[..1]);
    let before = still(&mut session);
    session.begin();
    give(&mut session, &captures()[1]);
    give(&mut session, &captures()[2]);
    let both = still(&mut session);
    let added = Undo::Added {
        captures: 2,
        name: "2-3.html".to_owned(),
    };
    assert_eq!(assembled(&mut session).undo, Some(added));
    assert!(matches!(session.undo(), Some(Undone::WentAway(ids)) if ids.len() == 2));
    assert_eq!(still(&mut session), before);
    session.undo();
    assert_eq!(still(&mut session), both);
    assert_eq!(session.undo(), None);
}

#[test]
fn what_was_overruled_goes_and_comes_back_with_its_capture() {
    let mut session = session(&captures());
    let overruling = |line| Overruling {
        file: "flat.txt".to_owned(),
        line,
        fixed: Fixed::OneSided(Side::Old),
    };
    session.overrule(overruling(2));
    session.overrule(overruling(1));
    assert_eq!(session.said().overrulings, [overruling(1), overruling(2)]);
    let before = still(&mut session);
    let flat = before.captures.iter().find(|held| held.name == "flat.txt");
    session.remove(flat.expect("it is there").id);
    assert_eq!(session.said().overrulings, []);
    session.undo();
    assert_eq!(still(&mut session), before);
    session.release("flat.txt", 1);
    assert_eq!(session.said().overrulings, [overruling(2)]);
}

#[test]
fn what_went_away_before_a_session_began_is_offered_and_given_again() {
    let mut first = session(&captures()[..2]);
    let there = assembled(&mut first);
    let gone = there.captures[0].id;
    let overruling = Overruling {
        file: there.captures[0].name.clone(),
        line: 1,
        fixed: Fixed::OneSided(Side::New),
    };
    first.overrule(overruling.clone());
    assert_eq!(first.said_gone(), Said::default());
    first.remove(gone);
    assert_eq!(
        first.said_gone().overrulings,
        std::slice::from_ref(&overruling)
    );
    let undo = assembled(&mut first).undo.expect("it can be undone");

    let mut second = Session::default();
    second.recall(undo.clone());
    let kept = &captures()[1];
    let reading = palimpsest::parse::read(kept, &NativeDecode);
    second.reopen(kept, reading);
    assert_eq!(assembled(&mut second).undo, Some(undo));
    assert_eq!(second.undo(), Some(Undone::Elsewhere));
    assert_eq!(assembled(&mut second).undo, None, "once");
    let again = &captures()[0];
    let reading = palimpsest::parse::read(again, &NativeDecode);
    second.reopen(again, reading);
    second.overrule(overruling);
    assert_eq!(
        history(&mut second),
        history(&mut session(&captures()[..2]))
    );
}
