//! Rarer states of the page, for its pictures only: what few people come to, or only in a telephone's window, is to look no worse.

use crate::{
    articles,
    harness::App,
    made,
    page::{NARROW, WHAT_IS_OPEN, WIDE},
    scripts, selecting, settings, stories, timeline_long, trouble,
};

/// One state of the page, or of a telephone's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rarer {
    FoundNothing,
    FoundMuch,
    LitUp,
    SinceWhenOfTheOlder,
    QuotationCopied,
    QuotationRefused,
    LedNowhere,
    Troubles,
    Reading,
    Skipped,
    NotReadListed,
    OneVersion,
    NoChanges,
    ManyByTime,
    ManyArticles,
    NoArticleFound,
    GermanList,
    GermanSettings,
    GermanSearch,
    GermanSinceWhen,
    RightToLeft,
    RightToLeftSinceWhen,
    RightToLeftSearch,
    Chinese,
    Thai,
    Emoji,
    LongText,
    DraggedOver,
    Playing,
    StopCard,
    Unbroken,
    OrderByHand,
    TelephoneTools,
    TelephoneMenu,
    TelephoneTimeline,
    TelephoneSearch,
    TelephoneOneAlone,
    TelephoneSideBySide,
    TelephoneFolded,
}

/// All of them.
pub const ALL: [Rarer; 39] = [
    Rarer::FoundNothing,
    Rarer::FoundMuch,
    Rarer::LitUp,
    Rarer::SinceWhenOfTheOlder,
    Rarer::QuotationCopied,
    Rarer::QuotationRefused,
    Rarer::LedNowhere,
    Rarer::Troubles,
    Rarer::Reading,
    Rarer::Skipped,
    Rarer::NotReadListed,
    Rarer::OneVersion,
    Rarer::NoChanges,
    Rarer::ManyByTime,
    Rarer::ManyArticles,
    Rarer::NoArticleFound,
    Rarer::GermanList,
    Rarer::GermanSettings,
    Rarer::GermanSearch,
    Rarer::GermanSinceWhen,
    Rarer::RightToLeft,
    Rarer::RightToLeftSinceWhen,
    Rarer::RightToLeftSearch,
    Rarer::Chinese,
    Rarer::Thai,
    Rarer::Emoji,
    Rarer::LongText,
    Rarer::DraggedOver,
    Rarer::Playing,
    Rarer::StopCard,
    Rarer::Unbroken,
    Rarer::OrderByHand,
    Rarer::TelephoneTools,
    Rarer::TelephoneMenu,
    Rarer::TelephoneTimeline,
    Rarer::TelephoneSearch,
    Rarer::TelephoneOneAlone,
    Rarer::TelephoneSideBySide,
    Rarer::TelephoneFolded,
];

impl Rarer {
    /// Its name, fit for a file: «found-nothing».
    pub fn name(self) -> String {
        let mut name = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }

