//! Zip archives and single files packed by gzip: what is inside, each as if it had been given alone.

use crate::model::fault::{PackedFault, Refusal};
use crate::model::{Capture, Problem, Timestamp};
use time::{Date, Month, PrimitiveDateTime, Time};

use rawzip::time::{TimeZoneMarker, ZipDateTime, ZipDateTimeKind};
use rawzip::{
    CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipFileHeaderRecord, ZipSliceArchive,
};

use super::unpack::{Unpacking, is_clutter};
use super::{Decode, PartsRead, Reading};

/// Reads all files of an archive. What is inside only for the look of a page is passed over; what cannot be unpacked is named.
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    if !unpacking.may_open() {
        return Reading::of_problem(&capture.name, PackedFault::NestedTooDeep);
    }
    let mut reading = Reading::default();
    match Files::of(capture, unpacking.config().entries) {
        Some(mut files) => while files.next(&mut reading, decode, unpacking) {},
        None => reading
            .problems
            .push(Problem::new(&capture.name, PackedFault::DamagedArchive)),
    }
    reading
}

/// The files of an archive, read one by one.
pub struct Files<'c> {
    file: &'c str,
    archive: ZipSliceArchive<&'c [u8]>,
    entries: std::vec::IntoIter<Entry>,
    of: usize,
    /// What is wrong with the directory's end, where that could not be reached.
    fault: Option<PackedFault>,
    done: usize,
    read: usize,
    passed_over: usize,
}

impl<'c> Files<'c> {
    /// The first so many of an archive; `None` where it has no directory.
    #[must_use]
    pub fn of(capture: &'c Capture, most: usize) -> Option<Files<'c>> {
        let file = capture.name.as_str();
        let archive = ZipArchive::from_slice(capture.bytes.as_slice()).ok()?;
        let (mut entries, mut fault) = (Vec::new(), None);
        let mut listed = archive.entries();
        while fault.is_none() {
            match listed.next_entry() {
                Ok(Some(_)) if entries.len() >= most => {
                    fault = Some(PackedFault::TooManyFiles { limit: most });
                }
                Ok(Some(entry)) => entries.push(Entry::of(&entry)),
                Ok(None) => break,
                Err(_) => fault = Some(PackedFault::DamagedArchive),
            }
        }
        Some(Files {
            file,
            of: entries.len(),
            entries: entries.into_iter(),
            archive,
            fault,
            done: 0,
            read: 0,
            passed_over: 0,
        })
    }

    /// How far it was read.
    #[must_use]
    pub fn read(&self) -> PartsRead {
        PartsRead {
            done: self.done,
            of: self.of,
        }
    }

    /// Reads the next file that is not passed over. Says whether there may be another.
    pub fn next(
        &mut self,
        reading: &mut Reading,
        decode: &dyn Decode,
        unpacking: &mut Unpacking,
    ) -> bool {
        for entry in self.entries.by_ref() {
            if !unpacking.take_entry() {
                let limit = unpacking.config().entries;
                self.fault = Some(PackedFault::TooManyFiles { limit });
                break;
            }
            self.done += 1;
            if entry.is_folder {
                continue;
            }
            if is_clutter(&String::from_utf8_lossy(&entry.path)) {
                self.passed_over += 1;
                continue;
            }
            self.read += 1;
            let name = unpacking.name_inner(self.file, &entry.path);
            match entry.unpack(&self.archive, unpacking) {
                Ok(bytes) => reading.add(unpacking.read_inner(name, bytes, entry.modified, decode)),
                Err(fault) => reading.problems.push(Problem::new(name, fault)),
            }
            return true;
        }
        let fault = self.fault.take();
        let problem = fault.map(|fault| Problem::new(self.file, fault));
        reading.problems.extend(problem);
        if self.read == 0 && reading.problems.is_empty() {
            let parts = self.passed_over;
            let fault = PackedFault::NothingInside { parts };
            reading.problems.push(Problem::new(self.file, fault));
        }
        false
    }
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
        unpacking: &mut Unpacking,
    ) -> Result<Vec<u8>, PackedFault> {
        if self.is_locked {
            return Err(PackedFault::Locked);
        }
        let Ok(packed) = archive.get_entry(self.place) else {
            return Err(PackedFault::LeftPacked(Refusal::Damaged));
        };
        let unpacked = match self.method {
            CompressionMethod::STORE => unpacking.store(packed.data()),
            CompressionMethod::DEFLATE => unpacking.inflate(packed.data()),
            _ => return Err(PackedFault::UnknownPacking),
        };
        let bytes = unpacked.map_err(PackedFault::LeftPacked)?;
        let claimed = packed.claim_verifier();
        let is_whole = claimed.crc == rawzip::crc32(&bytes)
            && usize::try_from(claimed.uncompressed_size) == Ok(bytes.len());
        if is_whole {
            Ok(bytes)
        } else {
            Err(PackedFault::LeftPacked(Refusal::Damaged))
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
        return Reading::of_problem(file, PackedFault::NestedTooDeep);
    }
    let unpacked = match deflated(&capture.bytes) {
        Some(deflated) => unpacking.inflate(deflated),
        None => Err(Refusal::Damaged),
    };
    match unpacked {
        Ok(bytes) => unpacking.read_inner(file.to_owned(), bytes, capture.modified, decode),
        Err(refusal) => Reading::of_problem(file, PackedFault::LeftPacked(refusal)),
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
