//! Numbers in the names of files: `v2` comes after `v1`, `article (10)` after `article (9)`, and both after `article`.

use std::collections::BTreeMap;

/// Endings of text files, which say nothing of their order.
const ENDINGS: [&str; 8] = [
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".mdown",
    ".mkd",
    ".rst",
    ".org",
];

/// Words that stand before the number of a version.
const WORDS: [&str; 9] = [
    "v", "ver", "version", "rev", "revision", "draft", "copy", "no", "nr",
];

/// A name in runs of digits and of anything else, to be put in order as people do it: numbers by their value, letters whatever their case.
pub(super) type Natural = Vec<Run>;

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Run {
    Number(Figure),
    Text(String),
}

/// A number however long: its digits without zeros before them, fewer digits first.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Figure(usize, String);

/// The name in runs, without the ending of a text file.
pub(super) fn natural(name: &str) -> Natural {
    let mut runs = Vec::new();
    let mut rest = stem(name);
    while let Some(first) = rest.chars().next() {
        let is_digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digits);
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        runs.push(if is_digits {
            let digits = run.trim_start_matches('0');
            Run::Number(Figure(digits.len(), digits.to_owned()))
        } else {
            Run::Text(run.to_lowercase())
        });
        rest = after;
    }
    runs
}

/// The numbers by which these names differ, and by nothing else; one name may have none, and is the first. `None` where they differ
/// otherwise, or do not differ.
pub(super) fn series(names: &[&str]) -> Option<Vec<Figure>> {
    let names: Vec<Natural> = names.iter().map(|name| natural(name)).collect();
    let mut forms: BTreeMap<Vec<Option<&str>>, Vec<&Natural>> = BTreeMap::new();
    for name in &names {
        forms.entry(form(name)).or_default().push(name);
    }
    let of_forms: Vec<Vec<&Natural>> = forms.into_values().collect();
    let (numbered, plain) = match of_forms.as_slice() {
        [numbered] => (numbered, None),
        [one, other] => with_plain(one, other).or_else(|| with_plain(other, one))?,
        _ => return None,
    };
    let place = place(numbered)?;
    let bare = without(numbered.first()?, place);
    if plain.is_some_and(|plain| text(plain) != bare) {
        return None;
    }
    let figure = |name: &Natural| match name.get(place) {
        Some(Run::Number(figure)) if plain != Some(name) => figure.clone(),
        _ => Figure::default(),
    };
    let figures: Vec<Figure> = names.iter().map(figure).collect();
    let mut distinct = figures.clone();
    distinct.sort();
    distinct.dedup();
    (distinct.len() == figures.len() && figures.len() > 1).then_some(figures)
}

/// These names, where the other is a single one with fewer runs: perhaps the one without a number.
fn with_plain<'n>(
    numbered: &'n Vec<&'n Natural>,
    plain: &[&'n Natural],
) -> Option<(&'n Vec<&'n Natural>, Option<&'n Natural>)> {
    let [plain] = plain else { return None };
    let is_shorter = plain.len() < numbered.first()?.len();
    is_shorter.then_some((numbered, Some(*plain)))
}

/// A name without the ending of a text file, and without the number that we give a second capture of the same name: which of the two came
/// first says nothing.
fn stem(name: &str) -> &str {
    let ours = || {
        let (own, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
        number
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then_some(own)
    };
    let without_ending = |name: &str| {
        ENDINGS.iter().find_map(|ending| {
            let at = name.len().checked_sub(ending.len())?;
            let (stem, end) = name.split_at_checked(at)?;
            end.eq_ignore_ascii_case(ending)
                .then_some(at)
                .filter(|_| !stem.is_empty())
        })
    };
    let whole = without_ending(name);
    let end = whole.or_else(|| ours().and_then(without_ending));
    end.and_then(|end| name.get(..end)).unwrap_or(name)
}

/// The texts of a name, with places for its numbers.
fn form(name: &Natural) -> Vec<Option<&str>> {
    name.iter().map(as_text).collect()
}

fn as_text(run: &Run) -> Option<&str> {
    match run {
        Run::Text(text) => Some(text),
        Run::Number(_) => None,
    }
}

/// The one number in which names of one form differ; of a single name the last one.
fn place(names: &[&Natural]) -> Option<usize> {
    let first = names.first()?;
    if names.len() == 1 {
        return first.iter().rposition(|run| as_text(run).is_none());
    }
    let differs = |at: &usize| names.iter().any(|name| name.get(*at) != first.get(*at));
    let mut places = (0..first.len()).filter(differs);
    let place = places.next()?;
    places.next().is_none().then_some(place)
}

fn text(name: &[Run]) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) => text.clone(),
        Run::Number(Figure(_, digits)) => digits.clone(),
    };
    name.iter().map(run).collect::<String>().trim().to_owned()
}

