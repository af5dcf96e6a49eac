//! Words in text that is written without spaces between them: Han, kana, Thai, Lao, Khmer, Burmese.
//!
//! Where they end only a dictionary knows. The platform may have one, see [`Segment`]; without it the text is cut where its script
//! shows a seam: Han by the character, hiragana and katakana by the run, the others by the written syllable.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Finds the words of a text that is written without spaces: the places in bytes where one ends and the next begins, ascending, without
/// the text's own ends. What it says is checked: places inside a grapheme cluster, out of order or out of the text, and the whole answer
/// is dropped.
pub type Segment = fn(&str) -> Vec<usize>;

/// Longest run of hiragana, in characters, that is taken whole: an ending or a particle or two. A longer one comes by the character.
const LONGEST_RUN: usize = 12;

/// Whether a letter is of a script without spaces between words.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    is_syllabic(c)
        || matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3031}'..='\u{3035}' | '\u{303B}' | '\u{3041}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9D}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a letter is of a script without spaces whose written unit is the syllable.
#[must_use]
pub fn is_syllabic(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0E4E}' | '\u{0E80}'..='\u{0ECE}' | '\u{1000}'..='\u{103F}' | '\u{1050}'..='\u{109D}' | '\u{1780}'..='\u{17D3}')
}

/// Cuts `text`, a stretch of such letters. `units` are the smallest pieces that it may be cut into, one behind the other; the words are
/// made of these, or of what `segment` finds.
pub(super) fn words(
    text: &str,
    units: &[Range<usize>],
    segment: Option<Segment>,
) -> Vec<Range<usize>> {
    segment
        .and_then(|segment| checked(text, units, segment))
        .unwrap_or_else(|| by_script(text, units))
}

fn checked(text: &str, units: &[Range<usize>], segment: Segment) -> Option<Vec<Range<usize>>> {
    let (start, end) = (units.first()?.start, units.last()?.end);
    let stretch = text.get(start..end)?;
    let mut seams = stretch.grapheme_indices(true).map(|(seam, _)| seam);
    let mut words = Vec::new();
    let mut reached = 0;
    for place in segment(stretch) {
        let is_new = place > reached && place < stretch.len();
        if !is_new || !seams.any(|seam| seam == place) {
            return None;
        }
        words.push(start + reached..start + place);
        reached = place;
    }
    words.push(start + reached..end);
    Some(words)
}

fn by_script(text: &str, units: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::with_capacity(units.len());
    let mut is_short_run = false;
    for unit in units {
        let (Some(next), last) = (text.get(unit.clone()), words.last_mut()) else {
            continue;
        };
        let before = last.as_ref().and_then(|last| text.get((*last).clone()));
        let goes_on = before.is_some_and(|before| is_ending(before) && is_ending(next));
        if is_ending(next) && !goes_on {
            is_short_run = is_short(&text[unit.start..]);
        }
        let joins = goes_on && is_short_run || before.is_some_and(|before| is_one(before, next));
        match last {
            Some(last) if joins => last.end = unit.end,
            _ => words.push(unit.clone()),
        }
    }
    words
}

/// Whether a piece is of the letters in which Japanese endings and particles are written. The object's particle ends a phrase, and is
/// used for nothing else.
fn is_ending(piece: &str) -> bool {
    piece.starts_with(is_hiragana) && !piece.starts_with('を')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}')
}

fn is_short(rest: &str) -> bool {
    let run = rest.chars().take(LONGEST_RUN + 1);
    run.take_while(|&c| is_hiragana(c) && c != 'を').count() <= LONGEST_RUN
}

