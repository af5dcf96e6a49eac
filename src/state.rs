//! What the app knows and how an action changes it. Pure: no browser, no clock.

mod address;
mod arranged;
mod arrive;
mod command;
mod disputed;
mod follow;
mod language;
mod listing;
mod pair;
mod pinpoint;
mod preferences;
mod renamed;
mod selected;
mod way_back;

use std::rc::Rc;

use crate::kinds::{Kind, Kinds};
use crate::model::{Article, History, Overruling, Problem, Side, Sides, VersionNumber};
use crate::session::{Assembled, HeldCapture, Progress, Undo, Unread};

pub use crate::session::article_key;
pub use address::Address;
pub use arranged::{Layout, Scale};
pub use command::Command;
pub use disputed::Disputed;
pub use language::Language;
pub use listing::{Column, Listing, Order};
use listing::{list, open};
pub use pair::{Direction, end_pair, far, held_numbers, moved, nudged, shifted};
pub use pinpoint::Pinpoint;
pub use preferences::{Preferences, Setting, TextSize, TextWidth, Theme};
pub use selected::{HEADLINE, Selected, SelectedRow, Slice, is_seen};
pub use way_back::{Standpoint, WayBack};

/// What is on show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Screen {
    /// The way in: drop, paste, pick, or try the example.
    #[default]
    Arrive,
    /// The list of articles. There are some; [`reduce`] sees to it.
    List,
    /// What is known of the versions of an article, of that key, which is there; for one of which no two versions can be compared.
    Known(String),
    /// Two readings of one version. The article is there and has them; [`reduce`] sees to it.
    Readings(Disputed),
    /// Two versions of an article. The article is there and both versions are held; [`reduce`] sees to it.
    Read(Comparing),
}

/// Which two versions of which article are on show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparing {
    /// The article's key, see [`article_key`].
    pub article: String,
    /// The two versions; `old` is below `new`.
    pub pair: Sides<VersionNumber>,
}

/// All that the app knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Every capture that is there, in the order in which they came.
    pub captures: Rc<Vec<HeldCapture>>,
    /// The articles made of them; one that did not change stays the same pointer.
    pub articles: Rc<Vec<Rc<Article>>>,
    /// By article, how many words changed over its held versions; empty where there is only one article.
    pub changed: Rc<Vec<usize>>,
    /// What the person has overruled, ascending.
    pub overrulings: Rc<Vec<Overruling>>,
    /// What can be undone.
    pub undo: Option<Undo>,
    /// Everything that was wrong with what was read, those that the person has dismissed too.
    pub problems: Rc<Vec<Problem>>,
    /// The problems that the person has not dismissed.
    pub notices: Rc<Vec<Problem>>,
    /// What is on show.
    pub screen: Screen,
    /// How the list of articles is put in order and narrowed.
    pub listing: Listing,
    /// What the person has set for themselves, to be remembered.
    pub preferences: Rc<Preferences>,
    /// The language of the interface where the person has set none: the first one of their browser's that it speaks.
    pub browser_language: Language,
    /// The arrangement that the person chose, or the address names, if either does.
    pub layout: Option<Layout>,
    /// Whether unchanged paragraphs are folded away.
    pub folds: bool,
    /// Whether the person chose not to see changes of typography.
    pub hides_typography: bool,
    /// The kinds of change that the person wants to see; none where all are.
    pub kinds: Kinds,
    /// Which of the two versions is shown by age, since when every word of it stands there, instead of what changed; usually none.
    pub since: Option<Side>,
    /// The passage that the address leads to, until something else is on show.
    pub at: Option<Pinpoint>,
    /// Whether the window is too narrow for two columns.
    pub narrow: bool,
    /// Whether the window is low, so that the tools may take no more than a line of it.
    pub low: bool,
    /// Whether the window is so low that nothing may stay in it while the text scrolls.
    pub cramped: bool,
    /// How far reading has come, while something is being read.
    pub progress: Option<Progress>,
    /// What was given or kept and is not read.
    pub unread: Rc<Vec<Unread>>,
    /// Whether it is to be said that nothing is kept for a reload.
    pub is_unkept: bool,
    /// Where a link led before anything was open; taken up by the first captures that hold it.
    pub wanted: Option<Address>,
    /// What was on show before captures went away, and what took its place; goes back when they come back.
    pub left: Option<(Screen, Screen)>,
    /// Counts what the person did that led somewhere else; all moves of one drag are one deed. The back button goes back by deeds.
    pub deeds: u32,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// So many captures were given and wait to be read.
    Began(usize),
    /// Reading has come so far, or to its end.
    Progress(Option<Progress>),
    /// This was given or kept, and is not read.
    Unread(Vec<Unread>),
    /// Nothing is kept for a reload; or the person has seen that.
    Unkept(bool),
    /// The session holds this now: captures were read, or went away, or came back. The page goes to what was just read; to where the
    /// address leads if that was open before anything was there.
    Assembled(Assembled),
    /// A handle was put on a version, as near as it can come: on a held version, on its own side of the other handle.
    Handle(Side, VersionNumber),
    /// The person took hold of a handle.
    Grab,
    /// The handle in hand is over a version, and goes as near to it as it can come. All that follows one [`Action::Grab`] is one deed.
    Drag(Side, VersionNumber),
    /// One handle goes one held version back or on, as far as the other handle lets it.
    Nudge(Side, Direction),
    /// One handle goes as far back or on as it can.
    Far(Side, Direction),
    /// Both handles go one held version back or on.
    Step(Direction),
    /// Playing has come to the next step. All that follows one [`Action::Grab`] is one deed.
    PlayOn,
    /// The person wants the timeline to have this scale.
    Scale(Scale),
    /// Both handles go to the first or the last step.
    End(Direction),
    /// The page was opened at this address.
    Begin(Address),
    /// The person chose an arrangement.
    Layout(Layout),
    /// The person wants to see since when every word stands there, or what changed again.
    Since(Option<Side>),
    /// The person wants unchanged paragraphs folded away, or not.
    Fold(bool),
    /// The person set something for themselves.
    Set(Setting),
    /// The person wants changes of typography hidden, or shown.
    HideTypography(bool),
    /// The person wants to see changes of this kind, or no longer; with none left, all are seen.
    Kind(Kind),
    /// The person wants to see all changes.
    AllKinds,
    /// The window became narrow, or wide.
    Narrow(bool),
    /// The window became low, or high.
    Low(bool),
    /// The window became lower still, or less so.
    Cramped(bool),
    /// The person wants to see two readings of a version: the one that is shown, and another one by its place among the others.
    Readings(String, VersionNumber, usize),
    /// The person is done with two readings.
    Leave,
    /// The person opened an article of the list.
    Open(String),
    /// The person wants to see the list of articles.
    List,
    /// The person put the list in order by a column; once more, the other way round; a third time, as it was.
    Sort(Column),
    /// The person narrowed the list to the articles that hold these words.
    Search(String),
    /// The address changed: back, forward, or typed.
    Address(Address),
    /// The person has read the problems.
    Dismiss,
}

