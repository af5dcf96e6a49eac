//! The legend of a text by age: the versions that it comes from.

use std::rc::Rc;

use yew::prelude::*;

use super::moment::Moment;
use super::speech::use_words;
use crate::present::{Age, SinceView, Strength};

/// Properties of [`SinceLegend`].
#[derive(Properties, PartialEq)]
pub struct SinceLegendProps {
    /// The text.
    pub view: Rc<SinceView>,
    /// The line of which the text is picked out.
    pub chosen: Option<usize>,
    /// Picks out the text of a line, or all of it again.
    pub choose: Callback<Option<usize>>,
    /// Whether passages carry the numbers of their versions.
    pub shows_numbers: bool,
    /// Lets them, or not.
    pub show_numbers: Callback<bool>,
    /// Whether the window is narrow or low: then of the legend only the strengths are told until it is opened.
    #[prop_or_default]
    pub is_narrow: bool,
}

/// A line a version, to be pressed to pick out its text.
#[component]
pub fn SinceLegend(props: &SinceLegendProps) -> Html {
    let words = use_words();
    let toggle = {
        let shows = !props.shows_numbers;
        props.show_numbers.reform(move |_: MouseEvent| shows)
    };
    let line = |(at, age): (usize, &Age)| {
        let is_chosen = props.chosen == Some(at);
        let choose = props
            .choose
            .reform(move |_: MouseEvent| (!is_chosen).then_some(at));
        html! {
            <li key={age.number.0}>
                <button onclick={choose} aria-pressed={is_chosen.to_string()}>
                    <span class={classes!("swatch", "run", format!("shade-{}", age.shade))} aria-hidden="true">{ "Aa" }</span>
                    <span>
                        <span class="share" dir={words.direction()}><b>{ words.version(age.number) }</b>{ " · " }{ &age.share }</span>
                        if let Some(moment) = &age.moment {
                            <span class="quiet"><Moment view={moment.clone()} /></span>
                        }
                    </span>
                </button>
            </li>
        }
    };
    let lines = html! {
        <>
            <ol>{ for props.view.ages.iter().enumerate().map(line) }</ol>
            <button class="second numbers" onclick={toggle} aria-pressed={props.shows_numbers.to_string()}>{ words.since_numbers() }</button>
        </>
    };
    if props.is_narrow {
        return html! {
            <details class="since-legend">
                <summary><h2>{ words.since_legend() }</h2>{ strengths(&props.view) }</summary>
                { lines }
            </details>
        };
    }
    html! {
        <div class="since-legend">
            <h2>{ words.since_legend() }</h2>
            { lines }
        </div>
    }
}

/// Every strength with the numbers of its versions, for the eye: the lines of the legend tell the same.
fn strengths(view: &SinceView) -> Html {
    let strength = |strength: Strength| {
        html! { <span class={classes!("swatch", "run", format!("shade-{}", strength.shade))}>{ strength.versions }</span> }
    };
    html! { <span class="strengths" aria-hidden="true">{ for view.strengths().into_iter().map(strength) }</span> }
}
