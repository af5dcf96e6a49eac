//! Long texts, of which only a part is read word by word.

use palimpsest::diff::{BlockKind, Diff, DiffConfig, diff};
use palimpsest::model::Sides;
use proptest::prelude::*;

use crate::borrowed;
use crate::holds::assert_holds;
use crate::prose::Writer;

const HEADINGS: [&str; 5] = [
    "Background",
    "Notes to editors",
    "Contact",
    "What happens next",
    "Conclusion",
];

fn compared(old: &[String], new: &[String]) -> Diff {
    let sides = Sides::new(borrowed(old), borrowed(new));
    let texts = Sides::new(sides.old.as_slice(), sides.new.as_slice());
    let result = diff(texts, &DiffConfig::default());
    assert_holds(texts, &result);
    result
}

/// Sections of some paragraphs each, under their headings.
fn sections(writer: &mut Writer, paragraphs: usize) -> Vec<String> {
    let section = |heading: &str| {
        let text = (0..paragraphs).map(|_| writer.paragraph());
        std::iter::once(heading.to_owned())
            .chain(text)
            .collect::<Vec<String>>()
    };
    HEADINGS.into_iter().flat_map(section).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    /// A heading has hardly a word, and what stands beside it changed: it is still the same one.
    #[test]
    fn headings_stay_between_paragraphs_that_changed(seed in 0_u64..1_000_000, paragraphs in 2_usize..12) {
        let mut writer = Writer::new(seed);
        let old = sections(&mut writer, paragraphs);
        let is_heading = |text: &String| HEADINGS.contains(&text.as_str());
        let is_beside = |at: usize| {
            let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            neighbours.filter_map(|at| old.get(at)).any(is_heading)
        };
        let revised = |(at, text): (usize, &String)| match is_beside(at) && !is_heading(text) {
            true => writer.paragraph(),
            false => text.clone(),
        };
        let new: Vec<String> = old.iter().enumerate().map(revised).collect();
        let result = compared(&old, &new);
        for block in &result.blocks {
            let has_heading = new[block.paragraphs.new.clone()].iter().any(is_heading);
            prop_assert!(block.kind == BlockKind::Equal || !has_heading, "{block:?}");
        }
    }

    /// The section that went elsewhere, or those that it passed, are called moved: none of it is deleted or inserted.
    #[test]
    fn a_section_that_moved_is_moved(seed in 0_u64..1_000_000, paragraphs in 2_usize..12, from in 0_usize..5, to in 0_usize..5) {
        let mut writer = Writer::new(seed);
        let old = sections(&mut writer, paragraphs);
        let mut parts: Vec<Vec<String>> = old.chunks(paragraphs + 1).map(<[String]>::to_vec).collect();
        let part = parts.remove(from);
        parts.insert(to, part);
        let result = compared(&old, &parts.concat());
        prop_assert!(result.blocks.iter().all(|block| matches!(block.kind, BlockKind::Equal | BlockKind::Move)));
    }
}
