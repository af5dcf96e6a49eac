//! What the views show, as HTML from Yew's server-side renderer, without a browser.

#[path = "views/languages.rs"]
mod languages;
#[path = "views/rows.rs"]
mod rows;
#[path = "views/timeline.rs"]
mod timeline;

use std::rc::Rc;

use palimpsest::assemble::AssembleConfig;
use palimpsest::model::{
    Article, Capture, Certainty, Paragraph, Row, Side, Sides, Step, Tracker, Version, VersionNumber,
};
use palimpsest::parse::{self, NativeDecode};
use palimpsest::present::{Words, since};
use palimpsest::session::{Admission, Digest, Session};
use palimpsest::state::{Action, Layout, State, reduce};
use palimpsest::trace::{Annals, AnnalsWriter, TraceConfig, Tracing};
use palimpsest::ui::{Arrive, ArriveProps, ByAge, ByAgeProps, Reading, ReadingProps};
use yew::prelude::*;

fn paragraphs(texts: &[(&str, Certainty)]) -> Option<Vec<Paragraph>> {
    let paragraph = |(text, certainty): &(&str, Certainty)| Paragraph {
        text: (*text).to_owned(),
        certainty: *certainty,
    };
    Some(texts.iter().map(paragraph).collect())
}

fn version(number: u32, title: &str, texts: Option<Vec<Paragraph>>) -> Version {
    Version {
        number: VersionNumber(number),
        title: Some(title.to_owned()),
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: texts,
        files: vec!["story.html".to_owned()],
        dispute: None,
    }
}

fn article(versions: Vec<Version>) -> Article {
    let numbers = Sides::new(versions[0].number, versions[1].number);
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: Some("77".to_owned()),
        source: Some("Fenland Echo".to_owned()),
        url: Some("https://www.fenlandecho.example/weir".to_owned()),
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        steps: vec![Step {
            lines: Vec::new(),
            numbers,
            elapsed: Some("about 1 hour later".to_owned()),
            rows: vec![Row {
                cells: Sides::new(Some("x".to_owned()), None),
                certainty: Certainty::READ,
            }],
            files: vec!["story.html".to_owned()],
        }],
        versions,
    }
}

fn opened(article: Article) -> Rc<State> {
    let read = parse::Reading {
        articles: vec![article],
        ..parse::Reading::default()
    };
    let mut session = Session::default();
    if let Admission::New(place) = session.admit("story.json", Digest::of(b"story")) {
        session.add(place, read);
    }
    told(&mut session)
}

/// The state after a session was told to it.
fn told(session: &mut Session) -> Rc<State> {
    let assembled = session.assembled(true, &AssembleConfig::default());
    reduce(&Rc::default(), Action::Assembled(assembled))
}

fn reading(state: Rc<State>) -> String {
    let renderer = yew::LocalServerRenderer::<Reading>::with_props(ReadingProps {
        state,
        dispatch: Callback::noop(),
    });
    pollster::block_on(renderer.hydratable(false).render())
}

fn one_paragraph(old: &str, new: &str) -> Rc<State> {
    opened(article(vec![
        version(4, "Weir gate fails", paragraphs(&[(old, Certainty::READ)])),
        version(
            5,
            "Weir gate fails again",
            paragraphs(&[(new, Certainty::READ)]),
        ),
    ]))
}

#[test]
fn changed_words_stand_in_del_and_ins() {
    let html = reading(one_paragraph(
        "The gate at Oldbrook Weir let 12 boats through.",
        "The gate at Oldbrook Weir let 17 boats through.",
    ));
    assert!(html.contains(">12</del>"), "{html}");
    assert!(html.contains(">17</ins>"), "{html}");
    let (_, headline) = html.split_once("Weir gate fails<ins ").unwrap_or_default();
    let (marked, _) = headline.split_once("</ins>").unwrap_or_default();
    assert!(marked.contains("class=\"of-headline\""), "{html}");
    assert!(marked.ends_with("> again"), "{html}");
}

#[test]
fn what_a_capture_holds_is_text_and_never_markup() {
    let html = reading(one_paragraph(
        "<script>alert(1)</script> <img src=x onerror=alert(2)> & more",
        "<blink onclick=\"x()\">loud</blink> <style>*{}</style>",
    ));
    assert!(html.contains("&lt;script&gt;"), "{html}");
    for markup in ["<script", "<img", "<blink", "<style", "onerror=alert(2)>"] {
        assert!(!html.contains(markup), "{markup} in {html}");
    }
}

