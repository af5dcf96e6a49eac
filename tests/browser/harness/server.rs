//! A static host for `dist/`, under a path of its own as on GitHub Pages, that remembers what it was asked for.

use std::{
    convert::Infallible,
    fs,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex},
};

use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode, body::Bytes, header, server::conn::http1, service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// Where the app stands on the host.
const BASE: &str = "/palimpsest/";

/// Where the script stands that is to run before a page's own.
const OURS: &str = "/palimpsest/harness.js";

/// What is served.
#[derive(Clone)]
struct Site {
    dist: PathBuf,
    /// The script that is to run before a page's own; empty where there is none.
    first: Arc<Mutex<String>>,
}

/// The host. It serves as long as the test's runtime lives.
pub struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<(String, StatusCode)>>>,
    first: Arc<Mutex<String>>,
}

impl Server {
    /// Starts serving the app on a free port.
    pub async fn start() -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").is_file(),
            "dist/ holds no app: `cargo xtask build` makes it"
        );
        Self::start_at(dist).await
    }

    /// Starts serving a folder in the app's place.
    pub async fn start_at(dist: PathBuf) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let port = listener.local_addr().expect("a bound address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let first = Arc::new(Mutex::new(String::new()));
        let site = Site {
            dist,
            first: Arc::clone(&first),
        };
        tokio::spawn(serve(listener, site, Arc::clone(&asked)));
        Self { port, asked, first }
    }

    /// The app's address, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{BASE}", self.port)
    }

    /// Has a script run before every page's own scripts: a file of its own, as the app's policy forbids others.
    pub fn put_first(&self, script: &str) {
        let mut first = self.first.lock().expect("nobody panics while holding it");
        first.push_str(script);
        first.push('\n');
    }

    /// Every path asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.select(|_| true)
    }

    /// The paths asked for that lead to nothing.
    pub fn missed(&self) -> Vec<String> {
        self.select(|status| status != StatusCode::OK)
    }

    fn select(&self, wanted: impl Fn(StatusCode) -> bool) -> Vec<String> {
        let asked = self.asked.lock().expect("nobody panics while holding it");
        asked
            .iter()
            .filter(|(_, status)| wanted(*status))
            .map(|(path, _)| path.clone())
            .collect()
    }
}

async fn serve(listener: TcpListener, site: Site, asked: Arc<Mutex<Vec<(String, StatusCode)>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (site, asked) = (site.clone(), Arc::clone(&asked));
        let answer = service_fn(move |request: Request<hyper::body::Incoming>| {
            let path = request.uri().path().to_owned();
            let response = respond(&site, &path);
            if path != OURS {
                let mut asked = asked.lock().expect("nobody panics while holding it");
                asked.push((path, response.status()));
            }
            async move { Ok::<_, Infallible>(response) }
        });
        // A browser may hang up at any moment; that is no fault of the app.
        tokio::spawn(async move {
            drop(
                http1::Builder::new()
                    .serve_connection(TokioIo::new(stream), answer)
                    .await,
            )
        });
    }
}

fn respond(site: &Site, path: &str) -> Response<Full<Bytes>> {
    let found = find(site, path);
    let (status, kind, body) = match found {
        Some((kind, bytes)) => (StatusCode::OK, kind, bytes),
        None => (
            StatusCode::NOT_FOUND,
            "text/plain",
            b"there is nothing here".to_vec(),
        ),
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .body(Full::from(body))
        .expect("a plain response")
}

/// What stands at the path, and of what kind it is. After a page's title comes the script that is to run first, where there is any.
fn find(site: &Site, path: &str) -> Option<(&'static str, Vec<u8>)> {
    let first = site.first.lock().expect("nobody panics while holding it");
    if path == OURS {
        return Some(("text/javascript", first.clone().into_bytes()));
    }
    let file = locate(&site.dist, path)?;
    let (kind, mut bytes) = (kind(&file), fs::read(&file).ok()?);
    if !first.is_empty() && kind.starts_with("text/html") {
        let page = String::from_utf8(bytes).ok()?;
        let script = format!("</title><script src=\"{OURS}\"></script>");
        bytes = page.replacen("</title>", &script, 1).into_bytes();
    }
    Some((kind, bytes))
}

/// The file at the path, if the path stays below the app's own.
fn locate(dist: &Path, path: &str) -> Option<PathBuf> {
    let below = path.strip_prefix(BASE)?;
    let below = Path::new(if below.is_empty() {
        "index.html"
    } else {
        below
    });
    below
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then(|| dist.join(below))
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
