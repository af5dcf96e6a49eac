//! A part of a comparison: rows that come on the page together.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::fold::fold;
use super::leisure::use_room;
use super::row::{PlainRow, RowWithTools};
use super::speech::use_words;
use crate::browser::place;
use crate::present::{Compared, Fold, Lineage, PageLine, Part, Row, Words};
use crate::state::Layout;

/// Properties of [`RowsPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct RowsPartProps {
    /// Which part.
    pub number: usize,
    /// Which comparison it is a part of, of those that have been shown in this place, counted from 0.
    pub of: u32,
    /// The language of its text, where it is known.
    pub language: Option<&'static str>,
    /// What stands in it; `None` while that is still to come: until then it keeps its place.
    pub rows: Option<PartRowsProps>,
    /// About how many lines that will fill.
    pub lines: usize,
    /// How it will be shown, and whether folded: only what was shown in the same way keeps its place well.
    pub manner: (Layout, bool),
}

/// A part of a comparison. Where it is out of sight the browser takes it for as high as its text is long. What stood in it before another
/// comparison came stays there unseen until its turn has come: most of it can be used again.
#[component]
pub fn RowsPart(props: &RowsPartProps) -> Html {
    let node = use_node_ref();
    let before = use_mut_ref(|| None::<((Layout, bool), PartRowsProps)>);
    {
        let node = node.clone();
        use_effect_with(props.rows.clone(), move |rows| {
            let is_folded = rows.as_ref().is_some_and(|rows| !rows.folds.is_empty());
            if let Some(node) = node.cast().filter(|_| is_folded) {
                place::fold_away(&node);
            }
        });
    }
    let mut before = before.borrow_mut();
    match &props.rows {
        Some(rows) => *before = Some((props.manner, rows.clone())),
        None => {
            before.take_if(|(manner, _)| *manner != props.manner);
        }
    }
    let rows = before.as_ref().map(|(_, rows)| rows.clone());
    let turn = match (&props.rows, &rows) {
        (Some(_), _) => None,
        (None, Some(_)) => Some("of-before"),
        (None, None) => Some("to-come"),
    };
    // What is to come again is as high as it was when it was last seen.
    use_room(&node, (turn != Some("of-before")).then_some(props.lines));
    let of = props.rows.as_ref().map(|_| props.of.to_string());
    // One element for all: where one came in the other's place, all parts would be styled anew, as some rules count them.
    html! {
        <div ref={node} class={classes!("part", turn)} lang={props.language.unwrap_or_default()} data-number={props.number.to_string()} data-of={of}>
            if let Some(rows) = rows { <PartRows ..rows /> }
        </div>
    }
}

/// Properties of [`PartRows`].
#[derive(Properties, Clone, PartialEq)]
pub struct PartRowsProps {
    /// The comparison.
    pub compared: Rc<Compared>,
    /// Which of its parts.
    pub number: usize,
    /// What of it can be folded away.
    pub folds: Vec<Fold>,
    /// Opens and closes a fold.
    pub toggle: Callback<usize>,
    /// How to show it.
    pub arrangement: Layout,
    /// The language of the text, where it is known.
    pub language: Option<&'static str>,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// Called with a line that the person said is to be read otherwise.
    pub overruled: Callback<PageLine>,
}

/// The rows of a part, those of a fold together.
#[component]
pub fn PartRows(props: &PartRowsProps) -> Html {
    let words = use_words();
    let lineage = use_mut_ref(Lineage::default);
    let Some(part) = props.compared.parts().get(props.number) else {
        return Html::default();
    };
    let wordings = part.rows.clone().map(|row| props.compared.wording(row));
    let keys = lineage.borrow_mut().go_on(wordings.collect());
    stretches(words, props, part, keys).into_iter().collect()
}

fn stretches(words: Words, props: &PartRowsProps, part: &Part, keys: Vec<u64>) -> Vec<Html> {
    let rows = props.compared.rows(part.rows.clone()).into_iter();
    let mut rows = rows
        .zip(keys)
        .map(|(row, key)| shown(words, row, key, props));
    let mut take = |count: usize| -> Vec<Html> { rows.by_ref().take(count).collect() };
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

fn shown(words: Words, row: Row, key: u64, props: &PartRowsProps) -> Html {
    let (arrangement, language, reach) = (props.arrangement, props.language, props.reach.clone());
    let row = Rc::new(row);
    if row.inferred.is_none() {
        return html! { <PlainRow {key} {words} {row} {arrangement} {language} {reach} /> };
    }
    let overruled = props.overruled.clone();
    html! { <RowWithTools {key} {row} {arrangement} {language} {reach} {overruled} /> }
}
