//! A sample of every fault. The list can't lack one: the compiler asks for a line for every variant there is.

use palimpsest::model::fault::{
    AssemblyFault, Difference, Excerpts, Fault, FormatFault, Lead, OtherPage, PackedFault,
    PageFault, Refusal, TextFault,
};
use palimpsest::model::file::{HistoryFileError, JsonFault};
use palimpsest::model::{ProblemKind, Sides, TimestampError, VersionNumber};

/// Makes a function that gives the samples of one type, those of a variant beside its pattern. The match over all patterns, without which
/// no sample is taken, compiles only while there is one for every variant.
macro_rules! samples {
    ($name:ident: $type:ty; $($pattern:pat => each $samples:expr;)+) => {
        /// Samples of every variant, with figures that ask for the singular, for the plural and for groups of digits.
        pub fn $name() -> Vec<$type> {
            fn variant(sample: &$type) -> &'static str {
                match sample {
                    $($pattern => stringify!($pattern),)+
                }
            }
            let mut all = Vec::new();
            $(
                let samples: Vec<$type> = $samples.into_iter().map(Into::into).collect();
                assert!(!samples.is_empty());
                assert!(samples.iter().all(|one| variant(one) == stringify!($pattern)));
                all.extend(samples);
            )+
            all
        }
    };
    ($name:ident: $type:ty; $($pattern:pat => $($sample:expr),+;)+) => {
        samples! { $name: $type; $($pattern => each [$($sample),+];)+ }
    };
}

samples! { all: Fault;
    Fault::Format(_) => each formats();
    Fault::History(_) => each histories();
    Fault::OtherPage(_) => each other_pages();
    Fault::Page(_) => each pages();
    Fault::Text(_) => each texts();
    Fault::Packed(_) => each packed();
    Fault::Assembly(_) => each assemblies();
    Fault::Told { .. } => each [Fault::Told {
        kind: ProblemKind::Empty,
        sentence: "“sample” was empty.".to_owned(),
    }];
}

const MEGABYTE: usize = 1024 * 1024;

samples! { formats: FormatFault;
    FormatFault::Empty => FormatFault::Empty;
    FormatFault::TooLarge { .. } => FormatFault::TooLarge { limit: 64 * MEGABYTE };
    FormatFault::Image { .. } => FormatFault::Image { kind: "PNG".to_owned() };
    FormatFault::Pdf => FormatFault::Pdf;
    FormatFault::Office => FormatFault::Office;
    FormatFault::Binary => FormatFault::Binary;
    FormatFault::ForeignHtml => FormatFault::ForeignHtml;
    FormatFault::ForeignText => FormatFault::ForeignText;
    FormatFault::ForeignFeed => FormatFault::ForeignFeed;
    FormatFault::Unopened => FormatFault::Unopened;
    FormatFault::Broken => FormatFault::Broken;
}

samples! { histories: HistoryFileError;
    HistoryFileError::NotJson(_) => HistoryFileError::NotJson(JsonFault {
        said: "EOF while parsing a value".to_owned(),
        place: Some((1, 12_033)),
    });
    HistoryFileError::NotUtf8 { .. } =>
        HistoryFileError::NotUtf8 { from: 34, bytes: Some(1) },
        HistoryFileError::NotUtf8 { from: 34, bytes: None };
    HistoryFileError::NotAHistory => HistoryFileError::NotAHistory;
    HistoryFileError::Newer(_) => HistoryFileError::Newer(9);
    HistoryFileError::NoSuchFormatVersion(_) => HistoryFileError::NoSuchFormatVersion(0);
    HistoryFileError::Shape(_) => HistoryFileError::Shape(JsonFault {
        said: "missing field `articles`".to_owned(),
        place: None,
    });
    HistoryFileError::UnknownTracker(_) => HistoryFileError::UnknownTracker("elsewhere".to_owned());
    HistoryFileError::Time(_) =>
        HistoryFileError::Time(TimestampError::NotRfc3339("yesterday".to_owned()));
    HistoryFileError::Certainty(_) => HistoryFileError::Certainty("1.2".to_owned());
    HistoryFileError::VersionOrder(_) => HistoryFileError::VersionOrder(VersionNumber(3));
    HistoryFileError::StepOrder(_) => HistoryFileError::StepOrder(step(2, 1));
    HistoryFileError::BlankParagraph(_) => HistoryFileError::BlankParagraph(VersionNumber(3));
    HistoryFileError::LineBreak(_) => HistoryFileError::LineBreak(VersionNumber(3));
    HistoryFileError::BlankRow(_) => HistoryFileError::BlankRow(step(1, 2));
    HistoryFileError::LineBreakInRow(_) => HistoryFileError::LineBreakInRow(step(1, 2));
}

samples! { other_pages: OtherPage;
    OtherPage::UnnumberedVersion => OtherPage::UnnumberedVersion;
    OtherPage::List(_) =>
        OtherPage::List(Vec::new()),
        OtherPage::List(vec![lead("Lighthouse painted")]),
        OtherPage::List(vec![
            lead("Ferry “sails” again"),
            lead("Bakery on Quay Street to open an hour earlier after a petition of bakers"),
            lead("Lighthouse painted"),
        ]);
    OtherPage::Blocked => OtherPage::Blocked;
    OtherPage::Archive => OtherPage::Archive;
    OtherPage::Unknown => OtherPage::Unknown;
}

