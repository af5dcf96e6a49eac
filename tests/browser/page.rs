//! Where things stand on the page, and what a person reads off it.

use serde_json::{Value, from_value};

use crate::harness::{App, Scheme, View};

/// The slider that chooses the older version.
pub const OLDER: &str = "[role=slider][aria-label='Older version']";

/// The slider that chooses the newer version.
pub const NEWER: &str = "[role=slider][aria-label='Newer version']";

/// Shows and hides what is open.
pub const WHAT_IS_OPEN: &str = ".bar [aria-expanded]";

/// A usual window.
pub const WIDE: View = View {
    width: 1280,
    height: 800,
    scheme: Scheme::Light,
};

/// A telephone.
pub const NARROW: View = View {
    width: 360,
    height: 740,
    scheme: Scheme::Dark,
};

/// A version's stop on the timeline of the example, whose versions are numbered from 0 without a gap.
pub fn stop(number: u32) -> String {
    format!(".stop:nth-child({}) button", number + 1)
}

/// The words that are marked, in the page's order.
#[derive(Debug, PartialEq, Eq)]
pub struct Marked {
    pub deleted: Vec<String>,
    pub inserted: Vec<String>,
}

impl Marked {
    /// The same, in an order that does not tell where on the page the words stand.
    pub fn sorted(mut self) -> Self {
        self.deleted.sort();
        self.inserted.sort();
        self
    }
}

/// Counts what the browser keeps of what was opened, one record for each batch. A database that is not there yet is not made: that is the
/// app's to do.
const KEPT: &str = "
return indexedDB.databases().then(all => all.length === 0 ? 0 : new Promise((resolve, reject) => {
  const opened = indexedDB.open('palimpsest');
  opened.onerror = reject;
  opened.onsuccess = () => {
    const counted = opened.result.transaction('captures').objectStore('captures').count();
    counted.onerror = reject;
    counted.onsuccess = () => { opened.result.close(); resolve(counted.result); };
  };
})).then(count => count === arguments[0]);";

impl App {
    /// Waits until so many captures are kept for a reload.
    pub async fn wait_for_kept(&self, captures: u64) {
        let what = format!("{captures} captures kept for a reload");
        self.wait_until(&what, KEPT, vec![captures.into()]).await;
    }

    /// Takes everything away, as a person finds the way: by what is open.
    pub async fn clear(&self) {
        if self.count(".what-is-open").await == 0 {
            self.click(WHAT_IS_OPEN).await;
        }
        self.click_named("Clear").await;
    }

    /// Opens the example by its button, on the way in.
    pub async fn open_example(&self) {
        self.wait_for_text("h1", "See how a news story changed")
            .await;
        self.click_named("Try an example").await;
        self.wait_for_address("#old=0&new=1").await;
    }

    /// Clicks a tool of the comparison by its name: on a telephone most of them are in a sheet, which is opened for it and closed again.
    pub async fn click_tool(&self, name: &str) {
        let is_in_sheet = self.count(".tools-button").await > 0;
        if is_in_sheet {
            self.show_tools().await;
        }
        self.click_named(name).await;
        if is_in_sheet {
            self.run(
                "document.querySelector('#more-tools').hidePopover()",
                vec![],
            )
            .await;
        }
    }

    /// Opens the sheet of tools of a telephone.
    pub async fn show_tools(&self) {
        self.click(".tools-button").await;
        self.wait_for(
            "the tools",
            "document.querySelector('#more-tools:popover-open')",
        )
        .await;
    }

    /// Shows what can be chosen of the timeline: on a telephone that waits until it is asked for.
    pub async fn show_timeline_choices(&self) {
        if self.count(".more-of-timeline[aria-expanded=false]").await > 0 {
            self.click(".more-of-timeline").await;
        }
        self.wait_for("the choices", "document.querySelector('.version-menus')")
            .await;
    }

    /// Waits until these words, and no others, are lit up in the text on show.
    pub async fn wait_for_lit(&self, words: &str) {
        let lit = "[...(CSS.highlights.get('lit') ?? [])].filter(range => range.startContainer.isConnected && !range.startContainer.parentElement.closest('.of-before')).map(String).join('|')";
        self.wait_for(
            &format!("{words:?} lit up"),
            &format!("{lit} === {words:?}"),
        )
        .await;
    }

    /// Waits until the address below the app's own is this one.
    pub async fn wait_for_address(&self, fragment: &str) {
        let expression = format!("location.hash === {fragment:?}");
        self.wait_for(&format!("the address {fragment:?}"), &expression)
            .await;
        self.wait_for_calm().await;
    }

    /// Waits until the address below the app's own names this.
    pub async fn wait_for_address_part(&self, part: &str) {
        let expression = format!("location.hash.includes({part:?})");
        self.wait_for(&format!("{part:?} in the address"), &expression)
            .await;
    }

    /// What the sliders say: the older one, the newer one.
    pub async fn spoken(&self) -> [String; 2] {
        let text = async |slider| {
            self.attribute(slider, "aria-valuetext")
                .await
                .unwrap_or_default()
        };
        [text(OLDER).await, text(NEWER).await]
    }

    /// The words marked within an element, without the signs of paragraphs that came or went, which only one text needs.
    pub async fn marked(&self, within: &str) -> Marked {
        let marks = async |name: &str| {
            let texts = self.texts(&format!("{within} {name}")).await;
            let words = |text: String| Some(text.replace('¶', "")).filter(|text| !text.is_empty());
            texts.into_iter().filter_map(words).collect()
        };
        Marked {
            deleted: marks("del").await,
            inserted: marks("ins").await,
        }
    }

    /// The paragraphs on show, each with the side that it stands on where there are two.
    pub async fn rows(&self) -> Vec<String> {
        self.texts(".rows .cell").await
    }

    /// Fails where the page is wider than the window.
    pub async fn assert_fits(&self, state: &str) {
        let script = "return [document.scrollingElement.scrollWidth, innerWidth]";
        let widths: [u64; 2] =
            from_value(self.run(script, Vec::<Value>::new()).await).expect("two widths");
        assert!(
            widths[0] <= widths[1],
            "{state}: {} px in a window of {} px",
            widths[0],
            widths[1]
        );
    }
}