impl State {
    /// Nothing is open yet, and this is what the person has set before; `browser_language` is what the interface speaks where they have
    /// set no language.
    #[must_use]
    pub fn remembering(preferences: Preferences, browser_language: Language) -> State {
        State {
            browser_language,
            layout: preferences.layout,
            folds: preferences.folds,
            hides_typography: preferences.hides_typography,
            preferences: Rc::new(preferences),
            ..State::default()
        }
    }

    /// The article on show and the two versions of it.
    #[must_use]
    pub fn comparing(&self) -> Option<(&Rc<Article>, Sides<VersionNumber>)> {
        match &self.screen {
            Screen::Arrive | Screen::List | Screen::Known(_) | Screen::Readings(_) => None,
            Screen::Read(comparing) => self
                .article(&comparing.article)
                .map(|article| (article, comparing.pair)),
        }
    }

    /// The article of that key.
    #[must_use]
    pub fn article(&self, key: &str) -> Option<&Rc<Article>> {
        self.articles
            .iter()
            .find(|article| article_key(article) == key)
    }

    /// The arrangement to use: the person's choice, else what fits the window.
    #[must_use]
    pub fn arrangement(&self) -> Layout {
        self.layout.unwrap_or(if self.narrow {
            Layout::Inline
        } else {
            Layout::SideBySide
        })
    }

    /// Whether the window is a telephone's, upright or lying: then most tools wait until they are asked for.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.narrow || self.low
    }

    /// What the address bar should say.
    #[must_use]
    pub fn address(&self) -> Address {
        let named = |article: &String| (self.articles.len() > 1).then(|| article.clone());
        match &self.screen {
            Screen::Arrive => self.wanted.clone().unwrap_or_default(),
            Screen::List => Address {
                list: true,
                ..Address::default()
            },
            Screen::Known(article) => Address {
                known: true,
                article: named(article),
                ..Address::default()
            },
            Screen::Readings(disputed) => Address {
                reading: Some((disputed.number, disputed.other)),
                pair: disputed.back,
                layout: self.layout,
                folds: self.folds,
                hides_typography: self.hides_typography,
                article: named(&disputed.article),
                ..Address::default()
            },
            Screen::Read(comparing) => Address {
                pair: Some(comparing.pair),
                layout: self.layout,
                folds: self.folds,
                hides_typography: self.hides_typography,
                kinds: self.kinds,
                since: self.since,
                at: self.at.clone(),
                article: named(&comparing.article),
                ..Address::default()
            },
        }
    }

    /// All that was read, for the history file.
    #[must_use]
    pub fn history(&self) -> History {
        History {
            articles: self
                .articles
                .iter()
                .map(|article| (**article).clone())
                .collect(),
            problems: self.problems.iter().cloned().collect(),
        }
    }
}

