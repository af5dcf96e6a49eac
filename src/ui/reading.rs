//! Two versions of an article: headline, timeline, tools, and the text.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Dispatch, comparison::Comparison, head::Head, missing::Missing, moment::Moment, order::Order,
    timeline::Timeline, tools::Tools,
};
use crate::browser::place;
use crate::model::Sides;
use crate::present::{
    self, ComparisonView, HeadView, MissingView, OrderView, PageLine, TimelineView, VersionLine,
};
use crate::state::State;

/// Properties of [`Reading`].
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

type View = Option<(
    HeadView,
    TimelineView,
    Rc<ComparisonView>,
    Option<MissingView>,
    Option<OrderView>,
)>;

/// Two versions of an article; nothing where none is on show.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let shown = props.state.comparing().map(|(article, pair)| {
        let state = &props.state;
        let context = (
            Rc::clone(&state.problems),
            Rc::clone(&state.overrulings),
            Rc::clone(&state.captures),
        );
        (Rc::clone(article), pair, context)
    });
    let view = use_memo(shown, |shown| {
        let (article, pair, (problems, overrulings, captures)) = shown.as_ref()?;
        let context = present::Context {
            problems,
            overrulings,
            captures,
        };
        Some((
            present::head(article, *pair),
            present::timeline(article, *pair),
            Rc::new(present::comparison(article, *pair, &context)?),
            present::missing(article),
            present::order(article),
        ))
    });
    let overruled = use_overruled(&view);
    let Some((head, timeline, comparison, missing, order)) = &*view else {
        return Html::default();
    };
    let arrangement = props.state.arrangement();
    let heads = Sides::new(
        column(&head.versions.old, None),
        column(&head.versions.new, head.elapsed.as_deref()),
    );
    html! {
        <div class="reading">
            <Head view={head.clone()} summary={comparison.summary.clone()} dispatch={props.dispatch.clone()} />
            <Timeline view={timeline.clone()} dispatch={props.dispatch.clone()} />
            if let Some(missing) = missing { <Missing view={missing.clone()} /> }
            if let Some(order) = order { <Order view={order.clone()} /> }
            <Tools {arrangement} can_go={timeline.can_go} changes={Rc::clone(comparison)} dispatch={props.dispatch.clone()} />
            <Comparison view={Rc::clone(comparison)} {heads} {arrangement} {overruled} />
            <p class="hidden" role="status">
                { present::words::comparing(head.versions.old.number, head.versions.new.number, &comparison.summary) }
            </p>
        </div>
    }
}

/// «Version 5 · 16 November 2017, 21:37 UTC, 2 h later».
fn column(line: &VersionLine, elapsed: Option<&str>) -> Html {
    html! {
        <>
            <b>{ format!("Version {}", line.number) }</b>
            if let Some(moment) = &line.captured_at {
                { " · " }<Moment view={moment.clone()} />
            }
            if let Some(elapsed) = elapsed { { ", " }{ elapsed } }
        </>
    }
}

/// Takes the line that the person said is to be read otherwise: when the text has come anew, the focus goes to the row that the line
/// stands in now.
#[hook]
fn use_overruled(view: &Rc<View>) -> Callback<PageLine> {
    let awaited = use_mut_ref(|| None::<PageLine>);
    {
        let awaited = Rc::clone(&awaited);
        use_effect_with(Rc::clone(view), move |view| {
            let Some((_, _, comparison, ..)) = &**view else {
                return;
            };
            let Some(awaited) = awaited.borrow_mut().take() else {
                return;
            };
            let is_it = |line: &PageLine| line.file == awaited.file && line.line == awaited.line;
            let mut rows = comparison.rows.iter();
            if let Some(row) = rows.find(|row| row.lines.iter().any(is_it)) {
                place::focus_on(&row.id);
            }
        });
    }
    use_callback((), move |line, ()| {
        awaited.borrow_mut().replace(line);
    })
}
