//! HTML as a tree of elements; the one file that knows the HTML library.
//!
//! The tree is built by the rules of the HTML standard, so that it is the tree a browser would show. Text is all that is ever
//! taken out of it: nothing of a capture is executed, and no markup of it is kept.

mod tags;

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use ego_tree::{NodeId, NodeRef};
use html5ever::driver::{self, ParseOpts};
use html5ever::interface::Tracer;
use html5ever::tendril::{StrTendril, TendrilSink};
use scraper::{Html, HtmlTreeSink, Node};

use super::white_space::collapse;

/// How much one document may ask of the tree builder.
///
/// The standard's rules walk the open elements at every tag and re-open formatting elements in every paragraph: without limits, a
/// few megabytes made for the purpose would cost hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Most elements open at once, formatting elements that wait for re-opening included. A tracker's page keeps under 30, a page
    /// saved by a browser is bound by the 512 levels that browsers build themselves.
    pub open_elements: usize,
    /// Most attributes of one tag. The tracker's tags have under 10.
    pub attributes: usize,
    /// Nodes that any document may have, however short.
    pub nodes: usize,
    /// Nodes that each further byte may bring, in hundredths. A diff page has about 5, the densest sound markup about 33.
    pub nodes_per_hundred_bytes: usize,
    /// Bytes between two looks at the limits: what a hostile document can do unseen grows with its square.
    pub piece: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            open_elements: 600,
            attributes: 1000,
            nodes: 10_000,
            nodes_per_hundred_bytes: 40,
            piece: 2048,
        }
    }
}

/// A document's tree, and how far it came.
#[derive(Debug)]
pub struct Document {
    html: Html,
    open: HashSet<NodeId>,
    stopped: bool,
}

impl Document {
    /// Reads a whole document or a fragment of one; never fails, as no HTML is wrong to a tree builder.
    #[must_use]
    pub fn read(text: &str, limits: &Limits) -> Document {
        let sink = HtmlTreeSink::new(Html::new_document());
        let mut parser = driver::parse_document(sink, ParseOpts::default());
        let sound = tags::sound_length(text, limits.attributes);
        let mut rest = &text[..sound];
        let mut stopped = false;
        while !rest.is_empty() && !stopped {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(limits.piece.max(4)));
            parser.process(StrTendril::from(piece));
            rest = after;
            let builder = &parser.tokenizer.sink;
            let open = OpenCount::default();
            builder.trace_handles(&open);
            let nodes = builder.sink.0.borrow().tree.values().len();
            let read = sound - rest.len();
            let allowed = limits.nodes + read / 100 * limits.nodes_per_hundred_bytes;
            stopped = open.0.get() > limits.open_elements || nodes > allowed;
        }
        let open = OpenElements::default();
        parser.tokenizer.sink.trace_handles(&open);
        Document {
            html: parser.finish(),
            open: open.0.into_inner(),
            stopped: stopped || sound < text.len(),
        }
    }

    /// Whether reading stopped at its limits, before the end.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stopped
    }

    /// Whether the document has a doctype.
    #[must_use]
    pub fn has_doctype(&self) -> bool {
        self.html
            .tree
            .root()
            .children()
            .any(|child| child.value().is_doctype())
    }

    /// The text of the whole body, as [`Element::text`] gives it.
    #[must_use]
    pub fn text(&self) -> String {
        self.elements()
            .find(|element| element.name() == "body")
            .map(Element::text)
            .unwrap_or_default()
    }

    /// All elements, in document order.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.html.tree.root().descendants().filter_map(Element::of)
    }

    /// Whether the element had not been closed, by its own end tag or by another's, where the document ended.
    #[must_use]
    pub fn is_open(&self, element: Element<'_>) -> bool {
        self.open.contains(&element.0.id())
    }
}

/// Counts what the tree builder holds open.
#[derive(Default)]
struct OpenCount(Cell<usize>);

impl Tracer for OpenCount {
    type Handle = NodeId;

    fn trace_handle(&self, _node: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

/// Notes what the tree builder holds open.
#[derive(Default)]
struct OpenElements(RefCell<HashSet<NodeId>>);

impl Tracer for OpenElements {
    type Handle = NodeId;

    fn trace_handle(&self, node: &NodeId) {
        self.0.borrow_mut().insert(*node);
    }
}

/// One element of a [`Document`].
#[derive(Debug, Clone, Copy)]
pub struct Element<'a>(NodeRef<'a, Node>);

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<'a> Element<'a> {
    fn of(node: NodeRef<'a, Node>) -> Option<Element<'a>> {
        node.value().is_element().then_some(Element(node))
    }

    /// Its name, in lower case.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.0
            .value()
            .as_element()
            .map_or("", |element| element.name())
    }

    /// The value of one of its attributes; the name in lower case.
    #[must_use]
    pub fn attribute(self, name: &str) -> Option<&'a str> {
        self.0.value().as_element()?.attr(name)
    }

    /// Whether its class attribute names this class.
    #[must_use]
    pub fn has_class(self, class: &str) -> bool {
        self.words_of("class").any(|word| word == class)
    }

