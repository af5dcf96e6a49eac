//! Where the versions stand along the timeline, whatever their times are.

use palimpsest::model::Timestamp;
use palimpsest::present::layout;
use palimpsest::state::Scale;
use proptest::prelude::*;

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// Seconds since some moment.
fn at(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_seconds(1_500_000_000 + seconds)
}

fn times(gaps: &[i64]) -> Vec<Option<Timestamp>> {
    let mut reached = 0;
    let later = gaps.iter().map(|gap| {
        reached += gap;
        at(reached)
    });
    std::iter::once(at(0)).chain(later).collect()
}

fn lengths(times: &[Option<Timestamp>], scale: Scale) -> Vec<f64> {
    let at = layout(times, scale).at;
    at.windows(2).map(|two| two[1] - two[0]).collect()
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

#[test]
fn by_step_all_are_equally_far_apart() {
    let layout = layout(&times(&[MINUTE, 40 * DAY, 0]), Scale::ByStep);
    assert_eq!(layout.at, [0.5, 1.5, 2.5, 3.5]);
    assert!(is_near(layout.cells, 4.0));
}

#[test]
fn by_time_twice_the_time_is_twice_as_far() {
    let lengths = lengths(&times(&[HOUR, 2 * HOUR, HOUR]), Scale::ByTime);
    assert!(is_near(lengths[0] * 2.0, lengths[1]), "{lengths:?}");
    assert!(is_near(lengths[0], lengths[2]), "{lengths:?}");
}

#[test]
fn a_burst_stays_readable_and_a_long_silence_is_cut_short_and_told() {
    let gaps = [MINUTE, MINUTE, 2 * MINUTE, MINUTE, 30 * DAY, MINUTE];
    let layout = layout(&times(&gaps), Scale::ByTime);
    let lengths = lengths(&times(&gaps), Scale::ByTime);
    assert!(lengths.iter().all(|length| *length >= 1.0), "{lengths:?}");
    assert!(lengths[4] < 6.0, "{lengths:?}");
    let told: Vec<_> = layout.silences.iter().flatten().collect();
    assert_eq!(told.len(), 1, "{:?}", layout.silences);
    assert_eq!(layout.silences[5].map(|one| one.seconds), Some(30 * DAY));
    assert!(told[0].is_exact);
}

#[test]
fn by_step_too_a_silence_far_longer_than_usual_is_told() {
    let silences = |gaps: &[i64]| -> Vec<usize> {
        let told = layout(&times(gaps), Scale::ByStep).silences;
        let told = told.iter().enumerate().filter(|(_, one)| one.is_some());
        told.map(|(at, _)| at).collect()
    };
    assert_eq!(silences(&[HOUR, HOUR, 2 * DAY, HOUR]), [3]);
    // Where every version takes a week, a week is no silence; nor is half an hour among minutes.
    assert_eq!(silences(&[7 * DAY, 6 * DAY, 8 * DAY]), [0; 0]);
    assert_eq!(silences(&[MINUTE, MINUTE, 30 * MINUTE]), [0; 0]);
    assert_eq!(silences(&[3 * DAY]), [0; 0]);
}

#[test]
fn a_version_of_unknown_time_stands_between_its_neighbours() {
    let times = [at(0), None, None, at(3 * HOUR), None];
    let layout = layout(&times, Scale::ByTime);
    assert_eq!(layout.unknown, 3);
    let lengths = lengths(&times, Scale::ByTime);
    assert!(
        is_near(lengths[0], lengths[1]) && is_near(lengths[1], lengths[2]),
        "{lengths:?}"
    );
    assert!(is_near(lengths[3], 1.0), "{lengths:?}");
}

#[test]
fn without_two_times_there_is_no_scale_by_time() {
    for times in [
        vec![],
        vec![None],
        vec![None, None, None],
        vec![None, at(5), None],
    ] {
        let (by_time, by_step) = (layout(&times, Scale::ByTime), layout(&times, Scale::ByStep));
        assert_eq!(by_time.at, by_step.at);
        assert_eq!(by_time.unknown, 0);
        assert_eq!(by_time.at.len(), times.len());
    }
}

/// Times of up to two hundred versions: bursts and silences, some unknown, some earlier than those before.
fn any_times() -> impl Strategy<Value = Vec<Option<Timestamp>>> {
    let gap = prop_oneof![
        4 => 0..600i64,
        3 => 600..20_000i64,
        1 => 20_000..40_000_000i64,
        1 => -5_000..0i64,
    ];
    proptest::collection::vec((gap, 0..8u8), 0..200).prop_map(|steps| {
        let mut reached = 0;
        let time = |(gap, luck): (i64, u8)| {
            reached += gap;
            if luck == 0 { None } else { at(reached) }
        };
        steps.into_iter().map(time).collect()
    })
}

proptest! {
    #[test]
    fn order_and_distance_are_kept_and_all_is_within(times in any_times()) {
        for scale in [Scale::ByStep, Scale::ByTime] {
            let layout = layout(&times, scale);
            prop_assert_eq!(layout.at.len(), times.len());
            prop_assert_eq!(layout.silences.len(), times.len());
            for two in layout.at.windows(2) {
                prop_assert!(two[1] - two[0] > 1.0 - 1e-6, "{:?}", two);
            }
            for at in &layout.at {
                prop_assert!((0.5 - 1e-6..=layout.cells - 0.5 + 1e-6).contains(at), "{} of {}", at, layout.cells);
            }
            prop_assert!(layout.cells <= 0.5 + 4.0 * times.len().max(1) as f64);
            prop_assert!(layout.silences.first().is_none_or(Option::is_none));
        }
    }

    #[test]
    fn longer_is_never_shorter(gaps in proptest::collection::vec(0..5_000_000i64, 1..80)) {
        let lengths = lengths(&times(&gaps), Scale::ByTime);
        for (gap, length) in gaps.iter().zip(&lengths) {
            for (other, longer) in gaps.iter().zip(&lengths) {
                if gap <= other {
                    prop_assert!(*length <= longer + 1e-6, "{gap} {other}");
                }
            }
        }
    }

    #[test]
    fn what_is_neither_nearest_nor_cut_is_true_to_scale(gaps in proptest::collection::vec(1..500_000i64, 2..60)) {
        let times = times(&gaps);
        let silences = layout(&times, Scale::ByTime).silences;
        let lengths = lengths(&times, Scale::ByTime);
        let is_true = |at: &usize| lengths[*at] > 1.0 + 1e-6 && silences[*at + 1].is_none() && lengths[*at] < 4.0 - 1e-6;
        let free: Vec<usize> = (0..gaps.len()).filter(is_true).collect();
        for two in free.windows(2) {
            let units = two.iter().map(|at| gaps[*at] as f64 / lengths[*at]).collect::<Vec<_>>();
            prop_assert!((units[0] / units[1] - 1.0).abs() < 1e-6, "{:?}", units);
        }
    }

    #[test]
    fn every_gap_that_is_cut_short_is_told(gaps in proptest::collection::vec(1..50_000_000i64, 2..60)) {
        let times = times(&gaps);
        let silences = layout(&times, Scale::ByTime).silences;
        let lengths = lengths(&times, Scale::ByTime);
        let unit = gaps.iter().zip(&lengths).filter(|(_, length)| **length < 4.0 - 1e-6 && **length > 1.0 + 1e-6)
            .map(|(gap, length)| *gap as f64 / length).next();
        if let Some(unit) = unit {
            for (at, gap) in gaps.iter().enumerate() {
                let is_cut = *gap as f64 / unit > 4.1;
                prop_assert!(!is_cut || silences[at + 1].is_some(), "{gap} of {unit}");
            }
        }
    }
}
