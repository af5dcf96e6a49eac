//! Pages by the hundred, made up: the tracker's markup of today round sentences that mean nothing.

use std::fmt::Write as _;

const WORDS: [&str; 24] = [
    "harbour", "council", "river", "bridge", "winter", "ferry", "teacher", "ballot", "storm",
    "market", "signal", "orchard", "railway", "museum", "engine", "valley", "letter", "window",
    "garden", "doctor", "lantern", "meadow", "quarry", "sailor",
];

/// Numbers that are the same on every run.
struct Chance(u64);

impl Chance {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn sentence(&mut self) -> String {
        let words: Vec<&str> = (0..10 + self.below(18))
            .map(|_| WORDS[self.below(WORDS.len())])
            .collect();
        format!("The {}.", words.join(" "))
    }

    fn paragraph(&mut self, sentences: usize) -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    /// The same paragraphs, every seventh of them written anew.
    fn revised(&mut self, paragraphs: &[String], sentences: usize) -> Vec<String> {
        let revise = |paragraph: &String| match self.below(7) {
            0 => self.paragraph(sentences),
            _ => paragraph.clone(),
        };
        paragraphs.iter().map(revise).collect()
    }
}

/// So many pages, with their names, of so many articles: the steps of each, one after the other, of forty paragraphs.
pub fn pages(pages: usize, articles: usize) -> Vec<(String, String)> {
    let mut chance = Chance(7);
    let mut made = Vec::new();
    for article in 0..articles {
        let steps = (pages - made.len()).div_ceil(articles - article);
        let mut old: Vec<String> = (0..40).map(|_| chance.paragraph(2)).collect();
        for step in 0..steps {
            let new = chance.revised(&old, 2);
            let name = format!("story-{article:02}-{step}.html");
            made.push((name, page(article, step, [&old, &new])));
            old = new;
        }
    }
    made
}

/// So many versions of a story of so many paragraphs, a text file each: in every version one paragraph of ten is edited.
pub fn story(versions: usize, paragraphs: usize) -> Vec<(String, String)> {
    let mut chance = Chance(paragraphs as u64);
    let mut text: Vec<String> = (0..paragraphs).map(|_| chance.paragraph(2)).collect();
    let mut made = Vec::new();
    for version in 0..versions {
        let (day, hour) = (11 + version / 12, 8 + version % 12);
        let name = format!("2019-02-{day}_{hour:02}-48 {paragraphs}.txt");
        made.push((name, text.join("\n\n")));
        for (at, paragraph) in text.iter_mut().enumerate() {
            if at % 10 == version % 10 {
                let (kept, _) = paragraph.split_once(". ").unwrap_or_default();
                *paragraph = format!("{kept}. {}", chance.sentence());
            }
        }
    }
    made
}

/// So many versions of one text, as files with their times in their names: minutes apart, now and then days.
pub fn versions(count: usize) -> Vec<(String, String)> {
    let mut chance = Chance(23);
    let mut paragraphs: Vec<String> = (0..12).map(|_| chance.paragraph(3)).collect();
    let (mut day, mut minute) = (1, 0);
    let version = |at: usize| {
        let title = if at > count / 2 { " for days" } else { "" };
        let name = format!("2026-03-{day:02}_{:02}-{:02}.txt", minute / 60, minute % 60);
        let text = format!(
            "# Storm closes the harbour{title}\n\n{}\n",
            paragraphs.join("\n\n")
        );
        let changed = chance.below(paragraphs.len());
        paragraphs[changed] = chance.paragraph(3);
        minute += 7 + chance.below(30);
        if minute >= 24 * 60 - 40 {
            (day, minute) = (day + 3, 10);
        }
        (name, text)
    };
    (0..count).map(version).collect()
}

/// One page of so many rows, with some 1,600 bytes in each.
pub fn long_page(rows: usize) -> String {
    let mut chance = Chance(11);
    let old: Vec<String> = (0..rows).map(|_| chance.paragraph(6)).collect();
    let new = chance.revised(&old, 6);
    page(0, 0, [&old, &new])
}

fn page(article: usize, step: usize, [old, new]: [&[String]; 2]) -> String {
    let (id, title) = (9_100_000 + article, format!("Story number {article}"));
    let (before, after) = (step, step + 1);
    let mut page = format!(
        "<!DOCTYPE html>\n<html><head><title>'{title}' diff viewer ({before}/{after}) - News Sniffer</title>\n\
         <link rel=\"alternate\" type=\"application/rss+xml\" href=\"https://www.newssniffer.co.uk/articles/{id}.rss\" /></head><body>\n\
         <div class='article-info'><p>This article is from the source '<cite>Fenland Echo</cite>' and was first published or seen on \
         <time datetime='2019-02-11T08:00:00Z'>February 11, 2019 08:00 (UTC)</time>.</p></div>\n<table class='version_diff'><thead>\n\
         <tr><th class='version'><small>Version {before}</small></th><th class='version'><small>Version {after}</small></th></tr>\n\
         <tr id='title'><th class='title'>{title}</th><th class='title'>{title}</th></tr>\n\
         <tr><th class='time'><time datetime='2019-02-11T{before:02}:48:00Z'>then</time></th>\
         <th class='time'><time datetime='2019-02-11T{after:02}:48:00Z'>later</time> (about 1 hour later)</th></tr></thead>\n"
    );
    for (old, new) in old.iter().zip(new) {
        // Writing to a text never fails.
        let _ = if old == new {
            writeln!(page, "<tr><td>{old}</td><td>{new}</td></tr>")
        } else {
            writeln!(
                page,
                "<tr><td><del>{old}</del></td><td><ins>{new}</ins></td></tr>"
            )
        };
    }
    page + "</table></body></html>\n"
}
