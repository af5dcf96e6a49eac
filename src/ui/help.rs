//! What the keys do and what the marks mean.

use yew::prelude::*;

use super::dialog::Dialog;
use crate::present::{KeyLine, words};

/// Properties of [`Help`].
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Whether the person has the page leave their keys alone.
    pub ignores_keys: bool,
    /// Called when it was closed.
    pub closed: Callback<()>,
}

/// The keys and the marks, in plain words.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    html! {
        <Dialog id="help" title={words::HELP} closed={props.closed.clone()}>
            <h3>{ words::KEYS }</h3>
            if props.ignores_keys { <p class="caveat">{ words::KEYS_ARE_OFF }</p> }
            <dl class="keys">{ for words::KEY_LINES.iter().map(key_line) }</dl>
            <p class="quiet">{ words::WHEN_KEYS_WORK }</p>
            <h3>{ words::MARKS }</h3>
            { legend() }
        </Dialog>
    }
}

fn key_line(line: &KeyLine) -> Html {
    let keys = line.keys.iter().map(|key| html! { <kbd>{ *key }</kbd> });
    html! {
        <div>
            <dt>{ for keys }</dt>
            <dd>{ line.what }</dd>
        </div>
    }
}

/// Every mark as it looks in a text, with what it means.
fn legend() -> Html {
    let line = |looks: Html, means: &'static str| html! { <div><dt>{ looks }</dt><dd>{ means }</dd></div> };
    html! {
        <dl class="meaning">
            { line(html! { <del>{ words::SAMPLE_OLD }</del> }, words::MARK_DELETED) }
            { line(html! { <ins>{ words::SAMPLE_NEW }</ins> }, words::MARK_INSERTED) }
            { line(html! { <span class="sample moved">{ words::SAMPLE }</span> }, words::MARK_MOVED) }
            { line(html! { <><del class="moved">{ words::SAMPLE_OLD }</del>{ " " }<ins class="moved">{ words::SAMPLE_NEW }</ins></> }, words::MARK_SENTENCE) }
            { line(html! { <span class="print">{ words::SAMPLE_PRINT }</span> }, words::MARK_PRINT) }
            { line(html! { <ins>{ "¶" }</ins> }, words::MARK_BREAK) }
            { line(html! { <span class="sample inferred">{ words::SAMPLE }</span> }, words::MARK_INFERRED) }
            { line(html! { <span class="sample none"></span> }, words::MARK_NONE) }
            { line(html! { <span class="differs">{ "≠" }</span> }, words::MARK_DIFFERS) }
        </dl>
    }
}
