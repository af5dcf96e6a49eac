//! Which pages tell of the same article.

use expect_test::expect;

use crate::pages::{flattened, nameless, page, titled};
use crate::{check, from_pages};

#[test]
fn flattened_pages_join_the_article_with_the_same_address() {
    let mut plain = flattened("a.txt", (1, 2), &["Same.Same."]);
    plain.url = Some("http://www.news.example/ferry/?utm_source=feed".to_owned());
    check(
        &[plain, page("b.html", (0, 1), &[("Old.", "Same.")])],
        expect![[r#"
            12 https://news.example/ferry count None
              0 - - Old. ["b.html"]
              1 - - Same. ["a.txt", "b.html"]
              2 - - Same. ["a.txt"]
              0→1 1 rows ["b.html"]
              1→2 1 rows ["a.txt"]"#]],
    );
}

#[test]
fn an_address_that_two_ids_share_decides_nothing() {
    let mut other = page("b.html", (0, 1), &[("Old.", "New.")]);
    other.tracker_id = Some("13".to_owned());
    let pages = [
        page("a.html", (0, 1), &[("Old.", "New.")]),
        other,
        flattened("c.txt", (1, 2), &["New.New."]),
    ];
    assert_eq!(from_pages(&pages).articles.len(), 3);
}

#[test]
fn nameless_pages_find_together_by_title_or_by_a_whole_version() {
    let pages = [
        nameless(titled(
            page("a", (0, 1), &[("A.", "B.")]),
            "Ferry",
            "Ferry sails",
        )),
        nameless(titled(
            page("b", (2, 3), &[("C.", "D.")]),
            "Ferry sails",
            "Ferry sinks",
        )),
        nameless(page("c", (3, 4), &[("D.", "E.")])),
        nameless(page("d", (3, 4), &[("X.", "Y.")])),
    ];
    check(
        &pages,
        expect![[r#"
        - - count None
          3 - - X. ["d"]
          4 - - Y. ["d"]
          3→4 1 rows ["d"]
        - - count None
          0 - Ferry A. ["a"]
          1 - Ferry sails B. ["a"]
          2 - Ferry sails C. ["b"]
          3 - Ferry sinks D. ["b", "c"]
          4 - - E. ["c"]
          0→1 1 rows ["a"]
          2→3 1 rows ["b"]
          3→4 1 rows ["c"]"#]],
    );
}

#[test]
fn a_nameless_page_joins_the_article_that_holds_the_same_version() {
    let pages = [
        page("a.html", (0, 1), &[("A.", "B.")]),
        nameless(page("b", (1, 2), &[("B.", "C.")])),
    ];
    assert_eq!(from_pages(&pages).articles.len(), 1);
}
