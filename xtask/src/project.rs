//! Where the project is and what its lock file says.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::error::Error;

/// The workspace's root, wherever the command was given.
pub fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_owned)
}

/// Where the app is built to.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The corpus of saved pages, where the project's shared folder stands beside it.
pub fn corpus() -> Option<PathBuf> {
    let folder = root().join("../shared/corpus");
    folder.join("score.py").is_file().then_some(folder)
}

/// Where Cargo builds to.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |named| root().join(named))
}

/// The Cargo that runs us, to be started in the project's root.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// The version of `package` in `Cargo.lock`.
///
/// # Errors
/// [`Error::File`] where there is no lock file, [`Error::NotLocked`] where it does not name the package.
pub fn locked_version(package: &'static str) -> Result<String, Error> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|source| Error::File { path, source })?;
    version_in(&lock, package)
        .map(str::to_owned)
        .ok_or(Error::NotLocked(package))
}

/// Cargo writes a package's version on the line after its name.
fn version_in<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn our_lock_file_pins_wasm_bindgen() {
        assert!(locked_version("wasm-bindgen").is_ok());
    }
}
