//! What the person sees, as plain data: the list of articles, what is missing, what can be said of a line, and what is said of
//! problems.

#[path = "presenting/articles.rs"]
mod articles;
#[path = "presenting/faults.rs"]
mod faults;
#[path = "presenting/kinds.rs"]
mod kinds;
#[path = "presenting/layout.rs"]
mod layout;
#[path = "presenting/lines.rs"]
mod lines;
#[path = "presenting/list.rs"]
mod list;
#[path = "presenting/missing.rs"]
mod missing;
#[path = "presenting/notices.rs"]
mod notices;
#[path = "presenting/order.rs"]
mod order;
#[path = "presenting/quotation.rs"]
mod quotation;
#[path = "presenting/rows.rs"]
mod rows;
#[path = "presenting/sentences.rs"]
mod sentences;
#[path = "presenting/since.rs"]
mod since;
#[path = "presenting/speech.rs"]
mod speech;
#[path = "presenting/timeline.rs"]
mod timeline;
#[path = "presenting/traced.rs"]
mod traced;
#[path = "presenting/typography.rs"]
mod typography;
