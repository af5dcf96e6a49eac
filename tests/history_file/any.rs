//! Any history at all: strategies for properties.

use std::collections::BTreeMap;

use palimpsest::model::{
    Article, Certainty, DatedBy, Dispute, Fault, History, OtherReading, PageFormat, Paragraph,
    Problem, ProblemKind, Row, Sides, Step, Timestamp, Tracker, Version, VersionNumber,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

pub fn history() -> impl Strategy<Value = History> {
    (vec(article(), 0..3), vec(problem(), 0..3))
        .prop_map(|(articles, problems)| History { articles, problems })
}

fn article() -> impl Strategy<Value = Article> {
    let header = (
        option::of("[0-9]{1,7}"),
        option::of("\\PC{0,8}"),
        option::of("\\PC{0,8}"),
        option::of(moment()),
        option::of(any::<u32>()),
        any::<bool>(),
    );
    let pairs = (0..6_u32, 1..6_u32).prop_map(|(old, by)| (old, old + by));
    let contents = (
        btree_map(prop_oneof![0..8_u32, any::<u32>()], version(), 0..6),
        btree_map(pairs, step(), 0..4),
    );
    (header, contents).prop_map(|(header, (versions, steps))| {
        let (tracker_id, source, url, first_seen, version_count, is_order_overruled) = header;
        Article {
            tracker: if is_order_overruled {
                Tracker::TextFiles
            } else {
                Tracker::NewsSniffer
            },
            tracker_id,
            source,
            url,
            first_seen,
            version_count,
            is_order_overruled,
            versions: numbered(versions),
            steps: paired(steps),
        }
    })
}

fn numbered(versions: BTreeMap<u32, Version>) -> Vec<Version> {
    let numbered = versions.into_iter().map(|(number, version)| Version {
        number: VersionNumber(number),
        ..version
    });
    numbered.collect()
}

fn paired(steps: BTreeMap<(u32, u32), Step>) -> Vec<Step> {
    let paired = steps.into_iter().map(|((old, new), step)| Step {
        lines: Vec::new(),
        numbers: Sides::new(VersionNumber(old), VersionNumber(new)),
        ..step
    });
    paired.collect()
}

fn version() -> impl Strategy<Value = Version> {
    let fields = (
        option::of((text(), certainty())),
        option::of((moment(), option::of(dated_by()))),
        option::of((vec(paragraph(), 0..5), option::of(dispute()))),
        files(),
    );
    fields.prop_map(|(title, stored, told, files)| {
        let (captured_at, dated_by) = stored.unzip();
        let (paragraphs, dispute) = told.unzip();
        let (title, title_certainty) = title.unzip();
        Version {
            number: VersionNumber(0),
            title,
            title_certainty: title_certainty.unwrap_or(Certainty::READ),
            captured_at,
            dated_by: dated_by.flatten(),
            paragraphs,
            files,
            dispute: dispute.flatten(),
        }
    })
}

fn dated_by() -> impl Strategy<Value = DatedBy> {
    proptest::sample::select(vec![DatedBy::Name, DatedBy::FrontMatter, DatedBy::Modified])
}

fn dispute() -> impl Strategy<Value = Dispute> {
    let reading =
        (format(), vec(paragraph(), 0..4), files()).prop_map(|(format, paragraphs, files)| {
            OtherReading {
                format,
                paragraphs,
                files,
            }
        });
    let fields = (format(), any::<bool>(), vec(reading, 1..3));
    fields.prop_map(|(shown, is_chosen, others)| Dispute {
        shown,
        is_chosen,
        others,
    })
}

fn format() -> impl Strategy<Value = Option<PageFormat>> {
    option::of(proptest::sample::select(PageFormat::ALL.to_vec()))
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    (text(), certainty()).prop_map(|(text, certainty)| Paragraph { text, certainty })
}

fn step() -> impl Strategy<Value = Step> {
    let numbers = Sides::new(VersionNumber(0), VersionNumber(1));
    (option::of("\\PC{1,9}"), vec(row(), 0..5), files()).prop_map(move |(elapsed, rows, files)| {
        Step {
            lines: Vec::new(),
            numbers,
            elapsed,
            rows,
            files,
        }
    })
}

fn row() -> impl Strategy<Value = Row> {
    let cells = prop_oneof![
        (text(), text()).prop_map(|(old, new)| Sides::new(Some(old), Some(new))),
        text().prop_map(|old| Sides::new(Some(old), None)),
        text().prop_map(|new| Sides::new(None, Some(new))),
    ];
    (cells, certainty()).prop_map(|(cells, certainty)| Row { cells, certainty })
}

fn problem() -> impl Strategy<Value = Problem> {
    let kind = proptest::sample::select(ProblemKind::ALL.to_vec());
    ("\\PC{0,8}", kind, "\\PC{0,20}")
        .prop_map(|(file, kind, sentence)| Problem::new(file, Fault::Told { kind, sentence }))
}

fn text() -> impl Strategy<Value = String> {
    let anything = "\\PC{0,12}[\\PC&&\\S]\\PC{0,6}".prop_map(|text| text.trim().to_owned());
    let anything = anything.prop_filter("a paragraph holds text", |text| !text.is_empty());
    prop_oneof!["[a-c]{1,2}", anything]
}

fn certainty() -> impl Strategy<Value = Certainty> {
    let shares = (0..=1000_u32).prop_map(|thousandths| f64::from(thousandths) / 1000.0);
    let inferred =
        prop_oneof![Just(1.0), shares].prop_filter_map("between 0 and 1", Certainty::from_share);
    prop_oneof![4 => inferred, 1 => Just(Certainty::OVERRULED)]
}

fn moment() -> impl Strategy<Value = Timestamp> {
    let seconds = -62_167_219_200_i64..=253_402_300_799;
    seconds.prop_filter_map("years 0 to 9999", |seconds| {
        Timestamp::from_date_time(time::OffsetDateTime::from_unix_timestamp(seconds).ok()?)
    })
}

fn files() -> impl Strategy<Value = Vec<String>> {
    btree_set("\\PC{1,8}", 0..3).prop_map(|names| names.into_iter().collect())
}
