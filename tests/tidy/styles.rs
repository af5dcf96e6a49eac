//! What style sheets and views keep to.

use crate::source::{Source, fault_if, is_rust, without_comments};

/// Colours have names, and no rule shouts down another.
pub fn style_rules(file: &Source) -> Vec<String> {
    if !file.path.ends_with(".css") {
        return Vec::new();
    }
    let css = without_css_comments(&file.text);
    let mut faults = fault_if(css.contains("!important"), "`!important`");
    if !file.path.ends_with("/tokens.css") {
        let literals = declared_values(&css).filter_map(colour_literal);
        faults.extend(
            literals.map(|colour| format!("the colour `{colour}` belongs into tokens.css")),
        );
    }
    faults
}

/// The page's policy forbids them.
pub fn style_attributes(file: &Source) -> Vec<String> {
    let shown = file.path == "index.html" || file.path.starts_with("src/ui");
    let text = if is_rust(file) {
        without_comments(&file.text)
    } else {
        file.text.clone()
    };
    let set = text
        .split("style")
        .skip(1)
        .any(|rest| rest.starts_with("=\"") || rest.starts_with("={"));
    fault_if(
        shown && set,
        "a `style` attribute: use a class or the CSS object model",
    )
}

fn without_css_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once("*/").map_or("", |(_, rest)| rest)
    })
}

/// What stands between a declaration's colon and its end.
fn declared_values(css: &str) -> impl Iterator<Item = &str> {
    css.split(['{', '}', ';'])
        .filter_map(|part| part.split_once(':'))
        .map(|(_, value)| value)
}

/// A colour written out in a value.
fn colour_literal(value: &str) -> Option<&str> {
    const NAMED: [&str; 14] = [
        "black", "white", "red", "green", "blue", "gray", "grey", "orange", "yellow", "navy",
        "purple", "pink", "brown", "gold",
    ];
    const FUNCTIONS: [&str; 8] = [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklch(",
    ];
    let is_hex = |word: &str| {
        word.strip_prefix('#').is_some_and(|digits| {
            digits.len() >= 3 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        })
    };
    value
        .split([' ', ',', '\n', ')'])
        .map(str::trim)
        .find(|word| {
            is_hex(word)
                || NAMED.contains(word)
                || FUNCTIONS.iter().any(|function| word.starts_with(function))
        })
}
