//! One browser with the app in it, and what a person does there.
//!
//! Every test has its own server, driver, browser and profile, so that tests run side by side and leave nothing behind, also when
//! they fail. What only one browser engine knows stands in [`engine`].

mod actions;
mod driver;
mod engine;
mod pointer;
mod server;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

pub use actions::Clip;
pub use engine::{Scheme, View};

use driver::Driver;
use engine::Engine;
use server::Server;

/// How long a state may take to come about before a test gives up. Generous: it is only waited out by a failing test.
const PATIENCE: Duration = Duration::from_secs(20);

/// The app, open in a browser.
pub struct App {
    client: Client,
    engine: Engine,
    server: Server,
    // Ends the browser when it is dropped.
    driver: Driver,
}

impl App {
    /// Opens the app's start page.
    pub async fn open(view: View) -> Self {
        Self::open_at(view, "").await
    }

    /// Opens the app at an address below its own: a fragment (`#old=1&new=2`), or nothing.
    pub async fn open_at(view: View, rest: &str) -> Self {
        let app = Self::prepared(view).await;
        app.go(rest).await;
        app
    }

    /// Opens the page of a folder in the app's place.
    pub async fn open_folder(view: View, folder: PathBuf) -> Self {
        let app = Self::prepared_at(view, Server::start_at(folder).await).await;
        app.go("").await;
        app
    }

    /// Opens the app in a browser in which a script of ours runs before every page's own.
    pub async fn open_after(view: View, script: &str) -> Self {
        let app = Self::prepared(view).await;
        app.run_first(script).await;
        app.go("").await;
        app
    }

    /// A browser with nothing open.
    async fn prepared(view: View) -> Self {
        Self::prepared_at(view, Server::start().await).await
    }

