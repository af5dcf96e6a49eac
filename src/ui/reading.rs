//! Two versions of an article: headline, timeline, tools, and the text.

use std::rc::Rc;

use yew::prelude::*;

use super::clean::use_clean;
use super::clean_text::use_alone;
use super::compared::use_compared;
use super::filling::{Aim, use_filling};
use super::folding::use_folding;
use super::going::{Goal, use_going};
use super::linked_to::use_linked;
use super::speech::use_words;
use super::staying::use_staying;
use super::{
    Dispatch,
    comparison::Comparison,
    foot::Foot,
    head::Head,
    kinds::emphasis,
    looking_up::use_opening,
    marking::use_marking,
    missing::Missing,
    moment::Moment,
    order::Order,
    play::use_play,
    search::Search,
    selection::Selection,
    since::SinceWhen,
    timeline::Timeline,
    tools::{Tools, ToolsProps},
    traced::Asked,
    whole::Whole,
};
use crate::browser::segment;
use crate::model::{Article, Sides};
use crate::present::Words;
use crate::present::{
    self, Compared, Frame, HandlesView, HeadView, Kinds, MissingView, OrderView, PageLine, Summary,
    Typography, VersionLine, WholeView,
};
use crate::session::article_key;
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
    HandlesView,
    Option<MissingView>,
    Option<OrderView>,
    Option<WholeView>,
)>;

/// Two versions of an article; nothing where none is on show.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let words = use_words();
    let arrangement = props.state.arrangement();
    let compared = use_compared(&props.state);
    let shown = props.state.comparing();
    let standing = use_standing(&compared, shown.map(|(article, _)| article));
    let folded = use_folding(&standing, props.state.folds);
    let (filling, reach) = use_filling(&standing, arrangement, &folded);
    let clean = use_clean();
    let overruled = use_overruled(&compared, &reach);
    let staying = use_staying(&compared, props.state.since);
    let go = use_going(&compared, &props.state.address(), &reach, &props.dispatch);
    let (asked, ask) = use_asked();
    let led_nowhere = use_linked(&props.state, &compared, &go);
    let go_to_passage = go.reform(Goal::Passage);
    let marking = use_marking(shown.map(|(article, _)| article), &compared);
    let shown = shown.map(|(article, pair)| (Rc::clone(article), pair));
    let play = use_play(&shown, &props.dispatch);
    let opening = use_opening();
    let search = use_callback(opening.clone(), |(), opening| opening.open());
    let trace = use_callback((ask.clone(), opening.clone()), |phrase, (ask, opening)| {
        opening.leave_text();
        ask.emit(Some(phrase));
    });
    let typography = Typography::hidden(props.state.hides_typography);
    let article = shown.as_ref().map(|(article, _)| Rc::clone(article));
    let writing = use_memo(article, |article| {
        article.as_deref().map(present::writing).unwrap_or_default()
    });
    let alone = use_alone(&shown, &compared, &clean, writing.language);
    let view: Rc<View> = use_memo((shown, typography, words), |(shown, typography, words)| {
        let words = *words;
        let (article, pair) = shown.as_ref()?;
        Some((
            present::head(words, article, *pair, *typography, &segment::config()),
            present::handles(article, *pair),
            present::missing(words, article),
            present::order(words, article),
            present::whole(words, article, *pair),
        ))
    });
    let frame: Rc<Option<Frame>> = use_memo(
        (standing.clone(), Rc::clone(&props.state.problems)),
        |(standing, problems)| standing.as_ref().map(|standing| standing.frame(problems)),
    );
    let waits = compared.is_none();
    let heads = use_heads(&view, waits);
    let summary: Rc<Option<Summary>> = use_memo(compared.clone(), |compared| {
        compared.as_ref().map(|compared| compared.summary())
    });
    let address = props.state.address();
    let chosen = props.state.kinds;
    let Some((head, handles, missing, order, whole)) = &*view else {
        return Html::default();
    };
    let said = summary.as_ref().as_ref().map(|summary| summary.text(words));
    let said = compared.as_ref().zip(said.as_deref());
    let said = words.comparing(
        head.versions.as_ref().map(|line| line.number),
        said.map(|(compared, summary)| (compared.stops(Kinds::default()).len(), summary)),
    );
    let kinds = compared
        .as_ref()
        .and_then(|compared| compared.headline_kinds());
    let heads = heads.map_or_else(Sides::default, |head| {
        Sides::new(
            column(words, &head.versions.old, None),
            column(words, &head.versions.new, head.elapsed.as_deref()),
        )
    });
    let (is_small, stays) = (props.state.is_small(), !props.state.cramped);
    let tools = ToolsProps {
        arrangement,
        since: props.state.since.is_some(),
        folds: props.state.folds,
        hides_typography: props.state.hides_typography,
        clean: clean.clone(),
        can_go: handles.can_go,
        compared: compared.clone(),
        chosen,
        reach: reach.clone(),
        dispatch: props.dispatch.clone(),
    };
    // At the end, since it stands at the foot of the window; where it can't stay there, before the text.
    let foot = |stays: bool| {
        html! {
            <Foot tools={tools.clone()} pair={handles.numbers} play={play.clone()} search={search.clone()} {stays} />
        }
    };
    html! {
        <div class={classes!("reading", emphasis(chosen), (is_small && stays).then_some("has-foot"))} dir={writing.is_right_to_left.then_some("rtl")} onfocusin={marking.focused.clone()} onclick={marking.clicked.clone()}>
            <Head
                view={head.clone()}
                summary={(*summary).clone()}
                kinds={kinds.unwrap_or_default()}
                address={address.clone()}
                language={writing.language}
                reach={reach.clone()}
                dispatch={props.dispatch.clone()}
            />
            if let Some(sentence) = led_nowhere { <p class="led-nowhere" role="status">{ sentence }</p> }
            if let (Some(view), Some((article, _))) = (whole, props.state.comparing()) {
                <Whole key={article_key(article)} article={Rc::clone(article)} view={view.clone()} address={address.clone()} go={go.clone()} dispatch={props.dispatch.clone()} />
            }
            if let Some((article, pair)) = props.state.comparing() {
                <Timeline key={article_key(article)} article={Rc::clone(article)} {pair} scale={props.state.preferences.scale} is_narrow={is_small} play={play.clone()} marks={Rc::clone(&marking.marks)} is_asking={marking.is_asking} forget={marking.forget.clone()} dispatch={props.dispatch.clone()} />
            }
            if let Some(missing) = missing { <Missing view={missing.clone()} /> }
            if let Some(order) = order { <Order view={order.clone()} /> }
            if !is_small {
                <Tools ..tools.clone() />
            } else if !stays {
                { foot(false) }
            }
            { alone }
            if let Some((article, _)) = props.state.comparing() {
                <Search key={article_key(article)} article={Rc::clone(article)} {asked} ask={ask.clone()} is_narrow={is_small} opening={opening.clone()} go={go_to_passage.clone()} traced={marking.traced.clone()} found={marking.found.clone()} />
            }
            if let Some((article, pair)) = props.state.comparing() {
                <Selection article={Rc::clone(article)} {pair} compared={compared.clone()} address={props.state.address()} trace={trace.clone()} />
            }
            if let Some(((article, pair), side)) = props.state.comparing().zip(props.state.since) {
                <SinceWhen article={Rc::clone(article)} {pair} {side} is_narrow={is_small} language={writing.language} at={staying} go={go_to_passage} {trace} dispatch={props.dispatch.clone()} />
            } else if let (Some(compared), Some(Frame { caveats, .. })) = (standing, &*frame) {
                <Comparison
                    {compared}
                    {waits}
                    caveats={caveats.clone()}
                    {filling}
                    {folded}
                    {chosen}
                    language={writing.language}
                    is_covered={clean.side.is_some()}
                    {reach}
                    {heads}
                    {arrangement}
                    label={words.comparison()}
                    {overruled}
                />
            } else {
                <p class="sheet wait">{ words.being_compared() }</p>
            }
            <p class="hidden" role="status">{ said }</p>
            if is_small && stays { { foot(true) } }
        </div>
    }
}

