//! The legend of a text by age: the versions that it comes from.

use std::rc::Rc;

use yew::prelude::*;

use super::moment::Moment;
use super::speech::use_words;
use crate::present::{Age, SinceView};

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
                        <span class="share" dir="auto"><b>{ words.version(age.number) }</b>{ " · " }{ &age.share }</span>
                        if let Some(moment) = &age.moment {
                            <span class="quiet"><Moment view={moment.clone()} /></span>
                        }
                    </span>
                </button>
            </li>
        }
    };
    html! {
        <div class="since-legend">
            <h2>{ words.since_legend() }</h2>
            <ol>{ for props.view.ages.iter().enumerate().map(line) }</ol>
            <button class="second numbers" onclick={toggle} aria-pressed={props.shows_numbers.to_string()}>{ words.since_numbers() }</button>
        </div>
    }
}
