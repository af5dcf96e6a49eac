//! Which marks of a version are those of the version before, as far as the comparison of the two tells.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::cut::Cut;
use super::lexicon::{Key, Lexicon};
use super::matching::{cost, matches};
use crate::diff::Work;
use crate::diff::{Block, BlockKind, Diff, DiffConfig, Span, SpanClass, SpanOp, diff};
use crate::model::{Side, Sides};

/// A mark of the older version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) paragraph: usize,
    pub(super) mark: usize,
}

/// Where the marks of a paragraph stood in the version before.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// All of them, in that paragraph.
    Whole(usize),
    /// Mark by mark; `None` where none is the same.
    Marks(Vec<Option<Spot>>),
}

/// What a version has from the one before.
#[derive(Debug)]
pub(super) struct Carry {
    /// By paragraph of the newer version.
    pub(super) sources: Vec<Source>,
    /// Paragraphs that answer each other and differ.
    pub(super) edited: Vec<Sides<Range<usize>>>,
    /// Whether the work allowed sufficed.
    pub(super) precise: bool,
}

impl Carry {
    /// Compares two versions.
    pub(super) fn between(
        cuts: Sides<&[Rc<Cut>]>,
        lexicon: &Lexicon,
        config: &DiffConfig,
        work: &mut Work,
    ) -> Carry {
        let texts = cuts.map(|cuts| cuts.iter().map(|cut| &*cut.text).collect::<Vec<&str>>());
        let found = diff(Sides::new(&texts.old, &texts.new), config);
        Carry::from_diff(cuts, &found, lexicon, work)
    }

    fn from_diff(
        cuts: Sides<&[Rc<Cut>]>,
        diff: &Diff,
        lexicon: &Lexicon,
        work: &mut Work,
    ) -> Carry {
        let nothing = |cut: &Rc<Cut>| Source::Marks(vec![None; cut.len()]);
        let mut reader = Reader {
            cuts,
            lexicon,
            work,
            sources: cuts.new.iter().map(nothing).collect(),
            moved: BTreeMap::new(),
        };
        for block in &diff.blocks {
            reader.read(block);
        }
        reader.read_moved();
        let edited = diff.blocks.iter().filter(|block| !block.spans.is_empty());
        Carry {
            edited: edited.map(|block| block.paragraphs.clone()).collect(),
            precise: diff.precise && reader.work.sufficed(),
            sources: reader.sources,
        }
    }
}

struct Reader<'c> {
    cuts: Sides<&'c [Rc<Cut>]>,
    lexicon: &'c Lexicon,
    work: &'c mut Work,
    sources: Vec<Source>,
    /// The marks of what moved, by its number.
    moved: BTreeMap<usize, Sides<Vec<Mark>>>,
}

/// A mark of a block: where it begins in the block's text (bytes), its wording and its place.
#[derive(Debug, Clone, Copy)]
struct Mark {
    start: usize,
    key: Key,
    spot: Spot,
}

impl Reader<'_> {
    fn read(&mut self, block: &Block) {
        if !block.spans.is_empty() {
            return self.read_spans(block);
        }
        if matches!(block.kind, BlockKind::Equal | BlockKind::Move) {
            let pairs = block
                .paragraphs
                .new
                .clone()
                .zip(block.paragraphs.old.clone());
            for (new, old) in pairs {
                if let Some(source) = self.sources.get_mut(new) {
                    *source = Source::Whole(old);
                }
            }
        }
    }

    fn read_spans(&mut self, block: &Block) {
        let marks =
            Sides::new(Side::Old, Side::New).map(|side| self.marks(side, &block.paragraphs[side]));
        let inside = |span: &Span| {
            Sides::new(Side::Old, Side::New).map(|side| within(&marks[side], &span.at[side]))
        };
        let mut changed: Sides<Vec<Mark>> = Sides::default();
        for span in &block.spans {
            let found = inside(span);
            match (span.op, span.class) {
                (SpanOp::Equal, _) => {
                    self.carry_changed(&std::mem::take(&mut changed));
                    self.carry_equal(&found, &span.at);
                }
                (SpanOp::Delete, SpanClass::Moved(number)) => {
                    self.moved.entry(number).or_default().old.extend(found.old);
                }
                (SpanOp::Insert, SpanClass::Moved(number)) => {
                    self.moved.entry(number).or_default().new.extend(found.new);
                }
                (SpanOp::Delete, _) => changed.old.extend(found.old),
                (SpanOp::Insert, _) => changed.new.extend(found.new),
            }
        }
        self.carry_changed(&changed);
    }

    fn read_moved(&mut self) {
        for marks in std::mem::take(&mut self.moved).into_values() {
            self.carry_changed(&marks);
        }
    }

    /// All marks of some paragraphs, which a newline joins.
    fn marks(&self, side: Side, paragraphs: &Range<usize>) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut offset = 0;
        for paragraph in paragraphs.clone() {
            let Some(cut) = self.cuts[side].get(paragraph) else {
                continue;
            };
            let inside = cut.at.iter().zip(&cut.keys).enumerate();
            marks.extend(inside.map(|(mark, (at, key))| Mark {
                start: offset + at.start,
                key: *key,
                spot: Spot { paragraph, mark },
            }));
            offset += cut.text.len() + 1;
        }
        marks
    }

    /// What stands in an equal span is the same mark by mark.
    fn carry_equal(&mut self, marks: &Sides<&[Mark]>, at: &Sides<Range<usize>>) {
        let (mut old, mut new) = (marks.old.iter().peekable(), marks.new.iter().peekable());
        while let (Some(was), Some(is)) = (old.peek(), new.peek()) {
            let places = (was.start - at.old.start).cmp(&(is.start - at.new.start));
            if places.is_eq() && was.key == is.key {
                self.carry(was.spot, is.spot);
            }
            if places.is_le() {
                old.next();
            }
            if places.is_ge() {
                new.next();
            }
        }
    }

    /// What was marked as changed may hold words that stayed: the comparison is made for reading, and so dissolves islands of a few
    /// words between changes. Those that say something are found again; words like «the» are not worth it.
    fn carry_changed(&mut self, marks: &Sides<Vec<Mark>>) {
        if marks.old.is_empty() || marks.new.is_empty() {
            return;
        }
        let keys = marks
            .as_ref()
            .map(|marks| marks.iter().map(|mark| mark.key).collect::<Vec<Key>>());
        if keys.old == keys.new {
            for (was, is) in marks.old.iter().zip(&marks.new) {
                self.carry(was.spot, is.spot);
            }
            return;
        }
        if !self.work.take(cost(&keys)) {
            return;
        }
        for run in matches(&keys, self.lexicon) {
            for (was, is) in marks.old[run.old].iter().zip(&marks.new[run.new]) {
                self.carry(was.spot, is.spot);
            }
        }
    }

    fn carry(&mut self, old: Spot, new: Spot) {
        if let Some(Source::Marks(marks)) = self.sources.get_mut(new.paragraph)
            && let Some(mark) = marks.get_mut(new.mark)
        {
            *mark = Some(old);
        }
    }
}

/// The marks that begin within some bytes.
fn within<'m>(marks: &'m [Mark], bytes: &Range<usize>) -> &'m [Mark] {
    let start = marks.partition_point(|mark| mark.start < bytes.start);
    let end = marks.partition_point(|mark| mark.start < bytes.end);
    marks.get(start..end).unwrap_or_default()
}
