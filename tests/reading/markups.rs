//! Every markup that the tracker has used and every way of saving it gives the same story.

use expect_test::{Expect, expect};

use crate::printed::printed;
use crate::{check, fixture, read};

#[test]
fn the_first_markup_of_2006_is_read() {
    check_story(
        "2006-09-12-first.html",
        expect![[r#"
            DiffPage id 371 of - at -, seen -, - versions
            lists 0 of -
            lists 3 of -
            1 of 2006-09-12T08:05:01Z | 2 of 2006-09-12T10:20:44Z (-)
            (the ferry story)
        "#]],
    );
}

#[test]
fn the_intro_of_2006_is_read() {
    check_story(
        "2006-09-18-intro.html",
        expect![[r#"
        DiffPage id 371 of harbour at -, seen 2006-09-12T07:00:12Z, 4 versions
        lists 0 of -
        lists 3 of -
        1 of 2006-09-12T08:05:01Z | 2 of 2006-09-12T10:20:44Z (-)
        (the ferry story)
    "#]],
    );
}

#[test]
fn marked_titles_of_2009_are_read() {
    check_story(
        "2009-05-25-marked-title.html",
        expect![[r#"
            DiffPage id 371 of harbour at -, seen 2009-05-26T08:00:00Z, 4 versions
            lists 0 of -
            lists 3 of -
            1 of 2009-05-26T09:05:01Z | 2 of 2009-05-26T11:20:44Z (-)
            (the ferry story)
        "#]],
    );
}

#[test]
fn words_marked_one_by_one_are_joined_to_text() {
    check_story(
        "2010-06-07-words.html",
        expect![[r#"
            DiffPage id 371 of harbour at -, seen 2010-06-08T08:00:00Z, 4 versions
            lists 0 of -
            lists 3 of -
            1 of 2010-06-08T09:05:01Z | 2 of 2010-06-08T11:20:44Z (-)
            (the ferry story)
        "#]],
    );
}

#[test]
fn the_stray_end_tags_of_one_day_in_2010_do_no_harm() {
    check_story(
        "2010-06-13-one-day.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2010-06-15T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2010-06-15T15:30:00Z
        1 of 2010-06-15T09:05:01Z | 2 of 2010-06-15T11:20:44Z (-)
        (the ferry story)
    "#]],
    );
}

#[test]
fn the_table_with_a_class_but_headings_is_read() {
    check_story(
        "2010-06-14-class.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2010-06-15T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2010-06-15T15:30:00Z
        1 of 2010-06-15T09:05:01Z | 2 of 2010-06-15T11:20:44Z (-)
        (the ferry story)
    "#]],
    );
}

#[test]
fn times_in_a_row_of_plain_cells_are_read() {
    check_story(
        "2010-06-15-time-row.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2010-06-15T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2010-06-15T15:30:00Z
        1 of 2010-06-15T09:05:01Z | 2 of 2010-06-15T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn todays_markup_is_read() {
    check_story(
        "2016-09-03-today.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn the_unchanged_rows_without_cells_of_one_day_in_2016_are_read() {
    check_story(
        "2016-07-20-four-columns.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn the_same_day_saved_by_a_browser_is_put_back_in_order() {
    check_story(
        "2016-07-20-saved-complete.html",
        expect![[r#"
            DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
            lists 0 of -
            lists 3 of 2018-03-04T15:30:00Z
            1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
            (the ferry story)
        "#]],
    );
}

#[test]
fn a_page_shown_backwards_is_turned() {
    check_story(
        "backwards.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn a_copy_of_the_wayback_machine_has_its_links_put_right() {
    check_story(
        "wayback.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn a_page_of_the_single_file_extension_is_read_without_its_end_tags() {
    check_story(
        "single-file.html",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn the_rich_clipboard_is_read() {
    check_story(
        "clipboard-whole.html",
        expect![[r#"
        RichPaste id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        (the ferry story)
    "#]],
    );
}

#[test]
fn a_selection_that_begins_inside_the_table_is_read() {
    check_story(
        "clipboard-no-table-tag.html",
        expect![[r#"
            RichPaste id - of - at -, seen -, - versions
            1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
            (the ferry story)
            ! truncated: “clipboard-no-table-tag.html” ends with the comparison's text, so that its last rows may be missing: select the whole page before copying.
        "#]],
    );
}

#[test]
fn rows_without_their_head_say_what_is_missing() {
    check(
        "clipboard-rows-only.html",
        expect![[r#"
        ! no_comparison: “clipboard-rows-only.html” does not tell which versions it compares: copy the whole page, with the head of its table, or open the comparison in a browser and save it as “HTML only”.
    "#]],
    );
}

#[test]
fn every_markup_gives_the_same_text() {
    for name in [
        "2006-09-12-first.html",
        "2006-09-18-intro.html",
        "2009-05-25-marked-title.html",
        "2010-06-07-words.html",
        "2010-06-13-one-day.html",
        "2010-06-14-class.html",
        "2010-06-15-time-row.html",
        "2012-08-27-anchors.html",
        "2016-07-20-four-columns.html",
        "2016-07-20-saved-complete.html",
        "backwards.html",
        "wayback.html",
        "single-file.html",
        "clipboard-whole.html",
        "clipboard-no-table-tag.html",
    ] {
        check_same_text(name);
    }
}

#[test]
fn flattened_text_is_told_apart() {
    check(
        "flattened.txt",
        expect![[r#"
        Flattened id - of harbour at https://harbour.example/news/skell-ferry, seen -, 4 versions
        1 of - | 2 of - (about 2 hours later)
        # Ferry to Skell Island suspended Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.
          “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.
          A ticket costs 4 crowns.A ticket costs 4 crowns.
    "#]],
    );
}

/// Checks a fixture that holds the ferry story: its facts and problems as expected, and the story as printed here.
fn check_story(name: &str, expected: Expect) {
    let printed = printed(&read(name, fixture(name)));
    expected.assert_eq(&printed.replace(STORY, "(the ferry story)\n"));
}

/// Checks that a fixture reads as the page of today's markup does, the file's name aside.
fn check_same_text(name: &str) {
    let body = |name: &str| {
        read(name, fixture(name))
            .pages
            .pop()
            .and_then(|page| page.comparison)
            .map(|comparison| comparison.body)
    };
    assert!(body(name).is_some(), "{name}");
    assert_eq!(body(name), body("2016-09-03-today.html"), "{name}");
}

/// The story that these fixtures tell, printed: its titles, then its rows.
const STORY: &str = "\
# Ferry to Skell Island suspended | Ferry to Skell Island to sail again
\x20 The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
\x20 Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
\x20 No date was given for the next sailing. | -
\x20 “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
\x20 - | Two extra boats will sail on Wednesday & Thursday.
\x20 A ticket costs 4 crowns. | A ticket costs 4 crowns.
";
