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
    /// Takes what is clicked: the same, unless text was selected by it.
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
    let take = use_callback(
        (compared.clone(), in_focus.setter()),
        |row: Option<String>, (compared, in_focus)| {
            let found = compared.as_ref().zip(row);
            let found = found.and_then(|(compared, id)| {
                Some((Rc::clone(compared.article()), compared.in_focus(&id)?))
            });
            if found.is_some() {
                in_focus.set(found);
            }
        },
    );
    // Not while it is being pressed, lest the text move away below a pointer that clicks or selects; nor for what stands in a row.
    let focused = take.reform(|event: FocusEvent| around::own_id(&event, ".row[id]:not(:active)"));
    let clicked = take.reform(|event: MouseEvent| {
        let is_control = around::id_around(&event, "a, button, summary, input, select").is_some();
        let row = around::id_around(&event, ".row[id]");
        row.filter(|_| !is_control && !selected::is_something())
    });
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
