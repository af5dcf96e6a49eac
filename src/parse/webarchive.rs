//! Web archives as Safari saves them: the page inside.
//!
//! Such a file is a binary property list with a dictionary for the archive. In it `WebMainResource` is the page, a dictionary again:
//! `WebResourceData` has its bytes as the server sent them, beside them stand `WebResourceMIMEType`, `WebResourceTextEncodingName` and
//! `WebResourceURL`. `WebSubframeArchives` lists archives of the same form for frames, `WebSubresources` what else the page loaded
//! (keys and their order as WebKit's `LegacyWebArchive` writes them).

mod resources;

use crate::model::Capture;
use crate::model::fault::PackedFault;

use super::unpack::Unpacking;
use super::{Decode, Reading, charset, read_html, read_text};

use resources::Resource;

/// Reads the page of an archive; where that holds nothing, as frames do, the pages in its frames.
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    let file = capture.name.as_str();
    if !unpacking.may_open() {
        return Reading::of_problem(file, PackedFault::NestedTooDeep);
    }
    let Ok(pages) = resources::of(&capture.bytes) else {
        return Reading::of_problem(file, PackedFault::DamagedWebArchive);
    };
    let mut readings = pages
        .iter()
        .map(|page| read_resource(capture, page, decode, unpacking));
    let Some(first) = readings.next() else {
        return Reading::of_problem(file, PackedFault::NoPageInside);
    };
    if first.holds_something() {
        return first;
    }
    let mut frames = Reading::default();
    readings
        .filter(Reading::holds_something)
        .for_each(|reading| frames.add(reading));
    if frames.holds_something() {
        frames
    } else {
        first
    }
}

fn read_resource(
    capture: &Capture,
    resource: &Resource,
    decode: &dyn Decode,
    unpacking: &mut Unpacking,
) -> Reading {
    let text = || charset::decode(&resource.data, resource.charset.as_deref(), decode);
    match resource.kind.as_deref() {
        Some("text/html" | "application/xhtml+xml") => {
            read_html(&capture.name, &text(), resource.address.as_deref())
        }
        Some("text/plain") => read_text(capture, &text()),
        _ => {
            let name = capture.name.clone();
            unpacking.read_inner(name, resource.data.clone(), capture.modified, decode)
        }
    }
}
