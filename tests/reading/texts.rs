//! The text of a comparison, however its cells are parted: what was read of it, and what is left to be inferred.

use std::fmt::Write as _;

use expect_test::expect;
use palimpsest::model::{PageBody, Sides};

use crate::{check, fixture, read};

#[test]
fn what_chromium_copies_keeps_its_cells_but_not_all_columns() {
    check(
        "copied-chromium.txt",
        expect![[r#"
        Copied id - of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:00Z, 4 versions
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said.
          Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.
          “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.
          Tickets cost 4 crowns | children sail free of charge. | Tickets cost 4 crowns | children sail free of charge.
          The harbour office asks travellers to telephone before they set out.
          The harbour master asks travellers to telephone before they set out, as seats are few.
          A doctor sails with the first boat.
          The last boat back leaves the island at four o'clock. | The last boat back leaves the island at four o'clock.
    "#]],
    );
}

#[test]
fn what_is_copied_of_a_page_without_its_stylesheet_is_read() {
    check(
        "copied-chromium-no-stylesheet.txt",
        expect![[r#"
        Copied id - of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:00Z, 4 versions
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing. | -
          “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
          - | Two extra boats will sail on Wednesday & Thursday.
          Tickets cost 4 crowns | children sail free of charge. | Tickets cost 4 crowns | children sail free of charge.
          The harbour office asks travellers to telephone before they set out. | The harbour master asks travellers to telephone before they set out, as seats are few.
          - | A doctor sails with the first boat.
          The last boat back leaves the island at four o'clock. | The last boat back leaves the island at four o'clock.
    "#]],
    );
}

#[test]
fn what_firefox_copies_is_read() {
    check_like("copied-firefox.txt", "copied-chromium-no-stylesheet.txt");
}

#[test]
fn a_copy_of_the_rows_alone_says_that_its_numbers_are_not_known() {
    check(
        "copied-rows-only.txt",
        expect![[r#"
            Copied id - of - at -, seen -, - versions
            0 of - | 1 of - (-)
            # - | -
              Storms stopped all sailings on Monday, the harbour office said.
              Storms stopped most sailings on Monday, the harbour master said.
              No date was given for the next sailing.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
              Two extra boats will sail on Wednesday & Thursday.
              Tickets cost 4 crowns | children sail free of charge. | Tickets cost 4 crowns | children sail free of charge.
              The harbour office asks travellers to telephone before they set out.
              The harbour master asks travellers to telephone before they set out, as seats are few.
              A doctor sails with the first boat.
              The last boat back leaves the island at four o'clock. | The last boat back leaves the island at four o'clock.
            ! truncated: “copied-rows-only.txt” ends with the comparison's text, so that its last rows may be missing: select the whole page before copying.
            ! lossy_text: “copied-rows-only.txt” does not tell which versions it compares: the numbers that they have here need not be the tracker's. Copy the whole page to have them.
        "#]],
    );
}

#[test]
fn cells_parted_by_tabs_or_bars_are_read() {
    for name in [
        "extracted-tabs.txt",
        "extracted-bars.txt",
        "extracted-markdown.txt",
    ] {
        check_like(name, "copied-chromium-no-stylesheet.txt");
    }
}

#[test]
fn cells_on_lines_of_their_own_are_told_apart() {
    check_like("extracted-lines.txt", "copied-chromium.txt");
}

#[test]
fn the_times_are_kept_where_the_text_has_them() {
    let mut times = String::new();
    for name in names() {
        let reading = read(&name, fixture(&name));
        let comparison = reading
            .pages
            .first()
            .and_then(|page| page.comparison.as_ref());
        if let Some(comparison) = comparison {
            let moments = comparison
                .captured_at
                .map(|time| time.map(|time| time.to_rfc3339()));
            writeln!(times, "{name}: {:?} {:?}", moments.old, moments.new)
                .expect("a string takes all");
        }
    }
    expect![[r#"
        copied-chromium-no-stylesheet.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        copied-chromium.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        copied-firefox.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        copied-rows-only.txt: None None
        extracted-2009.txt: Some("2009-05-26T09:05:01Z") Some("2009-05-26T11:20:44Z")
        extracted-bars.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        extracted-lines.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        extracted-mail.txt: None None
        extracted-markdown.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        extracted-one-line.txt: None None
        extracted-piece.txt: None None
        extracted-spaces.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
        extracted-tabs.txt: None None
        extracted-text-content-2009.txt: Some("2009-05-26T09:05:01Z") Some("2009-05-26T11:20:44Z")
        extracted-text-content.txt: Some("2018-03-04T09:05:01Z") Some("2018-03-04T11:20:44Z")
    "#]]
    .assert_eq(&times);
}

#[test]
fn a_backwards_text_is_turned_where_its_columns_are_known() {
    let turn = |name: &str| {
        let text = String::from_utf8(fixture(name)).unwrap();
        let text = text
            .replace("Version 1", "Version 9")
            .replace("later)", "earlier)");
        read(name, text)
    };
    let reading = turn("copied-firefox.txt");
    let comparison = reading.pages[0].comparison.as_ref().unwrap();
    assert_eq!(comparison.numbers.map(|number| number.0), Sides::new(2, 9));
    assert_eq!(comparison.elapsed.as_deref(), Some("about 2 hours later"));
    let PageBody::Read { rows, .. } = &comparison.body else {
        panic!("its columns are known");
    };
    assert!(
        rows[1]
            .cells
            .old
            .as_deref()
            .unwrap()
            .contains("harbour master")
    );
    assert!(turn("copied-chromium.txt").pages.is_empty());
    assert!(
        turn("copied-chromium.txt").problems[0]
            .message()
            .contains("backwards")
    );
}

#[test]
fn a_few_doubled_lines_do_not_make_a_comparison() {
    let song = "Row the boat ashore tonight.\nRow the boat ashore tonight.\nThe moon is on the water now.\nThe tide goes out at four.\nThe tide goes out at four.\nHome.\n";
    let values = "boat\tboat\nharbour\tharbour\nferry\tferry\nisland\tisland\n";
    let bars = "The sign reads: Port Amble | Skell Island.\nNobody knows why | nobody asks.\n";
    for text in [song, values, bars] {
        assert!(read("a.txt", text).pages.is_empty(), "{text}");
    }
}

/// The body that two fixtures tell alike.
fn check_like(name: &str, other: &str) {
    let body = |name: &str| {
        let reading = read(name, fixture(name));
        let is_whole = !name.starts_with("extracted-") || name == "extracted-lines.txt";
        assert_eq!(reading.problems.is_empty(), is_whole, "{name}");
        let comparison = reading.pages[0].comparison.clone();
        comparison.expect("a comparison").body
    };
    assert_eq!(body(name), body(other), "{name}");
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(crate::fixture_folder())
        .expect("the fixtures are there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("copied-") || name.starts_with("extracted-"))
        .collect();
    names.sort();
    names
}
