//! The whole page: the state, what the browser tells it, and the screen on show.

use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::hooks::{use_address, use_browser, use_preferences};
use super::store::Store;
use super::{
    Arrive, Dispatch, Known, List, Open, Reading, Readings,
    bar::{Bar, OPEN_FILES},
    disputed,
    gone::Gone,
    help::Help,
    notices::Notices,
    progress::ProgressBar,
    settings::Settings,
    unkept::Unkept,
    unread::UnreadNotice,
};
use crate::browser::{download, look, place};
use crate::model::Side;
use crate::present::Words;
use crate::state::{Action, Command, Screen, State};

/// The id of the page's main part.
const MAIN: &str = "main";

/// What is shown over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// What the keys and the marks mean.
    Help,
    /// What the person can set.
    Settings,
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let store = use_reducer_eq(|| Store::remembering(look::remembered(), look::language()));
    let dispatch: Dispatch = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let words = Words::of(&store.state);
    let browser = use_browser(&store.state, &dispatch);
    use_address(&store.state, &browser);
    use_preferences(words, &store.state.preferences);
    use_focus_after_readings(&store.state.screen);

    let state = &store.state;
    let is_open_shown = use_state_eq(|| false);
    let is_nothing_there = state.captures.is_empty() && state.unread.is_empty();
    let toggle = {
        let is_open_shown = is_open_shown.clone();
        Callback::from(move |()| is_open_shown.set(!*is_open_shown))
    };
    {
        // What is opened after all was taken away begins with the panel closed.
        let is_open_shown = is_open_shown.setter();
        use_effect_with(is_nothing_there, move |is_empty| {
            if *is_empty {
                is_open_shown.set(false);
            }
        });
    }
    let shows_open = *is_open_shown && !is_nothing_there;
    let panel = use_state_eq(|| None::<Panel>);
    let show = {
        let panel = panel.setter();
        use_callback((), move |shown, ()| panel.set(Some(shown)))
    };
    let closed = {
        let panel = panel.setter();
        use_callback((), move |(), ()| panel.set(None))
    };
    {
        let (state, dispatch) = (Rc::clone(state), dispatch.clone());
        let (show, toggle) = (show.clone(), toggle.clone());
        use_command(move |command, _| match command {
            Command::Help => {
                show.emit(Panel::Help);
                true
            }
            Command::Close if shows_open => {
                toggle.emit(());
                true
            }
            _ => obey(command, &state, &dispatch),
        });
    }
    let screen = match &state.screen {
        // What was open before a reload may still come.
        Screen::Arrive if !browser.ready => Html::default(),
        Screen::Arrive => html! { <Arrive state={Rc::clone(state)} dispatch={dispatch.clone()} /> },
        Screen::List => html! { <List state={Rc::clone(state)} dispatch={dispatch.clone()} /> },
        Screen::Known(_) => {
            html! { <Known state={Rc::clone(state)} dispatch={dispatch.clone()} /> }
        }
        Screen::Readings(_) => html! {
            <Readings state={Rc::clone(state)} dispatch={dispatch.clone()} />
        },
        Screen::Read(_) => html! {
            <Reading state={Rc::clone(state)} dispatch={dispatch.clone()} />
        },
    };
    // A plain link to a place would overwrite what the address says of the comparison.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        place::go_to(MAIN);
    });
    html! {
        <ContextProvider<Words> context={words}>
            <a class="skip" href={format!("#{MAIN}")} onclick={skip}>{ words.skip_to_text() }</a>
            <Bar state={Rc::clone(state)} dispatch={dispatch.clone()} {shows_open} toggle={toggle.clone()} {show} />
            if shows_open {
                <Open state={Rc::clone(state)} close={toggle} />
            }
            <main id={MAIN} tabindex="-1" class={matches!(state.screen, Screen::Read(_)).then_some("reads")}>
                <ProgressBar progress={state.progress.clone()} />
                <Gone undo={state.undo.clone()} />
                <Unkept is_so={state.is_unkept} dispatch={dispatch.clone()} />
                <UnreadNotice unread={Rc::clone(&state.unread)} />
                <Notices problems={Rc::clone(&state.notices)} articles={Rc::clone(&state.articles)} dispatch={dispatch.clone()} />
                { screen }
            </main>
            { match *panel {
                Some(Panel::Help) => html! { <Help ignores_keys={state.preferences.ignores_keys} {closed} /> },
                Some(Panel::Settings) => html! {
                    <Settings preferences={Rc::clone(&state.preferences)} dispatch={dispatch.clone()} {closed} />
                },
                None => Html::default(),
            } }
            if browser.over {
                <div class="over" aria-hidden="true"><p>{ words.let_go() }</p></div>
            }
        </ContextProvider<Words>>
    }
}

/// Obeys a key that is for no one component. Says whether there was anything to do.
fn obey(command: Command, state: &State, dispatch: &Dispatch) -> bool {
    let is_reading = matches!(state.screen, Screen::Read(_));
    let is_text = is_reading || matches!(state.screen, Screen::Readings(_));
    let action = match command {
        Command::Step(direction) if is_reading => Action::Step(direction),
        Command::Nudge(side, direction) if is_reading => Action::Nudge(side, direction),
        Command::End(direction) if is_reading => Action::End(direction),
        Command::Layout(layout) if is_text => Action::Layout(layout),
        Command::Since if is_reading => Action::Since(state.since.is_none().then_some(Side::New)),
        Command::Fold if is_text => Action::Fold(!state.folds),
        Command::Save if !state.articles.is_empty() => {
            download::history(&state.history());
            return true;
        }
        Command::Open => {
            place::press(OPEN_FILES);
            return true;
        }
        _ => return false,
    };
    dispatch.emit(action);
    true
}

/// Brings the focus back to what led to two readings, when the person is done with them.
#[hook]
fn use_focus_after_readings(screen: &Screen) {
    let before = use_mut_ref(|| None::<Screen>);
    use_effect_with(screen.clone(), move |screen| {
        let before = before.borrow_mut().replace(screen.clone());
        if let (Some(Screen::Readings(readings)), Screen::Read(_) | Screen::Known(_)) =
            (before, screen)
        {
            place::focus_on(MAIN);
            place::focus_on(&disputed::place(readings.number));
        }
    });
}
