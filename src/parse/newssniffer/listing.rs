//! Pages and feeds that list comparisons of many articles: which ones they lead to.

use crate::model::fault::Lead;
use crate::parse::html::Document;

use super::address::{self, Address};

/// The first comparisons and articles that a page of a list leads to, in its order, each once; those in the rows of its table only.
#[must_use]
pub fn leads(document: &Document) -> Vec<Lead> {
    let mut leads: Vec<Lead> = Vec::new();
    let links = document
        .elements()
        .filter(|element| element.name() == "td")
        .flat_map(|cell| cell.children().filter(|inner| inner.name() == "a"));
    for link in links {
        let Some(href) = link.attribute("href") else {
            continue;
        };
        let text = link.label();
        let is_one = Address::read(href).is_some() && !text.is_empty();
        let address = address::absolute(href);
        if is_one && leads.iter().all(|lead| lead.address != address) {
            leads.push(Lead::new(&text, address));
        }
        if leads.len() >= Lead::MOST {
            break;
        }
    }
    leads
}
