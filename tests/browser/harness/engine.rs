//! What only one browser engine knows: how it is started, dressed and listened to. The one place where engines are told apart.

use std::path::{Path, PathBuf};

use fantoccini::{
    Client,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper::http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// The engine under test.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    /// Chromium or Chrome, over chromedriver.
    Chromium,
}

/// The size of the page's viewport in CSS pixels, and the colours that the person prefers.
#[derive(Debug, Clone, Copy)]
pub struct View {
    pub width: u32,
    pub height: u32,
    pub scheme: Scheme,
}

/// The person's preferred colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
const LISTENER: &str = "
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
            Ok(other) => panic!("PALIMPSEST_BROWSER names `{other}`; we drive: chromium"),
        }
    }

    /// The driver's program.
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
        }
    }

    /// What the session is asked for: a headless browser with nothing of its own to fetch, and no name but ours to be resolved.
    pub fn capabilities(self, profile: &Path) -> Capabilities {
        let Self::Chromium = self;
        let folder = format!("--user-data-dir={}", profile.display());
        let capabilities = json!({
            "goog:chromeOptions": { "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--lang=en-GB", folder,
            ], "prefs": { "download.default_directory": downloads(profile), "download.prompt_for_download": false } },
            "goog:loggingPrefs": { "performance": "ALL" },
        });
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("it is written as an object above"),
        }
    }

    /// Sets size and colours and puts the listener before every page to come.
    pub async fn prepare(self, client: &Client, view: View) {
        // The browser's own start page fetches things of its own, which are none of ours.
        client.goto("about:blank").await.expect("an empty page");
        self.requests(client).await;
        self.look(client, view).await;
        self.before_every_page(client, LISTENER).await;
    }

    /// Sets size and colours. Motion is reduced, so that nothing is half-way when it is looked at.
    pub async fn look(self, client: &Client, view: View) {
        let Self::Chromium = self;
        let (scheme, forced, media) = match view.scheme {
            Scheme::Light => ("light", "none", ""),
            Scheme::Dark => ("dark", "none", ""),
            Scheme::Forced => ("dark", "active", ""),
            Scheme::Print => ("light", "none", "print"),
        };
        let grey = match view.scheme {
            Scheme::Print => "achromatopsia",
            _ => "none",
        };
        let metrics = json!({ "width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false });
        let media = json!({ "media": media, "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
        devtools(client, "Emulation.setEmulatedMedia", media).await;
        let deficiency = json!({ "type": grey });
        devtools(client, "Emulation.setEmulatedVisionDeficiency", deficiency).await;
    }

    /// Has a script run before every page's own scripts.
    pub async fn before_every_page(self, client: &Client, script: &str) {
        let Self::Chromium = self;
        devtools(
            client,
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
    }

    /// Drops files and folders of the disk on the page.
    pub async fn drop_paths(self, client: &Client, paths: &[&Path]) {
        let Self::Chromium = self;
        for kind in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
            let event = json!({ "type": kind, "x": 200, "y": 200, "data": data });
            devtools(client, "Input.dispatchDragEvent", event).await;
        }
    }

    /// What assistive technology is told of: the role and the computed name of everything that it can reach, in the page's order.
    pub async fn accessible(self, client: &Client) -> Vec<(String, String)> {
        let Self::Chromium = self;
        let tree = devtools(client, "Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .map(|node| (text(&node["role"]), text(&node["name"])))
            .collect()
    }

    /// The addresses that the page has set out to fetch since the last call, in order.
    pub async fn requests(self, client: &Client) -> Vec<String> {
        let Self::Chromium = self;
        let command = Vendor {
            path: "se/log",
            body: json!({ "type": "performance" }),
        };
        let log = client
            .issue_cmd(command)
            .await
            .expect("the driver keeps a log");
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| requested(entry["message"].as_str()?))
            .collect()
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

/// The address in a line of the log that tells of a request.
fn requested(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let message = &message["message"];
    let url = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &message["params"]["request"]["url"],
        "Network.webSocketCreated" => &message["params"]["url"],
        _ => return None,
    };
    url.as_str().map(str::to_owned)
}

async fn devtools(client: &Client, method: &str, parameters: Value) -> Value {
    let command = Vendor {
        path: "goog/cdp/execute",
        body: json!({ "cmd": method, "params": parameters }),
    };
    client
        .issue_cmd(command)
        .await
        .unwrap_or_else(|error| panic!("{method}: {error}"))
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
