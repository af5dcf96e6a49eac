//! News Sniffer's feeds (RSS 2.0): of one article, or of the latest versions of all.
//!
//! The template (`news_articles/show.rss`): an item a version except version 0, its title `vN: TITLE`, its link the comparison of N
//! with the version before it, its date that version's time. The feed of all (`versions/index.rss`) has the same titles, but links to
//! the pages of single versions, or (until 2009) to the comparisons of many articles. Titles are escaped once too often since 2009-06.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use crate::model::fault::{FormatFault, Lead, OtherPage, PageFault};
use crate::model::{ListedVersion, Page, PageFormat, Problem, Tracker, VersionNumber};
use crate::parse::{date, white_space::collapse};

use super::address::{self, Address};
use super::intro;

/// Reads a feed: the versions that the feed of an article lists, or the problem that says what to open instead.
///
/// A feed that ends too early, or goes on as no XML may, is read up to there, and said to be cut off.
#[must_use]
pub fn read(file: &str, xml: &str) -> (Option<Page>, Vec<Problem>) {
    let feed = Feed::read(xml);
    let Some(article) = feed.article() else {
        let problem = if feed.is_trackers() {
            Problem::new(file, OtherPage::List(feed.leads()))
        } else {
            Problem::new(file, FormatFault::ForeignFeed)
        };
        return (None, vec![problem]);
    };
    let listed = feed.versions(&article);
    let highest = listed.keys().next_back();
    let page = Page {
        file: file.to_owned(),
        format: PageFormat::Listing,
        tracker: Tracker::NewsSniffer,
        tracker_id: Some(article),
        source: feed.source(),
        url: feed.url(),
        first_seen: None,
        version_count: highest.and_then(|number| number.0.checked_add(1)),
        listed: listed.into_values().collect(),
        comparison: None,
        version: None,
    };
    let problem = (!feed.is_whole).then(|| Problem::new(file, PageFault::CutInsideList));
    (Some(page), problem.into_iter().collect())
}

/// What a feed tells.
#[derive(Debug, Default)]
struct Feed {
    channel: Entry,
    items: Vec<Entry>,
    is_whole: bool,
}

/// The fields of the channel, or of one of its items; of several of a kind the first.
#[derive(Debug, Default)]
struct Entry {
    title: String,
    link: String,
    date: String,
    author: String,
    description: String,
}

impl Entry {
    fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "title" => Some(&mut self.title),
            "link" => Some(&mut self.link),
            "pubDate" => Some(&mut self.date),
            "author" => Some(&mut self.author),
            "description" => Some(&mut self.description),
            _ => None,
        }
    }

    /// The number and headline of a title that reads `vN: TITLE`.
    fn version(&self) -> Option<(VersionNumber, &str)> {
        let (number, title) = self.title.strip_prefix('v')?.split_once(':')?;
        Some((VersionNumber(number.parse().ok()?), title.trim_start()))
    }
}

impl Feed {
    fn read(xml: &str) -> Feed {
        let mut feed = Feed::default();
        let mut reader = Reader::from_str(xml);
        let mut item: Option<Entry> = None;
        let mut text = String::new();
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => {
                    text.clear();
                    if tag.name().as_ref() == "item" {
                        item = Some(Entry::default());
                    }
                }
                Ok(Event::Text(piece)) => text.push_str(&piece),
                Ok(Event::CData(piece)) => text.push_str(&piece),
                Ok(Event::GeneralRef(name)) => {
                    if let Ok(piece) = unescape(&format!("&{};", &*name)) {
                        text.push_str(&piece);
                    }
                }
                Ok(Event::End(tag)) => {
                    let name = tag.name();
                    match name.as_ref() {
                        "item" => feed.items.extend(item.take()),
                        "rss" => feed.is_whole = true,
                        name => {
                            let entry = item.as_mut().unwrap_or(&mut feed.channel);
                            if let Some(field) = entry.field(name).filter(|field| field.is_empty())
                            {
                                *field = collapse(&text);
                            }
                        }
                    }
                    text.clear();
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
        }
        feed
    }

    /// The article's id, where it is the feed of one: its channel leads to it, or all its items do.
    fn article(&self) -> Option<String> {
        let of_channel = Address::read(&self.channel.link).map(|address| address.article);
        of_channel.or_else(|| {
            let mut articles = self
                .items
                .iter()
                .map(|item| Address::read(&item.link).map(|address| address.article));
            let first = articles.next()??;
            (self.items.len() > 1 && articles.all(|other| other.as_ref() == Some(&first)))
                .then_some(first)
        })
    }

    /// Whether it is one of the tracker's at all: the channel or one of the first items says so.
    fn is_trackers(&self) -> bool {
        let of_tracker = |entry: &Entry| {
            entry.link.contains("newssniffer") || Address::read(&entry.link).is_some()
        };
        of_tracker(&self.channel)
            || self.channel.title.contains("News Sniffer")
            || self.items.iter().take(MOST).any(of_tracker)
    }

    fn versions(&self, article: &str) -> BTreeMap<VersionNumber, ListedVersion> {
        let listed = self.items.iter().filter_map(|item| {
            let leads_here =
                Address::read(&item.link).is_none_or(|address| address.article == article);
            let (number, title) = item.version().filter(|_| leads_here)?;
            let version = ListedVersion {
                number,
                captured_at: date::read(&item.date),
                title: Some(unescaped(title)).filter(|title| !title.is_empty()),
            };
            Some((number, version))
        });
        listed.collect()
    }

    /// The outlet, which every item names as its author.
    fn source(&self) -> Option<String> {
        let mut named = self.items.iter().map(|item| &item.author);
        let named = named.find(|name| !name.is_empty()).cloned();
        named.map(|name| unescaped(&name))
    }

    /// The original's address, at the end of the channel's description: `Changes to the SOURCE article URL`.
    fn url(&self) -> Option<String> {
        let description = unescaped(&self.channel.description);
        let (_, address) = description.rsplit_once(' ')?;
        intro::is_address(address).then(|| address.to_owned())
    }

    fn leads(&self) -> Vec<Lead> {
        let leads = self.items.iter().filter(|item| !item.link.is_empty());
        let lead = |item: &Entry| {
            let title = item
                .version()
                .map_or(item.title.as_str(), |(_, title)| title);
            Lead::new(&unescaped(title), address::absolute(&item.link))
        };
        leads.map(lead).take(Lead::MOST).collect()
    }
}

/// Most items of which one may say that the feed is the tracker's; its own feeds have 16 or 20.
const MOST: usize = 100;

/// A text that was escaped twice, once more read.
fn unescaped(text: &str) -> String {
    match unescape(text) {
        Ok(text) => collapse(&text),
        Err(_) => text.to_owned(),
    }
}