/// The state after an action. Where nothing changes the very same `Rc` comes back.
#[must_use]
pub fn reduce(state: &Rc<State>, action: Action) -> Rc<State> {
    let mut next = (**state).clone();
    let is_drag = matches!(action, Action::Grab | Action::Drag(..) | Action::PlayOn);
    let is_led = match action {
        Action::Address(_) | Action::Begin(_) => true,
        // What a link waited for, and not what came beside what it led to.
        Action::Assembled(_) => !matches!(state.screen, Screen::Read(_)),
        _ => false,
    };
    match action {
        Action::Began(captures) => next.progress.get_or_insert_default().of += captures,
        Action::Progress(progress) => next.progress = progress,
        Action::Unread(unread) if *next.unread == unread => {}
        Action::Unread(unread) => next.unread = Rc::new(unread),
        Action::Unkept(is_so) => next.is_unkept = is_so,
        Action::Assembled(assembled) => arrive::take(&mut next, assembled),
        Action::Grab => next.deeds = next.deeds.wrapping_add(1),
        Action::Handle(side, number) | Action::Drag(side, number) => {
            set_pair(&mut next, |article, pair| {
                moved(article, pair, side, number)
            });
        }
        Action::Nudge(side, direction) => {
            set_pair(&mut next, |article, pair| {
                nudged(article, pair, side, direction)
            });
        }
        Action::Far(side, direction) => {
            set_pair(&mut next, |article, pair| {
                far(article, pair, side, direction)
            });
        }
        Action::Step(direction) => {
            set_pair(&mut next, |article, pair| shifted(article, pair, direction));
        }
        Action::PlayOn => set_pair(&mut next, |article, pair| {
            shifted(article, pair, Direction::On)
        }),
        Action::Scale(scale) => remember(&mut next, |set| set.scale = scale),
        Action::End(direction) => set_pair(&mut next, |article, _| end_pair(article, direction)),
        Action::Begin(address) => follow::begin(&mut next, &address),
        Action::Since(since) => next.since = since,
        Action::Layout(layout) => {
            next.layout = Some(layout);
            next.since = None;
            remember(&mut next, |set| set.layout = Some(layout));
        }
        Action::Fold(folds) => {
            next.folds = folds;
            remember(&mut next, |set| set.folds = folds);
        }
        Action::HideTypography(hides) => {
            next.hides_typography = hides;
            remember(&mut next, |set| set.hides_typography = hides);
        }
        Action::Set(setting) => remember(&mut next, |set| *set = set.clone().with(setting)),
        Action::Kind(kind) => next.kinds = next.kinds.toggled(kind),
        Action::AllKinds => next.kinds = Kinds::default(),
        Action::Narrow(narrow) => next.narrow = narrow,
        Action::Low(low) => next.low = low,
        Action::Cramped(cramped) => next.cramped = cramped,
        Action::Readings(key, number, other) => disputed::open(&mut next, &key, number, other),
        Action::Leave => disputed::leave(&mut next),
        Action::Open(key) => open(&mut next, &key),
        Action::List => list(&mut next),
        Action::Sort(column) => next.listing.sort(column),
        Action::Search(words) => next.listing.words = words,
        Action::Address(address) => follow::follow(&mut next, &address),
        Action::Dismiss => next.notices = Rc::default(),
    }
    if !is_led && next.screen != state.screen {
        next.at = None;
    }
    if next == **state {
        return Rc::clone(state);
    }
    if !is_drag && next.address() != state.address() {
        next.deeds = next.deeds.wrapping_add(1);
    }
    Rc::new(next)
}

/// Changes what is remembered; where nothing changes the pointer stays.
fn remember(state: &mut State, change: impl FnOnce(&mut Preferences)) {
    let mut preferences = (*state.preferences).clone();
    change(&mut preferences);
    if preferences != *state.preferences {
        state.preferences = Rc::new(preferences);
    }
}

/// Puts another pair on show, where there is one.
fn set_pair(
    state: &mut State,
    choose: impl Fn(&Article, Sides<VersionNumber>) -> Option<Sides<VersionNumber>>,
) {
    let chosen = state
        .comparing()
        .and_then(|(article, pair)| choose(article, pair));
    if let (Some(pair), Screen::Read(comparing)) = (chosen, &mut state.screen) {
        comparing.pair = pair;
    }
}
