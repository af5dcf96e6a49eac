//! The states of the page that are looked at as a whole: by axe-core, and by people on the page of pictures. Each has a name and a way to it.

use crate::{
    articles, disputes,
    harness::{App, Clip},
    order,
    page::{WHAT_IS_OPEN, WIDE, stop},
    selecting, settings, stories, timeline_long,
};

/// One state of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The way in.
    Arriving,
    /// The way in, with how to save a page.
    HowToSave,
    /// The way in, after a file that holds nothing.
    NothingRead,
    /// Two versions side by side.
    SideBySide,
    /// Two versions as one text.
    Inline,
    /// One kind of change emphasised, and all of them explained.
    Kinds,
    /// What is open.
    Files,
    /// The settings.
    Settings,
    /// The settings, with high contrast and the largest text.
    HighContrast,
    /// Two versions, in German.
    German,
    /// The keys and what the marks mean, in German.
    GermanHelp,
    /// The keys and what the marks mean.
    Help,
    /// Two versions with what is unchanged folded away.
    Folded,
    /// The older version's text alone.
    OneAlone,
    /// What is said of the whole history.
    WholeHistory,
    /// The timeline by time.
    ByTime,
    /// The newer version's text by age, and what is told of a passage.
    SinceWhen,
    /// Selected text, and what can be done with it.
    Selected,
    /// A hundred and fifty versions.
    Many,
    /// A version that is not held, and why.
    NotHeld,
    /// Rows that were inferred, one of them looked at.
    Inferred,
    /// The panel in which a phrase is traced.
    Tracing,
    /// The list of articles.
    Articles,
    /// Everything cleared, which can be undone.
    Cleared,
    /// An article of which no text is held.
    Known,
    /// A version that two files tell differently.
    Disputed,
    /// Two readings of one version.
    Readings,
    /// The order of text files.
    Order,
}

/// What is selected.
pub const SELECTED: &str = ".row.changed ins";

/// States that are shown one after the other in one browser each.
pub const ALL: [State; 28] = [
    State::Arriving,
    State::HowToSave,
    State::NothingRead,
    State::SideBySide,
    State::Inline,
    State::Kinds,
    State::Files,
    State::Settings,
    State::HighContrast,
    State::Help,
    State::Folded,
    State::OneAlone,
    State::WholeHistory,
    State::ByTime,
    State::SinceWhen,
    State::Selected,
    State::Many,
    State::NotHeld,
    State::Inferred,
    State::Tracing,
    State::Articles,
    State::Cleared,
    State::Known,
    State::Disputed,
    State::Readings,
    State::Order,
    State::German,
    State::GermanHelp,
];

