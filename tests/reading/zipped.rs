//! Zip archives made for the tests, sound and unsound.

use miniz_oxide::deflate::compress_to_vec;

/// A file to be packed.
pub struct File<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    /// The method: 0 stored, 8 deflated; others are only claimed.
    pub method: u16,
    /// The general purpose flags.
    pub flags: u16,
    /// When it was last written, as the format has it: two seconds are one, from bit 5 on minutes, from bit 11 on hours.
    pub time: u16,
    /// Turned over in the checksum, to make it wrong.
    pub fault: u32,
}

impl<'a> File<'a> {
    /// A deflated file.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> File<'a> {
        File {
            name,
            bytes,
            method: 8,
            flags: 1 << 11,
            time: 10 << 11,
            fault: 0,
        }
    }
}

/// Packs files by the format's specification (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
pub fn zip(files: &[File<'_>]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for file in files {
        let packed = match file.method {
            8 => compress_to_vec(file.bytes, 6),
            _ => file.bytes.to_vec(),
        };
        let length = |bytes: &[u8]| {
            u32::try_from(bytes.len())
                .expect("a short file")
                .to_le_bytes()
        };
        let name_length = u16::try_from(file.name.len())
            .expect("a short name")
            .to_le_bytes();
        let mut common = vec![20, 0];
        common.extend(file.flags.to_le_bytes());
        common.extend(file.method.to_le_bytes());
        common.extend(file.time.to_le_bytes());
        common.extend([0x64, 0x4c]); // 2018-03-04
        common.extend((rawzip::crc32(file.bytes) ^ file.fault).to_le_bytes());
        common.extend(length(&packed));
        common.extend(length(file.bytes));
        common.extend(name_length);
        common.extend([0, 0]);
        let place = length(&archive);
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(file.name.as_bytes());
        archive.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(common);
        directory.extend([0; 10]);
        directory.extend(place);
        directory.extend(file.name.as_bytes());
    }
    let short = |length: usize| u16::try_from(length).expect("few files").to_le_bytes();
    let long = |length: usize| {
        u32::try_from(length)
            .expect("a short archive")
            .to_le_bytes()
    };
    let place = archive.len();
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(short(files.len()));
    archive.extend(short(files.len()));
    archive.extend(long(directory.len()));
    archive.extend(long(place));
    archive.extend([0, 0]);
    archive
}

/// Packs one file by RFC 1952, with its name in the head.
pub fn gzip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut packed = b"\x1f\x8b\x08\x08\0\0\0\0\0\xff".to_vec();
    packed.extend(name.as_bytes());
    packed.push(0);
    packed.extend(compress_to_vec(bytes, 6));
    packed.extend(rawzip::crc32(bytes).to_le_bytes());
    packed.extend(
        u32::try_from(bytes.len())
            .expect("a short file")
            .to_le_bytes(),
    );
    packed
}
