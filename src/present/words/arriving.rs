//! What is said on the way in, and by the frame around the page.

/// How a page is saved in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WayToSave {
    /// The browser.
    pub browser: &'static str,
    /// What to do there.
    pub how: &'static str,
}

/// What is said on the way in, and by the frame around the page.
pub trait ArrivalWords {
    /// What the page is called in the browser's tabs.
    fn page_title(&self) -> &'static str;

    /// What a screen reader calls the button that leads to the way in.
    fn way_in(&self) -> &'static str;

    /// Leads past the bar on top.
    fn skip_to_text(&self) -> &'static str;

    /// Said while something is dragged over the page.
    fn let_go(&self) -> &'static str;

    /// What the app is for.
    fn arrival_heading(&self) -> &'static str;

    /// How it is used.
    fn arrival_lead(&self) -> &'static str;

    /// Calls for files.
    fn drop_anywhere(&self) -> &'static str;

    /// Opens an example.
    fn try_example(&self) -> &'static str;

    /// What can be dropped.
    fn what_to_drop(&self) -> &'static str;

    /// Where files stay.
    fn nothing_uploaded(&self) -> &'static str;

    /// The head of how to save a page.
    fn how_to_save(&self) -> &'static str;

    /// Before the ways to save a page.
    fn how_to_save_lead(&self) -> &'static str;

    /// How a page is saved, by browser.
    fn ways_to_save(&self) -> [WayToSave; 4];

    /// Opens files: what is always shown of it, and what has no room in a narrow window.
    fn open_files(&self) -> [&'static str; 2];

    /// Opens a folder, in the same two parts.
    fn open_folder(&self) -> [&'static str; 2];
}
