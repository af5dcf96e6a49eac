//! Two readings of one version, beside each other or in one text, and the choice between them.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{
    Dispatch, comparison::Comparison, filling::use_filling, fold::FoldSwitch, folding::use_folding,
    layout::LayoutChoice, tools::use_height, typography::TypographySwitch, walk::Walk,
};
use crate::browser::{keys, opening, place, segment};
use crate::model::Sides;
use crate::present::Words;
use crate::present::{self, ReadingHead, ReadingsView, Typography};
use crate::state::{Action, Screen, State};

/// Properties of [`Readings`].
#[derive(Properties, PartialEq)]
pub struct ReadingsProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The id of the heading.
const HEADING: &str = "two-readings";

/// Two readings of one version; nothing where none are on show.
#[component]
pub fn Readings(props: &ReadingsProps) -> Html {
    let words = use_words();
    use_way_back(&props.dispatch);
    let shown = match &props.state.screen {
        Screen::Readings(disputed) => props
            .state
            .article(&disputed.article)
            .map(|article| (Rc::clone(article), disputed.clone())),
        _ => None,
    };
    let language = use_memo(
        shown.as_ref().map(|(article, _)| Rc::clone(article)),
        |article| present::writing(article.as_ref()?).language,
    );
    let view = use_memo((shown, words), |(shown, words)| {
        let (article, disputed) = shown.as_ref()?;
        present::readings(*words, article, disputed, &segment::config())
    });
    let arrangement = props.state.arrangement();
    let typography = Typography::hidden(props.state.hides_typography);
    let compared = (*view).as_ref().map(|view| Rc::clone(&view.compared));
    let compared = use_memo((compared, typography), |(compared, typography)| {
        let compared = (**compared.as_ref()?).clone();
        Some(Rc::new(compared.with_typography(*typography)))
    });
    let compared = (*compared).clone();
    let folded = use_folding(&compared, props.state.folds);
    let (filling, reach) = use_filling(&compared, arrangement, &folded);
    let tools = use_node_ref();
    use_height(&tools, "--tools-height", true);
    let (Some(view), Some(compared)) = (&*view, compared) else {
        return Html::default();
    };
    let frame = &view.frame;
    let heads = Sides::new(column(&view.heads.old), column(&view.heads.new));
    html! {
        <div class="reading readings">
            <header class="story">
                <h1 id={HEADING} tabindex="-1">{ &view.heading }</h1>
                if let Some(title) = &view.title { <div class="title" dir="auto">{ title }</div> }
                <ul class="sources">
                    <li class="old">{ heads.old.clone() }</li>
                    <li class="new">{ heads.new.clone() }</li>
                </ul>
                <p class="summary">{ &frame.summary }</p>
                { deeds(words, view, &props.dispatch) }
                { others(words, view, &props.state, &props.dispatch) }
            </header>
            <div class="tools" ref={tools}>
                <LayoutChoice {arrangement} dispatch={props.dispatch.clone()} />
                <FoldSwitch folds={props.state.folds} dispatch={props.dispatch.clone()} />
                <TypographySwitch count={compared.typographic()} is_hidden={props.state.hides_typography} dispatch={props.dispatch.clone()} />
                <Walk compared={Rc::clone(&compared)} reach={reach.clone()} />
            </div>
            <Comparison {compared} caveats={frame.caveats.clone()} {filling} {folded} language={*language} {reach} {heads} {arrangement} label={words.readings_label()} />
            <p class="hidden" role="status">{ words.comparing_readings(view.number, &frame.summary) }</p>
        </div>
    }
}

/// The way back, and the choice.
fn deeds(words: Words, view: &ReadingsView, dispatch: &Dispatch) -> Html {
    let leave = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Leave))
    };
    let choose = view.choice.clone().map(|choice| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            opening::choose(choice.clone());
            dispatch.emit(Action::Leave);
        })
    });
    html! {
        <p class="choices">
            <button class="second" onclick={leave}><span aria-hidden="true">{ "‹ " }</span>{ words.leave_readings() }</button>
            if let Some(choose) = choose {
                <button class="second" onclick={choose}>{ words.choose_reading(&view.heads.new.files) }</button>
            }
        </p>
    }
}

/// Leads to the other readings, where there are several.
fn others(words: Words, view: &ReadingsView, state: &State, dispatch: &Dispatch) -> Html {
    let Screen::Readings(disputed) = &state.screen else {
        return Html::default();
    };
    if view.others.is_empty() {
        return Html::default();
    }
    let choice = |(at, name): (usize, &String)| {
        let (dispatch, key, number) = (dispatch.clone(), disputed.article.clone(), view.number);
        let go = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Readings(key.clone(), number, at));
        });
        html! {
            <button class="second" onclick={go} aria-pressed={(at == view.other).to_string()} dir="auto">{ name }</button>
        }
    };
    html! {
        <p class="choices" role="group" aria-label={words.compare_with_group()}>
            <span class="quiet" aria-hidden="true">{ words.compare_with_word() }</span>
            { for view.others.iter().enumerate().map(choice) }
        </p>
    }
}

/// «Shown: “a.html” · page of one version».
fn column(head: &ReadingHead) -> Html {
    html! {
        <>
            <b>{ head.role }</b>{ ": " }
            if !head.files.is_empty() { <bdi>{ &head.files }</bdi>{ " · " } }
            { head.form }
        </>
    }
}

/// Brings the focus here, and lets Escape lead back.
#[hook]
fn use_way_back(dispatch: &Dispatch) {
    use_effect_with(dispatch.clone(), |dispatch| {
        place::focus_on(HEADING);
        let dispatch = dispatch.clone();
        let listener = keys::listen(move |press| {
            let is_meant = press.key == "Escape";
            if is_meant {
                dispatch.emit(Action::Leave);
            }
            is_meant
        });
        move || drop(listener)
    });
}
