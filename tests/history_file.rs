//! The history file keeps what it was given, is what its schema says, and refuses what it must.

#[path = "history_file/any.rs"]
mod any;
#[path = "history_file/comparison.rs"]
mod comparison;
#[path = "history_file/ferry.rs"]
mod ferry;
#[path = "history_file/real_output.rs"]
mod real_output;
#[path = "history_file/refusals.rs"]
mod refusals;
#[path = "history_file/schema.rs"]
mod schema;

use expect_test::expect;
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{Certainty, VersionNumber};
use proptest::prelude::*;

use ferry::ferry;

proptest! {
    #[test]
    fn writing_reading_back_and_writing_again_gives_the_same_bytes(history in any::history()) {
        let written = history_json::write(&history, None);
        let read = read(&written).expect("what we write can be read");
        prop_assert_eq!(history_json::write(&read, None), written);
    }
}

#[test]
fn a_history_is_read_back_with_the_certainty_of_each_paragraph() {
    let history = ferry();
    assert_eq!(read(&history_json::write(&history, None)), Ok(history));
}

#[test]
fn what_a_person_has_overruled_is_read_back_as_such() {
    let mut history = ferry();
    let article = &mut history.articles[0];
    article.steps[0].rows[0].certainty = Certainty::OVERRULED;
    let paragraphs = article.versions[1].paragraphs.as_mut().expect("its text");
    paragraphs[0].certainty = Certainty::OVERRULED;
    let written = history_json::write(&history, None);
    assert_eq!(written.matches("overruled").count(), 2);
    assert_eq!(read(&written), Ok(history));
}

#[test]
fn a_paragraph_is_overruled_only_where_its_version_says_so() {
    let mut history = ferry();
    history.articles[0].steps[0].rows[0].certainty = Certainty::OVERRULED;
    assert_eq!(read(&history_json::write(&history, None)), Ok(history));
}

#[test]
fn a_version_that_no_step_spells_gets_its_certainty_for_every_paragraph() {
    let mut history = ferry();
    history.articles[0].steps.clear();
    let read = read(&history_json::write(&history, None)).expect("a history");
    let version = read.articles[0]
        .version(VersionNumber(1))
        .expect("version 1");
    let certainties: Vec<f64> = version
        .paragraphs
        .iter()
        .flatten()
        .map(|p| p.certainty.share())
        .collect();
    assert_eq!(certainties, [0.93, 0.93]);
}

#[test]
fn of_several_steps_that_spell_a_version_the_one_that_fits_its_certainty_is_taken() {
    let mut history = ferry();
    let mut other = history.articles[0].steps[0].clone();
    other.numbers.new = VersionNumber(3);
    other.rows[0].certainty = Certainty::inferred(0.2);
    history.articles[0].steps.push(other);
    assert_eq!(read(&history_json::write(&history, None)), Ok(history));
}

#[test]
fn the_file_stands_as_documented() {
    expect![[r#"
        {
          "format": "palimpsest-history",
          "format_version": 1,
          "articles": [
            {
              "tracker": "newssniffer",
              "tracker_id": "12",
              "source": null,
              "url": "https://news.example/ferry",
              "first_seen": null,
              "version_count": 3,
              "versions": [
                {
                  "number": 0,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": null,
                  "certainty": 1.0,
                  "files": [
                    "ferry.txt"
                  ]
                },
                {
                  "number": 1,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": [
                    "The ferry sails again.",
                    "Nobody was hurt."
                  ],
                  "certainty": 0.93,
                  "files": [
                    "ferry.txt"
                  ]
                },
                {
                  "number": 2,
                  "title": "Ferry back in service",
                  "captured_at": "2019-05-02T07:30:00Z",
                  "paragraphs": [
                    "The ferry sails again."
                  ],
                  "certainty": 1.0,
                  "files": [
                    "ferry.txt"
                  ]
                }
              ],
              "steps": [
                {
                  "old": 1,
                  "new": 2,
                  "elapsed": "about 2 hours later",
                  "rows": [
                    {
                      "old": "The ferry sails again.",
                      "new": "The ferry sails again.",
                      "certainty": 1.0
                    },
                    {
                      "old": "Nobody was hurt.",
                      "new": null,
                      "certainty": 0.93
                    }
                  ],
                  "files": [
                    "ferry.txt"
                  ]
                }
              ]
            }
          ],
          "problems": [
            {
              "file": "holiday.png",
              "kind": "unreadable_format",
              "message": "“holiday.png” is a picture."
            }
          ]
        }
    "#]]
    .assert_eq(&history_json::write(&ferry(), None));
}
