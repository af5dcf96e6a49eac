//! What only one browser engine knows: how it is started, dressed and listened to. The one place where engines are told apart.

mod chromium;
mod firefox;

use std::path::{Path, PathBuf};

use fantoccini::{
    Client,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper::http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// The engine under test.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    /// Chromium or Chrome, over chromedriver.
    Chromium,
    /// Firefox, over geckodriver.
    Firefox,
}

/// The size of the page's viewport in CSS pixels, and the colours that the person prefers.
#[derive(Debug, Clone, Copy)]
pub struct View {
    pub width: u32,
    pub height: u32,
    pub scheme: Scheme,
}

/// The person's preferred colours.
#[derive(Debug, Clone, Copy)]
pub enum Scheme {
    Light,
    Dark,
    /// Those that the system forces on every page, dark.
    Forced,
    /// None: as printed in shades of grey.
    Print,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Scheme; 4] = [Scheme::Light, Scheme::Dark, Scheme::Forced, Scheme::Print];

    /// Its name, fit for a file.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
            Scheme::Forced => "forced",
            Scheme::Print => "print",
        }
    }
}

/// Runs before every page's own scripts and keeps what they get wrong.
pub const LISTENER: &str = "
window.harness = { errors: [], violations: [] };
addEventListener('error', e => window.harness.errors.push(`error: ${e.message ?? e.target?.outerHTML}`), true);
addEventListener('unhandledrejection', e => window.harness.errors.push(`rejection: ${e.reason}`));
addEventListener('securitypolicyviolation', e => window.harness.violations.push(
  `policy: ${e.effectiveDirective} forbids ${e.blockedURI} ${e.sample}`));
const said = console.error;
console.error = (...words) => { window.harness.errors.push(`console: ${words.join(' ')}`); said.apply(console, words); };";

impl Engine {
    /// The engine that `PALIMPSEST_BROWSER` names; Chromium where it names none.
    pub fn chosen() -> Self {
        match std::env::var("PALIMPSEST_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("PALIMPSEST_BROWSER names `{other}`; we drive: chromium, firefox"),
        }
    }

    /// The driver's program and what it is started with, a port of its choice included.
    pub fn driver(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Chromium => ("chromedriver", &["--port=0"]),
            Self::Firefox => ("geckodriver", &["--port=0", "--allow-system-access"]),
        }
    }

    /// The port that the driver has chosen, in the line in which it says so. Chromedriver says `Starting ChromeDriver … on port 0` first.
    pub fn port_in(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        };
        let port = line.split_once(before)?.1;
        port.trim_end_matches('.').parse().ok()
    }

    /// The request by which the browser is ended: chromedriver ends all browsers and itself, geckodriver only the browser of its session.
    pub fn farewell(self, session: Option<&str>) -> String {
        match self {
            Self::Chromium => "GET /shutdown".to_owned(),
            Self::Firefox => format!("DELETE /session/{}", session.unwrap_or_default()),
        }
    }

    /// Whether the driver ends too when the browser is ended.
    pub fn ends_its_driver(self) -> bool {
        matches!(self, Self::Chromium)
    }

    /// What the session is asked for.
    pub fn capabilities(self, profile: &Path) -> Capabilities {
        let capabilities = match self {
            Self::Chromium => chromium::capabilities(profile),
            Self::Firefox => firefox::capabilities(profile),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("they are written as objects"),
        }
    }

    /// Sets size and colours, and listens to what the page fetches.
    pub async fn prepare(self, client: &Client, view: View) {
        // The browser's own start page fetches things of its own, which are none of ours.
        client.goto("about:blank").await.expect("an empty page");
        match self {
            Self::Chromium => drop(self.requests(client).await),
            Self::Firefox => firefox::prepare(client).await,
        }
        self.look(client, view).await;
    }

    /// Sets size and colours. Motion is reduced, so that nothing is half-way when it is looked at.
    pub async fn look(self, client: &Client, view: View) {
        match self {
            Self::Chromium => chromium::look(client, view).await,
            Self::Firefox => firefox::look(client, view).await,
        }
    }

    /// Has a script run before every page's own scripts; `false` where only the server can see to that.
    pub async fn before_every_page(self, client: &Client, script: &str) -> bool {
        match self {
            Self::Chromium => chromium::before_every_page(client, script).await,
            Self::Firefox => return false,
        }
        true
    }

    /// Drops files and folders of the disk on the page.
    pub async fn drop_paths(self, client: &Client, paths: &[&Path]) {
        match self {
            Self::Chromium => chromium::drop_paths(client, paths).await,
            Self::Firefox => panic!("nothing of the disk can be dropped on Firefox's page"),
        }
    }

    /// Puts texts of these kinds on the clipboard, to be pasted by keys; `false` where a page can be given a paste that a script has made.
    pub async fn put_on_clipboard(self, client: &Client, held: &[Value]) -> bool {
        match self {
            Self::Chromium => return false,
            Self::Firefox => firefox::put_on_clipboard(client, held).await,
        }
        true
    }

    /// What assistive technology is told of: the role and the computed name of everything that it can reach, in the page's order.
    pub async fn accessible(self, client: &Client) -> Vec<(String, String)> {
        match self {
            Self::Chromium => chromium::accessible(client).await,
            Self::Firefox => panic!("Firefox does not tell what assistive technology reaches"),
        }
    }

    /// The addresses that the page has set out to fetch since the last call, in order.
    pub async fn requests(self, client: &Client) -> Vec<String> {
        match self {
            Self::Chromium => chromium::requests(client).await,
            Self::Firefox => firefox::requests(client).await,
        }
    }
}

/// The folder to which files go that the page hands out.
pub fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// How much memory (bytes) the browser's page processes have for themselves, all together, as Linux tells it. A page's worker is part of its
/// process; the browser may keep one more, without a page, ready for the next.
pub fn memory(profile: &Path) -> Option<f64> {
    let profile = profile.display().to_string();
    let processes = std::fs::read_dir("/proc").ok()?.flatten();
    let kilobytes = processes.filter_map(|process| {
        let command = std::fs::read(process.path().join("cmdline")).ok()?;
        let command = String::from_utf8_lossy(&command);
        let is_page = command.contains("--type=renderer") && command.contains(&profile);
        let status = std::fs::read_to_string(process.path().join("status")).ok()?;
        let own = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"))?;
        let own: f64 = own.trim().trim_end_matches("kB").trim().parse().ok()?;
        is_page.then_some(own)
    });
    kilobytes
        .reduce(|one, other| one + other)
        .map(|kilobytes| kilobytes * 1024.0)
}

/// A command that only one driver knows.
#[derive(Debug)]
struct Vendor {
    /// Below the session's address.
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