/// The comparison whose text stands on the page: the one on show, and while that is still being made the one before it of the same article,
/// most of which can be used again.
#[hook]
fn use_standing(
    compared: &Option<Rc<Compared>>,
    article: Option<&Rc<Article>>,
) -> Option<Rc<Compared>> {
    let last = use_mut_ref(|| None::<Rc<Compared>>);
    let mut last = last.borrow_mut();
    if compared.is_some() {
        last.clone_from(compared);
    }
    last.take_if(|last| article.is_none_or(|article| !Rc::ptr_eq(last.article(), article)));
    last.clone()
}

/// What stands over the columns: of the comparison whose text stands there, which is that of before while the one on show is awaited.
#[hook]
fn use_heads(view: &Rc<View>, waits: bool) -> Option<HeadView> {
    let last = use_mut_ref(|| Rc::clone(view));
    if !waits {
        *last.borrow_mut() = Rc::clone(view);
    }
    let last = last.borrow();
    last.as_ref().as_ref().map(|(head, ..)| head.clone())
}

/// «Version 5 · 16 November 2017, 21:37 UTC, 2 h later».
fn column(words: Words, line: &VersionLine, elapsed: Option<&str>) -> Html {
    html! {
        <>
            <b>{ words.version(line.number) }</b>
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
fn use_overruled(compared: &Option<Rc<Compared>>, reach: &Callback<Aim>) -> Callback<PageLine> {
    let awaited = use_mut_ref(|| None::<PageLine>);
    {
        let (awaited, reach) = (Rc::clone(&awaited), reach.clone());
        use_effect_with(compared.clone(), move |compared| {
            let Some(compared) = compared else { return };
            let awaited = awaited.borrow_mut().take();
            if let Some(row) = awaited.and_then(|line| compared.row_of(&line)) {
                reach.emit(Aim::Focus(row));
            }
        });
    }
    use_callback((), move |line, ()| {
        awaited.borrow_mut().replace(line);
    })
}

/// The phrase that is to be traced, and a way to have another one traced; the number tells apart whether one is asked about again.
#[hook]
fn use_asked() -> (Option<Asked>, Callback<Option<String>>) {
    let asked = use_state_eq(|| None::<Asked>);
    let count = use_mut_ref(|| 0_u32);
    let ask = {
        let asked = asked.setter();
        use_callback((), move |phrase: Option<String>, ()| {
            let mut count = count.borrow_mut();
            *count = count.wrapping_add(1);
            asked.set(phrase.map(|phrase| (phrase.into(), *count)));
        })
    };
    ((*asked).clone(), ask)
}