#[test]
fn no_view_writes_a_style_attribute() {
    let html = reading(one_paragraph("One thing here.", "Another thing there."));
    assert!(!html.contains("style="), "{html}");
}

#[test]
fn only_addresses_of_the_web_become_links() {
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://good.example@evil.example/",
        "https:///x",
    ] {
        let mut article = article(vec![
            version(0, "Weir", paragraphs(&[("One.", Certainty::READ)])),
            version(1, "Weir", paragraphs(&[("Two.", Certainty::READ)])),
        ]);
        article.url = Some(address.to_owned());
        article.tracker_id = None;
        assert!(!reading(opened(article)).contains("<a "), "{address}");
    }
}

#[test]
fn handles_are_sliders_that_say_where_they_stand() {
    let html = reading(one_paragraph("One.", "Two."));
    for part in [
        "role=\"slider\"",
        "aria-label=\"Older version\"",
        "aria-label=\"Newer version\"",
        "aria-valuemin=\"4\"",
        "aria-valuemax=\"5\"",
        "aria-valuetext=\"Version 5, of 4 to 5, time not known\"",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn an_inferred_passage_says_so_and_how_surely() {
    let state = opened(article(vec![
        version(
            0,
            "Weir",
            paragraphs(&[("The gate is shut.", Certainty::inferred(0.62))]),
        ),
        version(
            1,
            "Weir",
            paragraphs(&[("The gate is open.", Certainty::inferred(0.62))]),
        ),
    ]));
    for layout in [Layout::SideBySide, Layout::Inline] {
        let html = reading(reduce(&state, Action::Layout(layout)));
        assert!(html.contains(">inferred</button>"), "{html}");
        assert!(html.contains("62% sure"), "{html}");
        assert!(html.contains("The one passage here was inferred"), "{html}");
    }
}

#[test]
fn a_page_that_was_cut_off_says_so_beside_its_text() {
    let whole = include_str!("../example/example-5-6.html");
    let cut = &whole[..whole.find("id='p6'").expect("six rows")];
    let mut session = Session::default();
    let capture = Capture::new("cut.html", cut.as_bytes());
    session.give(vec![capture], &NativeDecode);
    let state = told(&mut session);
    assert!(state.notices.is_empty(), "told once, where it matters");
    let html = reading(state);
    assert!(
        html.contains("class=\"caveat\"") && html.contains("cut.html"),
        "{html}"
    );
}

#[test]
fn what_was_read_is_not_called_inferred() {
    let html = reading(one_paragraph("One.", "Two."));
    assert!(!html.contains("nferred"), "{html}");
}

#[test]
fn a_version_that_is_not_held_says_so() {
    let state = opened(article(vec![
        version(0, "Weir", paragraphs(&[("One.", Certainty::READ)])),
        version(1, "Weir", paragraphs(&[("Two.", Certainty::READ)])),
        version(2, "Weir", None),
    ]));
    let html = reading(state);
    assert!(
        html.contains("time not known, of 0 to 2, not held"),
        "{html}"
    );
    assert!(html.contains("2 of 3 versions held"), "{html}");
}

#[test]
fn a_moved_paragraph_leads_to_its_other_end() {
    let long = "The lock keeper, Maud Ashby, had worked at Oldbrook for thirty years before the gate was rebuilt.";
    let stay = [
        "Boats were held below the weir for most of Monday.",
        "The navigation authority said that it was looking into the failure.",
        "Farmers downstream had been told to move their sheep.",
    ];
    let text = |order: &[&str]| {
        paragraphs(
            &order
                .iter()
                .map(|text| (*text, Certainty::READ))
                .collect::<Vec<_>>(),
        )
    };
    let state = opened(article(vec![
        version(0, "Weir", text(&[long, stay[0], stay[1], stay[2]])),
        version(1, "Weir", text(&[stay[0], stay[1], stay[2], long])),
    ]));
    let html = reading(state);
    assert!(html.contains("Moved to here"), "{html}");
    assert!(html.contains("Moved away"), "{html}");
    assert!(!html.contains("<del") && !html.contains("<ins"), "{html}");
}

#[test]
fn a_split_paragraph_shows_both_parts_and_the_new_break() {
    let state = opened(article(vec![
        version(
            0,
            "Weir",
            paragraphs(&[(
                "The gate failed at six in the morning. Nobody was near it at the time.",
                Certainty::READ,
            )]),
        ),
        version(
            1,
            "Weir",
            paragraphs(&[
                ("The gate failed at six in the morning.", Certainty::READ),
                ("Nobody was near it at the time.", Certainty::READ),
            ]),
        ),
    ]));
    let html = reading(reduce(&state, Action::Layout(Layout::Inline)));
    assert!(html.contains('¶'), "{html}");
    assert!(html.contains("Nobody was near it at the time."), "{html}");
}

#[test]
fn the_example_can_be_stepped_through_in_both_layouts() {
    let mut session = Session::default();
    for text in [
        include_str!("../example/example-0-1.html"),
        include_str!("../example/example-2-3.html"),
        include_str!("../example/example-4-5.html"),
        include_str!("../example/example-5-6.html"),
    ] {
        let capture = Capture::new("page.html", text.as_bytes());
        session.give(vec![capture], &NativeDecode);
    }
    let mut state = told(&mut session);
    assert_eq!(*state.problems, []);
    state = reduce(&state, Action::End(palimpsest::state::Direction::Back));
    for layout in [Layout::SideBySide, Layout::Inline] {
        let mut step = reduce(&state, Action::Layout(layout));
        for _ in 0..6 {
            let html = reading(Rc::clone(&step));
            assert!(html.contains("<ins") || html.contains("<del"), "{html}");
            assert!(html.contains("all 7 versions held"), "{html}");
            step = reduce(&step, Action::Step(palimpsest::state::Direction::On));
        }
    }
}

#[test]
fn the_way_in_offers_its_four_ways() {
    let renderer = yew::LocalServerRenderer::<Arrive>::with_props(ArriveProps {
        state: Rc::default(),
        dispatch: Callback::noop(),
    });
    let html = pollster::block_on(renderer.hydratable(false).render());
    for part in [
        "type=\"file\"",
        "multiple",
        "Try an example",
        "or paste",
        "Nothing is uploaded",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn by_age_every_passage_is_text_and_the_legend_says_where_it_is_from() {
    let texts = |text: &str| paragraphs(&[(text, Certainty::inferred(0.62))]);
    let article = Rc::new(article(vec![
        version(4, "Weir", texts("The gate let <b>12</b> boats through.")),
        version(5, "Weir", texts("The gate let <b>17</b> boats through.")),
    ]));
    let tracing = Tracing::of(&article, TraceConfig::default());
    let mut annals = Annals::default();
    let mut writer = AnnalsWriter::default();
    while let Some(portion) = writer.next(&tracing, 100) {
        annals.extend(portion);
    }
    let view = since(Words::default(), &article, VersionNumber(5), &annals, false)
        .expect("a held version");
    let view = Rc::new(view);
    let drawn = |is_narrow: bool| {
        let renderer = yew::LocalServerRenderer::<ByAge>::with_props(ByAgeProps {
            side: Side::New,
            language: None,
            at: None,
            is_narrow,
            article: Rc::clone(&article),
            view: Rc::clone(&view),
            go: Callback::noop(),
            trace: Callback::noop(),
        });
        pollster::block_on(renderer.hydratable(false).render())
    };
    let narrow = drawn(true);
    assert!(
        narrow.contains("<details class=\"since-legend\"><summary>")
            && narrow.contains("shade-4\">5</span>"),
        "{narrow}"
    );
    let html = drawn(false);
    assert!(!html.contains("<details"), "{html}");
    for part in [
        "data-since=\"4\"",
        "shade-0",
        "shade-4",
        "&lt;b&gt;",
        "Version 4",
        "traced coarsely",
        "62% sure",
        "aria-pressed=\"false\"",
        "The headline has read so since version 4",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(
        !html.contains("<b>17") && !html.contains("style="),
        "{html}"
    );
}

#[test]
fn the_since_when_view_takes_the_comparisons_place_and_says_that_it_is_coming() {
    let state = one_paragraph("One thing here.", "Another thing there.");
    let html = reading(reduce(&state, Action::Since(Some(Side::New))));
    assert!(html.contains("Finding out since when"), "{html}");
    assert!(!html.contains("class=\"rows"), "{html}");
    for part in ["id=\"search\"", "role=\"slider\"", ">Since when</button>"] {
        assert!(html.contains(part), "{part} in {html}");
    }
}