    /// The words of an attribute that is a list of words, such as `class` or `rel`.
    pub fn words_of(self, attribute: &str) -> impl Iterator<Item = &'a str> {
        self.attribute(attribute)
            .unwrap_or("")
            .split_ascii_whitespace()
    }

    /// The element it stands in.
    #[must_use]
    pub fn parent(self) -> Option<Element<'a>> {
        self.0.parent().and_then(Element::of)
    }

    /// The elements right inside it.
    pub fn children(self) -> impl Iterator<Item = Element<'a>> {
        self.0.children().filter_map(Element::of)
    }

    /// All elements inside it at any depth, in document order, without itself.
    pub fn descendants(self) -> impl Iterator<Item = Element<'a>> {
        self.0.descendants().skip(1).filter_map(Element::of)
    }

    /// Whether a comment stands inside it at any depth.
    #[must_use]
    pub fn holds_comment(self) -> bool {
        self.0.descendants().any(|node| node.value().is_comment())
    }

    /// Whether it stands inside the other at any depth, or is it.
    #[must_use]
    pub fn is_within(self, other: Element<'_>) -> bool {
        self.0.id() == other.0.id() || self.0.ancestors().any(|node| node.id() == other.0.id())
    }

    /// Whether any text other than white space follows it in the document.
    #[must_use]
    pub fn is_followed_by_text(self) -> bool {
        std::iter::once(self.0)
            .chain(self.0.ancestors())
            .flat_map(|node| node.next_siblings())
            .any(holds_text)
    }

    /// What follows it in the same parent, in order.
    pub fn followers(self) -> impl Iterator<Item = Follower<'a>> {
        self.0
            .next_siblings()
            .filter_map(|node| match node.value() {
                Node::Text(text) => Some(Follower::Text(text)),
                Node::Element(_) => Some(Follower::Element(Element(node))),
                _ => None,
            })
    }

    /// The element right before it in the same parent.
    #[must_use]
    pub fn element_before(self) -> Option<Element<'a>> {
        self.0.prev_siblings().find_map(Element::of)
    }

    /// The text right before it in the same parent, as it stands; empty where there is none.
    #[must_use]
    pub fn text_before(self) -> String {
        self.0
            .prev_sibling()
            .and_then(|node| node.value().as_text().map(|text| text.to_string()))
            .unwrap_or_default()
    }

    /// Its text with white space collapsed; the content of scripts and styles is not text.
    #[must_use]
    pub fn text(self) -> String {
        self.text_without(|_| false)
    }

    /// As [`Element::text`], without the text of the elements that `leave_out` picks.
    #[must_use]
    pub fn text_without(self, leave_out: impl Fn(Element<'a>) -> bool) -> String {
        collapse(&text_of(self.0, usize::MAX, leave_out))
    }

    /// As [`Element::text`], but of a long text only the beginning, of at least a few thousand bytes: for labels and sentences,
    /// that no hostile nesting of them may cost more than its length.
    #[must_use]
    pub fn label(self) -> String {
        collapse(&text_of(self.0, MOST_OF_LABEL, |_| false))
    }
}

/// What can follow an element in the same parent.
#[derive(Debug, Clone, Copy)]
pub enum Follower<'a> {
    /// Another element.
    Element(Element<'a>),
    /// Bare text, as it stands.
    Text(&'a str),
}

/// Bytes and nodes after which a label ends.
const MOST_OF_LABEL: usize = 4096;

/// Whether a node is or holds text other than white space.
fn holds_text(node: NodeRef<'_, Node>) -> bool {
    node.descendants().any(|inner| {
        inner
            .value()
            .as_text()
            .is_some_and(|text| !text.trim().is_empty())
    })
}

/// The text inside a node, as it stands, with what `leave_out` picks skipped; it ends after about `most` bytes and nodes.
///
/// Walks without recursion, so depth costs no stack.
fn text_of<'a>(
    node: NodeRef<'a, Node>,
    most: usize,
    leave_out: impl Fn(Element<'a>) -> bool,
) -> String {
    let mut text = String::new();
    let mut seen = 0;
    let mut next = node.first_child();
    while let Some(inner) = next {
        let is_skipped = match inner.value() {
            Node::Text(piece) => {
                text.push_str(piece);
                true
            }
            Node::Element(element) => {
                matches!(element.name(), "script" | "style" | "template")
                    || leave_out(Element(inner))
            }
            _ => false,
        };
        seen += 1;
        if text.len().saturating_add(seen) > most {
            break;
        }
        let child = inner.first_child().filter(|_| !is_skipped);
        next = child.or_else(|| after(inner, node));
    }
    text
}

/// The node that follows this one and all that is inside it, within `root`.
fn after<'a>(node: NodeRef<'a, Node>, root: NodeRef<'a, Node>) -> Option<NodeRef<'a, Node>> {
    std::iter::once(node)
        .chain(node.ancestors())
        .take_while(|at| at.id() != root.id())
        .find_map(|at| at.next_sibling())
}
