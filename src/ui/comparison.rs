//! The text of two versions, side by side or as one text with marks.

use std::rc::Rc;

use yew::prelude::*;

use super::{filling::Aim, part::RowsPart};
use crate::model::Sides;
use crate::present::{Compared, Filling, PageLine};
use crate::state::Layout;

/// Properties of [`Comparison`].
#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// What to show.
    pub compared: Rc<Compared>,
    /// What the reader must know before trusting it.
    pub caveats: Vec<String>,
    /// Which parts of it are there.
    pub filling: Filling,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// The heads of the columns.
    pub heads: Sides<Html>,
    /// How to show it.
    pub arrangement: Layout,
    /// What a screen reader calls it.
    #[prop_or("Comparison")]
    pub label: &'static str,
    /// Called with a line that the person said is to be read otherwise.
    #[prop_or_default]
    pub overruled: Callback<PageLine>,
}

/// The text of two versions, or of two readings of one.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let class = match props.arrangement {
        Layout::SideBySide => "rows side-by-side",
        Layout::Inline => "rows inline",
    };
    let part = |number: usize| {
        html! {
            <RowsPart
                key={number}
                compared={Rc::clone(&props.compared)}
                {number}
                is_filled={props.filling.has(number)}
                arrangement={props.arrangement}
                reach={props.reach.clone()}
                overruled={props.overruled.clone()}
            />
        }
    };
    html! {
        <article class="sheet" aria-label={props.label}>
            { for props.caveats.iter().map(|caveat| html! { <p class="caveat" dir="auto">{ caveat }</p> }) }
            <div {class} aria-busy={(!props.filling.is_whole()).then_some("true")}>
                if props.arrangement == Layout::SideBySide {
                    <div class="row heads">
                        <p class="cell old">{ props.heads.old.clone() }</p>
                        <p class="cell new">{ props.heads.new.clone() }</p>
                    </div>
                }
                { for (0..props.compared.parts().len()).map(part) }
            </div>
        </article>
    }
}
