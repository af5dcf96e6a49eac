//! One version's text alone, without marks, over the comparison.

use std::rc::Rc;

use yew::prelude::*;

use super::clean::Clean;
use super::leisure::{use_parts, use_room};
use super::speech::use_words;
use crate::browser::{back, place, sight};
use crate::model::{Article, Sides, VersionNumber};
use crate::present::{self, CleanView, Compared, Filling, Part};

/// One version's text alone, where that is wanted: at the paragraph that the reader is at.
#[hook]
pub fn use_alone(
    shown: &Option<(Rc<Article>, Sides<VersionNumber>)>,
    compared: &Option<Rc<Compared>>,
    clean: &Clean,
    language: Option<&'static str>,
) -> Html {
    let words = use_words();
    let compared = compared.clone();
    let alone = use_memo(
        (words, clean.side, shown.clone()),
        move |(words, side, shown)| {
            let (side, (article, pair)) = side.zip(shown.as_ref())?;
            let view = present::clean(*words, article, *pair, side)?;
            let seen = place::id_in_sight(".row[id]").zip(compared.as_ref());
            let at = seen.and_then(|((id, top), compared)| {
                let paragraph = compared.paragraph_near(&id, side)?;
                Some((paragraph, top))
            });
            Some((format!("{side:?}-{}", pair[side]), Rc::new(view), at))
        },
    );
    // What it lies over takes no focus meanwhile.
    let focused = use_memo(clean.side.is_some(), |is_shown| {
        is_shown.then(back::focused).flatten()
    });
    use_effect_with(focused, |focused| {
        let focused = Rc::clone(focused);
        move || {
            if let Some(id) = &*focused {
                back::focus_again(id);
            }
        }
    });
    let Some((key, view, at)) = &*alone else {
        return Html::default();
    };
    let close = clean.show.reform(|()| None);
    html! { <CleanText key={key.clone()} view={Rc::clone(view)} {language} at={*at} {close} /> }
}

/// Properties of [`CleanText`].
#[derive(Properties, PartialEq)]
pub struct CleanTextProps {
    /// The text.
    pub view: Rc<CleanView>,
    /// Its language, where it is known.
    pub language: Option<&'static str>,
    /// The paragraph that is to stand where the reader is, and how far below the window's upper edge.
    pub at: Option<(usize, f64)>,
    /// Closes it.
    pub close: Callback<()>,
}

/// The text, laid over the comparison: that stays as it is below, so that everything is where it was afterwards.
#[component]
pub fn CleanText(props: &CleanTextProps) -> Html {
    let words = use_words();
    let (node, text) = (use_node_ref(), use_node_ref());
    let filling = use_filling(&props.view, props.at.map(|(paragraph, _)| paragraph), &text);
    {
        let (node, text) = (node.clone(), text.clone());
        let at = props.at;
        use_effect_with(Rc::clone(&props.view), move |_| {
            if let (Some(node), Some(text)) = (node.cast(), text.cast()) {
                place::lay_below(&node, ".tools", "--clean-top");
                if let Some((paragraph, top)) = at {
                    place::bring_to(&text, &format!("[data-paragraph=\"{paragraph}\"]"), top);
                }
            }
        });
    }
    let (view, language) = (&props.view, props.language);
    let close = props.close.reform(|_: MouseEvent| ());
    let part = |number: usize| {
        let is_filled = filling.has(number);
        html! { <CleanPart key={number} view={Rc::clone(view)} {language} {number} {is_filled} /> }
    };
    html! {
        <section ref={node} class={classes!("clean", view.side_word)} aria-label={view.heading.clone()}>
            <header>
                <p role="status"><b>{ &view.heading }</b></p>
                <button class="second" onclick={close}>{ words.close() }</button>
            </header>
            <div ref={text} class="clean-text" tabindex="0" aria-busy={(!filling.is_whole()).then_some("true")}>
                if let Some(title) = &view.title { <h2 dir="auto" lang={language.unwrap_or_default()}>{ title }</h2> }
                { for (0..view.parts.len()).map(part) }
            </div>
        </section>
    }
}

/// Properties of [`CleanPart`].
#[derive(Properties, PartialEq)]
pub struct CleanPartProps {
    /// The text.
    pub view: Rc<CleanView>,
    /// Its language, where it is known.
    pub language: Option<&'static str>,
    /// Which of its parts.
    pub number: usize,
    /// Whether it is there; until then it keeps its place.
    pub is_filled: bool,
}

/// A part of the text.
#[component]
pub fn CleanPart(props: &CleanPartProps) -> Html {
    let node = use_node_ref();
    let part = props.view.parts.get(props.number);
    use_room(&node, part.map(|part| part.lines));
    let part = part.filter(|_| props.is_filled);
    let paragraphs = part.into_iter().flat_map(|part| part.rows.clone());
    let paragraph = |at: usize| {
        let text = props.view.paragraphs.get(at);
        html! { <p dir="auto" data-paragraph={at.to_string()}>{ text }</p> }
    };
    html! {
        <div ref={node} class={classes!("part", part.is_none().then_some("to-come"))} lang={props.language.unwrap_or_default()} data-number={props.number.to_string()}>
            { for paragraphs.map(paragraph) }
        </div>
    }
}

/// Which parts of the text are to be there now: those around the paragraph that the reader is at, the rest bit by bit.
#[hook]
fn use_filling(view: &Rc<CleanView>, at: Option<usize>, text: &NodeRef) -> Filling {
    let text = text.clone();
    let first = |parts: &[Part]| {
        let around = at.map(|at| view.part_of(at));
        Filling::around(parts, around)
    };
    let seen = move || {
        let text = text.cast();
        text.map(|text| sight::parts_in(&text)).unwrap_or_default()
    };
    use_parts(view, |view| &view.parts, first, seen)
}
