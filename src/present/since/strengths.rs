//! The strengths in which a text by age is marked, in a line: which versions share each.

use super::{Age, SinceView};
use crate::model::Sides;

/// A strength, and the versions that are marked so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// From 0, not at all, to [`SHADES`](super::SHADES) − 1.
    pub shade: usize,
    /// «2», or «2–4» for the first and the last of several.
    pub versions: String,
}

impl SinceView {
    /// The legend at a glance, the weakest strength first.
    #[must_use]
    pub fn strengths(&self) -> Vec<Strength> {
        let alike = self.ages.chunk_by(|one, next| one.shade == next.shade);
        alike.filter_map(strength).collect()
    }
}

fn strength(ages: &[Age]) -> Option<Strength> {
    let (first, last) = (ages.first()?, ages.last()?);
    let ends = Sides::new(first.number.0, last.number.0);
    Some(Strength {
        shade: first.shade,
        versions: if ends.old == ends.new {
            ends.old.to_string()
        } else {
            format!("{}–{}", ends.old, ends.new)
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::VersionNumber;

    fn view(shades: &[(u32, usize)]) -> SinceView {
        let age = |(number, shade): &(u32, usize)| Age {
            number: VersionNumber(*number),
            moment: None,
            shade: *shade,
            share: String::new(),
        };
        SinceView {
            number: VersionNumber(9),
            lead: String::new(),
            survivors: None,
            headline: None,
            caveat: None,
            ages: shades.iter().map(age).collect(),
            passages: Vec::new(),
            paragraphs: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn check(shades: &[(u32, usize)], expected: &[(usize, &str)]) {
        let strengths = view(shades).strengths();
        let told: Vec<(usize, &str)> = strengths
            .iter()
            .map(|strength| (strength.shade, strength.versions.as_str()))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn versions_of_one_strength_are_told_together() {
        check(&[], &[]);
        check(&[(3, 0)], &[(0, "3")]);
        check(
            &[(0, 0), (1, 1), (2, 1), (5, 2), (6, 4)],
            &[(0, "0"), (1, "1–2"), (2, "5"), (4, "6")],
        );
    }
}