samples! { pages: PageFault;
    PageFault::NoNumbers => PageFault::NoNumbers;
    PageFault::GuessedNumbers => PageFault::GuessedNumbers;
    PageFault::CutBeforeTable => PageFault::CutBeforeTable;
    PageFault::CutInsideTable => PageFault::CutInsideTable;
    PageFault::CutInsideList => PageFault::CutInsideList;
    PageFault::CutInsideVersion => PageFault::CutInsideVersion;
    PageFault::CutVersionPaste => PageFault::CutVersionPaste;
    PageFault::CutPaste => PageFault::CutPaste;
    PageFault::TooDeep => PageFault::TooDeep;
    PageFault::EmptyVersion => PageFault::EmptyVersion;
    PageFault::NoText => PageFault::NoText;
    PageFault::MarkupInParagraphs { .. } =>
        PageFault::MarkupInParagraphs { paragraphs: 1 },
        PageFault::MarkupInParagraphs { paragraphs: 4 };
    PageFault::MarkupInRows { .. } =>
        PageFault::MarkupInRows { rows: 1 },
        PageFault::MarkupInRows { rows: 12_000 };
    PageFault::BrokenRows { .. } =>
        PageFault::BrokenRows { rows: 1 },
        PageFault::BrokenRows { rows: 4 };
    PageFault::UnplacedText => PageFault::UnplacedText;
}

samples! { texts: TextFault;
    TextFault::OneLine => TextFault::OneLine;
    TextFault::GuessedRows => TextFault::GuessedRows;
    TextFault::UnknownNumbers => TextFault::UnknownNumbers;
    TextFault::CutText => TextFault::CutText;
    TextFault::Backwards => TextFault::Backwards;
}

samples! { packed: PackedFault;
    PackedFault::DamagedArchive => PackedFault::DamagedArchive;
    PackedFault::DamagedWebArchive => PackedFault::DamagedWebArchive;
    PackedFault::NestedTooDeep => PackedFault::NestedTooDeep;
    PackedFault::TooManyFiles { .. } => PackedFault::TooManyFiles { limit: 10_000 };
    PackedFault::NothingInside { .. } =>
        PackedFault::NothingInside { parts: 0 },
        PackedFault::NothingInside { parts: 1 },
        PackedFault::NothingInside { parts: 7 };
    PackedFault::NoPageInside => PackedFault::NoPageInside;
    PackedFault::Locked => PackedFault::Locked;
    PackedFault::UnknownPacking => PackedFault::UnknownPacking;
    PackedFault::LeftPacked(Refusal::Damaged) => PackedFault::LeftPacked(Refusal::Damaged);
    PackedFault::LeftPacked(Refusal::Ratio(_)) => PackedFault::LeftPacked(Refusal::Ratio(200));
    PackedFault::LeftPacked(Refusal::Size(_)) =>
        PackedFault::LeftPacked(Refusal::Size(64 * MEGABYTE));
    PackedFault::LeftPacked(Refusal::Total(_)) =>
        PackedFault::LeftPacked(Refusal::Total(256 * MEGABYTE));
}

samples! { assemblies: AssemblyFault;
    AssemblyFault::GroupedByLikeness { .. } =>
        AssemblyFault::GroupedByLikeness { article: Some("Ferry sails again".to_owned()) },
        AssemblyFault::GroupedByLikeness { article: None };
    AssemblyFault::TooManyToCompare => AssemblyFault::TooManyToCompare;
    AssemblyFault::OtherHeadline { .. } => AssemblyFault::OtherHeadline {
        number: VersionNumber(1),
        headline: "Ferry sinks".to_owned(),
        shown: "Ferry sails".to_owned(),
        kept: "kept.html".to_owned(),
    };
    AssemblyFault::OtherReading { is_worked_out: false, .. } =>
        reading(false, false, None),
        reading(false, true, Some(paragraphs(1, 1))),
        reading(false, false, Some(paragraphs(1, 14))),
        reading(false, false, Some(paragraphs(3, 14))),
        reading(false, false, Some(Difference::Order { excerpts: excerpts() }));
    AssemblyFault::OtherReading { is_worked_out: true, .. } =>
        reading(true, false, Some(more(1, false))),
        reading(true, true, Some(more(1, true))),
        reading(true, false, Some(more(12, false))),
        reading(true, false, Some(more(12, true))),
        reading(true, false, Some(fewer(1, false))),
        reading(true, false, Some(fewer(1, true))),
        reading(true, false, Some(fewer(12, false))),
        reading(true, false, Some(fewer(12, true)));
    AssemblyFault::MoreVersions { .. } =>
        AssemblyFault::MoreVersions { count: 12_345, limit: 10_000 };
    AssemblyFault::UnknownPlace { .. } => AssemblyFault::UnknownPlace { numbers: step(6, 7) };
    AssemblyFault::SingleVersion => AssemblyFault::SingleVersion;
}

fn step(old: u32, new: u32) -> Sides<VersionNumber> {
    Sides::new(VersionNumber(old), VersionNumber(new))
}

fn lead(headline: &str) -> Lead {
    Lead::new(headline, "https://tracker.example/articles/371".to_owned())
}

fn reading(is_worked_out: bool, is_chosen: bool, difference: Option<Difference>) -> AssemblyFault {
    AssemblyFault::OtherReading {
        number: VersionNumber(5),
        kept: "kept.html".to_owned(),
        is_worked_out,
        is_chosen,
        difference,
    }
}

fn excerpts() -> Excerpts {
    Excerpts {
        other: "… with 12 people …".to_owned(),
        shown: "… with 17 people …".to_owned(),
    }
}

fn paragraphs(count: usize, of: usize) -> Difference {
    Difference::Paragraphs {
        count,
        of,
        excerpts: excerpts(),
    }
}

fn more(count: usize, is_repeated: bool) -> Difference {
    Difference::More {
        count,
        first: "One.".to_owned(),
        is_repeated,
    }
}

fn fewer(count: usize, is_repeated: bool) -> Difference {
    Difference::Fewer {
        count,
        first: "One.".to_owned(),
        is_repeated,
    }
}
