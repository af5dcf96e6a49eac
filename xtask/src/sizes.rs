//! How much a reader has to fetch: the built files as they are and as servers compress them.

use std::{ffi::OsStr, fs, path::PathBuf, process::Command};

use crate::{error::Error, process, project};

/// Node is there for wasm-opt anyway and has both compressors, which saves two crates.
const MEASURE: &str = "
const {readFileSync} = require('fs'), zlib = require('zlib');
for (const path of process.argv.slice(1)) {
  const bytes = readFileSync(path);
  const brotli = zlib.brotliCompressSync(bytes, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11}});
  console.log(bytes.length, zlib.gzipSync(bytes, {level: 9}).length, brotli.length);
}";

/// Prints a table of the files in `dist/`: raw, gzip (level 9) and brotli (quality 11), in bytes.
///
/// # Errors
/// [`Error::File`] where `dist/` can't be read, [`Error::Failed`] where Node can't measure.
pub fn print() -> Result<(), Error> {
    let files = built_files()?;
    let mut node = Command::new("node");
    node.arg("-e").arg(MEASURE).arg("--").args(&files);
    let answer = process::answer(&mut node).ok_or_else(|| Error::Failed {
        command: "node -e … (sizes)".to_owned(),
        tail: String::new(),
    })?;
    println!("{:>11} {:>11} {:>11}  bytes", "raw", "gzip", "brotli");
    let mut total = [0_u64; 3];
    for (file, line) in files.iter().zip(answer.lines()) {
        let sizes = read_sizes(line);
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
        print_row(
            sizes,
            &file.file_name().unwrap_or_default().to_string_lossy(),
        );
    }
    print_row(total, "in all");
    Ok(())
}

fn built_files() -> Result<Vec<PathBuf>, Error> {
    let dist = project::dist();
    let entries = fs::read_dir(&dist).map_err(|source| Error::File {
        path: dist.clone(),
        source,
    })?;
    let is_ours = |path: &PathBuf| {
        let ending = path.extension().and_then(OsStr::to_str);
        matches!(ending, Some("wasm" | "js" | "css" | "html"))
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(is_ours)
        .collect();
    files.sort();
    Ok(files)
}

fn read_sizes(line: &str) -> [u64; 3] {
    let mut numbers = line
        .split_whitespace()
        .map(|word| word.parse().unwrap_or(0));
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

fn print_row([raw, gzip, brotli]: [u64; 3], name: &str) {
    println!(
        "{:>11} {:>11} {:>11}  {name}",
        grouped(raw),
        grouped(gzip),
        grouped(brotli)
    );
}

/// A number with its thousands parted.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_parted() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
