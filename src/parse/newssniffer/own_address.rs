//! The address and the title that a saved page has of itself, for where its table does not tell enough.

use crate::model::{Sides, VersionNumber};
use crate::parse::html::Document;

use super::address::Address;

/// What stands before a page's own address: Chrome's comment, SingleFile's comment, the Wayback Machine's script.
const SIGNS: [&str; 4] = [
    "saved from url=(",
    "Page saved with SingleFile",
    "__wm.wombat(\"",
    "id=\"wmtbURL\"",
];

/// How far behind its sign, in bytes, an address may begin.
const NEAR: usize = 200;

/// The page's own address, where the program that saved it wrote it down.
#[must_use]
pub fn find(html: &str) -> Option<Address> {
    SIGNS.iter().find_map(|sign| {
        let (_, after) = html.split_once(sign)?;
        let near = &after[..after.floor_char_boundary(NEAR)];
        let start = near.find("http")?;
        let address = near[start..]
            .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>'))
            .next()?;
        Address::read(address)
    })
}

/// The numbers in the page's title, `'TITLE' diff viewer (OLD/NEW) - News Sniffer` (since 2009-06-26).
#[must_use]
pub fn numbers_in_title(document: &Document) -> Option<Sides<VersionNumber>> {
    let title = document
        .elements()
        .find(|element| element.name() == "title")?
        .label();
    let (_, after) = title.rsplit_once("diff viewer (")?;
    let (numbers, _) = after.split_once(')')?;
    let (old, new) = numbers.split_once('/')?;
    Some(Sides::new(
        VersionNumber(old.parse().ok()?),
        VersionNumber(new.parse().ok()?),
    ))
}
