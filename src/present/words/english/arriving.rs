//! English: what is said on the way in, and by the frame around the page.

use super::English;
use crate::present::words::{ArrivalWords, WayToSave};

impl ArrivalWords for English {
    fn page_title(&self) -> &'static str {
        "Palimpsest: how a news story changed"
    }

    fn way_in(&self) -> &'static str {
        "Palimpsest: the way in"
    }

    fn skip_to_text(&self) -> &'static str {
        "Skip to the text"
    }

    fn let_go(&self) -> &'static str {
        "Let go to read it"
    }

    fn arrival_heading(&self) -> &'static str {
        "See how a news story changed after it was published"
    }

    fn arrival_lead(&self) -> &'static str {
        "Drop what you saved from News Sniffer, the revision tracker. Read both versions word by word, with a timeline of all the others."
    }

    fn drop_anywhere(&self) -> &'static str {
        "Drop saved pages anywhere, or paste"
    }

    fn try_example(&self) -> &'static str {
        "Try an example"
    }

    fn what_to_drop(&self) -> &'static str {
        "Saved pages (HTML, MHTML, web archives), text or Markdown, ZIP archives, or a history saved here (JSON): one file or hundreds."
    }

    fn nothing_uploaded(&self) -> &'static str {
        "Nothing is uploaded: the page has no server to send to, and your files stay on this machine."
    }

    fn how_to_save(&self) -> &'static str {
        "How to save a page"
    }

    fn how_to_save_lead(&self) -> &'static str {
        "Open the article on News Sniffer and choose two versions, so that both stand side by side. Then:"
    }

    fn ways_to_save(&self) -> [WayToSave; 4] {
        [
            WayToSave {
                browser: "Chrome, Edge",
                how: "Ctrl S (⌘ S on a Mac), and choose “Webpage, HTML only” or “Webpage, complete”.",
            },
            WayToSave {
                browser: "Firefox",
                how: "Ctrl S (⌘ S), and choose “Web page, HTML only” or “Web page, complete”.",
            },
            WayToSave {
                browser: "Safari",
                how: "File, Save As, and choose “Page Source”.",
            },
            WayToSave {
                browser: "On a phone, or in a hurry",
                how: "Select all of the page, copy, and paste it here.",
            },
        ]
    }

    fn open_files(&self) -> [&'static str; 2] {
        ["Open ", "files…"]
    }

    fn open_folder(&self) -> [&'static str; 2] {
        ["Open ", "a folder…"]
    }
}
