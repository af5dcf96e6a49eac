//! What is on show stays on show while text files get other numbers.

use palimpsest::model::Shift;

use super::*;

fn text(more: &str) -> String {
    format!(
        "# The lantern on Gull Rock\n\nThe lantern on Gull Rock was lit again on Sunday after a winter in the dark, and the keepers of the harbour say that it will stay lit. Nobody had seen it burn since the storm of October.\n\n{more}\n"
    )
}

/// Four versions of a text in a tab, the third and the fourth on show.
fn four() -> Tab {
    let texts = [
        "Nobody paid.",
        "Somebody paid.",
        "A widow paid.",
        "Two widows paid.",
    ]
    .map(text);
    let names = ["b1.md", "b2.md", "b3.md", "b4.md"];
    let files: Vec<(&str, &str)> = names
        .into_iter()
        .zip(texts.iter().map(String::as_str))
        .collect();
    let tab = tab(&files).then(Action::End(Direction::On));
    assert_eq!(shown(&tab), ["b3.md", "b4.md"]);
    tab
}

fn shown(tab: &Tab) -> [String; 2] {
    let (article, pair) = tab.state.comparing().expect("a comparison");
    let file = |number| article.version(number).expect("held").files[0].clone();
    [file(pair.old), file(pair.new)]
}

fn rearrange(tab: &mut Tab, file: &str, shift: Shift) {
    tab.session
        .rearrange(file, shift, &AssembleConfig::default());
    tab.tell(false);
}

#[test]
fn the_same_texts_stay_on_show_when_their_order_changes() {
    let mut tab = four();
    rearrange(&mut tab, "b4.md", Shift::To(1));
    assert_eq!(
        shown(&tab),
        ["b4.md", "b3.md"],
        "the earlier one is the older"
    );
    assert_eq!(pair(&tab.state), Some((1, 3)));
    rearrange(&mut tab, "b1.md", Shift::To(3));
    assert_eq!(shown(&tab), ["b4.md", "b3.md"]);
    assert_eq!(pair(&tab.state), Some((0, 2)));
}

#[test]
fn the_same_texts_stay_on_show_when_another_file_goes_and_comes_back() {
    let mut tab = four();
    let first = tab.state.captures[0].id;
    tab.session.remove(first);
    tab.tell(false);
    assert_eq!(shown(&tab), ["b3.md", "b4.md"]);
    assert_eq!(pair(&tab.state), Some((1, 2)));
    tab.session.undo();
    tab.tell(false);
    assert_eq!(shown(&tab), ["b3.md", "b4.md"]);
    assert_eq!(pair(&tab.state), Some((2, 3)));
}

#[test]
fn when_a_text_on_show_goes_the_nearest_step_is_shown_until_it_comes_back() {
    let mut tab = four();
    let third = tab.state.captures[2].id;
    tab.session.remove(third);
    tab.tell(false);
    assert_eq!(shown(&tab), ["b2.md", "b4.md"]);
    tab.session.undo();
    tab.tell(false);
    assert_eq!(shown(&tab), ["b3.md", "b4.md"]);
}

#[test]
fn two_stories_of_text_files_without_headlines_can_both_be_opened() {
    let story = |words: &str, more: &str| format!("{words} {words} {more}\n\n{words}\n");
    let gull = "The lantern on Gull Rock was lit again on Sunday after a winter in the dark, and the keepers say that it will stay lit.";
    let weir = "Farmers below Oldbrook Weir moved their sheep to higher ground when the gate failed, as the water had come up within the hour.";
    let texts = [
        story(gull, "Nobody paid."),
        story(gull, "A widow paid."),
        story(weir, "All were saved."),
        story(weir, "Most were saved."),
    ];
    let names = ["g1.txt", "g2.txt", "w1.txt", "w2.txt"];
    let files: Vec<(&str, &str)> = names
        .into_iter()
        .zip(texts.iter().map(String::as_str))
        .collect();
    let tab = tab(&files);
    assert_eq!(tab.state.articles.len(), 2);
    let opened = |key: &str| shown(&tab.then(Action::Open(key.to_owned())));
    assert_eq!(opened("g1.txt"), ["g1.txt", "g2.txt"]);
    assert_eq!(opened("w1.txt"), ["w1.txt", "w2.txt"]);
}
