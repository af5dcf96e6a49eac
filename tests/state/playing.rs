//! Playing through the steps, and the scale of the timeline.

use std::rc::Rc;

use palimpsest::state::{Action, Scale, reduce};

use crate::{FIRST, SECOND, opened, pair};

#[test]
fn playing_on_is_one_deed_from_its_beginning_and_ends_at_the_last_step() {
    let start = opened(&[("first", FIRST), ("second", SECOND)]);
    let mut playing = reduce(&start, Action::Grab);
    let deeds = playing.deeds;
    for expected in [(1, 2), (2, 3), (2, 3)] {
        playing = reduce(&playing, Action::PlayOn);
        assert_eq!(pair(&playing), Some(expected));
    }
    assert_eq!(playing.deeds, deeds);
}

#[test]
fn the_scale_is_chosen_and_leads_nowhere_else() {
    let start = opened(&[("first", FIRST)]);
    assert_eq!(start.preferences.scale, Scale::ByStep);
    let by_time = reduce(&start, Action::Scale(Scale::ByTime));
    assert_eq!(by_time.preferences.scale, Scale::ByTime);
    assert_eq!(by_time.deeds, start.deeds);
    assert!(Rc::ptr_eq(
        &reduce(&by_time, Action::Scale(Scale::ByTime)),
        &by_time
    ));
}
