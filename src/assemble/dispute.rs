//! What is said of a version that sources tell differently.

use super::difference;
use crate::model::fault::AssemblyFault;
use crate::model::{OtherReading, PageFormat, Paragraph, Problem, Version};

/// The problems that stand for the readings of a version that are not shown: one for each file that tells such a reading, with the place of
/// the reading among the [others](crate::model::Dispute::others). They follow from the version alone, so that a problem can be led back to
/// what it speaks of.
#[must_use]
pub fn disputes(version: &Version) -> Vec<(usize, Problem)> {
    let Some(dispute) = &version.dispute else {
        return Vec::new();
    };
    let shown = texts(version.paragraphs.as_deref().unwrap_or_default());
    let kept = version.files.first().map_or("", String::as_str);
    let others = dispute.others.iter().enumerate();
    let told = others.flat_map(|(at, other)| {
        let reading = texts(&other.paragraphs);
        other
            .files
            .iter()
            .map(move |file| (at, other, reading.clone(), file))
    });
    told.map(|(at, other, reading, file)| {
        let fault = AssemblyFault::OtherReading {
            number: version.number,
            kept: kept.to_owned(),
            is_worked_out: is_worked_out(other),
            is_chosen: dispute.is_chosen,
            difference: difference::between(&reading, &shown),
        };
        (at, Problem::new(file, fault))
    })
    .collect()
}

/// Whether a reading did not stand in its captures as it is, but was inferred from them.
fn is_worked_out(reading: &OtherReading) -> bool {
    let is_inferred = |paragraph: &Paragraph| {
        paragraph.certainty.is_inferred() || paragraph.certainty.is_overruled()
    };
    reading.format == Some(PageFormat::Flattened) || reading.paragraphs.iter().any(is_inferred)
}

fn texts(paragraphs: &[Paragraph]) -> Vec<&str> {
    let texts = paragraphs.iter();
    texts.map(|paragraph| paragraph.text.as_str()).collect()
}
