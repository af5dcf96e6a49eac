//! Giving the page something: by drop, by paste, by the file field, by the example's button; and things that it can't read.

use std::path::{Path, PathBuf};

use crate::{
    harness::{App, Clip},
    page::WIDE,
    stories,
};

/// The sentences about what could not be read.
const NOTICES: &str = "[role=alert] li";

#[tokio::test]
async fn the_example_opens_by_its_button() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    assert_eq!(app.count(".stop").await, 7);
    app.wait_for_text(".source", "all 7 versions held").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_list_of_many_articles_is_refused_with_links_to_some_of_them() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    assert!(app.drop_files(&[("latest.html", stories::LIST_PAGE)]).await);
    app.wait_for_text(NOTICES, "lists of many articles").await;
    let links = app.texts(".notices a[href^='https://www.newssniffer.co.uk/articles/']");
    assert_eq!(
        links.await,
        [
            "https://www.newssniffer.co.uk/articles/371/diff/2/3",
            "https://www.newssniffer.co.uk/articles/388/diff/0/1",
            "https://www.newssniffer.co.uk/articles/390"
        ]
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn pages_come_to_the_same_history_one_by_one_and_together() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let steps = ["2 of 7", "4 of 7", "6 of 7", "all 7"];
    for (file, held) in stories::EXAMPLE.into_iter().zip(steps) {
        assert!(app.drop_files(&[file]).await, "the page takes the drop");
        app.wait_for_text(".source", held).await;
        assert_eq!(app.count(".over").await, 0, "the veil is lifted");
    }
    // What came last is on show.
    app.wait_for_address("#old=5&new=6").await;
    let one_by_one = (app.texts(".stop").await, app.rows().await);
    app.clear().await;
    app.wait_for_address("").await;
    assert!(app.drop_files(&stories::EXAMPLE).await);
    app.wait_for_address("#old=0&new=1").await;
    app.go("#old=5&new=6").await;
    app.wait_for(
        "the last step",
        "document.querySelector('[role=slider]')?.ariaValueNow === '5'",
    )
    .await;
    app.wait_for_calm().await;
    assert_eq!((app.texts(".stop").await, app.rows().await), one_by_one);
    app.assert_clean().await;
}

#[tokio::test]
async fn files_are_picked_through_a_labelled_field_and_the_page_goes_on_from_there() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example");
    let paths: Vec<PathBuf> = stories::EXAMPLE
        .iter()
        .map(|(name, _)| folder.join(name))
        .collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let label =
        "return document.querySelector('.zone input[type=file]').labels[0].innerText.trim()";
    assert_eq!(app.run(label, vec![]).await, "Open files…");
    app.pick_files(".zone input[type=file]", &paths[..2]).await;
    app.wait_for_text(".source", "4 of 7").await;
    // The same field's sibling in the bar takes more, and one file twice.
    app.pick_files(".bar input[type=file]", &paths[2..]).await;
    app.wait_for_text(".source", "all 7").await;
    app.pick_files(".bar input[type=file]", &paths[3..]).await;
    app.wait_for_address("#old=5&new=6").await;
    // The field keeps the focus after its dialogue; keys and pastes are for the page all the same.
    app.focus(".bar input[type=file]").await;
    app.press(&["ArrowLeft"]).await;
    app.wait_for_address("#old=4&new=5").await;
    assert!(
        app.paste(Clip {
            plain: Some(stories::FLATTENED),
            html: None
        })
        .await
    );
    app.wait_for_text("h1", "Ferry to Skell Island").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn what_was_copied_out_of_the_table_shows_what_the_page_shows() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    let dropped = (app.rows().await, app.marked("main").await);
    assert!(!dropped.1.deleted.is_empty() && !dropped.1.inserted.is_empty());
    app.clear().await;
    app.wait_for_address("").await;
    let (rich, plain) = stories::copied();
    assert!(
        app.paste(Clip {
            html: Some(&rich),
            plain: Some(&plain)
        })
        .await,
        "the page takes the paste"
    );
    app.wait_for_address("#old=5&new=6").await;
    assert_eq!((app.rows().await, app.marked("main").await), dropped);
    app.assert_clean().await;
}

