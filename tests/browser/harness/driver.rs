//! The WebDriver process and its end.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::engine::Engine;

/// How long the driver may take to end its browser before it is ended itself.
const FAREWELL: Duration = Duration::from_secs(5);

/// How often a driver is started that ends without having named its port.
const ATTEMPTS: usize = 5;

/// A running driver with a fresh profile for its browser. Dropping it ends driver and browser and removes the profile.
pub struct Driver {
    engine: Engine,
    child: Child,
    port: u16,
    session: Option<String>,
    profile: TempDir,
}

impl Driver {
    /// Starts the engine's driver on a free port of its choice. That port may be taken by another the moment after the driver has chosen it;
    /// then the driver ends, and another one is started.
    pub fn start(engine: Engine) -> Self {
        let started = (0..ATTEMPTS).find_map(|_| start(engine));
        let (child, port) = started.expect("the driver names its port");
        let profile = TempDir::new().expect("a folder for the profile");
        Self {
            engine,
            port,
            child,
            session: None,
            profile,
        }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Remembers the session that it has given: a driver that can't be asked to end itself is asked to end that.
    pub fn has_given(&mut self, session: Option<String>) {
        self.session = session;
    }

    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Asks the driver to end its browsers and itself. Written by hand, since no async code can run while a panic unwinds.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        let port = self.port;
        let asked = self.engine.farewell(self.session.as_deref());
        write!(
            stream,
            "{asked} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n",
        )?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

/// A driver and the port that it listens on; nothing where it ended without naming one.
fn start(engine: Engine) -> Option<(Child, u16)> {
    let (program, options) = engine.driver();
    let mut command = Command::new(program);
    command
        .args(options)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command
        .spawn()
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    let mut lines = BufReader::new(child.stdout.take().expect("stdout is piped")).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| engine.port_in(&line));
    let Some(port) = port else {
        // It has said its last word; what is left of it is taken away.
        let _ = child.kill();
        let _ = child.wait();
        return None;
    };
    // Whatever else it says is read, so that it never waits for a reader.
    thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    Some((child, port))
}

impl Drop for Driver {
    fn drop(&mut self) {
        let asked = Instant::now();
        if self.ask_to_end().is_ok() {
            while self.engine.ends_its_driver()
                && asked.elapsed() < FAREWELL
                && matches!(self.child.try_wait(), Ok(None))
            {
                thread::sleep(Duration::from_millis(20));
            }
        }
        // Both fail only where it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