/// The name without that number and what dresses it: « (2)», «-v2», «_2».
fn without(name: &Natural, place: usize) -> String {
    const BEFORE: &[char] = &[' ', '(', '[', '-', '_', '.', '#'];
    let (before, after) = name.split_at(place.min(name.len()));
    let mut before = text(before);
    before.truncate(before.trim_end_matches(BEFORE).len());
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if WORDS.contains(&word) {
        before.truncate(before.len() - word.len());
        before.truncate(before.trim_end_matches(BEFORE).len());
    }
    let after = text(after.get(1..).unwrap_or_default());
    (before + after.trim_start_matches([')', ']']))
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in the order of their numbers; `-` where they are no series.
    fn check(names: &[&str], expected: &str) {
        let found = series(names).map(|figures| {
            let mut pairs: Vec<_> = figures.into_iter().zip(names).collect();
            pairs.sort();
            let names: Vec<&str> = pairs.into_iter().map(|(_, name)| *name).collect();
            names.join(", ")
        });
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{names:?}");
    }

    #[test]
    fn names_that_differ_by_one_number_are_a_series() {
        check(&["v10.txt", "v9.txt", "v1.txt"], "v1.txt, v9.txt, v10.txt");
        check(
            &["ferry (10).md", "ferry.md", "ferry (2).md"],
            "ferry.md, ferry (2).md, ferry (10).md",
        );
        check(&["ferry (2).txt", "ferry.txt"], "ferry.txt, ferry (2).txt");
        check(&["ferry.txt", "Ferry-v2.TXT"], "ferry.txt, Ferry-v2.TXT");
        check(&["2/ferry.txt", "1/ferry.txt"], "1/ferry.txt, 2/ferry.txt");
        check(
            &["v2/ferry 3.txt", "v1/ferry 3.txt"],
            "v1/ferry 3.txt, v2/ferry 3.txt",
        );
        check(&["draft 02", "draft 1"], "draft 1, draft 02");
        check(
            &["99999999999999999999999.md", "100000000000000000000000.md"],
            "99999999999999999999999.md, 100000000000000000000000.md",
        );
        check(
            &["pasted text (2)", "pasted text"],
            "pasted text, pasted text (2)",
        );
    }

    #[test]
    fn other_names_are_none() {
        for names in [
            &["ferry.txt"][..],
            &["ferry.txt", "weir.txt"],
            &["ferry 1.txt", "weir 2.txt"],
            &["v1.txt", "v1.md"],
            &["v1.txt", "v01.txt"],
            &["2019-01-02.txt", "2018-03-04.txt"],
            &["ferry.txt", "weir (2).txt"],
            &["ferry.txt", "weir.txt", "ferry 2.txt"],
            // The second capture of a name that was given: which came first is chance.
            &["ferry.txt", "ferry.txt (2)"],
            &["", ")", "("],
        ] {
            check(names, "-");
        }
    }

    #[test]
    fn names_are_put_in_order_as_people_do_it() {
        let mut names = [
            "b.txt",
            "A 10.txt",
            "a 9.txt",
            "a.txt",
            "a (2).txt",
            "1.txt",
        ];
        names.sort_by_key(|name| natural(name));
        assert_eq!(
            names,
            [
                "1.txt",
                "a.txt",
                "a 9.txt",
                "A 10.txt",
                "a (2).txt",
                "b.txt"
            ]
        );
    }
}
