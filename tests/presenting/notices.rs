//! What is said above the text of many problems at once.

use palimpsest::model::{Certainty, Fault, Problem, ProblemKind};
use palimpsest::present::{Inferred, Words, notices};

fn problems(count: usize, kind: ProblemKind) -> impl Iterator<Item = Problem> {
    (0..count).map(move |at| {
        let sentence = format!("{} {at}.", kind.word());
        Problem::new(format!("{at}.txt"), Fault::Told { kind, sentence })
    })
}

#[test]
fn many_files_put_together_by_likeness_are_said_in_one_sentence_and_bury_nothing() {
    let few: Vec<Problem> = problems(3, ProblemKind::GroupedByLikeness)
        .chain(problems(1, ProblemKind::Conflict))
        .collect();
    assert_eq!(notices(Words::default(), &few, &[]).len(), 4);
    let many: Vec<Problem> = problems(200, ProblemKind::GroupedByLikeness)
        .chain(problems(9, ProblemKind::Conflict))
        .chain(problems(40, ProblemKind::UnreadableFormat))
        .collect();
    let said: Vec<String> = notices(Words::default(), &many, &[])
        .into_iter()
        .map(|notice| notice.sentence)
        .collect();
    assert_eq!(said.len(), 3);
    assert!(said[0].starts_with("200 files do not say"), "{said:?}");
    assert!(
        said[1].starts_with("In 9 cases two files tell one version differently."),
        "{said:?}"
    );
    assert!(said[2].starts_with("40 files hold no text"), "{said:?}");
}

#[test]
fn what_was_set_by_hand_is_told_from_what_was_inferred() {
    let (read, set) = (Certainty::READ, Certainty::OVERRULED);
    let guessed = Certainty::inferred(0.8);
    assert_eq!(Inferred::of(Words::default(), [read, read]), None);
    let by_hand = Inferred::of(Words::default(), [read, set]).expect("somebody set it");
    assert_eq!(by_hand.percent, None);
    let mixed = Inferred::of(Words::default(), [set, guessed, read]).expect("part is inferred");
    assert_eq!((mixed.percent, mixed.in_part_by_you), (Some(80), true));
    let inferred = Inferred::of(Words::default(), [guessed]).expect("all is inferred");
    assert!(!inferred.in_part_by_you);
}