/// Whether two neighbouring pieces are parts of one written syllable: a vowel that is written before its consonant or behind it, letters
/// joined below each other, and a consonant that closes a syllable or is silent.
fn is_one(before: &str, next: &str) -> bool {
    let leads = |c: char| matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}' | '\u{1039}' | '\u{17D2}');
    let follows = |c: char| {
        matches!(
            c,
            '\u{0E30}'
                | '\u{0E32}'
                | '\u{0E33}'
                | '\u{0E45}'
                | '\u{0E46}'
                | '\u{0EB0}'
                | '\u{0EB2}'
                | '\u{0EB3}'
                | '\u{0EC6}'
        )
    };
    let closes = |c: char| matches!(c, '\u{0E4C}' | '\u{0ECC}' | '\u{103A}');
    let are_syllabic = before.ends_with(is_syllabic) && next.starts_with(is_syllabic);
    are_syllabic && (before.ends_with(leads) || next.starts_with(follows) || next.contains(closes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::tokens_by;

    fn cut(text: &str, segment: Option<Segment>) -> Vec<&str> {
        let tokens = tokens_by(text, segment).into_iter();
        tokens.map(|token| &text[token.at]).collect()
    }

    #[test]
    fn han_comes_by_the_character_and_kana_by_the_run() {
        assert_eq!(cut("十二人。", None), ["十", "二", "人", "。"]);
        assert_eq!(
            cut("東京からフェリーを出した", None),
            ["東", "京", "から", "フェリー", "を", "出", "した"]
        );
    }

    #[test]
    fn a_long_run_of_hiragana_comes_by_the_character() {
        let long = "あ".repeat(13);
        assert_eq!(cut(&long, None).len(), 13);
        assert_eq!(cut(&long[3..], None).len(), 1);
    }

    #[test]
    fn the_others_come_by_the_written_syllable() {
        assert_eq!(cut("เรือมา", None), ["เรื", "อ", "มา"]);
        assert_eq!(cut("แม่น้ำ", None), ["แม่", "น้ำ"]);
        assert_eq!(cut("မြန်မာ", None), ["မြန်", "မာ"]);
    }

    #[test]
    fn what_the_platform_says_is_taken() {
        assert_eq!(
            cut("共有十二人", Some(|_| vec![6, 12])),
            ["共有", "十二", "人"]
        );
    }

    #[test]
    fn what_the_platform_says_wrongly_is_dropped() {
        let wrong: [Segment; 6] = [
            |_| vec![0],
            |_| vec![1],
            |_| vec![6, 6],
            |_| vec![9, 6],
            |text| vec![text.len()],
            |_| vec![usize::MAX],
        ];
        for segment in wrong {
            assert_eq!(cut("共有十二人", Some(segment)).len(), 5);
        }
        // Inside a cluster: a vowel that hangs on its consonant.
        assert_eq!(cut("ที่", Some(|_| vec![3])), ["ที่"]);
    }

    #[test]
    fn only_such_text_is_asked_about() {
        let asked: Segment = |text| {
            assert!(text.chars().all(is_unspaced), "{text}");
            Vec::new()
        };
        assert_eq!(
            cut("The 12 boats, 船は three", Some(asked)),
            [
                "The", " ", "12", " ", "boats", ",", " ", "船は", " ", "three"
            ]
        );
    }

    proptest! {
        #[test]
        fn every_cut_falls_between_clusters(text in "([ก-ฮเแโใไะาำิีึืัุู่้์ๆກ-ຮເແກະາမ-အ်္ကက-ហ្ា-្東京あ-んァ-ヴー゙゚ 。12a🇦🇧👩🏽\u{200d}\u{301}]){0,40}") {
            let mut seams: Vec<usize> = text.grapheme_indices(true).map(|(seam, _)| seam).collect();
            seams.push(text.len());
            let mut reached = 0;
            for token in tokens_by(&text, Some(|text| text.char_indices().map(|(at, _)| at).skip(1).step_by(2).collect())) {
                prop_assert_eq!(token.at.start, reached);
                prop_assert!(seams.contains(&token.at.end) && token.at.end > reached);
                reached = token.at.end;
            }
            prop_assert_eq!(reached, text.len());
            let tokens = tokens_by(&text, None);
            prop_assert!(tokens.iter().all(|token| seams.contains(&token.at.end)));
            prop_assert_eq!(tokens.last().map_or(0, |token| token.at.end), text.len());
        }
    }
}
