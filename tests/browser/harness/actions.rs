//! What a person does: drop, paste, pick, click, press.

use std::path::Path;

use fantoccini::{
    Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    key::Key,
};
use serde_json::{Value, json};

use super::App;

/// What lies on the clipboard.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clip<'a> {
    /// As rich text.
    pub html: Option<&'a str>,
    /// As plain text.
    pub plain: Option<&'a str>,
}

/// Bytes travel as a string with one character a byte, since scripts are given JSON.
const DROP: &str = "
const transfer = new DataTransfer();
for (const [name, bytes] of arguments[0]) transfer.items.add(new File([Uint8Array.from(bytes, c => c.charCodeAt(0))], name));
const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
const taken = ['dragenter', 'dragover', 'drop'].map(kind =>
  !target.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, composed: true, dataTransfer: transfer})));
return taken[1] && taken[2];";

/// Noise is made in the page: what travels is text, and this much of it would take longer than what is tested.
const DROP_NOISE: &str = "
const bytes = new Uint8Array(arguments[1]);
for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
const transfer = new DataTransfer();
transfer.items.add(new File([bytes], arguments[0]));
return !document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, composed: true, dataTransfer: transfer}));";

/// The second of two frames is called when the first has been painted.
const TIME_DROP: &str = "
const [[name, bytes], done] = arguments;
const transfer = new DataTransfer();
transfer.items.add(new File([Uint8Array.from(bytes, c => c.charCodeAt(0))], name));
const drop = new DragEvent('drop', {bubbles: true, cancelable: true, composed: true, dataTransfer: transfer});
new MutationObserver((_, observer) => {
  const read = document.querySelector('.rows .cell');
  if (!read && !document.querySelector('[role=alert] li')) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => done(read && performance.now() - start)));
}).observe(document.body, {childList: true, subtree: true});
const start = performance.now();
document.body.dispatchEvent(drop);";

const PASTE: &str = "
const transfer = new DataTransfer();
for (const [kind, text] of arguments[0]) transfer.setData(kind, text);
const target = document.activeElement ?? document.body;
return !target.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true, clipboardData: transfer}));";

/// Comes after the page's own listeners.
const LISTEN_FOR_PASTE: &str = "
window.harness.paste = new Promise(done => addEventListener('paste', event => done(event.defaultPrevented), {once: true}));";

