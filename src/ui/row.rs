//! One row of a comparison: what answers each other on the two sides.

use yew::prelude::*;

use super::{inferred::InferredMark, pieces::pieces};
use crate::browser::place;
use crate::model::Side;
use crate::present::{Cell, Elsewhere, Fate, Line, Row};
use crate::state::Layout;

/// Properties of [`ComparedRow`].
#[derive(Properties, PartialEq)]
pub struct ComparedRowProps {
    /// What to show.
    pub row: Row,
    /// How to show it.
    pub arrangement: Layout,
}

/// One row of a comparison.
#[component]
pub fn ComparedRow(props: &ComparedRowProps) -> Html {
    let row = &props.row;
    let class = classes!(
        "row",
        fate_class(row.fate),
        row.inferred.is_some().then_some("inferred"),
    );
    let content = match props.arrangement {
        Layout::SideBySide => html! {
            <>
                { cell(row, Side::Old) }
                { cell(row, Side::New) }
            </>
        },
        Layout::Inline => html! {
            <div class="cell">
                { note(row) }
                { lines(&row.inline) }
            </div>
        },
    };
    html! { <div {class} id={row.id.clone()} tabindex="-1">{ content }</div> }
}

/// One side of a row. What is said of the row as a whole stands on the side that has the text, on the newer one where both have.
fn cell(row: &Row, side: Side) -> Html {
    let name = match side {
        Side::Old => "old",
        Side::New => "new",
    };
    let Some(cell) = &row.cells[side] else {
        return html! { <div class={classes!("cell", name, "none")}></div> };
    };
    let speaks = side == Side::New || row.cells.new.is_none();
    html! {
        <div class={classes!("cell", name)}>
            if speaks { { note(row) } }
            { lines(cell) }
        </div>
    }
}

fn note(row: &Row) -> Html {
    html! {
        <>
            if let Some(elsewhere) = &row.elsewhere { { link(elsewhere) } }
            if let Some(inferred) = &row.inferred {
                <InferredMark view={inferred.clone()} id={format!("inferred-{}", row.id)} />
            }
        </>
    }
}

/// Leads to the other end of a move.
fn link(elsewhere: &Elsewhere) -> Html {
    let go = {
        let row = elsewhere.row.clone();
        Callback::from(move |_: MouseEvent| place::go_to(&row))
    };
    html! { <button class="elsewhere" onclick={go}>{ &elsewhere.sentence }</button> }
}

fn lines(cell: &Cell) -> Html {
    cell.iter()
        .map(|line: &Line| html! { <p dir="auto">{ pieces(line) }</p> })
        .collect()
}

fn fate_class(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => "same",
        Fate::Deleted => "deleted",
        Fate::Inserted => "inserted",
        Fate::Changed => "changed",
        Fate::MovedHere => "moved here",
        Fate::MovedAway => "moved away",
    }
}
