//! What is told of a version while its stop is pointed at or has the focus.

use yew::prelude::*;

use super::moment::use_local_time;
use super::speech::use_words;
use crate::present::Card;

/// Properties of [`StopCard`].
#[derive(Properties, PartialEq)]
pub struct StopCardProps {
    /// What to tell.
    pub card: Card,
}

/// A card: number, time here and in UTC, headline, how much changed.
#[component]
pub fn StopCard(props: &StopCardProps) -> Html {
    let words = use_words();
    let card = &props.card;
    let local = use_local_time(card.moment.as_ref(), true);
    html! {
        <div class="stop-card" role="tooltip">
            <p dir={words.direction()}><b>{ &card.title }</b>{ " · " }
                if let Some(moment) = &card.moment {
                    <time datetime={moment.datetime.clone()}>{ &moment.text }</time>
                } else {
                    { card.no_moment }
                }
            </p>
            if !local.is_empty() { <p class="quiet" dir={words.direction()}>{ words.your_time(&local) }</p> }
            if let Some(headline) = &card.headline { <p class="headline" dir="auto">{ headline }</p> }
            { for card.lines.iter().map(|line| html! { <p dir={words.direction()}>{ line }</p> }) }
        </div>
    }
}
