//! The timeline: a stop for every version known, how much changed with each, and the two handles.

use std::cell::RefCell;
use std::iter;
use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::stop::{TimelineBreak, TimelineStop};
use super::told::use_told;
use super::{
    Dispatch,
    figures::use_figures,
    handle::Handle,
    play::Play,
    stop_card::StopCard,
    timeline_head::{TimelineChoices, TimelineFoot, TimelineHead},
    timeline_legend::TimelineLegend,
};
use crate::browser::{around, later, place};
use crate::model::{Article, Side, Sides, VersionNumber};
use crate::present::Words;
use crate::present::{self, Density, HandlesView, Marks, NotHeld, Stop, TimelineView};
use crate::state::{Action, Scale};

/// Properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The article.
    pub article: Rc<Article>,
    /// The two versions on show.
    pub pair: Sides<VersionNumber>,
    /// How far apart the versions stand.
    pub scale: Scale,
    /// Whether the window is narrow or low: then the line comes first, and most of what can be chosen waits until it is asked for.
    pub is_narrow: bool,
    /// How the steps are walked through.
    pub play: Play,
    /// What else is to be seen on it.
    pub marks: Rc<Marks>,
    /// Whether it is being found out where the paragraph in focus changed.
    pub is_asking: bool,
    /// Takes the marks of the paragraph in focus away.
    pub forget: Callback<()>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The id of what can be chosen where that waits until it is asked for.
pub const CHOICES: &str = "timeline-choices";

/// Stops from which on there is a way past them for who goes by the Tab key.
const MANY: usize = 12;

/// The timeline.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let words = use_words();
    let (track, area) = (use_node_ref(), use_node_ref());
    let figures = use_figures(&props.article);
    let view = use_memo(
        (
            Rc::clone(&props.article),
            figures,
            props.scale,
            Rc::clone(&props.marks),
            words,
        ),
        |(article, figures, scale, marks, words)| {
            present::timeline(*words, article, figures, *scale, marks)
        },
    );
    let handles = present::handles(&props.article, props.pair);
    let is_open = use_state_eq(|| false);
    let shows_all = !props.is_narrow || *is_open;
    let asked = use_state_eq(|| None::<VersionNumber>);
    let hint = use_state_eq(|| None::<String>);
    let dragged = use_mut_ref(|| false);
    let told = use_told(&area, &handles, &view);
    use_between(&area, &track, &view, &handles);
    let handle = |side| {
        html! {
            <Handle {side} view={Rc::clone(&view)} {handles} track={track.clone()} hint={hinting(&hint)} dispatch={props.dispatch.clone()} />
        }
    };
    let find = |number: VersionNumber| view.stops.iter().find(|stop| stop.number == number);
    let explained = (*asked)
        .and_then(find)
        .and_then(|stop| stop.not_held.as_ref());
    let shown = told.number.filter(|number| Some(*number) != *asked);
    let pressed = {
        let (stop, dragged) = (props.play.stop.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            dragged.replace(around::id_around(&event, ".handle").is_some());
            stop.emit(());
        })
    };
    html! {
        <section class={classes!("timeline", density(view.density))} aria-label={words.timeline()} onmouseleave={told.left.clone()}>
            if !props.is_narrow {
                <TimelineHead view={Rc::clone(&view)} {handles} play={props.play.clone()} dispatch={props.dispatch.clone()} />
            }
            if view.stops.len() > MANY { { way_past(words, view.stops.len()) } }
            <div class="track" ref={area.clone()} onpointerdown={pressed} onmousemove={told.pointed.clone()} onpointerup={told.touched.clone()} oncontextmenu={told.pointed.clone()} onfocusin={told.focused.clone()} onkeydown={told.pressed.clone()} onfocusout={told.blurred.clone()}>
                <div class="line" ref={track.clone()} onclick={choose(&view, &handles, &track, &asked, &dragged, &props.dispatch)}>
                    <span class="between" aria-hidden="true"></span>
                    <ol aria-label={words.versions_heading()}>{ for view.stops.iter().map(|stop| item(stop, &handles, *asked)) }</ol>
                    { for view.stops.iter().filter_map(|stop| Some(html! { <TimelineBreak key={stop.number.0} view={stop.silence.clone()?} /> })) }
                    { handle(Side::Old) }
                    { handle(Side::New) }
                </div>
            </div>
            <p class={classes!("typing", hint.is_none().then_some("is-empty"))} role="status">{ (*hint).clone() }</p>
            <div role="status">
                if let Some(not_held) = explained { { explanation(words, not_held, &asked) } }
            </div>
            <div class="card-place">
                if let Some(stop) = shown.and_then(find) { <StopCard card={stop.card.clone()} /> }
            </div>
            if props.is_narrow {
                <TimelineFoot is_open={*is_open} open={opening(&is_open)} play={props.play.clone()} />
                if shows_all {
                    <TimelineChoices id={CHOICES} view={Rc::clone(&view)} {handles} dispatch={props.dispatch.clone()} />
                }
            }
            <TimelineLegend view={Rc::clone(&view)} shows_signs={shows_all} is_asking={props.is_asking} forget={props.forget.clone()} />
        </section>
    }
}

