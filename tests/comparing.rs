//! Comparing two versions: a gallery of what readers should see, and what must hold for any text.

use expect_test::{Expect, expect};
use palimpsest::diff::{Block, BlockKind, Diff, DiffConfig, Span, SpanOp, diff, words};
use palimpsest::model::{Side, Sides};
use proptest::prelude::*;

/// Compares two texts, a paragraph a line, and shows each block on a line of its own: `=` equal, `~` changed, `-` deleted,
/// `+` inserted, `>` moved (with the paragraph it came from, counted from 0). `¶` is a paragraph's end inside a block.
fn check(old: &str, new: &str, expected: Expect) {
    let sides = Sides::new(paragraphs(old), paragraphs(new));
    let texts = Sides::new(sides.old.as_slice(), sides.new.as_slice());
    let result = diff(texts, &DiffConfig::default());
    assert_holds(texts, &result);
    let lines: Vec<String> = result
        .blocks
        .iter()
        .map(|block| show_block(block, texts))
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

/// Compares two headlines.
fn check_words(old: &str, new: &str, expected: Expect) {
    let texts = Sides::new(old, new);
    expected.assert_eq(&show_spans(&words(texts, &DiffConfig::default()), texts));
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

fn show_block(block: &Block, texts: Sides<&[&str]>) -> String {
    let whole = Sides::new(
        block.text(Side::Old, texts.old),
        block.text(Side::New, texts.new),
    );
    let whole = Sides::new(whole.old.as_str(), whole.new.as_str());
    let shown = match block.kind {
        BlockKind::Equal => format!("= {}", whole.new),
        BlockKind::Delete => format!("- {}", whole.old),
        BlockKind::Insert => format!("+ {}", whole.new),
        BlockKind::Replace => format!("~ {}", show_spans(&block.spans, whole)),
        BlockKind::Move if block.spans.is_empty() => {
            format!("> from {}: {}", block.paragraphs.old.start, whole.new)
        }
        BlockKind::Move => format!(
            "> from {}: {}",
            block.paragraphs.old.start,
            show_spans(&block.spans, whole)
        ),
    };
    shown.replace('\n', "¶")
}

fn show_spans(spans: &[Span], texts: Sides<&str>) -> String {
    let show = |span: &Span| match span.op {
        SpanOp::Equal => span.text(texts).to_owned(),
        SpanOp::Delete => format!("[-{}-]", span.text(texts)),
        SpanOp::Insert => format!("{{+{}+}}", span.text(texts)),
    };
    spans.iter().map(show).collect()
}

/// What must hold for every comparison.
fn assert_holds(texts: Sides<&[&str]>, result: &Diff) {
    for side in Side::BOTH {
        let mut indexes: Vec<usize> = result
            .blocks
            .iter()
            .flat_map(|block| block.paragraphs[side].clone())
            .collect();
        indexes.sort_unstable();
        assert_eq!(
            indexes,
            (0..texts[side].len()).collect::<Vec<_>>(),
            "each paragraph once"
        );
    }
    let mut reached = 0;
    for block in &result.blocks {
        assert!(
            block.paragraphs.new.is_empty() || block.paragraphs.new.start == reached,
            "in order of the newer version"
        );
        reached = reached.max(block.paragraphs.new.end);
        assert_block_holds(block, texts);
    }
}

fn assert_block_holds(block: &Block, texts: Sides<&[&str]>) {
    let whole = Sides::new(
        block.text(Side::Old, texts.old),
        block.text(Side::New, texts.new),
    );
    let empty = block.paragraphs.as_ref().map(std::ops::Range::is_empty);
    match block.kind {
        BlockKind::Equal => assert_eq!(whole.old, whole.new),
        BlockKind::Delete => assert_eq!(empty, Sides::new(false, true)),
        BlockKind::Insert => assert_eq!(empty, Sides::new(true, false)),
        BlockKind::Replace => assert!(!block.spans.is_empty()),
        BlockKind::Move if block.spans.is_empty() => assert_eq!(whole.old, whole.new),
        BlockKind::Move => {}
    }
    if block.spans.is_empty() {
        return;
    }
    assert_ne!(
        (block.paragraphs.old.len(), &whole.old),
        (block.paragraphs.new.len(), &whole.new)
    );
    assert_spans_hold(&block.spans, Sides::new(&whole.old, &whole.new));
}

fn assert_spans_hold(spans: &[Span], texts: Sides<&str>) {
    for side in Side::BOTH {
        let mut reached = 0;
        for span in spans {
            assert_eq!(span.at[side].start, reached, "no gap and no overlap");
            reached = span.at[side].end;
        }
        assert_eq!(reached, texts[side].len());
    }
    for span in spans {
        let text = Sides::new(
            &texts.old[span.at.old.clone()],
            &texts.new[span.at.new.clone()],
        );
        match span.op {
            SpanOp::Equal => assert!(text.old == text.new && !text.old.is_empty()),
            SpanOp::Delete => assert!(!text.old.is_empty() && text.new.is_empty()),
            SpanOp::Insert => assert!(text.old.is_empty() && !text.new.is_empty()),
        }
    }
    for pair in spans.windows(2) {
        assert_ne!(
            pair[0].op, pair[1].op,
            "neighbours of one fate are one span"
        );
        assert!(
            (pair[0].op, pair[1].op) != (SpanOp::Insert, SpanOp::Delete),
            "deletion first"
        );
    }
}

#[test]
fn a_changed_number_is_marked_alone() {
    check(
        "The ferry was carrying 240 people when it ran aground.
         Rescuers said 12 passengers were still missing on Monday.",
        "The ferry was carrying 240 people when it ran aground.
         Rescuers said 17 passengers were still missing on Monday.",
        expect![[r#"
            = The ferry was carrying 240 people when it ran aground.
            ~ Rescuers said [-12-]{+17+} passengers were still missing on Monday."#]],
    );
}

#[test]
fn an_inserted_paragraph_does_not_push_the_edited_one_out_of_its_pair() {
    check(
        "The council met on Tuesday evening.
         A brown bear aged 12 was seen near the railway bridge in Harlow.
         This remark goes away entirely.
         Officials declined to comment.",
        "The council met on Tuesday evening.
         Heavy rain is expected across the county for the rest of the week.
         A brown bear aged 17 was seen near the railway bridge in Harlow.
         Officials declined to comment.",
        expect![[r#"
            = The council met on Tuesday evening.
            + Heavy rain is expected across the county for the rest of the week.
            ~ A brown bear aged [-12-]{+17+} was seen near the railway bridge in Harlow.
            - This remark goes away entirely.
            = Officials declined to comment."#]],
    );
}

#[test]
fn paragraphs_that_share_only_common_words_are_no_pair() {
    check(
        "The mayor opened the bridge.
         He said that it was the best day of the year for the whole of the city.
         Trains run every hour.",
        "The mayor opened the bridge.
         It was not known why the fence at the end of the garden had been left open.
         Trains run every hour.",
        expect![[r#"
            = The mayor opened the bridge.
            - He said that it was the best day of the year for the whole of the city.
            + It was not known why the fence at the end of the garden had been left open.
            = Trains run every hour."#]],
    );
}

#[test]
fn a_split_paragraph_is_one_block() {
    check(
        "Police closed the harbour at noon.
         The vessel left Brindle on Friday with a crew of nine, and its last signal was received near the Carrow lighthouse shortly before midnight.
         The search continues.",
        "Police closed the harbour at noon.
         The vessel left Brindle on Friday with a crew of nine.
         Its last signal was received near the Carrow lighthouse shortly before midnight.
         The search continues.",
        expect![[r#"
            = Police closed the harbour at noon.
            ~ The vessel left Brindle on Friday with a crew of nine[-, and its-]{+.¶Its+} last signal was received near the Carrow lighthouse shortly before midnight.
            = The search continues."#]],
    );
}

#[test]
fn merged_paragraphs_are_one_block() {
    check(
        "Teachers walked out at three schools.
         Parents were told by text message.
         Lessons will resume on Thursday morning, the head of Elmfield Academy wrote.",
        "Teachers walked out at three schools. Parents were told by text message. Lessons will resume on Thursday morning, the head of Elmfield Academy wrote.",
        expect![
            "~ Teachers walked out at three schools.[-¶-]{+ +}Parents were told by text message.[-¶-]{+ +}Lessons will resume on Thursday morning, the head of Elmfield Academy wrote."
        ],
    );
}

#[test]
fn a_moved_paragraph_is_moved_and_not_deleted_and_inserted() {
    check(
        "A spokesman for the Tarn Valley water company apologised to customers.
         Engineers found the leak under Mill Street early on Sunday.
         Around 4,000 homes were without water for most of the weekend.
         Bottled water was handed out at two supermarkets.",
        "Engineers found the leak under Mill Street early on Sunday.
         Around 4,000 homes were without water for most of the weekend.
         Bottled water was handed out at two supermarkets.
         A spokesman for the Tarn Valley water company apologised to customers.",
        expect![[r#"
            = Engineers found the leak under Mill Street early on Sunday.
            = Around 4,000 homes were without water for most of the weekend.
            = Bottled water was handed out at two supermarkets.
            > from 0: A spokesman for the Tarn Valley water company apologised to customers."#]],
    );
}

#[test]
fn a_moved_paragraph_shows_its_own_edits() {
    check(
        "Shares in Norvane fell sharply in early trading.
         The chief executive, Ada Quill, will leave at the end of March after six years.
         Analysts had expected a small profit.
         The company employs 900 people in Leith.",
        "The chief executive, Ada Quill, will leave at the end of April after six years.
         Shares in Norvane fell sharply in early trading.
         Analysts had expected a small profit.
         The company employs 900 people in Leith.",
        expect![[r#"
            ~ The chief executive, Ada Quill, will leave at the end of [-March-]{+April+} after six years.
            > from 0: Shares in Norvane fell sharply in early trading.
            = Analysts had expected a small profit.
            = The company employs 900 people in Leith."#]],
    );
}

#[test]
fn of_two_swapped_paragraphs_the_longer_stays() {
    check(
        "Snow closed the pass for a second day, and drivers were asked to turn back at the toll station.
         Two lorries were stuck near the summit.",
        "Two lorries were stuck near the summit.
         Snow closed the pass for a second day, and drivers were asked to turn back at the toll station.",
        expect![[r#"
            > from 1: Two lorries were stuck near the summit.
            = Snow closed the pass for a second day, and drivers were asked to turn back at the toll station."#]],
    );
}

#[test]
fn a_few_words_that_stand_elsewhere_are_not_called_moved() {
    check(
        "Read more
         The orchestra will tour Iceland in spring with a programme of three new works.
         Tickets go on sale next week.",
        "The orchestra will tour Iceland in spring with a programme of three new works.
         Tickets go on sale next week.
         Read more",
        expect![[r#"
            - Read more
            = The orchestra will tour Iceland in spring with a programme of three new works.
            = Tickets go on sale next week.
            + Read more"#]],
    );
}

#[test]
fn a_rewritten_paragraph_is_replaced_whole() {
    check(
        "The hearing began at ten.
         Lawyers for the defendant argued that the evidence had been gathered without a warrant.
         It resumes on Monday.",
        "The hearing began at ten.
         A juror fainted during the first witness's testimony, and the judge called a long recess.
         It resumes on Monday.",
        expect![[r#"
            = The hearing began at ten.
            - Lawyers for the defendant argued that the evidence had been gathered without a warrant.
            + A juror fainted during the first witness's testimony, and the judge called a long recess.
            = It resumes on Monday."#]],
    );
}

#[test]
fn a_rewritten_sentence_is_replaced_whole_and_the_rest_stays() {
    check(
        "The bridge was closed after the storm. It is not yet clear when the repairs will be finished or who will pay for them. Buses take a longer route.",
        "The bridge was closed after the storm. Engineers hope for the first cars to cross in June, and the county has set aside two million crowns. Buses take a longer route.",
        expect![
            "~ The bridge was closed after the storm. [-It is not yet clear when the repairs will be finished or who will pay for them-]{+Engineers hope for the first cars to cross in June, and the county has set aside two million crowns+}. Buses take a longer route."
        ],
    );
}

#[test]
fn changed_words_stand_whole_without_confetti() {
    check(
        "The minister said on Tuesday that the plan to build a new airport would be dropped.",
        "The minister announced late on Wednesday that a scheme to extend the old port would be dropped.",
        expect![
            "~ The minister [-said-]{+announced late+} on [-Tuesday-]{+Wednesday+} that [-the plan to build a new airport-]{+a scheme to extend the old port+} would be dropped."
        ],
    );
}

#[test]
fn an_inserted_sentence_is_marked_from_its_start_to_its_end() {
    check(
        "He ran home. He called the police. She waited.",
        "He ran home. He locked the door. He called the police. She waited.",
        expect!["~ He ran home. {+He locked the door. +}He called the police. She waited."],
    );
}

#[test]
fn a_changed_headline_shows_its_words() {
    check_words(
        "Ferry runs aground: 12 missing",
        "Ferry runs aground: 17 missing, one dead",
        expect!["Ferry runs aground: [-12-]{+17+} missing{+, one dead+}"],
    );
    check_words(
        "Storm Odile reaches the coast",
        "Thousands flee as hurricane makes landfall",
        expect!["[-Storm Odile reaches the coast-]{+Thousands flee as hurricane makes landfall+}"],
    );
}

#[test]
fn quotation_marks_and_hyphens_change_alone() {
    check_words(
        "\"We won't pay,\" the director of the co-op said.",
        "“We won’t pay,” the director of the coop said.",
        expect![[
            r#"[-"-]{+“+}We [-won't-]{+won’t+} pay,[-"-]{+”+} the director of the [-co-op-]{+coop+} said."#
        ]],
    );
    check_words(
        "Mayor to resign",
        "Mayor 'to resign'",
        expect!["Mayor {+'+}to resign{+'+}"],
    );
}

#[test]
fn a_dropped_negation_is_marked() {
    check_words(
        "He did not vote for the bill.",
        "He did vote for the bill.",
        expect!["He did [-not -]vote for the bill."],
    );
}

#[test]
fn white_space_alone_is_a_change_too() {
    check_words(
        "two  spaces here",
        "two spaces here",
        expect!["two[-  -]{+ +}spaces here"],
    );
    check_words("a tail ", "a tail", expect!["a tail[- -]"]);
}

#[test]
fn right_to_left_text_is_compared_by_words() {
    check_words(
        "قال الوزير إن 12 شخصا أصيبوا في الحادث",
        "قال الوزير إن 17 شخصا أصيبوا في الحادث",
        expect!["قال الوزير إن [-12-]{+17+} شخصا أصيبوا في الحادث"],
    );
    check_words(
        "ראש העיר הודיע כי הגשר ייסגר ביום שני",
        "ראש העיר הודיע כי הגשר ייפתח ביום שלישי",
        expect!["ראש העיר הודיע כי הגשר [-ייסגר-]{+ייפתח+} ביום [-שני-]{+שלישי+}"],
    );
}

#[test]
fn chinese_is_compared_within_the_sentence() {
    check_words(
        "市长周一表示,共有十二人受伤。",
        "市长周二表示,共有十七人受伤。",
        expect!["市长周[-一-]{+二+}表示,共有十[-二-]{+七+}人受伤。"],
    );
}

#[test]
fn single_characters_between_changed_ones_are_no_confetti() {
    check_words(
        "他们希望在家里推送数据，这样比较困难。",
        "他们希望从家中推送数据，这样更加困难。",
        expect!["他们希望[-在家里-]{+从家中+}推送数据，这样[-比较-]{+更加+}困难。"],
    );
}

#[test]
fn emoji_and_combining_marks_are_never_cut() {
    check_words(
        "Well done 👩🏽‍🚒 cafe\u{301}!",
        "Well done 👩🏿‍🚒 cafe!",
        expect!["Well done [-👩🏽‍🚒 café-]{+👩🏿‍🚒 cafe+}!"],
    );
}

#[test]
fn empty_versions_and_empty_paragraphs_are_no_trouble() {
    check("", "", expect![[""]]);
    check("", "A first paragraph.", expect!["+ A first paragraph."]);
    for (old, new) in [
        (vec![""], vec!["", ""]),
        (vec!["", "a", ""], vec![""]),
        (vec![" "], vec!["\n"]),
        (vec!["a\nb"], vec!["a", "b"]),
    ] {
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }
}

#[test]
fn work_that_does_not_suffice_is_said_and_the_result_still_holds() {
    let old: Vec<String> = (0..60)
        .map(|i| format!("Paragraph number {i} speaks of stone and water."))
        .collect();
    let new: Vec<String> = (0..60)
        .map(|i| format!("Paragraph number {i} speaks of stone and fire."))
        .collect();
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.iter().map(String::as_str).collect(),
        new.iter().map(String::as_str).collect(),
    );
    let texts = Sides::new(old.as_slice(), new.as_slice());
    let starved = DiffConfig {
        align_steps: 100,
        word_steps: 100,
        ..DiffConfig::default()
    };
    let result = diff(texts, &starved);
    assert!(!result.precise);
    assert_holds(texts, &result);
    assert!(diff(texts, &DiffConfig::default()).precise);
}

#[test]
fn the_figures_count_words_by_their_fate_and_hunks_by_neighbourhood() {
    let old = [
        "One two three four.",
        "A long paragraph about the harbour master and his seven boats stays.",
        "The end.",
        "Rescue boats searched until dawn.",
    ];
    let new = [
        "Rescue boats searched until dawn.",
        "One two thirty four and five.",
        "A long paragraph about the harbour master and his seven boats stays.",
        "An insertion.",
    ];
    let result = diff(Sides::new(&old, &new), &DiffConfig::default());
    let kinds: Vec<BlockKind> = result.blocks.iter().map(|block| block.kind).collect();
    let expected = [
        BlockKind::Move,
        BlockKind::Replace,
        BlockKind::Equal,
        BlockKind::Delete,
        BlockKind::Insert,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(
        result.stats.words_deleted,
        "three The end".split(' ').count()
    );
    assert_eq!(
        result.stats.words_inserted,
        "thirty and five An insertion".split(' ').count()
    );
    assert_eq!(
        result.stats.words_moved,
        "Rescue boats searched until dawn".split(' ').count()
    );
    assert_eq!(result.stats.paragraphs, Sides::new(4, 4));
    assert_eq!(result.hunks(), [0..2, 3..5]);
}

#[test]
fn hostile_texts_are_compared_without_loss() {
    let sentence = "The same sentence stands here again. ";
    let words = |seed: usize| -> String {
        let numbers = std::iter::successors(Some(seed), |n| {
            Some((n * 1_103_515_245 + 12_345) % 2_147_483_648)
        });
        numbers
            .take(3_000)
            .map(|n| ["red ", "blue ", "green ", "white "][(n >> 16) % 4])
            .collect()
    };
    let lines = |seed: usize| {
        (0..1_500)
            .map(|i| format!("w{}", (i * seed) % 7))
            .collect::<Vec<String>>()
    };
    let pairs = [
        (vec![sentence.repeat(500)], vec![sentence.repeat(480)]),
        (
            vec![sentence.to_owned(); 500],
            vec![sentence.to_owned(); 480],
        ),
        (vec![words(1)], vec![words(2)]),
        (lines(3), lines(5)),
        (vec!["🇦".repeat(3_000)], vec!["🇦".repeat(2_999)]),
        (vec![")".repeat(5_000)], vec!["a\u{301}".repeat(5_000)]),
    ];
    for (old, new) in &pairs {
        let (old, new) = (borrowed(old), borrowed(new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }
}

#[test]
fn a_likelier_answer_elsewhere_beats_a_weak_neighbour() {
    check(
        "Case confirmed at a farm near Brindle in Eastshire on 19 November.
         Case confirmed at a farm near Odlow in Westmark on 20 November.
         Case suspected at a farm near Carrow in Northvale on 21 November.",
        "Case suspected at a farm near Carrow in Northvale on 21 November.
         Case confirmed at a farm near Brindle in Eastshire on 19 November.
         Case confirmed at a farm near Odlow in Westmark on 20 November.
         Case suspected at a farm near Tarn Quay in Southmoor on 22 November.",
        expect![[r#"
            > from 2: Case suspected at a farm near Carrow in Northvale on 21 November.
            = Case confirmed at a farm near Brindle in Eastshire on 19 November.
            = Case confirmed at a farm near Odlow in Westmark on 20 November.
            + Case suspected at a farm near Tarn Quay in Southmoor on 22 November."#]],
    );
}

#[test]
fn words_that_were_joined_are_marked_whole() {
    check_words(
        "a long term plan for short-lived cells",
        "a long-term plan for short lived cells",
        expect!["a [-long term-]{+long-term+} plan for [-short-lived-]{+short lived+} cells"],
    );
}

#[test]
fn a_number_keeps_its_own_mark_beside_a_larger_change() {
    check_words(
        "The fire brigade sent 12 engines to the old mill on Canal Road.",
        "Firefighters and volunteers from three towns sent 17 engines to the old mill on Canal Road.",
        expect![
            "[-The fire brigade-]{+Firefighters and volunteers from three towns+} sent [-12-]{+17+} engines to the old mill on Canal Road."
        ],
    );
}

/// Made-up prose: few words, so that much is shared.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "a",
        "of",
        "and",
        "to",
        "minister",
        "harbour",
        "Odile",
        "12",
        "17",
        "said",
        "storm",
        "not",
        "bridge",
        "city",
        "“closed”",
        "reopened,",
        "vote.",
        "سفينة",
        "橋",
        "👩🏽‍🚒",
        "e\u{301}t\u{e9}",
        "won't",
    ]);
    prop::collection::vec(word, 0..18).prop_map(|words| words.join(" "))
}

/// A text and the same text after random edits.
fn versions() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let edit = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..6_u8,
        sentence(),
    );
    (
        prop::collection::vec(sentence(), 0..12),
        prop::collection::vec(edit, 0..8),
    )
        .prop_map(|(old, edits)| {
            let mut new = old.clone();
            for (here, there, kind, text) in edits {
                apply_edit(&mut new, here, there, kind, text);
            }
            (old, new)
        })
}

fn apply_edit(
    new: &mut Vec<String>,
    here: prop::sample::Index,
    there: prop::sample::Index,
    kind: u8,
    text: String,
) {
    if new.is_empty() || kind == 0 {
        new.insert(there.index(new.len() + 1), text);
        return;
    }
    let place = here.index(new.len());
    let middle = new[place]
        .char_indices()
        .map(|(at, _)| at)
        .nth(there.index(new[place].chars().count().max(1)))
        .unwrap_or(0);
    match kind {
        1 => _ = new.remove(place),
        2 => new[place].insert_str(middle, &text),
        3 => new[place].truncate(middle),
        4 => {
            let rest = new[place].split_off(middle);
            new.insert(place + 1, rest);
        }
        _ => {
            let moved = new.remove(place);
            new.insert(there.index(new.len() + 1), moved);
        }
    }
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

proptest! {
    #[test]
    fn the_blocks_rebuild_both_versions((old, new) in versions()) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }

    #[test]
    fn exchanging_the_versions_mirrors_the_figures((old, new) in versions()) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let there = diff(Sides::new(&old, &new), &DiffConfig::default());
        let back = diff(Sides::new(&new, &old), &DiffConfig::default());
        prop_assert_eq!(there.stats.words_deleted, back.stats.words_inserted);
        prop_assert_eq!(there.stats.words_inserted, back.stats.words_deleted);
        prop_assert_eq!(there.stats.words_moved, back.stats.words_moved);
        prop_assert_eq!(there.stats.paragraphs, back.stats.paragraphs.swap());
        prop_assert_eq!(there.hunks().is_empty(), back.hunks().is_empty());
    }

    #[test]
    fn a_version_beside_itself_is_equal_throughout((text, _) in versions()) {
        let text = borrowed(&text);
        let result = diff(Sides::new(&text, &text), &DiffConfig::default());
        prop_assert!(result.blocks.iter().all(|block| block.kind == BlockKind::Equal));
        prop_assert_eq!((result.stats.words_deleted, result.stats.words_inserted, result.stats.words_moved), (0, 0, 0));
    }

    #[test]
    fn any_characters_are_compared_without_loss(old in prop::collection::vec("(?s).{0,20}", 0..5), new in prop::collection::vec("(?s).{0,20}", 0..5)) {
        let (old, new) = (borrowed(&old), borrowed(&new));
        let texts = Sides::new(old.as_slice(), new.as_slice());
        assert_holds(texts, &diff(texts, &DiffConfig::default()));
    }

    #[test]
    fn spans_rebuild_both_texts_and_mirror_each_other(old in sentence(), new in sentence()) {
        let texts = Sides::new(old.as_str(), new.as_str());
        let there = words(texts, &DiffConfig::default());
        assert_spans_hold(&there, texts);
        let back = words(texts.swap(), &DiffConfig::default());
        let equal = |spans: &[Span]| spans.iter().filter(|span| span.op == SpanOp::Equal).cloned().collect::<Vec<_>>();
        let turned: Vec<Span> = equal(&back).into_iter().map(|span| Span { at: span.at.swap(), ..span }).collect();
        prop_assert_eq!(equal(&there), turned);
    }
}