    /// What a picture of it is about, where that is not what the window begins with.
    pub fn about(self) -> Option<&'static str> {
        match self {
            Rarer::FoundNothing | Rarer::FoundMuch | Rarer::GermanSearch => Some(".traced"),
            Rarer::RightToLeftSearch | Rarer::TelephoneSearch => Some(".traced"),
            Rarer::LitUp => Some(".rows .changed"),
            Rarer::SinceWhenOfTheOlder | Rarer::GermanSinceWhen => Some(".since"),
            Rarer::RightToLeftSinceWhen => Some(".since"),
            Rarer::QuotationCopied | Rarer::QuotationRefused => Some(".selection"),
            Rarer::Chinese | Rarer::Thai | Rarer::Emoji | Rarer::LongText => Some(".rows .changed"),
            Rarer::OrderByHand => Some(".order ol"),
            Rarer::TelephoneSideBySide | Rarer::TelephoneFolded => Some(".rows"),
            _ => None,
        }
    }

    /// Whether only a telephone comes to it.
    pub fn is_of_a_telephone(self) -> bool {
        self.name().starts_with("telephone")
    }

    /// A browser with the page in that state.
    pub async fn open(self) -> App {
        let view = if self.is_of_a_telephone() {
            NARROW
        } else {
            WIDE
        };
        let app = App::open_after(view, self.script()).await;
        app.wait_for_text("h1", "See how").await;
        match self {
            Rarer::Troubles | Rarer::Reading | Rarer::Skipped | Rarer::NotReadListed => {
                self.be_in_trouble(&app).await
            }
            Rarer::OneVersion
            | Rarer::NoChanges
            | Rarer::ManyByTime
            | Rarer::LongText
            | Rarer::Unbroken
            | Rarer::OrderByHand
            | Rarer::Chinese
            | Rarer::Thai
            | Rarer::Emoji => self.drop_texts(&app).await,
            Rarer::ManyArticles | Rarer::NoArticleFound | Rarer::GermanList => {
                self.list(&app).await;
            }
            Rarer::RightToLeft | Rarer::RightToLeftSinceWhen | Rarer::RightToLeftSearch => {
                self.turn_round(&app).await;
            }
            Rarer::DraggedOver => {
                app.run(DRAG, vec![]).await;
            }
            _ if self.is_of_a_telephone() => self.hold(&app).await,
            _ => self.read(&app).await,
        }
        app.wait_for_calm().await;
        app
    }

    /// Comes to it again in a window of another size, in which the text is drawn anew.
    pub async fn renew(self, app: &App) {
        match self {
            Rarer::QuotationCopied | Rarer::QuotationRefused => {
                if app.count(".selection").await > 0 {
                    app.press(&["Escape"]).await;
                }
                selecting::select(app, ".row.changed ins").await;
                app.click_named("Copy as quotation").await;
                app.wait_for(
                    "an answer",
                    "document.querySelector('.selection :is(p, textarea)')",
                )
                .await;
            }
            Rarer::TelephoneTools if app.count(":popover-open").await == 0 => {
                app.show_tools().await;
            }
            Rarer::StopCard => {
                app.hover("h1").await;
                app.hover(".stop:nth-child(4) button").await;
                app.wait_for("the card", "document.querySelector('.stop-card')")
                    .await;
            }
            Rarer::LitUp => {
                app.click(".hits .ways button").await;
                app.wait_for_lit("people").await;
            }
            _ => {}
        }
    }

    /// What the browser is like.
    fn script(self) -> &'static str {
        match self {
            Rarer::QuotationCopied => selecting::KEEP,
            Rarer::QuotationRefused => selecting::REFUSE,
            Rarer::Reading | Rarer::Skipped | Rarer::NotReadListed => trouble::HANGING,
            _ => "",
        }
    }

    async fn read(self, app: &App) {
        app.open_example().await;
        match self {
            Rarer::FoundNothing => search(app, "zeppelin").await,
            Rarer::FoundMuch => search(app, "the").await,
            Rarer::LitUp => {
                search(app, "people").await;
                self.renew(app).await;
            }
            Rarer::SinceWhenOfTheOlder => {
                app.press(&["End", "b"]).await;
                app.wait_for_text(".since-of", "Version 5").await;
                app.click(".since-of button:first-child").await;
                app.wait_for_text(".since > header", "version 5").await;
            }
            Rarer::QuotationCopied | Rarer::QuotationRefused => self.renew(app).await,
            Rarer::LedNowhere => {
                app.go("#old=1&new=2&at=new.3&words=no+such+words").await;
                app.wait_for("the text", "document.querySelector('.rows .cell')")
                    .await;
            }
            Rarer::Playing => app.click(".timeline .play").await,
            Rarer::StopCard => self.renew(app).await,
            Rarer::GermanSettings | Rarer::GermanSearch | Rarer::GermanSinceWhen => {
                speak_german(app).await;
                match self {
                    Rarer::GermanSearch => search(app, "people").await,
                    Rarer::GermanSinceWhen => app.press(&["End", "b"]).await,
                    _ => settings::open_settings_in(app, "Einstellungen").await,
                }
            }
            _ => unreachable!("{self:?} is come to otherwise"),
        }
    }

    async fn hold(self, app: &App) {
        app.open_example().await;
        match self {
            Rarer::TelephoneTools => {}
            Rarer::TelephoneMenu => app.click(".bar .more").await,
            Rarer::TelephoneTimeline => app.show_timeline_choices().await,
            Rarer::TelephoneSearch => {
                app.tap("#open-search").await;
                search(app, "people").await;
            }
            Rarer::TelephoneOneAlone => app.click_tool("Older text").await,
            Rarer::TelephoneSideBySide => app.click_tool("Side by side").await,
            _ => app.press(&["c"]).await,
        }
    }

    async fn be_in_trouble(self, app: &App) {
        let slow = made::long_page(1_500);
        let files: Vec<(&str, &[u8])> = match self {
            Rarer::Troubles => scripts::TROUBLES.to_vec(),
            _ => vec![stories::LAST, ("hang.html", slow.as_bytes())],
        };
        app.drop_files(&files).await;
        match self {
            Rarer::Troubles => app.wait_for_text(".notices", "nothing.txt").await,
            _ => {
                app.wait_for_text(".progress button", "Skip this file")
                    .await
            }
        }
        if matches!(self, Rarer::Skipped | Rarer::NotReadListed) {
            app.click_named("Skip this file").await;
            app.wait_for_text(".unread", "hang.html").await;
        }
        if self == Rarer::NotReadListed {
            app.click(WHAT_IS_OPEN).await;
        }
    }

    async fn drop_texts(self, app: &App) {
        if self == Rarer::ManyByTime {
            timeline_long::opened(app).await;
            return app.click_named("By time").await;
        }
        let files = match self {
            Rarer::OneVersion => scripts::versions(&scripts::HARBOUR[..1]),
            Rarer::NoChanges => scripts::versions(&[scripts::HARBOUR[0], scripts::HARBOUR[0]]),
            Rarer::Chinese => scripts::versions(&scripts::CHINESE),
            Rarer::Thai => scripts::versions(&scripts::THAI),
            Rarer::Emoji => scripts::versions(&scripts::EMOJI),
            Rarer::Unbroken => scripts::versions(&scripts::UNBROKEN),
            Rarer::LongText => made::story(4, 120),
            _ => stories::lanterns(),
        };
        app.drop_made(&files).await;
        app.wait_for("the text", "document.querySelector('.reading h1')")
            .await;
        if self == Rarer::OrderByHand {
            app.click("#order-toggle").await;
            app.click(".order li:first-child .ways button:last-child")
                .await;
            app.wait_for_text(".order", "by hand").await;
        }
    }

    async fn list(self, app: &App) {
        if self == Rarer::GermanList {
            articles::list(app).await;
            return speak_german(app).await;
        }
        let pages = made::pages(60, 24);
        app.drop_made(&pages).await;
        app.wait_for_text(".bar", "Articles 24").await;
        app.click_named("Articles 24").await;
        app.wait_for_address("#articles").await;
        if self == Rarer::NoArticleFound {
            app.focus(".search input").await;
            app.press(&["x", "y", "z"]).await;
            app.wait_for_text(".nothing", "No article holds").await;
        }
    }

    async fn turn_round(self, app: &App) {
        let pages = scripts::bridge();
        app.drop_made(&pages).await;
        app.wait_for("the text", "document.querySelector('.rows .cell')")
            .await;
        match self {
            Rarer::RightToLeftSinceWhen => {
                app.press(&["b"]).await;
                app.wait_for(
                    "the text by age",
                    "document.querySelector('.since-text .run')",
                )
                .await;
            }
            Rarer::RightToLeftSearch => search(app, "הגשר").await,
            _ => {}
        }
    }
}

/// A file held over the page.
const DRAG: &str = "
const transfer = new DataTransfer();
transfer.items.add(new File(['text'], 'page.html'));
document.body.dispatchEvent(new DragEvent('dragenter', {bubbles: true, cancelable: true, dataTransfer: transfer}));
return null;";

async fn search(app: &App, words: &str) {
    app.focus("#search").await;
    app.run(
        "const field = document.querySelector('#search'); field.value = arguments[0]; field.dispatchEvent(new Event('input', {bubbles: true}))",
        vec![words.into()],
    )
    .await;
    app.wait_for("what was found", "document.querySelector('.traced .lead')")
        .await;
}

async fn speak_german(app: &App) {
    settings::open_settings_in(app, "Settings").await;
    settings::set(app, "Deutsch").await;
    app.wait_for_text("dialog h2", "Einstellungen").await;
    app.press(&["Escape"]).await;
}
