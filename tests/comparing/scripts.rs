//! Scripts of all kinds: what is marked in them, without and with somebody who knows the words.

use expect_test::{Expect, expect};
use palimpsest::diff::{DiffConfig, words};
use palimpsest::model::Sides;
use palimpsest::text::Segment;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::holds::assert_spans_hold;
use crate::shown::show_spans;

#[test]
fn chinese_by_the_character() {
    check(
        None,
        "市议会周一决定关闭旧桥，维修需要三个月。",
        "市议会周五决定关闭旧桥，维修需要两个月。",
        expect!["市议会周[-一-]{+五+}决定关闭旧桥，维修需要[-三-]{+两+}个月。"],
    );
}

#[test]
fn chinese_by_words_where_they_are_known() {
    check(
        Some(pairs),
        "市议会周一决定关闭旧桥。",
        "市议会周五决定关闭旧桥。",
        expect!["市议会周[-一决-]{+五决+}定关闭旧桥。"],
    );
}

#[test]
fn japanese_by_runs() {
    check(
        None,
        "市長は月曜日に橋を閉鎖すると発表した。",
        "市長は金曜日に橋を再開すると発表しました。",
        expect!["市長は[-月曜日-]{+金曜日+}に橋を[-閉鎖-]{+再開+}すると発表[-した-]{+しました+}。"],
    );
    check(
        None,
        "フェリーは東京から出る。",
        "フェリーは大阪から出る。",
        expect!["フェリーは[-東京-]{+大阪+}から出る。"],
    );
}

#[test]
fn thai_by_the_syllable() {
    check(
        None,
        "สะพานจะปิดวันจันทร์นี้",
        "สะพานจะปิดวันศุกร์นี้",
        expect!["สะพานจะปิดวัน[-จันทร์-]{+ศุกร์+}นี้"],
    );
}

#[test]
fn korean_arabic_hebrew_and_hindi_by_words() {
    check(
        None,
        "시장은 월요일에 다리를 닫는다고 말했다.",
        "시장은 금요일에 다리를 닫는다고 말했다.",
        expect!["시장은 [-월요일에-]{+금요일에+} 다리를 닫는다고 말했다."],
    );
    check(
        None,
        "أغلق المجلس الجسر يوم الاثنين.",
        "أغلق المجلس الجسر يوم الجمعة.",
        expect!["أغلق المجلس الجسر يوم [-الاثنين-]{+الجمعة+}."],
    );
    check(
        None,
        "המועצה סגרה את הגשר ביום שני.",
        "המועצה סגרה את הגשר ביום שישי.",
        expect!["המועצה סגרה את הגשר ביום [-שני-]{+שישי+}."],
    );
    check(
        None,
        "परिषद ने सोमवार को पुल बंद किया।",
        "परिषद ने शुक्रवार को पुल बंद किया।",
        expect!["परिषद ने [-सोमवार-]{+शुक्रवार+} को पुल बंद किया।"],
    );
}

#[test]
fn emoji_and_flags_change_whole() {
    check(
        None,
        "Ferry 🇳🇴 crew 👩🏽‍🚒 safe",
        "Ferry 🇳🇱 crew 👩🏿‍🚒 safe",
        expect!["Ferry [-🇳🇴-]{+🇳🇱+} crew [-👩🏽‍🚒-]{+👩🏿‍🚒+} safe"],
    );
}

proptest! {
    #[test]
    fn no_span_begins_or_ends_inside_a_cluster(old in mixed(), new in mixed(), knows in any::<bool>()) {
        let texts = Sides::new(old.as_str(), new.as_str());
        let config = DiffConfig { segment: knows.then_some(pairs), ..DiffConfig::default() };
        let spans = words(texts, &config);
        assert_spans_hold(&spans, texts);
        for (text, ends) in [(&old, spans.iter().map(|span| span.at.old.end).collect::<Vec<_>>()), (&new, spans.iter().map(|span| span.at.new.end).collect())] {
            let mut seams: Vec<usize> = text.grapheme_indices(true).map(|(seam, _)| seam).collect();
            seams.push(text.len());
            prop_assert!(ends.iter().all(|end| seams.contains(end)));
        }
    }
}

fn mixed() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "市",
        "橋",
        "は",
        "を",
        "した",
        "フェリー",
        "สะ",
        "พาน",
        "เ",
        "ที่",
        "កម្ពុជា",
        "မြန်မာ",
        "ລາວ",
        "한국",
        "क्षि",
        "e\u{301}",
        "\u{301}",
        "👩🏽‍🚒",
        "\u{200d}",
        "🇳",
        "🇴",
        " ",
        "12",
        "word",
        "\u{600}",
        "。",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// Somebody who takes every two clusters for a word.
fn pairs(text: &str) -> Vec<usize> {
    let seams = text.grapheme_indices(true).map(|(seam, _)| seam);
    seams.step_by(2).skip(1).collect()
}

fn check(segment: Option<Segment>, old: &str, new: &str, expected: Expect) {
    let texts = Sides::new(old, new);
    let spans = words(
        texts,
        &DiffConfig {
            segment,
            ..DiffConfig::default()
        },
    );
    assert_spans_hold(&spans, texts);
    expected.assert_eq(&show_spans(&spans, texts));
}