    async fn prepared_at(view: View, server: Server) -> Self {
        let engine = Engine::chosen();
        let mut driver = Driver::start(engine);
        let client = fantoccini::ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(driver.profile()))
            .connect(&driver.address())
            .await
            .expect("the driver gives a session");
        // The driver ends the session, also after a panic.
        client.persist().await.expect("the session can be kept");
        driver.has_given(client.session_id().await.expect("the session has a name"));
        engine.prepare(&client, view).await;
        let app = Self {
            client,
            engine,
            server,
            driver,
        };
        app.run_first(engine::LISTENER).await;
        app
    }

    /// Has a script run before every page's own scripts, from the next page on.
    async fn run_first(&self, script: &str) {
        if !self.engine.before_every_page(&self.client, script).await {
            self.server.put_first(script);
        }
    }

    /// Gives the window another size, and the person other colours.
    pub async fn look(&self, view: View) {
        self.engine.look(&self.client, view).await;
        self.wait_for_calm().await;
    }

    /// Loads the app anew at an address below its own. A change of the fragment alone does not load anything: see [`App::run`].
    pub async fn go(&self, rest: &str) {
        self.client
            .goto(&format!("{}{rest}", self.server.address()))
            .await
            .expect("the page loads");
    }

    /// Loads the same address again.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page reloads");
    }

    /// The browser's back button.
    pub async fn back(&self) {
        self.client.back().await.expect("the browser goes back");
    }

    /// The browser's forward button.
    pub async fn forward(&self) {
        self.client
            .forward()
            .await
            .expect("the browser goes forward");
    }

    /// The address below the app's own: what follows `…/palimpsest/`.
    pub async fn address(&self) -> String {
        let url = self
            .client
            .current_url()
            .await
            .expect("the page has an address")
            .to_string();
        url.strip_prefix(&self.server.address())
            .map(str::to_owned)
            .unwrap_or(url)
    }

    /// Runs a script in the page: a function's body, with `arguments` for `given`.
    pub async fn run(&self, script: &str, given: Vec<Value>) -> Value {
        match self.client.execute(script, given).await {
            Ok(value) => value,
            Err(error) => {
                self.fail(&format!("script failed: {error}\n{script}"))
                    .await
            }
        }
    }

    /// The text that the elements show, in the page's order.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())";
        let texts = self.run(script, vec![selector.into()]).await;
        serde_json::from_value(texts).expect("a list of texts")
    }

    /// An attribute of the first such element.
    pub async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let script =
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null";
        self.run(script, vec![selector.into(), name.into()])
            .await
            .as_str()
            .map(str::to_owned)
    }

    /// How many such elements there are.
    pub async fn count(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        self.run(script, vec![selector.into()])
            .await
            .as_u64()
            .expect("a number")
    }

    /// Waits until a JavaScript expression holds; fails with a picture of the page.
    pub async fn wait_for(&self, what: &str, expression: &str) {
        self.wait_until(what, &format!("return Boolean({expression})"), vec![])
            .await;
    }

    /// Waits until an element that fits the selector shows the text among what it shows.
    pub async fn wait_for_text(&self, selector: &str, text: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])].some(e => e.innerText.includes(arguments[1]))";
        self.wait_until(
            &format!("`{text}` in `{selector}`"),
            script,
            vec![selector.into(), text.into()],
        )
        .await;
    }

    /// Waits until the fonts are there, all of the text, which comes when the page has leisure, and two frames were drawn: what was done shows.
    pub async fn wait_for_calm(&self) {
        let script = "
const done = arguments[0];
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
const look = () => document.querySelector('.rows[aria-busy]') ? setTimeout(look, 20) : drawn();
document.fonts.ready.then(look);";
        self.client
            .execute_async(script, vec![])
            .await
            .expect("the page draws");
    }

    /// Takes a picture of what is on the screen.
    pub async fn picture(&self) -> Vec<u8> {
        self.client
            .screenshot()
            .await
            .expect("the browser takes a picture")
    }

    /// Waits for a file that the page hands out, and takes it from the folder to which the browser saved it.
    pub async fn saved(&self, name: &str) -> Vec<u8> {
        let path = engine::downloads(self.driver.profile()).join(name);
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            // The browser holds the name by an empty file until the whole one takes its place.
            let bytes = std::fs::read(&path).unwrap_or_default();
            if !bytes.is_empty() {
                return bytes;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        self.fail(&format!("waited in vain for the file {name}"))
            .await
    }

    /// The role and the name of everything that assistive technology can reach, in the page's order.
    pub async fn accessible(&self) -> Vec<(String, String)> {
        self.engine.accessible(&self.client).await
    }

    /// The paths that our server was asked for, in order, with those it did not have.
    pub fn served(&self) -> Vec<String> {
        self.server.asked()
    }

    /// How much memory (bytes) the page's process, worker and all, has for itself; `None` where the system does not tell.
    pub fn memory(&self) -> Option<f64> {
        engine::memory(self.driver.profile())
    }

    /// Everything that must not happen in a page of ours: errors, breaches of the Content-Security-Policy, requests to anybody else,
    /// requests to our server that lead outside the app's folder or to nothing.
    pub async fn faults(&self) -> Vec<String> {
        let seen = self
            .run(
                "return [...window.harness.errors, ...window.harness.violations]",
                vec![],
            )
            .await;
        let mut faults: Vec<String> = serde_json::from_value(seen).expect("a list of texts");
        let own = self.server.address();
        let requests = self.engine.requests(&self.client).await;
        let is_foreign = |url: &String| {
            !url.starts_with(&own) && !url.starts_with("data:") && !url.starts_with("blob:")
        };
        faults.extend(
            requests
                .into_iter()
                .filter(is_foreign)
                .map(|url| format!("foreign request: {url}")),
        );
        faults.extend(
            self.server
                .missed()
                .into_iter()
                .map(|path| format!("not served: {path}")),
        );
        faults
    }

    /// Fails where there is any of [`App::faults`].
    pub async fn assert_clean(&self) {
        let faults = self.faults().await;
        if !faults.is_empty() {
            self.fail(&faults.join("\n")).await;
        }
    }

    /// Waits until a script (a function's body, which may return a promise) gives `true`; fails with a picture of the page.
    pub async fn wait_until(&self, what: &str, script: &str, given: Vec<Value>) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.run(script, given.clone()).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        self.fail(&format!("waited in vain for {what}")).await
    }

    /// Fails the test, with a picture of the page and what the page said.
    async fn fail(&self, reason: &str) -> ! {
        let test = std::thread::current()
            .name()
            .unwrap_or("unnamed")
            .replace("::", "-");
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.png"));
        let picture = self
            .client
            .screenshot()
            .await
            .ok()
            .and_then(|bytes| std::fs::write(&path, bytes).ok());
        let picture = picture.map_or_else(
            || "no picture could be taken".to_owned(),
            |()| format!("picture: {}", path.display()),
        );
        let said = self
            .client
            .execute("return window.harness ?? null", vec![])
            .await
            .unwrap_or_default();
        panic!(
            "{reason}\n{picture}\nthe page said: {said}\nserved: {:?}",
            self.server.asked()
        );
    }
}
