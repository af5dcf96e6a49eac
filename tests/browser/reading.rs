//! Reading a comparison: marks in the words, both layouts, moved and inferred passages, from change to change, in every width.

use crate::{
    harness::{App, Clip, View},
    page::{NARROW, WIDE, stop},
    stories,
};

/// What is chosen of the tools.
const PRESSED: &str = ":is(.tools, .more-tools) .choice [aria-pressed=true]";

#[tokio::test]
async fn both_layouts_mark_the_same_words_at_every_step() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    for at in 0..6 {
        app.wait_for(
            "the step",
            &format!("location.hash.startsWith('#old={at}&')"),
        )
        .await;
        app.click_named("Side by side").await;
        app.wait_for(
            "two columns",
            "document.querySelector('.rows.side-by-side')",
        )
        .await;
        let two = app.marked("main").await.sorted();
        app.click_named("Inline").await;
        app.wait_for("one text", "document.querySelector('.rows.inline')")
            .await;
        let one = app.marked("main").await.sorted();
        assert_eq!(one, two, "from version {at}");
        assert!(
            !one.deleted.is_empty() && !one.inserted.is_empty(),
            "from version {at}"
        );
        app.press(&["ArrowRight"]).await;
    }
    app.assert_clean().await;
}

#[tokio::test]
async fn changes_stand_in_the_words_also_in_the_headline() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    assert_eq!(
        app.texts("h1").await,
        ["Landslip closes coast railway at Tern Bay; 12 passengers led to safety"]
    );
    let headline = app.marked("h1").await;
    assert_eq!(headline.deleted, [""; 0]);
    assert_eq!(headline.inserted, ["; 12 passengers led to safety"]);
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    let headline = app.marked("h1").await;
    assert_eq!(
        (headline.deleted, headline.inserted),
        (vec!["12".to_owned()], vec!["17".to_owned()])
    );
    let text = app.marked(".rows").await;
    assert!(
        text.deleted.iter().any(|words| words == "12")
            && text.inserted.iter().any(|words| words == "17"),
        "{text:?}"
    );
    app.wait_for_text(".summary", "added").await;
    app.wait_for_text("[role=status]", "Comparing version 1 with version 2.")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_moved_passage_leads_to_its_other_end_and_back() {
    for layout in ["Side by side", "Inline"] {
        let app = App::open(WIDE).await;
        app.wait_for_text("h1", "See how").await;
        app.drop_files(&stories::EXAMPLE[1..2]).await;
        app.wait_for_address("#old=2&new=3").await;
        app.click_tool(layout).await;
        app.wait_for(
            "the layout",
            &format!(
                "document.querySelector('.tools .choice [aria-pressed=true]').innerText === '{layout}'"
            ),
        )
        .await;
        assert_eq!(app.count(".moved.here").await, 1);
        assert_eq!(app.count(".moved.away").await, 1);
        for (from, to) in [("here", "away"), ("away", "here")] {
            app.click(&format!(".moved.{from} .elsewhere")).await;
            app.wait_for(
                "the other end in focus",
                &format!("document.activeElement === document.querySelector('.moved.{to}')"),
            )
            .await;
            app.wait_for("the other end in sight", "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())").await;
            app.wait_for(
                "a frame round it",
                "getComputedStyle(document.activeElement).outlineStyle === 'solid'",
            )
            .await;
        }
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn what_was_inferred_is_marked_and_says_how_sure_it_is_on_hover_and_focus() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.paste(Clip {
        html: None,
        plain: Some(stories::FLATTENED),
    })
    .await;
    app.wait_for_address("#old=1&new=2").await;
    app.wait_for_text(".caveat", "were inferred").await;
    assert!(app.count(".row.inferred").await > 0);
    let mark = ".row.inferred .inferred-mark";
    let shown =
        "getComputedStyle(document.querySelector('.row.inferred .tip')).visibility === 'visible'";
    let hidden = shown.replace("===", "!==");
    app.wait_for("no certainty yet", &hidden).await;
    app.hover(&format!("{mark} button")).await;
    app.wait_for("the certainty on hover", shown).await;
    let said = app.texts(&format!("{mark} .tip")).await.concat();
    assert!(said.contains("% sure"), "{said}");
    app.hover("h1").await;
    app.wait_for("no certainty any more", &hidden).await;
    app.focus(&format!("{mark} button")).await;
    app.wait_for("the certainty on focus", shown).await;
    let described = app
        .attribute(&format!("{mark} button"), "aria-describedby")
        .await
        .expect("the mark is described");
    assert_eq!(app.count(&format!("[id='{described}']")).await, 1);
    // Nothing of a page that was read is inferred.
    app.drop_files(&[stories::LAST]).await;
    app.wait_for(
        "the page that was read",
        "document.querySelector('h1').innerText.includes('railway')",
    )
    .await;
    assert_eq!(app.count(".inferred-mark").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn a_certainty_is_seen_whole_in_both_layouts_and_in_every_width() {
    // Whatever is clipped, or lies under something else, is not what stands at its place.
    let seen = "
        const mark = document.querySelectorAll('.inferred-mark button')[arguments[0]];
        mark.scrollIntoView({block: 'center'});
        mark.focus();
        const tip = mark.parentElement.querySelector('.tip');
        const box = tip.getBoundingClientRect();
        return [[box.left + 9, box.top + 9], [box.right - 9, box.top + 9], [box.left + 9, box.bottom - 9], [box.right - 9, box.bottom - 9]]
            .every(([x, y]) => document.elementFromPoint(x, y) === tip);";
    for view in [NARROW, WIDE] {
        let app = App::open(view).await;
        app.wait_for_text("h1", "See how").await;
        let plain = Some(stories::FLATTENED);
        app.paste(Clip { html: None, plain }).await;
        app.wait_for_address("#old=1&new=2").await;
        for layout in ["Side by side", "Inline"] {
            app.click_tool(layout).await;
            app.wait_for_text(PRESSED, layout).await;
            app.wait_for_calm().await;
            let marks = app.count(".inferred-mark button").await;
            assert!(marks > 0);
            for at in 0..marks {
                let whole = app.run(seen, vec![at.into()]).await;
                assert_eq!(whole, true, "mark {at}, {layout}, {} px", view.width);
            }
        }
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn one_goes_from_change_to_change_and_round() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.drop_files(&stories::EXAMPLE[2..3]).await;
    app.wait_for_address("#old=4&new=5").await;
    let walk = ".walk [role=status]";
    let said = app.texts(walk).await.concat();
    let changes: usize = said
        .trim_end_matches(" changes")
        .parse()
        .unwrap_or_else(|_| panic!("a number of changes: {said}"));
    assert!(changes > 2, "{said}");
    let mut before = None;
    for at in 1..=changes {
        app.click_named("Next change").await;
        app.wait_for_text(walk, &format!("{at} of {changes}")).await;
        let place = app
            .run(
                "return document.activeElement.getBoundingClientRect().top + scrollY",
                vec![],
            )
            .await
            .as_f64();
        assert!(place > before, "changes come in reading order");
        assert_eq!(
            app.run(
                "return document.activeElement.matches('.row:not(.same), #headline')",
                vec![]
            )
            .await,
            true
        );
        before = place;
    }
    app.click_named("Next change").await;
    app.wait_for_text(walk, &format!("1 of {changes}")).await;
    app.click_named("Previous change").await;
    app.wait_for_text(walk, &format!("{changes} of {changes}"))
        .await;
    // Another comparison begins anew.
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.wait_for_text(walk, "change").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn one_text_is_the_layout_to_begin_with_on_a_telephone_only() {
    for (view, layout) in [(NARROW, "Inline"), (WIDE, "Side by side")] {
        let app = App::open(view).await;
        app.open_example().await;
        assert_eq!(app.texts(PRESSED).await, [layout]);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn the_page_is_never_wider_than_a_telephone() {
    check_every_state_fits(NARROW).await;
}

#[tokio::test]
async fn the_page_is_never_wider_than_a_usual_window() {
    check_every_state_fits(WIDE).await;
}

async fn check_every_state_fits(view: View) {
    let app = App::open(view).await;
    app.wait_for_text("h1", "See how").await;
    app.assert_fits("the way in").await;
    app.click_named("How to save a page").await;
    app.assert_fits("how to save").await;
    let long = "a-name-without-any-place-to-break-".repeat(8) + ".html";
    app.drop_files(&[(&long, b"")]).await;
    app.wait_for_text("[role=alert]", "is empty").await;
    app.assert_fits("a notice with a long name").await;
    app.click_named("Dismiss").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.click(&stop(4)).await;
    app.wait_for_text(".why", "not held").await;
    app.assert_fits("why a version is not held").await;
    app.drop_files(&stories::EXAMPLE).await;
    app.wait_for_text(".source", "all 7").await;
    for layout in ["Side by side", "Inline"] {
        app.click_tool(layout).await;
        app.wait_for_text(PRESSED, layout).await;
        app.assert_fits(layout).await;
    }
    app.paste(Clip {
        html: None,
        plain: Some(stories::FLATTENED),
    })
    .await;
    app.wait_for_text("h1", "Ferry").await;
    let marks = app.count(".inferred-mark button").await;
    assert!(marks > 0);
    for at in 0..marks {
        app.run(
            "document.querySelectorAll('.inferred-mark button')[arguments[0]].focus()",
            vec![at.into()],
        )
        .await;
        app.assert_fits("a certainty on show").await;
    }
    app.click_named("Articles 2").await;
    app.assert_fits("the list of articles").await;
    app.assert_clean().await;
}