#[tokio::test]
async fn flattened_text_is_read_from_a_paste() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    // A browser puts both on the clipboard where the text stood on some page; the rich form holds no table here.
    let rich = "<meta charset='utf-8'><p>Version 1 Version 2</p>";
    assert!(
        app.paste(Clip {
            html: Some(rich),
            plain: Some(stories::FLATTENED)
        })
        .await
    );
    app.wait_for_address("#old=1&new=2").await;
    let marked = app.marked(".rows").await;
    assert!(
        marked.deleted.iter().any(|words| words == "all"),
        "{marked:?}"
    );
    assert!(
        marked.inserted.iter().any(|words| words == "most"),
        "{marked:?}"
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn what_cannot_be_read_gets_one_sentence_and_changes_nothing() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    let before = (
        app.texts(".stop").await,
        app.texts("main .story, .rows .cell").await,
    );
    let bad: [(&str, &[u8], &str); 8] = [
        ("nothing.html", b"", "is empty"),
        ("blank.html", b" \n\t\n", "is empty"),
        ("picture.html", stories::PNG, "is an image (PNG)"),
        (
            "paper.pdf",
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
            "is a PDF",
        ),
        ("tides.html", stories::FOREIGN, "not one of News Sniffer"),
        ("notes.txt", b"Buy bread.\n", "is text, but neither"),
        ("latest.html", stories::LIST_PAGE, "lists of many articles"),
        (
            "cut.html",
            stories::cut_before_table(),
            "ends before the text",
        ),
    ];
    for (name, bytes, what) in bad {
        assert!(app.drop_files(&[(name, bytes)]).await);
        check_refusal(&app, name, what).await;
    }
    assert!(app.drop_noise("noise.html", 50 * 1024 * 1024).await);
    check_refusal(&app, "noise.html", "").await;
    assert!(
        app.paste(Clip {
            html: Some("<p>Buy <b>bread</b>.</p>"),
            plain: Some("Buy bread.")
        })
        .await
    );
    check_refusal(&app, "pasted text", "is text, but neither").await;
    let after = (
        app.texts(".stop").await,
        app.texts("main .story, .rows .cell").await,
    );
    assert_eq!(after, before);
    app.wait_for_address("#old=1&new=2").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn what_cannot_be_read_leaves_the_way_in_as_it_was() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("nothing.html", b"")]).await;
    check_refusal(&app, "nothing.html", "is empty").await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(app.address().await, "");
    app.assert_clean().await;
}

#[tokio::test]
async fn bad_files_among_good_ones_are_named_and_the_good_ones_shown() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[
        ("picture.png", stories::PNG),
        stories::LAST,
        ("nothing.html", b""),
    ])
    .await;
    app.wait_for_address("#old=5&new=6").await;
    let notices = app.texts(NOTICES).await;
    assert_eq!(notices.len(), 2, "{notices:?}");
    for name in ["picture.png", "nothing.html"] {
        assert!(
            notices.iter().any(|notice| notice.contains(name)),
            "{notices:?}"
        );
    }
    app.assert_clean().await;
}

#[tokio::test]
async fn a_truncated_page_says_so_and_never_takes_the_place_of_the_whole_one() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("cut.html", stories::truncated())]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.wait_for_text(".caveat", "“cut.html” ends in the middle of its comparison")
        .await;
    assert_eq!(app.count(NOTICES).await, 0, "told once, beside the text");
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_text(".rows", "The coast line was opened in 1874")
        .await;
    assert_eq!(app.count(".caveat").await, 0, "the whole page is shown now");
    let whole = app.rows().await;
    // The same bytes are the same capture, whatever they are called now.
    app.drop_files(&[("cut again.html", stories::truncated())])
        .await;
    check_refusal(&app, "cut.html", "in the middle of its comparison").await;
    assert_eq!(app.rows().await, whole);
    app.assert_clean().await;
}

/// One sentence, which names the file; dismissing it leaves no trace.
async fn check_refusal(app: &App, name: &str, what: &str) {
    app.wait_for_text(NOTICES, &format!("“{name}”")).await;
    let notices = app.texts(NOTICES).await;
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(
        notices[0].starts_with(&format!("“{name}” ")) && notices[0].contains(what),
        "{notices:?}"
    );
    assert_eq!(
        notices[0].matches(". ").count(),
        0,
        "more than one sentence: {notices:?}"
    );
    assert!(notices[0].ends_with('.'), "{notices:?}");
    app.click_named("Dismiss").await;
    app.wait_for(
        "no notice",
        &format!("!document.querySelector({NOTICES:?})"),
    )
    .await;
}
