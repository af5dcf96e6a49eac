//! Firefox, over geckodriver. What WebDriver has no words for is done where the browser's own windows are made of (`chrome`), which
//! geckodriver gives access to where it is started so.

use std::path::Path;

use fantoccini::Client;
use serde_json::{Value, json};

use super::{Scheme, Vendor, View, downloads};

/// A headless browser that reaches nobody but this machine.
pub fn capabilities(profile: &Path) -> Value {
    json!({
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "browser.download.dir": downloads(profile),
                "browser.download.folderList": 2,
                "browser.download.alwaysOpenPanel": false,
                "intl.accept_languages": "en-GB",
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "ui.prefersReducedMotion": 1,
            },
        },
    })
}

/// Colours are the browser's settings; the page's size is that of its place in the window, which a window can't be made small enough for.
const LOOK: &str = "
const [width, height, dark, forced] = arguments;
Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
const page = gBrowser.selectedBrowser;
page.style.width = `${width}px`;
page.style.height = `${height}px`;";

pub async fn look(client: &Client, view: View) {
    let (dark, forced) = match view.scheme {
        Scheme::Light => (false, false),
        Scheme::Dark => (true, false),
        Scheme::Forced => (true, true),
        Scheme::Print => panic!("Firefox can't be told to show a page as printed"),
    };
    let given = vec![
        view.width.into(),
        view.height.into(),
        dark.into(),
        forced.into(),
    ];
    in_chrome(client, LOOK, given).await;
    let script = "
const [width, height, done] = arguments;
const look = () => innerWidth === width && innerHeight === height ? done() : setTimeout(look, 10);
look();";
    client
        .execute_async(script, vec![view.width.into(), view.height.into()])
        .await
        .expect("the page takes its size");
}

/// Remembers what pages set out to fetch, and not what the browser does for itself.
const WATCH: &str = "
window.asked = [];
Services.obs.addObserver(subject => {
  const channel = subject.QueryInterface(Ci.nsIChannel);
  if (channel.loadInfo.browsingContextID) window.asked.push(channel.URI.spec);
}, 'http-on-modify-request');";

pub async fn prepare(client: &Client) {
    in_chrome(client, WATCH, vec![]).await;
}

pub async fn requests(client: &Client) -> Vec<String> {
    let asked = in_chrome(client, "return window.asked.splice(0)", vec![]).await;
    serde_json::from_value(asked).expect("a list of addresses")
}

/// A paste that a script makes carries nothing here.
const HOLD: &str = "
const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
transfer.init(null);
for (const [kind, text] of arguments[0]) {
  const held = Cc['@mozilla.org/supports-string;1'].createInstance(Ci.nsISupportsString);
  held.data = text;
  transfer.addDataFlavor(kind);
  transfer.setTransferData(kind, held);
}
Services.clipboard.setData(transfer, null, Services.clipboard.kGlobalClipboard);";

pub async fn put_on_clipboard(client: &Client, held: &[Value]) {
    in_chrome(client, HOLD, vec![held.into()]).await;
}

async fn in_chrome(client: &Client, script: &str, given: Vec<Value>) -> Value {
    context(client, "chrome").await;
    let result = client.execute(script, given).await;
    context(client, "content").await;
    result.unwrap_or_else(|error| panic!("{error}\n{script}"))
}

async fn context(client: &Client, name: &str) {
    let command = Vendor {
        path: "moz/context",
        body: json!({ "context": name }),
    };
    client
        .issue_cmd(command)
        .await
        .expect("Firefox changes over");
}
