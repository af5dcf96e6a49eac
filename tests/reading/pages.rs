//! The tracker's pages besides its comparisons: lists of an article's versions, feeds, and pages of one version, of all ages.

use expect_test::expect;
use palimpsest::model::ProblemKind;
use palimpsest::parse::Reading;

use crate::{check, fixture, read};

#[test]
fn the_list_of_versions_is_read() {
    check(
        "article-page.html",
        expect![[r#"
        Listing id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of 2018-03-04T08:00:00Z: Ferry to Skell Island suspended
        lists 1 of 2018-03-04T09:05:00Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:00Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:00Z: Ferry to Skell Island sails & “all is well”
    "#]],
    );
}

#[test]
fn the_list_of_2010_is_read() {
    check(
        "article-page-2010-06-07.html",
        expect![[r#"
        Listing id 371 of harbour at -, seen 2018-03-04T08:00:00Z, 4 versions
        lists 0 of 2018-03-04T08:00:00Z: Ferry to Skell Island suspended
        lists 1 of 2018-03-04T09:05:00Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:00Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:00Z: Ferry to Skell Island sails & “all is well”
    "#]],
    );
}

#[test]
fn the_list_of_2009_is_read() {
    check(
        "article-page-2009-06-26.html",
        expect![[r#"
        Listing id 371 of - at -, seen -, 4 versions
        lists 0 of 2018-03-04T08:00:00Z: Ferry to Skell Island suspended
        lists 1 of 2018-03-04T09:05:00Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:00Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:00Z: Ferry to Skell Island sails & “all is well”
    "#]],
    );
}

#[test]
fn the_list_of_2006_is_numbered_by_its_times() {
    check(
        "article-page-2006-09-12.html",
        expect![[r#"
        Listing id 371 of - at -, seen -, 3 versions
        lists 0 of 2006-09-16T08:05:01Z
        lists 1 of 2006-09-16T10:20:44Z
        lists 2 of 2006-09-16T14:30:12Z
    "#]],
    );
}

#[test]
fn the_feed_of_an_article_is_read() {
    check(
        "feed-article.rss",
        expect![[r#"
        Listing id 371 of harbour at https://harbour.example/news/skell-ferry?day=4&page=1, seen -, 4 versions
        lists 1 of 2018-03-04T09:05:01Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:44Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:02Z: Ferry to Skell Island sails & “all is well”
    "#]],
    );
}

#[test]
fn the_feed_of_2006_is_read() {
    check(
        "feed-article-2006-09-12.rss",
        expect![[r#"
        Listing id 371 of harbour at -, seen -, 2 versions
        lists 1 of 2006-09-16T10:20:44Z: Ferry & post boat to sail again
    "#]],
    );
}

#[test]
fn a_version_is_read_as_it_was_stored() {
    check(
        "version-page.html",
        expect![[r#"
            VersionPage id - of - at https://harbour.example/news/skell-ferry, seen -, 4 versions
            version 2 of -
            # Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Write <b>bold</b> words, or <td> for a cell.
              Storms stopped most sailings on Monday, the harbour master said & sighed.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop.
        "#]],
    );
}

#[test]
fn a_version_of_2010_is_read_with_what_its_markup_swallowed_said() {
    check(
        "version-page-2010-06-06.html",
        expect![[r#"
            VersionPage id - of - at https://harbour.example/news/skell-ferry, seen -, 4 versions
            version 2 of -
            # Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Write bold words.
              Storms stopped most sailings on Monday, the harbour master said & sighed.
            ! lossy_text: “version-page-2010-06-06.html” has one paragraph with tags in the article's own text, which browsers take for markup: words may be missing there.
        "#]],
    );
}

#[test]
fn the_bare_lines_of_2009_are_paragraphs() {
    check(
        "version-page-2009-06-28.html",
        expect![[r#"
            VersionPage id - of - at https://harbour.example/news/skell-ferry, seen -, 4 versions
            version 2 of -
            # Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Write boldly.
              Storms stopped most sailings on Monday, the harbour master said & sighed.
        "#]],
    );
}

#[test]
fn an_archive_of_chrome_is_its_page() {
    check(
        "saved.mhtml",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing. | -
          “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
          - | Two extra boats will sail on Wednesday & Thursday.
          A ticket costs 4 crowns. | A ticket costs 4 crowns.
    "#]],
    );
}

#[test]
fn an_archive_of_safari_is_its_page() {
    check(
        "saved.webarchive",
        expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing. | -
          “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
          - | Two extra boats will sail on Wednesday & Thursday.
          A ticket costs 4 crowns. | A ticket costs 4 crowns.
    "#]],
    );
}

#[test]
fn an_archive_of_internet_explorer_is_its_page_in_its_own_charset() {
    check(
        "saved.mht",
        expect![[r#"
        Listing id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of 2018-03-04T08:00:00Z: Ferry to Skell Island suspended
        lists 1 of 2018-03-04T09:05:00Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:00Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:00Z: Ferry to Skell Island sails & “all is well”
    "#]],
    );
}

#[test]
fn what_is_packed_is_read_under_both_names() {
    check(
        "story.zip",
        expect![[r#"
            DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
            lists 0 of -
            lists 3 of 2018-03-04T15:30:00Z
            1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
            # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
              No date was given for the next sailing. | -
              “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
              - | Two extra boats will sail on Wednesday & Thursday.
              A ticket costs 4 crowns. | A ticket costs 4 crowns.
            VersionPage id - of - at https://harbour.example/news/skell-ferry, seen -, 4 versions
            version 2 of -
            # Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Write <b>bold</b> words, or <td> for a cell.
              Storms stopped most sailings on Monday, the harbour master said & sighed.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop.
            Listing id 371 of harbour at https://harbour.example/news/skell-ferry?day=4&page=1, seen -, 4 versions
            lists 1 of 2018-03-04T09:05:01Z: Ferry to Skell Island suspended
            lists 2 of 2018-03-04T11:20:44Z: Ferry to Skell Island to sail again
            lists 3 of 2018-03-04T15:30:02Z: Ferry to Skell Island sails & “all is well”
        "#]],
    );
    check(
        "flattened.txt.gz",
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

/// The numbers that a reading lists.
fn listed(reading: &Reading) -> Vec<u32> {
    let listed = reading.pages.iter().flat_map(|page| &page.listed);
    listed.map(|version| version.number.0).collect()
}

/// The paragraphs of the version that a reading holds.
fn paragraphs(reading: &Reading) -> Vec<String> {
    let versions = reading
        .pages
        .iter()
        .filter_map(|page| page.version.as_ref());
    versions
        .flat_map(|version| version.paragraphs.clone())
        .collect()
}

/// Cuts a page everywhere between its head and its foot, and says whether a cut that costs something is said.
fn check_cuts<T: PartialEq + std::fmt::Debug>(name: &str, told: impl Fn(&Reading) -> Vec<T>) {
    let whole = fixture(name);
    let all = told(&read("page", whole.as_slice()));
    assert!(all.len() > 2, "{name}");
    for end in 0..whole.len() {
        let reading = read("page", &whole[..end]);
        let part = told(&reading);
        assert!(
            all.ends_with(&part) || all.starts_with(&part),
            "cut at byte {end}: {part:?}"
        );
        let is_said = reading
            .problems
            .iter()
            .any(|problem| problem.kind() == ProblemKind::Truncated);
        assert!(
            is_said || part == all || reading.pages.is_empty(),
            "cut at byte {end}: {part:?} without a word"
        );
    }
}

#[test]
fn a_list_that_is_cut_gives_whole_rows_and_says_so() {
    check_cuts("article-page.html", listed);
    check_cuts("feed-article.rss", |reading| {
        let mut numbers = listed(reading);
        numbers.reverse();
        numbers
    });
}

#[test]
fn a_version_that_is_cut_gives_whole_paragraphs_and_says_so() {
    check_cuts("version-page.html", paragraphs);
}

#[test]
fn a_pasted_version_says_that_its_end_may_be_missing() {
    let piece = "<h1>Ferry</h1><table><tbody><tr><td><p><a href=\"https://harbour.example/x\">https://harbour.example/x</a></p>\
        <p>Version 0 of 2.</p><p>The ferry is late.</p></td></tr></tbody></table>";
    let reading = read("page", piece);
    assert_eq!(paragraphs(&reading), ["The ferry is late."]);
    assert_eq!(reading.problems.len(), 1);
    let whole = read(
        "page",
        format!("{piece}<p>Currently monitoring 5 news articles with 9 different versions.</p>"),
    );
    assert_eq!(paragraphs(&whole), ["The ferry is late."]);
    assert!(whole.problems.is_empty());
}

#[test]
fn a_version_number_in_an_article_of_another_site_makes_no_version() {
    let page = "<!doctype html><title>The book</title><p>Version 1 of 4.</p><p>It was long. >version news sniffer</p>";
    let reading = read("page", page);
    assert!(reading.pages.is_empty());
    assert_eq!(reading.problems[0].kind(), ProblemKind::NotATrackerPage);
}

#[test]
fn a_feed_does_not_expand_what_it_declares() {
    let declared = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let feed = String::from_utf8(fixture("feed-article.rss")).expect("the fixture is UTF-8");
    let feed = feed
        .replacen("<rss", &format!("{declared}<rss"), 1)
        .replace("suspended", "&b;");
    let reading = read("page", feed);
    let titles: Vec<_> = reading.pages[0]
        .listed
        .iter()
        .filter_map(|version| version.title.clone())
        .collect();
    assert_eq!(titles[0], "Ferry to Skell Island");
}