fn opening(is_open: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let is_open = is_open.clone();
    Callback::from(move |_| is_open.set(!*is_open))
}

fn density(density: Density) -> &'static str {
    match density {
        Density::Roomy => "roomy",
        Density::Close => "close",
        Density::Dense => "dense",
    }
}

fn hinting(hint: &UseStateHandle<Option<String>>) -> Callback<Option<String>> {
    let hint = hint.setter();
    Callback::from(move |said| hint.set(said))
}

/// Leads from before the stops of a long timeline to its handles.
fn way_past(words: Words, stops: usize) -> Html {
    let go = Callback::from(|_: MouseEvent| place::focus_on(super::handle::OLDER));
    html! { <button class="way-past second" onclick={go}>{ words.past_the_stops(stops) }</button> }
}

/// What a click on the line does: at a held version it takes the nearer handle there, at one that is not held it says why.
fn choose(
    view: &Rc<TimelineView>,
    handles: &HandlesView,
    track: &NodeRef,
    asked: &UseStateHandle<Option<VersionNumber>>,
    dragged: &Rc<RefCell<bool>>,
    dispatch: &Dispatch,
) -> Callback<MouseEvent> {
    let (view, at, dragged) = (Rc::clone(view), handles.at, Rc::clone(dragged));
    let (track, asked, dispatch) = (track.clone(), asked.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        // Letting go of a handle that was dragged is no choice, though WebKit says that the click was wherever that happened.
        let is_by_pointer = event.detail() > 0;
        if around::id_around(&event, ".handle").is_some() || is_by_pointer && *dragged.borrow() {
            return;
        }
        let pressed = around::number_around(&event, "data-stop").map(VersionNumber);
        let nearest = || {
            let line = track.cast()?;
            view.nearest(place::share_across(&line, &event))
        };
        let Some(number) = pressed.or_else(nearest) else {
            return;
        };
        let Some(place) = view.stops.iter().position(|stop| stop.number == number) else {
            return;
        };
        if view.stops.get(place).is_some_and(|stop| !stop.is_held()) {
            asked.set((*asked != Some(number)).then_some(number));
            return;
        }
        asked.set(None);
        dispatch.emit(Action::Handle(nearer(at.old, at.new, place), number));
    })
}

/// The handle nearer to a stop; the newer one where both are equally near.
fn nearer(old: usize, new: usize, at: usize) -> Side {
    if at.abs_diff(old) < at.abs_diff(new) {
        Side::Old
    } else {
        Side::New
    }
}

fn item(stop: &Rc<Stop>, handles: &HandlesView, asked: Option<VersionNumber>) -> Html {
    let mut sides = Side::BOTH.into_iter();
    let handle = sides.find(|side| handles.numbers[*side] == stop.number);
    html! {
        <TimelineStop key={stop.number.0} stop={Rc::clone(stop)} {handle} is_explained={asked == Some(stop.number)} />
    }
}

fn explanation(
    words: Words,
    not_held: &NotHeld,
    asked: &UseStateHandle<Option<VersionNumber>>,
) -> Html {
    let close = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(None))
    };
    html! {
        <p class="why">
            { &not_held.sentence }
            if let Some(link) = &not_held.link {
                { " " }
                <a href={link.address.clone()} target="_blank" rel="noopener noreferrer external">{ &link.text }</a>
            }
            { " " }
            <button class="second" onclick={close}>{ words.close() }</button>
        </p>
    }
}

/// Tells the style sheet how long the line is, and where the handles and the shade between them stand, in shares of it; keeps both handles
/// in sight. They glide to their places, so these are reckoned and not measured. That begins when what they have chosen has been drawn:
/// the text comes first.
#[hook]
fn use_between(area: &NodeRef, track: &NodeRef, view: &Rc<TimelineView>, handles: &HandlesView) {
    let (area, track) = (area.clone(), track.clone());
    let place = |at: usize| {
        view.stops
            .get(at)
            .map(|stop| stop.place)
            .unwrap_or_default()
    };
    {
        let track = track.clone();
        use_effect_with(view.cells, move |cells| {
            if let Some(line) = track.cast() {
                place::set_property(&line, "--cells", &cells.value().to_string());
            }
        });
    }
    let drawn = use_mut_ref(|| None);
    use_effect_with(
        (handles.at.map(place), view.cells),
        move |(places, cells)| {
            let places = places.map(|place| place.value());
            // Told to the line, all its stops would be styled anew with every step.
            let shares = iter::repeat((places.old, places.new));
            let gliding = area.cast().zip(track.cast()).and_then(|(area, line)| {
                place::set_shares(&line, ".between", shares.clone());
                let glide = move || {
                    place::set_shares(&line, ".handle", shares);
                    place::reveal_across(&area, &line, [places.old, places.new]);
                };
                // On another line they have no way to go from the places of before.
                if drawn.replace(Some(*cells)) == Some(*cells) {
                    return Some(later::after(0, glide));
                }
                glide();
                None
            });
            move || drop(gliding)
        },
    );
}
