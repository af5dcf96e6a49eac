//! What is said in English of archives, mails and packed files.

use super::{SAVE_AGAIN, megabytes};
use crate::model::fault::{PackedFault, Refusal};
use crate::text::label::thousands;

pub(super) fn packed(fault: PackedFault) -> String {
    match fault {
        PackedFault::DamagedArchive => "is a zip archive that is damaged or was cut off, so that not all that it holds could be read: copy or download it again.".to_owned(),
        PackedFault::DamagedWebArchive => "is a web archive of Safari that is damaged or was cut off: copy it again, or save the page again as “Page Source”.".to_owned(),
        PackedFault::NestedTooDeep => "holds archives within archives, deeper than Palimpsest looks: unpack it and drop the files that it holds.".to_owned(),
        PackedFault::TooManyFiles { limit } => format!(
            "holds more than {} files, of which only the first were looked at: drop the folder of pages itself, or a part of it.",
            thousands(limit)
        ),
        PackedFault::NothingInside { parts: 0 } => "is an archive without any file: pack it again.".to_owned(),
        PackedFault::NothingInside { parts: 1 } => "is an archive that holds no page, only one picture or other part of one: pack the pages themselves.".to_owned(),
        PackedFault::NothingInside { parts } => format!(
            "is an archive that holds no page, only {} pictures and other parts of some: pack the pages themselves.",
            thousands(parts)
        ),
        PackedFault::NoPageInside => {
            format!("is a web archive or a mail without a page in it: {SAVE_AGAIN}.")
        }
        PackedFault::Locked => "is locked with a password: unpack the archive and drop the files that it holds.".to_owned(),
        PackedFault::UnknownPacking => "is packed in a way that Palimpsest does not know: unpack the archive and drop the files that it holds.".to_owned(),
        PackedFault::LeftPacked(refusal) => left_packed(refusal),
    }
}

fn left_packed(refusal: Refusal) -> String {
    match refusal {
        Refusal::Damaged => {
            "is packed, but damaged or cut off: copy or download the archive again.".to_owned()
        }
        Refusal::Ratio(ratio) => format!(
            "would unfold to more than {} times its size, as no saved page does, so it was left packed: look whether it is the file that you meant.",
            thousands(ratio)
        ),
        Refusal::Size(limit) => format!(
            "would unfold to more than {}, far more than any page of News Sniffer, so it was left packed: look whether it is the file that you meant.",
            megabytes(limit)
        ),
        Refusal::Total(limit) => format!(
            "was left packed, as all files of one archive may have {} together: unpack the archive and drop a part of its files.",
            megabytes(limit)
        ),
    }
}
