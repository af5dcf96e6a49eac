//! Words of text that is written without spaces, as the platform knows them.

use crate::{harness::App, page::WIDE};

/// Made up: «The mayor announced that the bridge would close for two months», from January or from March on. Both
/// months end with the same syllable: by syllables only what is before it would be marked.
fn version(day: &str) -> String {
    let sentence = "นายกเทศมนตรีประกาศว่าสะพานจะปิดซ่อมแซมเป็นเวลาสองเดือน";
    format!(
        "# The bridge in Thai\n\nThe mayor of the town on the river has told the paper in his own words what will become of the bridge this spring.\n\n{sentence} {day}\n"
    )
}

#[tokio::test]
async fn a_thai_word_is_marked_whole() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let (old, new) = (version("ในเดือนมกราคมนี้"), version("ในเดือนมีนาคมนี้"));
    app.drop_files(&[
        ("2021-03-01 0900 bridge.md", old.as_bytes()),
        ("2021-03-02 0900 bridge.md", new.as_bytes()),
    ])
    .await;
    app.wait_for_address("#old=0&new=1").await;
    let marked = app.marked(".rows").await;
    assert_eq!(
        (marked.deleted, marked.inserted),
        (vec!["มกราคม".to_owned()], vec!["มีนาคม".to_owned()])
    );
    app.assert_clean().await;
}
