//! The text of two versions, side by side or as one text with marks.

use std::iter;
use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::folding::Folded;
use super::part::{PartRowsProps, RowsPart, RowsPartProps};
use super::rail::ChangesRail;
use super::speech::use_words;
use crate::browser::{later, neighbour, place};
use crate::model::Sides;
use crate::present::{Compared, Filling, Kinds, PageLine};
use crate::state::Layout;

/// Properties of [`Comparison`].
#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// What to show.
    pub compared: Rc<Compared>,
    /// Whether another one is awaited in its place: then nothing in it can be used.
    #[prop_or_default]
    pub waits: bool,
    /// What the reader must know before trusting it.
    pub caveats: Vec<String>,
    /// Which parts of it are there.
    pub filling: Filling,
    /// What is folded away.
    pub folded: Folded,
    /// The kinds of change that alone are emphasised; none where all are.
    #[prop_or_default]
    pub chosen: Kinds,
    /// The language of its text, where it is known.
    #[prop_or_default]
    pub language: Option<&'static str>,
    /// Whether something lies over it, so that nothing in it can be used.
    #[prop_or_default]
    pub is_covered: bool,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// The heads of the columns.
    pub heads: Sides<Html>,
    /// How to show it.
    pub arrangement: Layout,
    /// What a screen reader calls it.
    pub label: &'static str,
    /// Called with a line that the person said is to be read otherwise.
    #[prop_or_default]
    pub overruled: Callback<PageLine>,
}

/// The text of two versions, or of two readings of one.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let words = use_words();
    let class = match props.arrangement {
        Layout::SideBySide => "rows side-by-side",
        Layout::Inline => "rows inline",
    };
    let node = use_node_ref();
    use_matches(&node, &props.folded);
    let (of, is_first) = use_turn(&props.compared);
    let folding = props.folded.folding.as_deref();
    let folds = |number: usize| {
        let part = props.compared.parts().get(number).zip(folding);
        part.map(|(part, folding)| folding.among(&part.rows))
            .unwrap_or_default()
    };
    let part = |number: usize| {
        let folds = folds(number);
        let lines = props.compared.parts().get(number);
        let lines = lines.map_or(0, |part| part.lines_with(&folds));
        let rows = props.filling.has(number).then(|| PartRowsProps {
            compared: Rc::clone(&props.compared),
            number,
            folds,
            toggle: props.folded.toggle.clone(),
            arrangement: props.arrangement,
            language: props.language,
            reach: props.reach.clone(),
            overruled: props.overruled.clone(),
        });
        RowsPartProps {
            number,
            of,
            language: props.language,
            rows,
            lines,
            manner: (props.arrangement, folding.is_some()),
        }
    };
    let parts = (0..props.compared.parts().len()).map(part).collect();
    let parts = use_stale(parts, is_first).into_iter();
    let parts = parts.map(|part| {
        let key = part.number;
        html! { <RowsPart {key} ..part /> }
    });
    let arrows = Callback::from(|event: KeyboardEvent| neighbour::follow_arrow(&event));
    let railed = use_state_eq(|| false);
    let tell = {
        let railed = railed.setter();
        use_callback((), move |is_shown, ()| railed.set(is_shown))
    };
    html! {
        <article class={classes!("sheet", (*railed).then_some("railed"), props.waits.then_some("waits"))} aria-label={props.label} inert={props.is_covered || props.waits}>
            if props.waits {
                // Told to screen readers with what is compared.
                <p class="awaited" aria-hidden="true"><span dir={words.direction()}>{ words.being_compared() }</span></p>
            }
            if !props.chosen.is_empty() {
                <p class="caveat on-paper" dir={words.direction()}>{ words.emphasised(props.chosen) }</p>
            }
            { for props.caveats.iter().map(|caveat| html! { <p class="caveat" dir={words.direction()}>{ caveat }</p> }) }
            <div {class} ref={node.clone()} tabindex="0" role="group" aria-label={words.by_paragraph()} onkeydown={arrows} data-of={of.to_string()} aria-busy={(props.waits || !props.filling.is_whole()).then_some("true")}>
                if props.arrangement == Layout::SideBySide {
                    <div class="row heads">
                        <p class="cell old">{ props.heads.old.clone() }</p>
                        <p class="cell new">{ props.heads.new.clone() }</p>
                    </div>
                }
                { for parts }
            </div>
            <ChangesRail
                compared={Rc::clone(&props.compared)}
                folding={props.folded.folding.clone()}
                chosen={props.chosen}
                text={node}
                {tell}
                reach={props.reach.clone()}
            />
        </article>
    }
}

/// Which comparison it is of those that have been shown in this place, counted from 0, and whether its first frame is still to be drawn.
#[hook]
fn use_turn(compared: &Rc<Compared>) -> (u32, bool) {
    let turns = use_mut_ref(|| (Rc::clone(compared), 0_u32));
    let mut turns = turns.borrow_mut();
    if !Rc::ptr_eq(&turns.0, compared) {
        *turns = (Rc::clone(compared), turns.1.wrapping_add(1));
    }
    let turn = turns.1;
    let drawn = use_state_eq(|| turn);
    {
        let drawn = drawn.setter();
        use_effect_with(turn, move |&turn| {
            let later = later::after(0, move || drawn.set(turn));
            move || drop(later)
        });
    }
    (turn, *drawn != turn)
}

/// The parts as they are to be drawn: in the first frame of another comparison those that it does not show stay as they were given before,
/// since each that changes would delay it. Right after it they follow.
#[hook]
fn use_stale(parts: Vec<RowsPartProps>, is_first: bool) -> Vec<RowsPartProps> {
    let given = use_mut_ref(Vec::<RowsPartProps>::new);
    let mut given = given.borrow_mut();
    let stays = |(part, before): (RowsPartProps, Option<&RowsPartProps>)| {
        let waits = is_first && part.rows.is_none();
        let before = before.filter(|before| waits && before.manner == part.manner);
        before.cloned().unwrap_or(part)
    };
    let befores = given.iter().map(Some).chain(iter::repeat(None));
    let parts: Vec<_> = parts.into_iter().zip(befores).map(stays).collect();
    given.clone_from(&parts);
    parts
}

/// Opens what is folded away where the browser's own search has found something in it.
#[hook]
fn use_matches(node: &NodeRef, folded: &Folded) {
    let node = node.clone();
    let is_folded = folded.folding.is_some();
    use_effect_with(
        (is_folded, folded.uncover.clone()),
        move |(is_folded, uncover)| {
            let uncover = uncover.clone();
            let found = node.cast().filter(|_| *is_folded);
            let listener =
                found.map(|node| place::listen_for_matches(&node, move |row| uncover.emit(row)));
            move || drop(listener)
        },
    );
}
