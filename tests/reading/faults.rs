//! Pages that are damaged, cut, of another kind or no pages at all: what is still read, and what is said.

use expect_test::expect;
use palimpsest::model::ProblemKind;

use crate::printed::printed;
use crate::{check, fixture, read};

#[test]
fn markup_in_the_articles_own_text_is_said_and_spoils_only_its_row() {
    check(
        "article-with-markup.html",
        expect![[r#"
            DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
            lists 0 of -
            lists 3 of 2018-03-04T15:30:00Z
            1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
            # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Write bold words, or for a cell. | Write bold words, or for a cell.
              He said twice. | He said once.
              A table: x ends. | -
              - | Scripts are not text.
              Version 3 | Version 4
              A ticket costs 4 crowns. | A ticket costs 4 crowns.
            ! lossy_text: “article-with-markup.html” has 4 rows with tags in the article's own text, which browsers take for markup: words may be missing there.
        "#]],
    );
}

#[test]
fn an_article_that_closes_the_table_loses_only_what_it_swallows() {
    check(
        "article-that-closes-the-table.html",
        expect![[r#"
            DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
            lists 0 of -
            lists 3 of 2018-03-04T15:30:00Z
            1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
            # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              It ends with and more. | It ends with and more.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
              Never | -
              A ticket costs 4 crowns. | A ticket costs 4 crowns.
            ! lossy_text: “article-that-closes-the-table.html” has 2 rows with tags in the article's own text, which browsers take for markup: words may be missing there.
        "#]],
    );
}

#[test]
fn other_pages_of_the_tracker_say_what_to_open_instead() {
    let mut out = String::new();
    for name in [
        "version-page-2006-09-12.html",
        "list-latest.html",
        "list-2006-09-18.html",
        "feed-latest.rss",
        "feed-foreign.rss",
        "wayback-calendar.html",
        "blocked.html",
        "foreign.html",
    ] {
        out += &printed(&read(name, fixture(name)));
    }
    expect![[r#"
        ! no_comparison: “version-page-2006-09-12.html” is News Sniffer's page of a single version as it was before 2009, which does not say which version it is: open the comparison with the version before it and save that.
        ! no_comparison: “list-latest.html” is one of News Sniffer's lists of many articles, which holds no text of them: open one of the articles and save its comparison, such as “Ferry to Skell Island sails & “all is well”” (https://www.newssniffer.co.uk/articles/371/diff/2/3), “Bakery on Quay Street to open an hour earlier after a petiti…” (https://www.newssniffer.co.uk/articles/388/diff/0/1) or “Lighthouse painted” (https://www.newssniffer.co.uk/articles/390).
        ! no_comparison: “list-2006-09-18.html” is one of News Sniffer's lists of many articles, which holds no text of them: open one of the articles and save its comparison, such as “Ferry to Skell Island to sail again” (https://www.newssniffer.co.uk/articles/371/diff/2/3).
        ! no_comparison: “feed-latest.rss” is one of News Sniffer's lists of many articles, which holds no text of them: open one of the articles and save its comparison, such as “Bakery on Quay Street to open an hour earlier” (https://www.newssniffer.co.uk/versions/9023) or “Ferry to Skell Island sails & “all is well”” (https://www.newssniffer.co.uk/versions/9025).
        ! not_a_tracker_page: “feed-foreign.rss” is a news feed, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.
        ! no_comparison: “wayback-calendar.html” is a page of the Wayback Machine about its captures, which holds no text of an article: open one of the captures and save that.
        ! no_comparison: “blocked.html” says that News Sniffer does not show this article for legal reasons: look for a copy of the comparison at web.archive.org.
        ! not_a_tracker_page: “foreign.html” is a web page, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.
    "#]].assert_eq(&out);
}

#[test]
fn what_is_no_page_says_so_in_one_sentence() {
    let cases: [(&str, &[u8]); 10] = [
        ("nothing.html", b""),
        ("harbour.png", b"\x89PNG\r\n\x1a\n\0"),
        ("harbour.html", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("report.pdf", b"%PDF-1.7\n"),
        ("pages.zip", b"PK\x03\x04\x14\0\0\0a.html"),
        ("report.docx", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"),
        (
            "page.mhtml",
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.newssniffer.co.uk/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
        ),
        ("page.webarchive", b"bplist00\xd1\x01"),
        ("noise.html", b"\x01\x02\x03\0\xfe"),
        ("recipe.txt", b"Bread, water and salt.\n"),
    ];
    let mut out = String::new();
    for (name, bytes) in cases {
        out += &printed(&read(name, bytes));
    }
    expect![[r#"
        ! empty: “nothing.html” is empty: save the page again and look whether its download had ended.
        ! unreadable_format: “harbour.png” is an image (PNG), which holds no text to compare: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “harbour.html” is an image (JPEG), which holds no text to compare: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “report.pdf” is a PDF, which Palimpsest cannot read: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “pages.zip” is a zip archive that is damaged or was cut off, so that not all that it holds could be read: copy or download it again.
        ! unreadable_format: “report.docx” is a document of an office program, which Palimpsest cannot read: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “page.mhtml” is a web archive or a mail without a page in it: open the comparison in a browser and save it as “HTML only”.
        ! unreadable_format: “page.webarchive” is a web archive of Safari that is damaged or was cut off: copy it again, or save the page again as “Page Source”.
        ! unreadable_format: “noise.html” is not text: drop a comparison of News Sniffer that was saved as HTML, or the text of one.
        ! not_a_tracker_page: “recipe.txt” is text, but neither that of a comparison on News Sniffer nor an article, or too short to be taken for one: drop a page that you saved from newssniffer.co.uk, or longer texts of the same article.
    "#]].assert_eq(&out);
}

#[test]
fn a_page_cut_inside_its_table_keeps_its_whole_rows_and_says_so() {
    let page = String::from_utf8(fixture("2016-09-03-today.html")).unwrap();
    let end = page.find("No date was").unwrap();
    let reading = read("cut.html", &page.as_bytes()[..end]);
    expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 3 of 2018-03-04T15:30:00Z
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended | Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. | Storms stopped most sailings on Monday, the harbour master said.
        ! truncated: “cut.html” ends in the middle of its comparison, so that the ends of both versions are missing: save the page again and wait until it has loaded.
    "#]].assert_eq(&printed(&reading));
}

#[test]
fn a_page_cut_before_its_table_says_so() {
    let page = fixture("2016-09-03-today.html");
    let reading = read("cut.html", &page[..900]);
    expect![[r#"
        ! truncated: “cut.html” ends before the text of its comparison: save the page again and wait until it has loaded.
    "#]].assert_eq(&printed(&reading));
}

#[test]
fn a_page_cut_before_its_first_row_lists_its_versions_without_a_text() {
    let page = String::from_utf8(fixture("2016-09-03-today.html")).unwrap();
    let end = page.find("<tr id='p1'>").unwrap();
    let reading = read("cut.html", &page.as_bytes()[..end]);
    expect![[r#"
        DiffPage id 371 of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:12Z, 4 versions
        lists 0 of -
        lists 1 of 2018-03-04T09:05:01Z: Ferry to Skell Island suspended
        lists 2 of 2018-03-04T11:20:44Z: Ferry to Skell Island to sail again
        lists 3 of 2018-03-04T15:30:00Z
        ! truncated: “cut.html” ends in the middle of its comparison, so that the ends of both versions are missing: save the page again and wait until it has loaded.
    "#]].assert_eq(&printed(&reading));
}

#[test]
fn flattened_text_about_html_is_not_taken_for_html() {
    let text = String::from_utf8(fixture("flattened.txt")).unwrap();
    let text = text.replace(
        "No date was given",
        "Every <table> has a <td>; no date was given",
    );
    let reading = read("flattened.txt", text);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.pages.len(), 1);
}

#[test]
fn a_table_without_rows_is_no_text() {
    let page = String::from_utf8(fixture("2016-09-03-today.html")).unwrap();
    let (before, rows) = page.split_once("<tr id='p1'>").unwrap();
    let (_, after) = rows.split_once("</table>").unwrap();
    let reading = read("bare.html", format!("{before}</table>{after}"));
    assert_eq!(reading.pages[0].comparison, None);
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].kind(), ProblemKind::LossyText);
}
