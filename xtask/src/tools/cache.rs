//! The cache folder: one folder a tool and version, whole or not there.

use std::{
    env,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use super::{Origin, Tool, executable, install};
use crate::{error::Error, process};

/// The open cache. Other runs wait until it is dropped.
#[derive(Debug)]
pub struct Cache {
    root: PathBuf,
    _lock: File,
}

impl Cache {
    /// Opens the cache, waiting while another run is filling it.
    ///
    /// # Errors
    /// [`Error::File`] where the folder can't be made or locked, [`Error::Missing`] where the person has no home folder.
    pub fn open() -> Result<Self, Error> {
        let root = user_cache()?.join("palimpsest").join("tools");
        let fault = |source| Error::File {
            path: root.clone(),
            source,
        };
        fs::create_dir_all(&root).map_err(fault)?;
        let lock = File::create(root.join("lock")).map_err(fault)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("Another run is fetching tools; waiting for it…");
                lock.lock().map_err(fault)?;
            }
            Err(TryLockError::Error(source)) => return Err(fault(source)),
        }
        Ok(Self { root, _lock: lock })
    }

    /// The folder that holds the tool's program, after installing it where it is missing or not of the right version.
    ///
    /// # Errors
    /// Those of the install.
    pub fn folder_of(&self, tool: &Tool) -> Result<PathBuf, Error> {
        let place = self.root.join(format!("{}-{}", tool.package, tool.version));
        if !answers(tool, &place) {
            self.fill(tool, &place)?;
        }
        Ok(program_folder(tool, &place))
    }

    fn fill(&self, tool: &Tool, place: &Path) -> Result<(), Error> {
        let staging = self
            .root
            .join(format!("{}-{}.partial", tool.package, tool.version));
        remove(&staging)?;
        install::install(tool, &staging, &self.root)?;
        if !answers(tool, &staging) {
            let program = program_folder(tool, &staging).join(tool.program);
            return Err(Error::Unmet(vec![format!(
                "`{} --version` does not answer {}",
                program.display(),
                tool.version
            )]));
        }
        remove(place)?;
        fs::rename(&staging, place).map_err(|source| Error::File {
            path: place.to_owned(),
            source,
        })
    }
}

/// Whether the tool is there, runs and is of the version asked for.
fn answers(tool: &Tool, place: &Path) -> bool {
    if tool.origin == Origin::NpmLibrary {
        let folder = program_folder(tool, place);
        let told = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
        let is_told = told.contains(&format!("\"version\": \"{}\"", tool.version));
        return is_told && folder.join(tool.program).is_file();
    }
    let program = program_folder(tool, place).join(match tool.origin {
        Origin::Cargo { .. } => executable(tool.program),
        Origin::Npm if cfg!(windows) => format!("{}.cmd", tool.program),
        Origin::Npm | Origin::NpmLibrary => tool.program.to_owned(),
    });
    process::version(program).is_some_and(|answer| names_version(&answer, &tool.version))
}

/// Programs answer `trunk 0.21.14` or `wasm-opt version 132 (version_132)`.
fn names_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

fn program_folder(tool: &Tool, place: &Path) -> PathBuf {
    match tool.origin {
        Origin::Cargo { .. } => place.join("bin"),
        Origin::Npm => place.join("node_modules").join(".bin"),
        Origin::NpmLibrary => place.join("node_modules").join(tool.package),
    }
}

fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(Error::File {
            path: folder.to_owned(),
            source,
        }),
        _ => Ok(()),
    }
}

/// The system's place for what can be fetched again.
fn user_cache() -> Result<PathBuf, Error> {
    let named = |variable| {
        env::var_os(variable)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || named("HOME").or_else(env::home_dir);
    let folder = if cfg!(windows) {
        named("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        named("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join("Library/Caches")))
    } else {
        named("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    folder.ok_or_else(|| Error::Missing {
        what: "a cache folder".to_owned(),
        advice: "set XDG_CACHE_HOME to a folder that may be written".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_matched_whole() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!names_version("trunk 0.21.14", "0.21.1"));
        assert!(!names_version("wasm-opt version 108 (version_108)", "132"));
    }
}
