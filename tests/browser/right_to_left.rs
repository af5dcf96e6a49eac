//! An article that reads from right to left: the page is mirrored as a whole, and sentences in other scripts stay as they are.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

/// The paragraphs of a story, before and after.
pub const ROWS: [(&str, &str); 4] = [
    (
        "המועצה סגרה את הגשר מעל הנהר ביום שני בבוקר, לאחר שנמצאו סדקים בעמודים.",
        "המועצה סגרה את הגשר מעל הנהר ביום שני בבוקר, לאחר שנמצאו סדקים בעמודים.",
    ),
    (
        "ראש העיר אמר כי 12 משפחות פונו מבתיהן.",
        "ראש העיר אמר כי 17 משפחות פונו מבתיהן.",
    ),
    (
        "The harbour office said that ferries would run.",
        "The harbour office said that ferries would run.",
    ),
    ("הגשר נפתח בשנת 1931.", "הגשר נפתח בשנת 1931."),
];

fn page() -> String {
    let row = |(old, new): &(&str, &str)| match old == new {
        true => format!("<tr><td>{old}</td><td>{new}</td></tr>"),
        false => format!("<tr><td><del>{old}</del></td><td><ins>{new}</ins></td></tr>"),
    };
    let rows: Vec<String> = ROWS.iter().map(row).collect();
    format!(
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>'הגשר נסגר' diff viewer (0/1) - News Sniffer</title>\
         <link rel=\"alternate\" type=\"application/rss+xml\" href=\"https://www.newssniffer.co.uk/articles/9100001.rss\" /></head><body>\
         <table class='version_diff'><thead><tr><th class='version'><small>Version 0</small></th><th class='version'><small>Version 1</small></th></tr>\
         <tr id='title'><th class='title'>הגשר נסגר</th><th class='title'>הגשר נסגר</th></tr></thead>{}</table></body></html>",
        rows.join("\n")
    )
}

#[tokio::test]
async fn columns_timeline_and_arrows_run_from_right_to_left_and_english_from_left_to_right() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("bridge.html", page().as_bytes())]).await;
    app.wait_for("the text", "document.querySelector('.rows .cell')")
        .await;
    let right_of = "const left = of => document.querySelector(of).getBoundingClientRect().left; return left(arguments[0]) > left(arguments[1])";
    for [right, left] in [
        [".row .cell.old", ".row .cell.new"],
        [".handle.old", ".handle.new"],
        [".choice", ".steps"],
    ] {
        assert_eq!(
            app.run(right_of, vec![right.into(), left.into()]).await,
            true,
            "{right}"
        );
    }
    let sides = "return [...document.querySelectorAll('.row .cell.new p')].map(p => getComputedStyle(p).direction)";
    assert_eq!(
        app.run(sides, vec![]).await,
        serde_json::json!(["rtl", "rtl", "ltr", "rtl"])
    );
    // The text is in its own language; what is said of it, and of its columns, in ours.
    let languages = "
        const of = one => document.querySelector(one).closest('[lang]').lang;
        return ['.part', '.cell.new p', '.rows', '.heads', '.cell[role=group]'].map(of)";
    assert_eq!(
        app.run(languages, vec![]).await,
        serde_json::json!(["he", "he", "en", "en", "en"])
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn a_sentence_of_ours_reads_in_its_own_direction_whatever_it_quotes_and_stands_on_the_pages_side()
 {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("bridge.html", page().as_bytes())]).await;
    app.wait_for("the text", "document.querySelector('.rows .cell')")
        .await;
    app.press(&["/", "ה", "ג", "ש", "ר"]).await;
    app.wait_for_text(".traced .lead", "stands in").await;
    // Begins with a word that reads from right to left.
    let read = "
        const lead = document.querySelector('.traced .lead');
        const range = document.createRange();
        range.selectNodeContents(lead);
        const [text, box] = [range.getBoundingClientRect(), lead.getBoundingClientRect()];
        return [getComputedStyle(lead).direction, box.right - text.right < text.left - box.left]";
    assert_eq!(
        app.run(read, vec![]).await,
        serde_json::json!(["ltr", true])
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn it_fits_a_telephone_and_an_english_article_says_its_language() {
    let app = App::open(NARROW).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("bridge.html", page().as_bytes())]).await;
    app.wait_for(
        "the text",
        "document.querySelector('.reading[dir=rtl] .rows .cell')",
    )
    .await;
    app.assert_fits("from right to left").await;
    app.clear().await;
    app.open_example().await;
    assert_eq!(app.attribute(".part", "lang").await.as_deref(), Some("en"));
    assert_eq!(app.count(".reading[dir]").await, 0);
    app.assert_clean().await;
}