impl App {
    /// Drops files that were made up, by name and text. Says whether the page took them.
    pub async fn drop_made(&self, made: &[(String, String)]) -> bool {
        let files: Vec<(&str, &[u8])> = made
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes()))
            .collect();
        self.drop_files(&files).await
    }

    /// Drops files on the middle of the page. Says whether the page took them; where it does not, a browser would open them.
    pub async fn drop_files(&self, files: &[(&str, &[u8])]) -> bool {
        let files: Vec<Value> = files
            .iter()
            .map(|(name, bytes)| json!([name, as_text(bytes)]))
            .collect();
        self.run(DROP, vec![files.into()]).await == true
    }

    /// Drops files and folders of the disk on the middle of the page, as the browser itself does it. Paths are absolute.
    pub async fn drop_paths(&self, paths: &[&Path]) {
        self.engine.drop_paths(&self.client, paths).await;
    }

    /// Drops a file and says how many milliseconds it took until its comparison was painted; `None` where it was refused.
    pub async fn time_drop(&self, name: &str, bytes: &[u8]) -> Option<f64> {
        let file = json!([name, as_text(bytes)]);
        match self.client.execute_async(TIME_DROP, vec![file]).await {
            Ok(taken) => taken.as_f64(),
            Err(error) => self.fail(&format!("`{name}` never came up: {error}")).await,
        }
    }

    /// Drops a file of so many random bytes. Says whether the page took it.
    pub async fn drop_noise(&self, name: &str, bytes: usize) -> bool {
        self.run(DROP_NOISE, vec![name.into(), bytes.into()]).await == true
    }

    /// Pastes on whatever has the focus. Says whether the page took it.
    pub async fn paste(&self, clip: Clip<'_>) -> bool {
        let kinds = [("text/html", clip.html), ("text/plain", clip.plain)];
        let held: Vec<Value> = kinds
            .into_iter()
            .filter_map(|(kind, text)| Some(json!([kind, text?])))
            .collect();
        if !self.engine.put_on_clipboard(&self.client, &held).await {
            return self.run(PASTE, vec![held.into()]).await == true;
        }
        self.run(LISTEN_FOR_PASTE, vec![]).await;
        self.press(&["Control+v"]).await;
        self.run("return window.harness.paste", vec![]).await == true
    }

    /// Gives files to a file input, as its dialogue would. Paths are absolute.
    pub async fn pick_files(&self, selector: &str, paths: &[&Path]) {
        let paths: Vec<String> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        let input = self
            .client
            .find(Locator::Css(selector))
            .await
            .expect("there is such an input");
        input
            .send_keys(&paths.join("\n"))
            .await
            .expect("it takes files");
    }

    /// Scrolls as far as it takes to have an element in sight, and not under what the page keeps at an edge of the window.
    pub(super) async fn bring_in_sight(&self, element: &Element) {
        let script = "arguments[0].scrollIntoView({block: 'nearest', behavior: 'instant'})";
        let element = serde_json::to_value(element).expect("an element can be told");
        self.run(script, vec![element]).await;
    }

    /// Clicks the first such element, which has to be visible.
    pub async fn click(&self, selector: &str) {
        let element = match self.client.find(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => self.fail(&format!("no `{selector}`: {error}")).await,
        };
        self.bring_in_sight(&element).await;
        if let Err(error) = element.click().await {
            self.fail(&format!("`{selector}` can't be clicked: {error}"))
                .await;
        }
    }

    /// Clicks the button or link with this name, as a person finds it.
    pub async fn click_named(&self, name: &str) {
        let path = format!(
            "//*[self::button or self::a or self::summary or @role='button'][normalize-space()='{name}' or @aria-label='{name}']"
        );
        let found = self.client.find_all(Locator::XPath(&path)).await;
        let mut shown = None;
        for element in found.unwrap_or_default() {
            // What is in a menu that is closed, nobody finds.
            if element.is_displayed().await.unwrap_or(false) {
                shown = Some(element);
                break;
            }
        }
        let Some(element) = shown else {
            self.fail(&format!("nothing named `{name}`")).await
        };
        self.bring_in_sight(&element).await;
        if let Err(error) = element.click().await {
            self.fail(&format!("`{name}` can't be clicked: {error}"))
                .await;
        }
    }

    /// Gives an element the focus, as the Tab key would.
    pub async fn focus(&self, selector: &str) {
        self.run(
            "document.querySelector(arguments[0]).focus({focusVisible: true})",
            vec![selector.into()],
        )
        .await;
    }

    /// Presses a key and keeps it down.
    pub async fn hold(&self, key: &str) {
        let down = KeyAction::Down { value: key_of(key) };
        self.act_by_key(down).await;
    }

    /// Lets go of a key that is held.
    pub async fn release(&self, key: &str) {
        let up = KeyAction::Up { value: key_of(key) };
        self.act_by_key(up).await;
    }

    async fn act_by_key(&self, action: KeyAction) {
        let actions = KeyActions::new("keyboard".to_owned()).then(action);
        self.client
            .perform_actions(actions)
            .await
            .expect("keys can be pressed");
    }

    /// Presses keys one after the other on whatever has the focus: `["n", "Shift+ArrowLeft", "Escape"]`, named as browsers name them.
    pub async fn press(&self, keys: &[&str]) {
        for chord in keys {
            let pressed: Vec<char> = chord_of(chord);
            let down = pressed
                .iter()
                .map(|value| KeyAction::Down { value: *value });
            let up = pressed
                .iter()
                .rev()
                .map(|value| KeyAction::Up { value: *value });
            let actions = down
                .chain(up)
                .fold(KeyActions::new("keyboard".to_owned()), |all, action| {
                    all.then(action)
                });
            self.client
                .perform_actions(actions)
                .await
                .expect("keys can be pressed");
        }
    }
}

/// One character a byte.
fn as_text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The keys of a chord in the order in which they go down.
fn chord_of(chord: &str) -> Vec<char> {
    if chord == "+" {
        return vec!['+'];
    }
    chord.split('+').map(key_of).collect()
}

fn key_of(name: &str) -> char {
    let named = match name {
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Control" => Key::Control,
        "Meta" => Key::Meta,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return ' ',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => return letter,
                _ => panic!("there is no key `{name}`"),
            }
        }
    };
    named.into()
}
