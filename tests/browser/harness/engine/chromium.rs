//! Chromium or Chrome, over chromedriver and its way into the developer tools.

use std::path::Path;

use fantoccini::Client;
use serde_json::{Value, json};

use super::{Scheme, Vendor, View, downloads};

/// A headless browser with nothing of its own to fetch, and no name but ours to be resolved.
pub fn capabilities(profile: &Path) -> Value {
    let folder = format!("--user-data-dir={}", profile.display());
    json!({
        "goog:chromeOptions": { "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--lang=en-GB", folder,
        ], "prefs": { "download.default_directory": downloads(profile), "download.prompt_for_download": false } },
        "goog:loggingPrefs": { "performance": "ALL" },
    })
}

pub async fn look(client: &Client, view: View) {
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

pub async fn before_every_page(client: &Client, script: &str) {
    let source = json!({ "source": script });
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", source).await;
}

pub async fn drop_paths(client: &Client, paths: &[&Path]) {
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": 200, "y": 200, "data": data });
        devtools(client, "Input.dispatchDragEvent", event).await;
    }
}

pub async fn accessible(client: &Client) -> Vec<(String, String)> {
    let tree = devtools(client, "Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    nodes
        .iter()
        .filter(|node| node["ignored"] != true)
        .map(|node| (text(&node["role"]), text(&node["name"])))
        .collect()
}

pub async fn requests(client: &Client) -> Vec<String> {
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