impl State {
    /// Its name, fit for a file.
    pub fn name(self) -> &'static str {
        match self {
            State::Arriving => "arriving",
            State::HowToSave => "how-to-save",
            State::NothingRead => "nothing-read",
            State::SideBySide => "side-by-side",
            State::Inline => "inline",
            State::Kinds => "kinds",
            State::Files => "files",
            State::Settings => "settings",
            State::HighContrast => "high-contrast",
            State::Help => "help",
            State::German => "german",
            State::GermanHelp => "german-help",
            State::Folded => "folded",
            State::OneAlone => "one-alone",
            State::WholeHistory => "whole-history",
            State::ByTime => "by-time",
            State::SinceWhen => "since-when",
            State::Selected => "selected",
            State::Many => "many",
            State::NotHeld => "not-held",
            State::Inferred => "inferred",
            State::Tracing => "tracing",
            State::Articles => "articles",
            State::Cleared => "cleared",
            State::Known => "known",
            State::Disputed => "disputed",
            State::Readings => "readings",
            State::Order => "order",
        }
    }

    /// A browser with the page in that state, in a usual window.
    pub async fn open(self) -> App {
        let app = App::open(WIDE).await;
        app.wait_for_text("h1", "See how").await;
        match self {
            State::Arriving | State::HowToSave | State::NothingRead => self.arrive(&app).await,
            State::Many => timeline_long::opened(&app).await,
            State::SideBySide | State::Inline | State::Kinds | State::Files => {
                app.open_example().await;
                self.read(&app).await;
            }
            State::Settings
            | State::HighContrast
            | State::Help
            | State::German
            | State::GermanHelp
            | State::Folded
            | State::OneAlone
            | State::WholeHistory
            | State::ByTime
            | State::SinceWhen
            | State::Selected => {
                app.open_example().await;
                self.use_the_room(&app).await;
            }
            State::NotHeld => {
                app.drop_files(&[stories::LAST]).await;
                app.wait_for_address("#old=5&new=6").await;
                app.click(&stop(4)).await;
                app.wait_for_text(".why", "not held").await;
            }
            State::Inferred | State::Tracing => self.infer(&app).await,
            State::Articles => articles::list(&app).await,
            State::Cleared => {
                articles::list(&app).await;
                app.clear().await;
                app.wait_for_text("main", "Undo").await;
            }
            State::Known => {
                let page = include_bytes!("../fixtures/article-page.html");
                app.drop_files(&[("versions.html", page)]).await;
                app.wait_for_address("#versions").await;
            }
            State::Disputed => disputes::disputed(&app).await,
            State::Readings => {
                disputes::disputed(&app).await;
                app.click("#disputed-5 button").await;
                app.wait_for_address("#old=5&new=6&reading=5").await;
            }
            State::Order => order::opened(&app).await,
        }
        app.wait_for_calm().await;
        app
    }

    async fn arrive(self, app: &App) {
        match self {
            State::HowToSave => app.click(".how summary").await,
            State::NothingRead => {
                app.drop_files(&[("nothing.html", b"")]).await;
                app.wait_for_text(".notices", "nothing.html").await;
            }
            _ => {}
        }
    }

    async fn read(self, app: &App) {
        match self {
            State::Inline => app.click_named("Inline").await,
            State::Kinds => {
                app.click(".meanings summary").await;
                app.click(".kinds button:first-child").await;
            }
            State::Files => {
                app.click(WHAT_IS_OPEN).await;
                app.wait_for("what is open", "document.querySelector('.what-is-open')")
                    .await;
            }
            _ => app.click_named("Side by side").await,
        }
    }

    async fn use_the_room(self, app: &App) {
        match self {
            State::Settings => app.click_named("Settings").await,
            State::HighContrast => {
                app.click_named("Settings").await;
                for name in ["High contrast", "Largest"] {
                    settings::set(app, name).await;
                }
            }
            State::Help => app.press(&["?"]).await,
            State::German | State::GermanHelp => {
                app.click_named("Settings").await;
                settings::set(app, "Deutsch").await;
                app.wait_for_text("dialog h2", "Einstellungen").await;
                app.press(&["Escape"]).await;
                if self == State::GermanHelp {
                    app.press(&["?"]).await;
                }
            }
            State::Folded => app.press(&["c"]).await,
            State::OneAlone => app.click_named("Older text").await,
            State::WholeHistory => app.click(".whole summary").await,
            State::SinceWhen => {
                app.press(&["End"]).await;
                app.click_named("Since when").await;
                app.wait_for(
                    "the text by age",
                    "document.querySelector('.since-text .run')",
                )
                .await;
                app.focus(".since-text").await;
                app.press(&["ArrowRight"]).await;
                app.wait_for_text(".since-told", "Since version 6").await;
            }
            State::Selected => selecting::select(app, SELECTED).await,
            _ => app.click_named("By time").await,
        }
    }

    async fn infer(self, app: &App) {
        app.paste(Clip {
            html: None,
            plain: Some(stories::FLATTENED),
        })
        .await;
        app.wait_for_text("h1", "Ferry").await;
        if self == State::Inferred {
            app.click(".inferred .inferred-mark button").await;
        } else {
            app.focus("#search").await;
            app.press(&["f", "e", "r", "r", "y", "Enter"]).await;
            app.wait_for(
                "what became of it",
                "document.querySelector('.traced .turns')",
            )
            .await;
        }
    }
}
