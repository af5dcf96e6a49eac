//! Changes only: unchanged paragraphs folded away, in both arrangements, and found again by every way that leads to them.

use crate::{
    harness::{App, View},
    made,
    page::{NARROW, WIDE},
};

/// Whether all parts of the text are there.
const WHOLE: &str = "document.querySelector('.rows:not([aria-busy])')";

/// The rows in sight, without heads.
const SEEN: &str = "return [...document.querySelectorAll('.row[id]')].filter(row => row.checkVisibility({ contentVisibilityAuto: false })).length";

/// Opens a text of so many rows, with only its changes.
async fn open_long(view: View, rows: usize) -> App {
    let page = made::long_page(rows);
    let app = App::open(view).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for(
        "all rows",
        "document.querySelector('.rows:not([aria-busy]) .cell')",
    )
    .await;
    app
}

#[tokio::test]
async fn folds_open_and_close_by_mouse_touch_and_key_in_both_arrangements() {
    for (view, layout) in [(WIDE, "Side by side"), (WIDE, "Inline"), (NARROW, "Inline")] {
        let app = open_long(view, 60).await;
        app.click_tool(layout).await;
        app.wait_for("all rows", WHOLE).await;
        let all = app.run(SEEN, vec![]).await.as_u64().expect("a number");
        app.click_tool("Changes only").await;
        app.wait_for(
            "folds",
            "document.querySelector('.fold') && document.querySelector('.folded[hidden]')",
        )
        .await;
        app.wait_for("all rows", WHOLE).await;
        let few = app.run(SEEN, vec![]).await.as_u64().expect("a number");
        assert!(few < all, "{few} of {all}");
        // Not as it is drawn: what is out of sight is not.
        let said = "return [...document.querySelectorAll('.fold')].map(fold => fold.textContent)";
        let said: Vec<String> =
            serde_json::from_value(app.run(said, vec![]).await).expect("a list of texts");
        let folded: u64 = said
            .iter()
            .map(|said| {
                said.split(' ')
                    .next()
                    .unwrap_or_default()
                    .parse::<u64>()
                    .expect("a number")
            })
            .sum();
        assert_eq!(few + folded, all, "{said:?}");
        assert_eq!(app.count(".folded .row:not(.same)").await, 0);
        app.assert_fits(layout).await;
        let first = "[...document.querySelectorAll('.fold')][0]";
        let open = format!(
            "{first}.getAttribute('aria-expanded') === 'true' && !document.querySelector('.folded').hidden"
        );
        let closed = format!(
            "{first}.getAttribute('aria-expanded') === 'false' && document.querySelector('.folded').hidden"
        );
        app.click(".fold").await;
        app.wait_for("an open fold", &open).await;
        app.tap(".fold").await;
        app.wait_for("a closed fold", &closed).await;
        app.focus(".fold").await;
        app.press(&["Enter"]).await;
        app.wait_for("an open fold", &open).await;
        app.click_tool("Changes only").await;
        app.wait_for("all rows", "!document.querySelector('.fold')")
            .await;
        app.wait_for("all rows", WHOLE).await;
        assert_eq!(app.run(SEEN, vec![]).await, all);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn what_is_folded_away_opens_where_a_way_leads_there_and_where_the_browser_finds_it() {
    let app = open_long(WIDE, 1_500).await;
    app.press(&["c"]).await;
    app.wait_for("folds everywhere", "document.querySelector('.rows:not([aria-busy])') && document.querySelectorAll('.fold').length > 50").await;
    // What the browser tells when its search has found something there.
    let hidden = "return [...document.querySelectorAll('.folded[hidden] .row')].at(-1).id";
    let id = app
        .run(hidden, vec![])
        .await
        .as_str()
        .expect("an id")
        .to_owned();
    let event = "document.getElementById(arguments[0]).closest('[data-fold]').querySelector('p').dispatchEvent(new Event('beforematch', { bubbles: true }))";
    app.run(event, vec![id.clone().into()]).await;
    app.wait_for(
        "the fold to be open",
        &format!("!document.getElementById('{id}').closest('[data-fold]').hidden"),
    )
    .await;
    let expanded = format!(
        "document.getElementById('{id}').closest('.stretch').querySelector('.fold')?.getAttribute('aria-expanded') !== 'false'"
    );
    app.wait_for("its button to say so", &expanded).await;
    // The browser's own search finds what is still folded away.
    app.run("scrollTo(0, 0)", vec![]).await;
    let words = "
        const folded = [...document.querySelectorAll('.folded[hidden] .row p')].at(-3);
        const words = folded.textContent.slice(-60);
        getSelection().removeAllRanges();
        return [document.querySelectorAll('.folded[hidden]').length, window.find(words, true)]";
    app.run(words, vec![]).await;
    // From change to change nothing has to be opened.
    app.press(&["n"]).await;
    app.wait_for(
        "the first change",
        "document.activeElement.matches('.row:not(.same)')",
    )
    .await;
    app.press(&["p"]).await;
    app.wait_for("the last change", "(row => row.matches('.row:not(.same)') && (box => box.bottom > 0 && box.top < innerHeight)(row.getBoundingClientRect()))(document.activeElement)").await;
    app.assert_clean().await;
}
