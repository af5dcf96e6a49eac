//! `cargo xtask serve`: build, serve on the loopback address, and rebuild when a file changes.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    process::{Child, Command},
    thread,
    time::Duration,
};

use super::build::TRUNK_STAYS_HOME;
use crate::{error::Error, process, project, tools::Toolbox};

/// How long one question to the server may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// Builds and serves until interrupted.
///
/// # Errors
/// [`Error::PortTaken`], and those of the tools and of Trunk.
pub fn serve(release: bool, port: u16) -> Result<(), Error> {
    free(port)?;
    let tools = Toolbox::for_build(release)?;
    // The tools can take minutes, in which another program may have taken the port.
    free(port)?;
    println!("Building the app; the address follows when it answers…");
    let announcer = start_announcer(port);
    let mut trunk = tools.trunk();
    trunk
        .args([
            "serve",
            "--address",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ])
        .args(TRUNK_STAYS_HOME);
    // Apart from dist/, which stays what `build` made of it.
    trunk.arg("--dist").arg(project::target().join("serve"));
    if release {
        trunk.arg("--release");
    }
    become_or_run(&mut trunk, announcer)
}

/// Waits until the app answers on the port and prints its address. Gives up when the process that asked for it is gone.
pub fn announce(port: u16) {
    let asked_by = parent();
    while parent() == asked_by {
        if responds(port) {
            println!("\nPalimpsest answers at http://127.0.0.1:{port}/ (Ctrl-C ends it)\n");
            return;
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn free(port: u16) -> Result<(), Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .map_err(|_| Error::PortTaken(port))
}

/// The announcer is a process of its own, since this one becomes Trunk. Without it the app is served all the same.
fn start_announcer(port: u16) -> Option<Child> {
    let own = std::env::current_exe().ok()?;
    Command::new(own)
        .args(["announce", &port.to_string()])
        .spawn()
        .ok()
}

/// Trunk takes our place, so that whatever ends this command, from Ctrl-C to a plain `kill`, ends the server.
#[cfg(unix)]
fn become_or_run(trunk: &mut Command, _announcer: Option<Child>) -> Result<(), Error> {
    use std::os::unix::process::CommandExt;
    let source = trunk.exec();
    Err(Error::NotStarted {
        program: process::spelled(trunk),
        source,
    })
}

#[cfg(not(unix))]
fn become_or_run(trunk: &mut Command, announcer: Option<Child>) -> Result<(), Error> {
    let outcome = process::run(trunk);
    if let Some(mut announcer) = announcer {
        // It may have ended by itself.
        let _ = announcer.kill();
    }
    outcome
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

/// Where there is no parent to watch, [`become_or_run`] ends the announcer.
#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// Whether the server gives the app's page.
fn responds(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
        )?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(status.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}
