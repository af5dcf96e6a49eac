//! One row of a comparison: what answers each other on the two sides.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{
    filling::Aim, inferred::InferredMark, kinds::of_kinds, overrule::Overrule,
    pieces::pieces_with_jumps,
};
use crate::browser::place;
use crate::model::Side;
use crate::present::Words;
use crate::present::{Cell, Elsewhere, Fate, Inferred, Line, PageLine, Row};
use crate::state::Layout;

/// Properties of [`PlainRow`].
#[derive(Properties, PartialEq)]
pub struct PlainRowProps {
    /// The words of the interface.
    pub words: Words,
    /// What to show.
    pub row: Rc<Row>,
    /// How to show it.
    pub arrangement: Layout,
    /// The language of its text, where it is known.
    pub language: Option<&'static str>,
    /// Goes to a row.
    pub reach: Callback<Aim>,
}

/// A row that was read from a page. A component of its own, so that it is left alone where the same row comes again.
#[component]
pub fn PlainRow(props: &PlainRowProps) -> Html {
    let shown = Shown {
        words: props.words,
        arrangement: props.arrangement,
        language: props.language,
        reach: &props.reach,
    };
    row(shown, &props.row, Html::default(), Html::default())
}

/// Properties of [`RowWithTools`].
#[derive(Properties, PartialEq)]
pub struct RowWithToolsProps {
    /// What to show.
    pub row: Rc<Row>,
    /// How to show it.
    pub arrangement: Layout,
    /// The language of its text, where it is known.
    pub language: Option<&'static str>,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// Called with a line that the person said is to be read otherwise.
    pub overruled: Callback<PageLine>,
}

/// A row that was inferred: its mark opens the tools to read it otherwise.
#[component]
pub fn RowWithTools(props: &RowWithToolsProps) -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    let mark = mark(&props.row, &is_open);
    let done = {
        let (is_open, overruled) = (is_open.setter(), props.overruled.clone());
        let id = props.row.id.clone();
        Callback::from(move |line: Option<PageLine>| {
            is_open.set(false);
            match line {
                Some(line) => overruled.emit(line),
                None => place::focus_on(&id),
            }
        })
    };
    let tools = html! {
        if *is_open && !props.row.lines.is_empty() {
            <Overrule lines={props.row.lines.clone()} language={props.language} {done} />
        }
    };
    let shown = Shown {
        words,
        arrangement: props.arrangement,
        language: props.language,
        reach: &props.reach,
    };
    row(shown, &props.row, mark, tools)
}

/// How a row is shown.
#[derive(Clone, Copy)]
struct Shown<'p> {
    words: Words,
    arrangement: Layout,
    language: Option<&'static str>,
    reach: &'p Callback<Aim>,
}

/// One row of a comparison, with its mark and its tools where it has any.
fn row(shown: Shown, row: &Row, mark: Html, tools: Html) -> Html {
    let Shown { words, reach, .. } = shown;
    let class = classes!(
        "row",
        fate_class(row.fate),
        of_kinds(row.kinds),
        row.inferred.as_ref().map(mark_class)
    );
    let note = html! {
        <>
            if let Some(elsewhere) = &row.elsewhere { { link(words, elsewhere, reach) } }
            if let Some(regrouped) = &row.regrouped { <span class="regrouped" lang={words.language_tag()}>{ regrouped }</span> }
            { mark }
        </>
    };
    let content = match shown.arrangement {
        Layout::SideBySide => html! {
            <>
                { cell(shown, row, Side::Old, &note) }
                { cell(shown, row, Side::New, &note) }
            </>
        },
        Layout::Inline => html! {
            <div class="cell">
                { note }
                { lines(shown, &row.inline, None) }
            </div>
        },
    };
    html! {
        <div {class} id={row.id.clone()} tabindex="-1">
            { content }
            { tools }
        </div>
    }
}

/// The mark of an inferred row; a press shows the tools for it, where the lines that it was inferred from are there.
fn mark(row: &Row, is_open: &UseStateHandle<bool>) -> Html {
    let Some(inferred) = &row.inferred else {
        return Html::default();
    };
    let has_tools = !row.lines.is_empty();
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(has_tools && !*is_open))
    };
    html! {
        <InferredMark
            view={inferred.clone()}
            id={format!("inferred-{}", row.id)}
            is_open={has_tools.then_some(**is_open)}
            {toggle}
        />
    }
}

fn mark_class(inferred: &Inferred) -> &'static str {
    match inferred.percent {
        Some(_) => "inferred",
        None => "inferred by-you",
    }
}

/// One side of a row. What is said of the row as a whole stands on the side that has the text, on the newer one where both have. Who hears the
/// page hears what is unchanged once, and of what changed in both which version each text is of: that is spoken in the language of the element
/// that it is said of, which is ours, and the article's begins within.
fn cell(shown: Shown, row: &Row, side: Side, note: &Html) -> Html {
    let name = match side {
        Side::Old => "old",
        Side::New => "new",
    };
    let Some(cell) = &row.cells[side] else {
        return html! { <div class={classes!("cell", name, "none")}></div> };
    };
    let speaks = side == Side::New || row.cells.new.is_none();
    let is_told_twice = row.fate == Fate::Same && !speaks;
    let is_one_of_two = row.fate != Fate::Same && row.cells[side.other()].is_some();
    if !is_one_of_two {
        return html! {
            <div class={classes!("cell", name)} aria-hidden={is_told_twice.then_some("true")}>
                if speaks { { note.clone() } }
                { lines(shown, cell, None) }
            </div>
        };
    }
    let version = match side {
        Side::Old => shown.words.older_version(),
        Side::New => shown.words.newer_version(),
    };
    html! {
        <div class={classes!("cell", name)} role="group" aria-label={version} lang={shown.words.language_tag()}>
            if speaks { { note.clone() } }
            { lines(shown, cell, Some(shown.language.unwrap_or_default())) }
        </div>
    }
}

/// Leads to the other end of a move.
fn link(words: Words, elsewhere: &Elsewhere, reach: &Callback<Aim>) -> Html {
    let go = {
        let (row, reach) = (elsewhere.row, reach.clone());
        Callback::from(move |_: MouseEvent| reach.emit(Aim::Go(row)))
    };
    html! { <button class="elsewhere" lang={words.language_tag()} onclick={go}>{ &elsewhere.sentence }</button> }
}

/// The paragraphs of a cell; they say their language where that round them is another one.
fn lines(shown: Shown, cell: &Cell, language: Option<&'static str>) -> Html {
    let Shown { words, reach, .. } = shown;
    cell.iter()
        .map(|line: &Line| html! { <p dir="auto" lang={language}>{ pieces_with_jumps(words, line, reach) }</p> })
        .collect()
}

fn fate_class(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => "same",
        Fate::Deleted => "deleted",
        Fate::Inserted => "inserted",
        Fate::Changed => "changed",
        Fate::Typographic => "typographic",
        Fate::MovedHere => "moved here",
        Fate::MovedAway => "moved away",
    }
}
