//! What is said in English of captures that do not fit what they were put together with.

use super::page::count;
use crate::model::fault::{AssemblyFault, Difference, Excerpts};
use crate::text::label::thousands;

pub(super) fn assembly(file: &str, fault: &AssemblyFault) -> String {
    match fault {
        AssemblyFault::GroupedByLikeness { article } => format!(
            "“{file}” does not say which article it is of; going by its words it was put with “{}”. If that is wrong, remove it.",
            article
                .as_deref()
                .unwrap_or("the article without a headline")
        ),
        AssemblyFault::TooManyToCompare => format!(
            "“{file}” does not say which article it is of, and there are too many such files to find out from their words: it stands by itself."
        ),
        AssemblyFault::OtherHeadline {
            number,
            headline,
            shown,
            kept,
        } => format!(
            "“{file}” gives version {number} the headline “{headline}”; what is shown is “{shown}”, from “{kept}”."
        ),
        AssemblyFault::OtherReading {
            number,
            kept,
            is_worked_out,
            is_chosen,
            difference,
        } => {
            let choice = if *is_chosen { ", as you chose" } else { "" };
            let first = if *is_worked_out {
                format!(
                    "The text of version {number} that was worked out from “{file}” differs from the one in “{kept}”, which is shown{choice}."
                )
            } else {
                format!(
                    "“{file}” and “{kept}” tell version {number} differently; what is shown is from “{kept}”{choice}."
                )
            };
            match difference {
                Some(difference) => format!("{first} {}", differing(file, kept, difference)),
                None => first,
            }
        }
        AssemblyFault::MoreVersions { count, limit } => format!(
            "“{file}” says that there are {} versions; only the first {} are listed.",
            thousands(*count as usize),
            thousands(*limit as usize)
        ),
        AssemblyFault::UnknownPlace { numbers } => format!(
            "“{file}” shares no version with what else there is of this article, and does not tell which versions it compares: they stand last, as {} and {}, but in which order they belong is not known.",
            numbers.old, numbers.new
        ),
        AssemblyFault::SingleVersion => format!(
            "“{file}” is read as one version of a text: drop another version of it to compare the two."
        ),
    }
}

/// «3 of 14 paragraphs differ; first, “a.txt” has “… 12 boats …” where “b.html” has “… 17 boats …”.»
fn differing(file: &str, kept: &str, difference: &Difference) -> String {
    match difference {
        Difference::Paragraphs {
            count,
            of,
            excerpts,
        } => {
            let counted = match (count, of) {
                (_, 1) => "The one paragraph differs:".to_owned(),
                (1, all) => format!("One of {} paragraphs differs:", thousands(*all)),
                (_, all) => format!(
                    "{} of {} paragraphs differ; first,",
                    thousands(*count),
                    thousands(*all)
                ),
            };
            format!("{counted} {}", parting(file, kept, excerpts))
        }
        Difference::Order { excerpts } => format!(
            "The paragraphs come in another order; first, {}",
            parting(file, kept, excerpts)
        ),
        Difference::More {
            count: number,
            first,
            is_repeated,
        } => format!(
            "“{file}” has {} more, {}“{first}”{}.",
            count(*number, "one paragraph", "paragraphs"),
            first_of(*number),
            repeated(*is_repeated)
        ),
        Difference::Fewer {
            count: number,
            first,
            is_repeated,
        } => format!(
            "“{file}” lacks {}, {}“{first}”{}.",
            count(*number, "one paragraph", "paragraphs"),
            first_of(*number),
            repeated(*is_repeated)
        ),
    }
}

fn parting(file: &str, kept: &str, Excerpts { other, shown }: &Excerpts) -> String {
    format!("“{file}” has “{other}” where “{kept}” has “{shown}”.")
}

/// Before the first of several.
fn first_of(number: usize) -> &'static str {
    if number == 1 { "" } else { "first " }
}

/// Said of a paragraph that the other reading has too, once less.
fn repeated(is_repeated: bool) -> &'static str {
    if is_repeated {
        ", which the other has once less"
    } else {
        ""
    }
}
