//! Selected text as a quotation: exactly what a version has there, and where that is from.

mod located;

use super::{Compared, Inferred, Link, MomentView, Words};
use crate::model::{Article, Certainty, Side, Sides, Version, VersionNumber};
use crate::state::{HEADLINE, Pinpoint, Selected, SelectedRow};

/// Selected text, as one version has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The version.
    pub number: VersionNumber,
    /// The text, exactly, a line for each paragraph of which something is selected.
    pub text: String,
    /// Which version's text it is, and why: said where the selection has text of both.
    pub note: Option<String>,
    /// Where it comes from, a line each: source, headline, version and time; addresses.
    pub provenance: Vec<String>,
    /// The passage, for a link to it.
    pub at: Option<Pinpoint>,
    /// The original's address, where it is one.
    original: Option<Link>,
}

/// A paragraph of a version of which something is selected; `None` for the headline.
type Found = (Option<usize>, String);

/// The quotation of what is selected in two versions of an article on show; `None` where that is no text of theirs. `compared` is their
/// comparison, where that is on show.
#[must_use]
pub fn quotation(
    words: Words,
    article: &Article,
    pair: Sides<VersionNumber>,
    compared: Option<&Compared>,
    selected: &Selected,
) -> Option<Quotation> {
    let side = side(selected)?;
    let version = article.version(pair[side])?;
    let rows = selected.rows.iter();
    let found: Vec<Found> = rows
        .flat_map(|row| in_row(version, side, compared, row))
        .collect();
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    let text = texts.join("\n");
    let (first, _) = found.first()?;
    let is_of_both = selected.column.is_none() && has(selected, Side::New) && has_own(selected);
    Some(Quotation {
        number: version.number,
        note: (side == Side::New && is_of_both).then(|| words.taken_from_newer(version.number)),
        provenance: provenance(words, article, version, &found),
        at: Pinpoint::of(side, *first, &text),
        original: article.url.as_deref().and_then(Link::to_original),
        text,
    })
}

impl Quotation {
    /// As plain text: the text, and below it where it comes from.
    #[must_use]
    pub fn plain(&self) -> String {
        let paragraphs = self.text.replace('\n', "\n\n");
        format!("{paragraphs}\n\n{}\n", self.provenance.join("\n"))
    }

    /// The same as rich text. What captures hold is text in it, never markup.
    #[must_use]
    pub fn rich(&self) -> String {
        let cite = self
            .original
            .as_ref()
            .map(|link| format!(" cite=\"{}\"", escaped(&link.address)));
        let paragraphs: Vec<String> = self
            .text
            .lines()
            .map(|line| format!("<p>{}</p>", escaped(line)))
            .collect();
        let lines = self.provenance.iter().map(|line| {
            match Link::to_original(line.rsplit(' ').next().unwrap_or_default()) {
                Some(link) => {
                    let name = line.strip_suffix(&link.address).unwrap_or_default();
                    let address = escaped(&link.address);
                    format!("{}<a href=\"{address}\">{address}</a>", escaped(name))
                }
                None => escaped(line),
            }
        });
        let lines: Vec<String> = lines.collect();
        format!(
            "<blockquote{}>{}</blockquote><p>{}</p>",
            cite.unwrap_or_default(),
            paragraphs.concat(),
            lines.join("<br>")
        )
    }
}

/// Which version's words are meant: those of the column in which the selection begins and ends; else the newer version's, where it has any of
/// what is selected.
fn side(selected: &Selected) -> Option<Side> {
    let column = selected.column.filter(|side| has(selected, *side));
    column.or_else(|| {
        [Side::New, Side::Old]
            .into_iter()
            .find(|side| has(selected, *side))
    })
}

fn has(selected: &Selected, side: Side) -> bool {
    let mut rows = selected.rows.iter();
    rows.any(|row| !row.slices[side].is_empty())
}

/// Whether the older side has text in it that the newer one has not.
fn has_own(selected: &Selected) -> bool {
    let mut rows = selected.rows.iter();
    rows.any(|row| !row.slices.old.is_empty() && row.slices.old.text != row.slices.new.text)
}

/// What is selected in a row, paragraph by paragraph.
fn in_row(
    version: &Version,
    side: Side,
    compared: Option<&Compared>,
    row: &SelectedRow,
) -> Vec<Found> {
    let slice = &row.slices[side];
    if slice.is_empty() {
        return Vec::new();
    }
    let (first, texts): (Option<usize>, Vec<&str>) = if row.id == HEADLINE {
        (None, version.title.as_deref().into_iter().collect())
    } else {
        let by_age = row.id.strip_prefix(BY_AGE).and_then(|at| at.parse().ok());
        let paragraphs = match by_age {
            Some(at) => Some(at..at + 1),
            None => compared.and_then(|one| Some(one.paragraphs_in(&row.id)?[side].clone())),
        };
        let Some(paragraphs) = paragraphs else {
            return Vec::new();
        };
        let all = version.paragraphs.as_deref().unwrap_or_default();
        let own = all.get(paragraphs.clone()).unwrap_or_default();
        let texts = own.iter().map(|paragraph| paragraph.text.as_str());
        (Some(paragraphs.start), texts.collect())
    };
    let found = located::located(&texts, slice);
    let found = found.into_iter();
    found
        .map(|(at, range)| {
            let text = texts.get(at).and_then(|text| text.get(range));
            (
                first.map(|first| first + at),
                text.unwrap_or_default().to_owned(),
            )
        })
        .collect()
}

/// How the ids of paragraphs begin that are shown by age.
const BY_AGE: &str = "since-";

fn provenance(words: Words, article: &Article, version: &Version, found: &[Found]) -> Vec<String> {
    let moment = MomentView::of(words, version).map(|moment| moment.text);
    let mut lines = vec![words.quoted_from(
        article.source.as_deref(),
        version.title.as_deref(),
        version.number,
        moment.as_deref(),
    )];
    let certainties = found.iter().filter_map(|(paragraph, _)| match paragraph {
        None => Some(version.title_certainty),
        Some(at) => {
            let paragraphs = version.paragraphs.as_ref()?;
            paragraphs.get(*at).map(|paragraph| paragraph.certainty)
        }
    });
    let certainties: Vec<Certainty> = certainties.collect();
    lines.extend(
        Inferred::of(words, certainties)
            .map(|inferred| words.quoted_how(inferred.percent, inferred.in_part_by_you)),
    );
    let original = article.url.as_deref().and_then(Link::to_original);
    lines.extend(original.map(|link| words.quoted_original(&link.address)));
    lines.extend(
        tracked(article, version.number)
            .map(|address| words.quoted_tracker(article.tracker.name(), &address)),
    );
    lines
}

/// The tracker's page with a version: that which compares it with the one before.
fn tracked(article: &Article, number: VersionNumber) -> Option<String> {
    let id = article.tracker_id.as_deref()?;
    let pair = match number.0.checked_sub(1) {
        Some(before) => Sides::new(VersionNumber(before), number),
        None => Sides::new(number, VersionNumber(1)),
    };
    article.tracker.comparison_address(id, pair)
}

/// Text as markup that shows it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
