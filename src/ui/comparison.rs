//! The text of two versions, side by side or as one text with marks.

use std::rc::Rc;

use yew::prelude::*;

use super::row::ComparedRow;
use crate::model::Sides;
use crate::present::{ComparisonView, PageLine};
use crate::state::Layout;

/// Properties of [`Comparison`].
#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// What to show.
    pub view: Rc<ComparisonView>,
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
    let rows = props.view.rows.iter().map(|row| {
        html! {
            <ComparedRow
                key={row.id.clone()}
                row={row.clone()}
                arrangement={props.arrangement}
                overruled={props.overruled.clone()}
            />
        }
    });
    html! {
        <article class="sheet" aria-label={props.label}>
            { for props.view.caveats.iter().map(|caveat| html! { <p class="caveat" dir="auto">{ caveat }</p> }) }
            <div {class}>
                if props.arrangement == Layout::SideBySide {
                    <div class="row heads">
                        <p class="cell old">{ props.heads.old.clone() }</p>
                        <p class="cell new">{ props.heads.new.clone() }</p>
                    </div>
                }
                { for rows }
            </div>
        </article>
    }
}
