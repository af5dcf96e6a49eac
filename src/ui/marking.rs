//! What is marked on the timeline: the paragraph in focus and the traced phrase, with the versions in which they changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{around, opening, selected};
use crate::model::Article;
use crate::present::{Compared, Hits, Marked, Marks, ParagraphInFocus};

/// The marks, and how they come about.
pub struct Marking {
    /// What is marked.
    pub marks: Rc<Marks>,
    /// Whether it is still being found out where the paragraph in focus changed.
    pub is_asking: bool,
    /// Takes what gets the focus: of a row, its paragraph is marked from then on.
    pub focused: Callback<FocusEvent>,
    /// Takes what was clicked on: of a row, its paragraph is marked, unless text was selected in it.
    pub clicked: Callback<MouseEvent>,
    /// Takes where the traced phrase changed.
    pub traced: Callback<Option<Marked>>,
    /// Takes what a search has found.
    pub found: Callback<Option<Hits>>,
    /// Marks no paragraph any more.
    pub forget: Callback<()>,
}

/// A paragraph in focus, of an article.
type InFocus = Option<(Rc<Article>, ParagraphInFocus)>;

/// What is marked on the timeline of an article. The paragraph stays in focus, so that the person can go to where it changed, until another
/// one is.
#[hook]
pub fn use_marking(article: Option<&Rc<Article>>, compared: &Option<Rc<Compared>>) -> Marking {
    let in_focus = use_state_eq(|| None as InFocus);
    let phrase = use_state_eq(|| None::<Marked>);
    let hits = use_state_eq(|| None::<Hits>);
    let found = use_callback(hits.setter(), |found: Option<Hits>, hits| hits.set(found));
    let paragraph = use_paragraph(&in_focus, article);
    let focused = use_callback(
        (compared.clone(), in_focus.setter()),
        |event: FocusEvent, (compared, in_focus)| {
            // Whoever presses the mouse may be about to select text, which must not move away under it.
            if !selected::is_pressed() {
                let row = around::id_around(&event, ROW);
                put_in_focus(row, compared, in_focus);
            }
        },
    );
    let clicked = use_callback(
        (compared.clone(), in_focus.setter()),
        |event: MouseEvent, (compared, in_focus)| {
            if !selected::is_something() {
                let row = around::id_around(&event, ROW);
                put_in_focus(row, compared, in_focus);
            }
        },
    );
    let traced = use_callback(phrase.setter(), |marked: Option<Marked>, phrase| {
        phrase.set(marked);
    });
    let forget = use_callback(in_focus.setter(), |(), in_focus| in_focus.set(None));
    let is_asking = matches!(paragraph, Asked::Waiting);
    let paragraph = match paragraph {
        Asked::Answered(marked) => Some(marked),
        Asked::Nothing | Asked::Waiting => None,
    };
    let marks = use_memo(
        (paragraph, (*phrase).clone(), (*hits).clone()),
        |(paragraph, phrase, hits)| Marks {
            paragraph: paragraph.clone(),
            phrase: phrase.clone(),
            hits: hits.clone(),
        },
    );
    Marking {
        marks,
        is_asking,
        focused,
        clicked,
        traced,
        found,
        forget,
    }
}

/// What a paragraph in focus stands in.
const ROW: &str = ".row[id]";

/// Marks the paragraph of the row of that id.
fn put_in_focus(
    row: Option<String>,
    compared: &Option<Rc<Compared>>,
    in_focus: &UseStateSetter<InFocus>,
) {
    let Some(compared) = compared else { return };
    if let Some(paragraph) = row.and_then(|id| compared.in_focus(&id)) {
        in_focus.set(Some((Rc::clone(compared.article()), paragraph)));
    }
}

/// What is known of the paragraph in focus.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    Waiting,
    Answered(Marked),
}

/// Where the paragraph in focus changed: asked once, and remembered.
#[hook]
fn use_paragraph(in_focus: &InFocus, article: Option<&Rc<Article>>) -> Asked {
    let answered = use_state_eq(|| None::<ParagraphInFocus>);
    {
        let answered = answered.setter();
        use_effect_with(in_focus.clone(), move |in_focus| {
            let Some((article, paragraph)) = in_focus.clone() else {
                return;
            };
            if opening::answer(&article, &paragraph.question).is_none() {
                let question = paragraph.question.clone();
                opening::trace(article, question, move |_| answered.set(Some(paragraph)));
            }
        });
    }
    let Some((of, paragraph)) = in_focus else {
        return Asked::Nothing;
    };
    // An article that came anew holds other paragraphs.
    if !article.is_some_and(|article| Rc::ptr_eq(article, of)) {
        return Asked::Nothing;
    }
    match opening::answer(of, &paragraph.question) {
        Some(answer) => Asked::Answered(paragraph.marked(&answer)),
        None => Asked::Waiting,
    }
}
