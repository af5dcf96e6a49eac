//! Walks through the steps at a calm pace, until the end is reached or the person does something.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use crate::browser::{away, keys, later};
use crate::model::{Article, Sides, VersionNumber};
use crate::session::article_key;
use crate::state::{self, Action, Direction};

/// Milliseconds that a step stays on show.
const PACE: u32 = 2_500;

/// Keys that press a button, and so stop playing by that.
const PRESSING: [&str; 2] = ["Enter", " "];

/// Playing, and how it begins and ends.
#[derive(Clone, PartialEq)]
pub struct Play {
    /// Whether the steps are being walked through.
    pub is_playing: bool,
    /// Begins, at the first step where the last one is on show; or ends.
    pub toggle: Callback<MouseEvent>,
    /// Ends.
    pub stop: Callback<()>,
}

/// The pair that playing has led to; another one is the person's doing.
type Expected = Rc<RefCell<Option<Sides<VersionNumber>>>>;

/// The article on show with its two versions, if one is.
type Shown = Option<(Rc<Article>, Sides<VersionNumber>)>;

/// Walks through the steps of the article on show.
#[hook]
pub fn use_play(shown: &Shown, dispatch: &Dispatch) -> Play {
    let is_playing = use_state_eq(|| false);
    let expected: Expected = use_mut_ref(|| None);
    let stop = use_callback(is_playing.setter(), |(), is_playing| is_playing.set(false));
    use_pace(*is_playing, shown, &expected, dispatch, &stop);
    use_ends(*is_playing, &stop);
    {
        // Another article is not walked through because the last one was.
        let stop = stop.clone();
        let article = shown.as_ref().map(|(article, _)| article_key(article));
        use_effect_with(article, move |_| stop.emit(()));
    }
    let toggle = use_callback((*is_playing, shown.clone(), dispatch.clone()), {
        let (stop, playing) = (stop.clone(), is_playing.setter());
        move |_: MouseEvent, (is_on, shown, dispatch): &(bool, Shown, Dispatch)| {
            let Some((article, pair)) = shown.as_ref().filter(|_| !is_on) else {
                stop.emit(());
                return;
            };
            let is_at_end = state::shifted(article, *pair, Direction::On).is_none();
            let first = state::end_pair(article, Direction::Back);
            let start = first.filter(|_| is_at_end);
            if start.is_some() {
                dispatch.emit(Action::End(Direction::Back));
            }
            dispatch.emit(Action::Grab);
            expected.replace(Some(start.unwrap_or(*pair)));
            playing.set(true);
        }
    });
    Play {
        is_playing: *is_playing,
        toggle,
        stop,
    }
}

/// Goes on after a while, and stops at the end, or where another pair is on show than playing has led to.
#[hook]
fn use_pace(
    is_playing: bool,
    shown: &Shown,
    expected: &Expected,
    dispatch: &Dispatch,
    stop: &Callback<()>,
) {
    let before = use_mut_ref(|| None::<Sides<VersionNumber>>);
    let (expected, dispatch, stop) = (Rc::clone(expected), dispatch.clone(), stop.clone());
    use_effect_with((is_playing, shown.clone()), move |(is_playing, shown)| {
        let pair = shown.as_ref().map(|(_, pair)| *pair);
        let has_moved = before.replace(pair) != pair;
        let is_expected = pair.is_some() && *expected.borrow() == pair;
        let next = shown
            .as_ref()
            .and_then(|(article, pair)| state::shifted(article, *pair, Direction::On));
        let mut timer = None;
        match next {
            _ if !is_playing => {}
            // Where playing begins at the first step that is not on show yet.
            _ if !is_expected && !has_moved => {}
            Some(next) if is_expected => {
                timer = Some(later::after(PACE, move || {
                    expected.replace(Some(next));
                    dispatch.emit(Action::PlayOn);
                }));
            }
            _ => stop.emit(()),
        }
        move || drop(timer)
    });
}

/// Any key ends it, and that nobody sees the page.
#[hook]
fn use_ends(is_playing: bool, stop: &Callback<()>) {
    let stop = stop.clone();
    use_effect_with(is_playing, move |is_playing| {
        let listeners = is_playing.then(|| {
            let by_key = stop.clone();
            let pressed = move |press: &keys::Press| {
                if !PRESSING.contains(&press.key.as_str()) {
                    by_key.emit(());
                }
                false
            };
            (keys::listen(pressed), away::listen(move || stop.emit(())))
        });
        move || drop(listeners)
    });
}
