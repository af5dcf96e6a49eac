//! A part of a comparison: rows that come on the page together.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::row::{RowWithTools, row};
use crate::browser::place;
use crate::present::{Compared, PageLine};
use crate::state::Layout;

/// Properties of [`RowsPart`].
#[derive(Properties, PartialEq)]
pub struct RowsPartProps {
    /// The comparison.
    pub compared: Rc<Compared>,
    /// Which of its parts.
    pub number: usize,
    /// Whether its rows are there; until then it keeps their place.
    pub is_filled: bool,
    /// How to show it.
    pub arrangement: Layout,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// Called with a line that the person said is to be read otherwise.
    pub overruled: Callback<PageLine>,
}

/// A part of a comparison. Where it is out of sight the browser takes it for as high as its text is long.
#[component]
pub fn RowsPart(props: &RowsPartProps) -> Html {
    let node = use_node_ref();
    let part = props.compared.parts().get(props.number);
    {
        let node = node.clone();
        let lines = part.map_or(0, |part| part.lines);
        use_effect_with((lines, props.is_filled), move |(lines, _)| {
            if let Some(node) = node.cast() {
                place::set_property(&node, "--lines", &lines.to_string());
            }
        });
    }
    let number = props.number.to_string();
    let Some(part) = part.filter(|_| props.is_filled) else {
        return html! { <div key="to-come" ref={node} class="part to-come" data-number={number}></div> };
    };
    let rows = props.compared.rows(part.rows.clone());
    html! {
        <div key="filled" ref={node} class="part" data-number={number}>
            { for rows.into_iter().map(|one| {
                let reach = &props.reach;
                if one.inferred.is_some() {
                    let key = one.id.clone();
                    html! {
                        <RowWithTools
                            {key}
                            row={one}
                            arrangement={props.arrangement}
                            reach={reach.clone()}
                            overruled={props.overruled.clone()}
                        />
                    }
                } else {
                    row(&one, props.arrangement, reach, Html::default(), Html::default())
                }
            }) }
        </div>
    }
}
