//! What the keys do and what the marks mean.

use yew::prelude::*;

use super::dialog::Dialog;
use super::speech::use_words;
use crate::present::KeyLine;
use crate::present::Words;

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
    let words = use_words();
    html! {
        <Dialog id="help" title={words.help()} closed={props.closed.clone()}>
            <h3>{ words.keys() }</h3>
            if props.ignores_keys { <p class="caveat">{ words.keys_are_off() }</p> }
            <dl class="keys">{ for words.key_lines().iter().map(key_line) }</dl>
            <p class="quiet">{ words.when_keys_work() }</p>
            <h3>{ words.marks() }</h3>
            { legend(words) }
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
fn legend(words: Words) -> Html {
    let line = |looks: Html, means: &'static str| html! { <div><dt>{ looks }</dt><dd>{ means }</dd></div> };
    html! {
        <dl class="meaning">
            { line(html! { <del>{ words.sample_old() }</del> }, words.mark_deleted()) }
            { line(html! { <ins>{ words.sample_new() }</ins> }, words.mark_inserted()) }
            { line(html! { <span class="sample moved">{ words.sample() }</span> }, words.mark_moved()) }
            { line(html! { <><del class="moved">{ words.sample_old() }</del>{ " " }<ins class="moved">{ words.sample_new() }</ins></> }, words.mark_sentence()) }
            { line(html! { <span class="print">{ words.sample_print() }</span> }, words.mark_print()) }
            { line(html! { <ins>{ "¶" }</ins> }, words.mark_break()) }
            { line(html! { <span class="sample inferred">{ words.sample() }</span> }, words.mark_inferred()) }
            { line(html! { <span class="sample none"></span> }, words.mark_none()) }
            { line(html! { <span class="differs">{ "≠" }</span> }, words.mark_differs()) }
        </dl>
    }
}
