//! What is known of an article of which no two versions can be compared: its versions, the links to their texts, and the one text that is
//! held, where one is.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{
    Dispatch, disputed::Disputed, inferred::InferredMark, missing::Missing, moment::Moment,
    source::SourceLine,
};
use crate::present::Words;
use crate::present::{self, KnownVersion, KnownView, TextView};
use crate::state::{Screen, State};

/// Properties of [`Known`].
#[derive(Properties, PartialEq)]
pub struct KnownProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// What is known of an article; nothing where none is on show so.
#[component]
pub fn Known(props: &KnownProps) -> Html {
    let words = use_words();
    let article = match &props.state.screen {
        Screen::Known(key) => props.state.article(key).map(Rc::clone),
        _ => None,
    };
    let view = use_memo((article, words), |(article, words)| {
        let article = article.as_ref()?;
        let language = present::writing(article).language;
        Some((present::known(*words, article), language))
    });
    let Some((view, language)) = &*view else {
        return Html::default();
    };
    html! {
        <div class="reading known">
            { head(view) }
            if let Some(missing) = &view.missing { <Missing view={missing.clone()} /> }
            <h2 id="versions-known">{ words.versions_heading() }</h2>
            <table role="table" aria-labelledby="versions-known">
                <thead role="rowgroup">
                    <tr role="row">
                        { for words.known_columns().map(|name| html! {
                            <th role="columnheader" scope="col">{ name }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for view.versions.iter().map(|version| row(words, version)) }</tbody>
            </table>
            if let Some(held) = &view.text { { text(held, *language, &props.dispatch) } }
        </div>
    }
}

fn head(view: &KnownView) -> Html {
    html! {
        <header class="story">
            <SourceLine source={view.source.clone()} original={view.original.clone()} held={view.held.clone()} />
            <h1 dir="auto">{ &view.title }</h1>
            <p class="summary" role="status">{ &view.lead }</p>
        </header>
    }
}

fn row(words: Words, version: &KnownVersion) -> Html {
    html! {
        <tr role="row" key={version.number.0} class={(!version.is_held).then_some("not-held")}>
            <th role="rowheader" scope="row"><span class="unit">{ words.version_word() }{ " " }</span>{ version.number.0 }</th>
            <td role="cell">
                if let Some(moment) = &version.captured_at {
                    <Moment view={moment.clone()} />
                } else {
                    <span class="quiet">{ words.time_not_known() }</span>
                }
            </td>
            <td role="cell" class="headline" dir="auto">{ version.title.clone().unwrap_or_default() }</td>
            <td role="cell">
                if version.is_held {
                    { words.is_held() }
                } else {
                    <span class="quiet">{ words.is_not_held() }</span>
                    if let Some(link) = &version.link {
                        <a href={link.address.clone()} target="_blank" rel="noopener noreferrer external">{ &link.text }</a>
                    }
                }
            </td>
        </tr>
    }
}

fn text(view: &TextView, language: Option<&'static str>, dispatch: &Dispatch) -> Html {
    html! {
        <section class="lone-text" aria-labelledby="lone-text">
            <h2 id="lone-text">{ &view.heading }</h2>
            if let Some(inferred) = &view.inferred { <InferredMark view={inferred.clone()} id="inferred-text" /> }
            if let Some(dispute) = &view.dispute { <Disputed view={dispute.clone()} dispatch={dispatch.clone()} /> }
            <article class="rows" aria-labelledby="lone-text">
                <div class="row"><div class="cell" lang={language.unwrap_or_default()}>
                    { for view.paragraphs.iter().map(|paragraph| html! { <p dir="auto">{ paragraph }</p> }) }
                </div></div>
            </article>
        </section>
    }
}
