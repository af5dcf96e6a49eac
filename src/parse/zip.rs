//! Zip archives and single files packed by gzip: what is inside, each as if it had been given alone.

use crate::model::{Capture, Problem, Timestamp};
use time::{Date, Month, PrimitiveDateTime, Time};

use rawzip::time::{TimeZoneMarker, ZipDateTime, ZipDateTimeKind};
use rawzip::{
    CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipFileHeaderRecord, ZipSliceArchive,
};

use super::unpack::{Refusal, Unpacking, is_clutter};
use super::{Decode, Reading, sentences};

/// Reads all files of an archive. What is inside only for the look of a page is passed over; what cannot be unpacked is named.
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    let file = capture.name.as_str();
    if !unpacking.may_open() {
        return Reading::of_problem(sentences::nested_too_deep(file));
    }
    let Ok(archive) = ZipArchive::from_slice(capture.bytes.as_slice()) else {
        return Reading::of_problem(sentences::damaged_archive(file));
    };
    let mut reading = Reading::default();
    let (mut read, mut passed_over) = (0, 0);
    let mut entries = archive.entries();
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => Entry::of(&entry),
            Ok(None) => break,
            Err(_) => {
                reading.problems.push(sentences::damaged_archive(file));
                break;
            }
        };
        if !unpacking.take_entry() {
            let limit = unpacking.config().entries;
            reading
                .problems
                .push(sentences::too_many_files(file, limit));
            break;
        }
        if entry.is_folder {
            continue;
        }
        if is_clutter(&String::from_utf8_lossy(&entry.path)) {
            passed_over += 1;
            continue;
        }
        read += 1;
        let name = unpacking.name_inner(file, &entry.path);
        match entry.unpack(&archive, &name, unpacking) {
            Ok(bytes) => reading.add(unpacking.read_inner(name, bytes, entry.modified, decode)),
            Err(problem) => reading.problems.push(problem),
        }
    }
    if read == 0 && reading.problems.is_empty() {
        reading
            .problems
            .push(sentences::nothing_inside(file, passed_over));
    }
    reading
}

/// What the archive's directory says of a file.
struct Entry {
    path: Vec<u8>,
    is_folder: bool,
    is_locked: bool,
    method: CompressionMethod,
    modified: Option<Timestamp>,
    place: ZipArchiveEntryWayfinder,
}

impl Entry {
    fn of(record: &ZipFileHeaderRecord<'_>) -> Entry {
        Entry {
            path: record.file_path().as_bytes().to_vec(),
            is_folder: record.is_dir(),
            is_locked: record.flags().is_encrypted() || record.flags().has_strong_encryption(),
            method: record.compression_method(),
            modified: moment(record.last_modified()),
            place: record.wayfinder(),
        }
    }

    fn unpack(
        &self,
        archive: &ZipSliceArchive<&[u8]>,
        name: &str,
        unpacking: &mut Unpacking,
    ) -> Result<Vec<u8>, Problem> {
        if self.is_locked {
            return Err(sentences::locked(name));
        }
        let Ok(packed) = archive.get_entry(self.place) else {
            return Err(sentences::refused(name, Refusal::Damaged));
        };
        let unpacked = match self.method {
            CompressionMethod::STORE => unpacking.store(packed.data()),
            CompressionMethod::DEFLATE => unpacking.inflate(packed.data()),
            _ => return Err(sentences::unknown_packing(name)),
        };
        let bytes = unpacked.map_err(|refusal| sentences::refused(name, refusal))?;
        let claimed = packed.claim_verifier();
        let is_whole = claimed.crc == rawzip::crc32(&bytes)
            && usize::try_from(claimed.uncompressed_size) == Ok(bytes.len());
        if is_whole {
            Ok(bytes)
        } else {
            Err(sentences::refused(name, Refusal::Damaged))
        }
    }
}

/// When a file was last written. Most archives tell it in the local time of whoever packed it, which is taken for UTC: it is there to
/// put the files of one archive in order.
fn moment(time: ZipDateTimeKind) -> Option<Timestamp> {
    match time {
        ZipDateTimeKind::Utc(time) => as_utc(&time),
        ZipDateTimeKind::Local(time) => as_utc(&time),
    }
}

fn as_utc<Zone: TimeZoneMarker>(time: &ZipDateTime<Zone>) -> Option<Timestamp> {
    let month = Month::try_from(time.month()).ok()?;
    let date = Date::from_calendar_date(time.year().into(), month, time.day()).ok()?;
    let clock = Time::from_hms(time.hour(), time.minute(), time.second()).ok()?;
    Timestamp::from_date_time(PrimitiveDateTime::new(date, clock).assume_utc())
}

/// Reads the file inside a gzip file (RFC 1952), under the name of the outer one without its ending.
#[must_use]
pub fn read_gzip(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    let file = capture.name.as_str();
    if !unpacking.may_open() {
        return Reading::of_problem(sentences::nested_too_deep(file));
    }
    let unpacked = match deflated(&capture.bytes) {
        Some(deflated) => unpacking.inflate(deflated),
        None => Err(Refusal::Damaged),
    };
    match unpacked {
        Ok(bytes) => unpacking.read_inner(file.to_owned(), bytes, capture.modified, decode),
        Err(refusal) => Reading::of_problem(sentences::refused(file, refusal)),
    }
}

/// What follows the head of a gzip file's first member. Its end, a checksum, is left at its end: the unpacker stops before it.
fn deflated(gzip: &[u8]) -> Option<&[u8]> {
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    const CHECKSUM: u8 = 2;
    let (head, mut rest) = gzip.split_at_checked(10)?;
    let flags = *head.get(3)?;
    if flags & EXTRA != 0 {
        let length = u16::from_le_bytes([*rest.first()?, *rest.get(1)?]);
        rest = rest.get(2 + usize::from(length)..)?;
    }
    for field in [NAME, COMMENT] {
        if flags & field != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = rest.get(end + 1..)?;
        }
    }
    if flags & CHECKSUM != 0 {
        rest = rest.get(2..)?;
    }
    Some(rest)
}
