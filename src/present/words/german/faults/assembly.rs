//! German: what is said of captures that do not fit what they were put together with.

use crate::model::VersionNumber;
use crate::model::fault::{AssemblyFault, Difference, Excerpts};

use super::super::number::{quoted, thousands};

/// The file's name comes in its quotation marks.
pub(super) fn assembly(file: &str, fault: &AssemblyFault) -> String {
    match fault {
        AssemblyFault::GroupedByLikeness {
            article: Some(article),
        } => format!(
            "{file} sagt nicht, zu welchem Artikel es gehört; nach seinem Wortlaut wurde es dem Artikel {} zugeordnet. Wenn das falsch ist, entfernen Sie es.",
            quoted(article)
        ),
        AssemblyFault::GroupedByLikeness { article: None } => format!(
            "{file} sagt nicht, zu welchem Artikel es gehört; nach seinem Wortlaut wurde es dem Artikel ohne Überschrift zugeordnet. Wenn das falsch ist, entfernen Sie es."
        ),
        AssemblyFault::TooManyToCompare => format!(
            "{file} sagt nicht, zu welchem Artikel es gehört, und es gibt zu viele solche Dateien, um es aus ihrem Wortlaut zu erschließen: Es steht für sich."
        ),
        AssemblyFault::OtherHeadline {
            number,
            headline,
            shown,
            kept,
        } => format!(
            "{file} gibt Version {number} die Überschrift {}; gezeigt wird {} aus {}.",
            quoted(headline),
            quoted(shown),
            quoted(kept)
        ),
        AssemblyFault::OtherReading {
            number,
            kept,
            is_worked_out,
            is_chosen,
            difference,
        } => {
            let kept = quoted(kept);
            let first = reading(file, &kept, *number, *is_worked_out, *is_chosen);
            match difference {
                Some(difference) => format!("{first} {}", differing(file, &kept, difference)),
                None => first,
            }
        }
        AssemblyFault::MoreVersions { count, limit } => format!(
            "{file} nennt {} Versionen; nur die ersten {} sind aufgeführt.",
            thousands(*count as usize),
            thousands(*limit as usize)
        ),
        AssemblyFault::UnknownPlace { numbers } => format!(
            "{file} hat mit dem, was sonst von diesem Artikel vorliegt, keine Version gemeinsam und sagt nicht, welche Versionen verglichen werden: Sie stehen als {} und {} am Ende, aber an welche Stelle sie gehören, ist nicht bekannt.",
            numbers.old, numbers.new
        ),
        AssemblyFault::SingleVersion => format!(
            "{file} gilt als eine Version eines Textes: Ziehen Sie eine andere Version davon hierher, um die beiden zu vergleichen."
        ),
    }
}

fn reading(
    file: &str,
    kept: &str,
    number: VersionNumber,
    is_worked_out: bool,
    is_chosen: bool,
) -> String {
    match (is_worked_out, is_chosen) {
        (true, false) => format!(
            "Der Text von Version {number}, der aus {file} erschlossen wurde, weicht von dem aus {kept} ab, der gezeigt wird."
        ),
        (true, true) => format!(
            "Der Text von Version {number}, der aus {file} erschlossen wurde, weicht von dem aus {kept} ab, der gezeigt wird, weil Sie ihn gewählt haben."
        ),
        (false, false) => format!(
            "{file} und {kept} geben Version {number} verschieden wieder; gezeigt wird die Lesart aus {kept}."
        ),
        (false, true) => format!(
            "{file} und {kept} geben Version {number} verschieden wieder; gezeigt wird die Lesart aus {kept}, weil Sie sie gewählt haben."
        ),
    }
}

/// «3 von 14 Absätzen weichen ab; im ersten davon heißt es in „a.txt“: „… 12 Boote …“, in „b.html“ dagegen: „… 17 Boote …“.»
fn differing(file: &str, kept: &str, difference: &Difference) -> String {
    match difference {
        Difference::Paragraphs {
            count,
            of,
            excerpts,
        } => {
            let parting = parting(file, kept, excerpts);
            match (*count, *of) {
                (_, 1) => format!("Der einzige Absatz weicht ab; dort {parting}"),
                (1, all) => format!(
                    "Einer von {} Absätzen weicht ab; dort {parting}",
                    thousands(all)
                ),
                (count, all) => format!(
                    "{} von {} Absätzen weichen ab; im ersten davon {parting}",
                    thousands(count),
                    thousands(all)
                ),
            }
        }
        Difference::Order { excerpts } => format!(
            "Die Absätze stehen in anderer Reihenfolge; an der ersten Stelle {}",
            parting(file, kept, excerpts)
        ),
        Difference::More {
            count,
            first,
            is_repeated,
        } => more(file, *count, &quoted(first), *is_repeated),
        Difference::Fewer {
            count,
            first,
            is_repeated,
        } => fewer(file, *count, &quoted(first), *is_repeated),
    }
}

fn parting(file: &str, kept: &str, Excerpts { other, shown }: &Excerpts) -> String {
    format!(
        "heißt es in {file}: {}, in {kept} dagegen: {}.",
        quoted(other),
        quoted(shown)
    )
}

fn more(file: &str, count: usize, first: &str, is_repeated: bool) -> String {
    match (count, is_repeated) {
        (1, false) => format!("{file} hat einen Absatz mehr: {first}."),
        (1, true) => format!("{file} hat einen Absatz einmal mehr: {first}."),
        (_, false) => format!(
            "{file} hat {} Absätze mehr; der erste beginnt so: {first}.",
            thousands(count)
        ),
        (_, true) => format!(
            "{file} hat {} Absätze mehr; der erste steht in der anderen Lesart einmal weniger: {first}.",
            thousands(count)
        ),
    }
}

fn fewer(file: &str, count: usize, first: &str, is_repeated: bool) -> String {
    match (count, is_repeated) {
        (1, false) => format!("In {file} fehlt ein Absatz: {first}."),
        (1, true) => format!("In {file} steht ein Absatz einmal weniger: {first}."),
        (_, false) => format!(
            "In {file} fehlen {} Absätze; der erste beginnt so: {first}.",
            thousands(count)
        ),
        (_, true) => format!(
            "In {file} fehlen {} Absätze; der erste steht dort nur einmal weniger: {first}.",
            thousands(count)
        ),
    }
}
