//! Two versions of an article: headline, timeline, tools, and the text.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Dispatch, articles::Articles, comparison::Comparison, head::Head, timeline::Timeline,
    tools::Tools,
};
use crate::present;
use crate::state::State;

/// Properties of [`Reading`].
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// Two versions of an article; nothing where none is on show.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let shown = props
        .state
        .comparing()
        .map(|(article, pair)| (Rc::clone(article), pair, Rc::clone(&props.state.problems)));
    let view = use_memo(shown, |shown| {
        let (article, pair, problems) = shown.as_ref()?;
        Some((
            present::head(article, *pair),
            present::timeline(article, *pair),
            Rc::new(present::comparison(article, *pair, problems)?),
        ))
    });
    let Some((head, timeline, comparison)) = &*view else {
        return Html::default();
    };
    let entries = present::articles(&props.state);
    let arrangement = props.state.arrangement();
    html! {
        <div class="reading">
            if entries.len() > 1 {
                <details class="others">
                    <summary>{ present::words::articles_open(entries.len()) }</summary>
                    <Articles {entries} dispatch={props.dispatch.clone()} />
                </details>
            }
            <Head view={head.clone()} summary={comparison.summary.clone()} />
            <Timeline view={timeline.clone()} dispatch={props.dispatch.clone()} />
            <Tools {arrangement} can_go={timeline.can_go} changes={Rc::clone(comparison)} dispatch={props.dispatch.clone()} />
            <Comparison view={Rc::clone(comparison)} versions={head.versions.clone()} elapsed={head.elapsed.clone()} {arrangement} />
            <p class="hidden" role="status">
                { present::words::comparing(head.versions.old.number, head.versions.new.number, &comparison.summary) }
            </p>
        </div>
    }
}
