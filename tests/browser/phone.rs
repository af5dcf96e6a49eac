//! A telephone: how soon the text begins, and that nothing lies over it; the bar at the foot, by touch and by keys.

use serde_json::json;

use crate::{
    harness::{App, Scheme, View},
    page::NARROW,
};

/// A window as low as one that is enlarged to 400 %.
const LOW: View = View {
    width: 320,
    height: 256,
    scheme: Scheme::Light,
};

/// Whether what has the focus stands in the window, and not under the bar.
const FREE: &str = "(focused => focused.top >= 0 && focused.bottom <= document.querySelector('.foot').getBoundingClientRect().top)(document.activeElement.getBoundingClientRect())";

#[tokio::test]
async fn the_text_begins_in_the_first_window_and_its_end_comes_out_from_under_the_bar() {
    let app = App::open(View {
        height: 760,
        ..NARROW
    })
    .await;
    app.open_example().await;
    let top = "return document.querySelector('.rows').getBoundingClientRect().top + scrollY";
    let top = app.run(top, vec![]).await.as_f64().expect("a place");
    assert!(top <= 700.0, "the text begins at {top} px");
    app.run("scrollTo(0, document.documentElement.scrollHeight)", vec![])
        .await;
    app.wait_for_calm().await;
    let free = "const bottom = of => [...document.querySelectorAll(of)].pop().getBoundingClientRect().bottom; return bottom('.row') <= document.querySelector('.foot').getBoundingClientRect().top";
    assert_eq!(app.run(free, vec![]).await, true);
    app.assert_fits("a telephone").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn by_touch_one_goes_from_change_to_change_and_from_step_to_step() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    for at in 1..=3 {
        app.tap(".foot [aria-label='Next change']").await;
        app.wait_for_text(".foot .walk [role=status]", &format!("{at} of 3"))
            .await;
        app.wait_for("the change in sight", FREE).await;
    }
    app.tap(".foot [aria-label='Previous change']").await;
    app.wait_for_text(".foot .walk [role=status]", "2 of 3")
        .await;
    assert_eq!(app.count("#step-back:disabled").await, 1);
    app.tap("#step-on").await;
    app.wait_for_address("#old=1&new=2").await;
    assert_eq!(
        app.attribute(".steps-walk", "aria-label").await.as_deref(),
        Some("Step from version 1 to version 2")
    );
    app.tap("#step-back").await;
    app.wait_for_address("#old=0&new=1").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn by_keys_one_goes_from_paragraph_to_paragraph_and_never_under_the_bar() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    // From the first change that is a paragraph, through those that did not change, to both ends.
    app.press(&["n", "n"]).await;
    app.wait_for("a change", "document.activeElement.matches('.row')")
        .await;
    for (key, last) in [("ArrowDown", 6), ("ArrowUp", 0)] {
        let at_end = format!(
            "[...document.querySelectorAll('.rows .row')].indexOf(document.activeElement) === {last}"
        );
        while app.run(&format!("return {at_end}"), vec![]).await != true {
            app.wait_for("it in sight", FREE).await;
            let before = app.run("return document.activeElement.id", vec![]).await;
            app.press(&[key]).await;
            app.wait_until(
                "the next paragraph",
                "return document.activeElement.matches('.row') && document.activeElement.id !== arguments[0]",
                vec![before],
            )
            .await;
        }
        app.wait_for("the end in sight", FREE).await;
        app.wait_for_text(".mark-legend", "The paragraph").await;
    }
    // The text as a whole is reached by the Tab key, and leads to what of it is in sight.
    app.press(&["Shift+Tab"]).await;
    app.wait_for("the text", "document.activeElement.matches('.rows')")
        .await;
    app.press(&["ArrowDown"]).await;
    app.wait_for("a paragraph", "document.activeElement.matches('.row')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_tab_key_comes_to_the_bar_last_and_its_buttons_are_large_enough() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    app.run("document.querySelector('h1').focus()", vec![])
        .await;
    let mut places = Vec::new();
    for _ in 0..50 {
        app.press(&["Tab"]).await;
        let at = "const focused = document.activeElement; const box = focused.getBoundingClientRect();
            return focused === document.body || focused.closest('.bar') ? null : [!!focused.closest('.foot'), Math.min(box.width, box.height), box.top + scrollY]";
        let at = app.run(at, vec![]).await;
        if at.is_null() {
            break;
        }
        places.push(at);
    }
    let in_bar: Vec<bool> = places.iter().map(|at| at[0] == json!(true)).collect();
    let first = in_bar.iter().position(|is_in| *is_in).expect("the bar");
    assert!(
        in_bar[first..].iter().all(|is_in| *is_in),
        "the bar comes last: {places:?}"
    );
    assert_eq!(in_bar.len() - first, 5, "{places:?}");
    assert!(
        places[first..]
            .iter()
            .all(|at| at[1].as_f64() >= Some(32.0)),
        "{places:?}"
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn a_telephone_that_lies_has_its_tools_in_one_line_at_the_foot_and_both_columns() {
    let app = App::open(View {
        width: 844,
        height: 390,
        scheme: Scheme::Light,
    })
    .await;
    app.open_example().await;
    app.wait_for(
        "the bar at the foot",
        "document.querySelector('.foot.stays')",
    )
    .await;
    assert_eq!(app.count(".rows.side-by-side").await, 1);
    assert_eq!(app.count(".tools").await, 0);
    let height = "return document.querySelector('.foot').getBoundingClientRect().height";
    let height = app.run(height, vec![]).await.as_f64().expect("a height");
    assert!(height <= 60.0, "it takes {height} px");
    let stays = "return [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && one.offsetHeight > 0 && ['fixed', 'sticky'].includes(getComputedStyle(one).position)).map(one => one.className)";
    assert_eq!(app.run(stays, vec![]).await, json!(["foot stays"]));
    for at in 1..=3 {
        app.tap(".foot [aria-label='Next change']").await;
        app.wait_for_text(".foot .walk [role=status]", &format!("{at} of 3"))
            .await;
        app.wait_for("the change in sight", FREE).await;
    }
    app.click_tool("Since when").await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    app.assert_fits("the text by age on a telephone that lies")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_text_by_age_comes_before_its_legend_which_is_one_press_away() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    app.press(&["End", "b"]).await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    let lines = "document.querySelector('.since-legend li').checkVisibility()";
    assert_eq!(app.run(&format!("return {lines}"), vec![]).await, false);
    // At a glance it tells which versions are marked how strongly.
    let strengths = app.texts(".since-legend .strengths .swatch").await;
    assert_eq!(strengths.first().map(String::as_str), Some("0"));
    assert_eq!(strengths.last().map(String::as_str), Some("6"));
    app.tap(".since-legend summary").await;
    app.wait_for("its lines", lines).await;
    app.tap(".since-legend li:last-child button").await;
    app.wait_for(
        "the newest text picked out",
        "document.querySelector('.only-chosen .run.chosen.shade-4')",
    )
    .await;
    app.assert_fits("the legend").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn in_a_low_window_nothing_stays_over_the_text() {
    let app = App::open(LOW).await;
    app.open_example().await;
    let fixed = "return [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && one.offsetHeight > 0 && ['fixed', 'sticky'].includes(getComputedStyle(one).position)).map(one => one.className)";
    assert_eq!(app.run(fixed, vec![]).await, json!([]));
    let order = "const top = of => document.querySelector(of).getBoundingClientRect().top; return top('.timeline') < top('.foot') && top('.foot') < top('.rows')";
    assert_eq!(app.run(order, vec![]).await, true);
    app.show_tools().await;
    app.click_named("Changes only").await;
    app.wait_for("folds", "document.querySelector('.fold')")
        .await;
    app.click_named("Close").await;
    app.wait_for("no tools", "!document.querySelector(':popover-open')")
        .await;
    app.assert_fits("a low window").await;
    // Where there is room again it goes to the foot.
    app.look(NARROW).await;
    app.wait_for(
        "the bar at the foot",
        "document.querySelector('.foot.stays')",
    )
    .await;
    app.assert_clean().await;
}
