//! A part of a comparison: rows that come on the page together.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::fold::fold;
use super::row::{RowWithTools, row};
use super::speech::use_words;
use crate::browser::place;
use crate::present::{Compared, Fold, PageLine, Part, Row, Words};
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
    /// What of it can be folded away.
    pub folds: Vec<Fold>,
    /// Opens and closes a fold.
    pub toggle: Callback<usize>,
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
    let words = use_words();
    let node = use_node_ref();
    let part = props.compared.parts().get(props.number);
    {
        let node = node.clone();
        let lines = part.map_or(0, |part| part.lines_with(&props.folds));
        use_effect_with((lines, props.is_filled), move |(lines, _)| {
            if let Some(node) = node.cast() {
                place::set_property(&node, "--lines", &lines.to_string());
            }
        });
    }
    {
        let node = node.clone();
        let drawn = (
            Rc::clone(&props.compared),
            props.folds.clone(),
            props.is_filled,
            props.arrangement,
        );
        use_effect_with(drawn, move |(_, folds, ..)| {
            if let Some(node) = node.cast().filter(|_| !folds.is_empty()) {
                place::fold_away(&node);
            }
        });
    }
    let number = props.number.to_string();
    let part = part.filter(|_| props.is_filled);
    // One element for both: where one came in the other's place, all parts would be styled anew, as some rules count them.
    html! {
        <div ref={node} class={classes!("part", part.is_none().then_some("to-come"))} data-number={number}>
            { for part.into_iter().flat_map(|part| stretches(words, props, part)) }
        </div>
    }
}

/// The rows, those of a fold together.
fn stretches(words: Words, props: &RowsPartProps, part: &Part) -> Vec<Html> {
    let mut rows = props.compared.rows(part.rows.clone()).into_iter();
    let mut take = |count: usize| -> Vec<Html> {
        rows.by_ref()
            .take(count)
            .map(|one| shown(words, one, props))
            .collect()
    };
    let mut stretches = Vec::new();
    let mut at = part.rows.start;
    for one in &props.folds {
        stretches.extend(take(one.rows.start - at));
        stretches.push(fold(words, one, take(one.rows.len()), &props.toggle));
        at = one.rows.end;
    }
    stretches.extend(take(part.rows.end - at));
    stretches
}

fn shown(words: Words, one: Row, props: &RowsPartProps) -> Html {
    let reach = &props.reach;
    if one.inferred.is_none() {
        return row(
            words,
            &one,
            props.arrangement,
            reach,
            Html::default(),
            Html::default(),
        );
    }
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
}
