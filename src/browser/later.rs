//! Things to do a little later, when the page has drawn and answered.

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::IdleRequestOptions;

use super::window;

/// Something that is still to be done; is left undone when dropped.
pub struct Later(#[allow(dead_code, reason = "dropping it is all its use")] Timeout);

/// Does something when so many milliseconds have gone by.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(milliseconds, act))
}

/// Something that is done when nothing else is to be done; is left undone when dropped.
pub enum Leisure {
    /// The browser says when that is.
    Idle {
        /// What the browser calls it.
        handle: u32,
        /// What it calls then.
        _act: Closure<dyn FnMut()>,
    },
    /// A browser that has no word for it: soon after what is there now has been drawn.
    Soon(Later),
}

impl Drop for Leisure {
    fn drop(&mut self) {
        if let (Leisure::Idle { handle, .. }, Some(window)) = (self, window()) {
            window.cancel_idle_callback(*handle);
        }
    }
}

/// Does something when the page has drawn what is there now and has nothing else to do: what a person does comes first.
pub fn at_leisure(act: impl FnOnce() + 'static) -> Leisure {
    /// Milliseconds after which it is done all the same: a page that is not looked at may never have leisure.
    const LATEST: u32 = 300;
    /// Milliseconds within which a frame is drawn.
    const FRAME: u32 = 17;
    let Some(window) = window().filter(has_leisure) else {
        return Leisure::Soon(after(FRAME, act));
    };
    let mut act = Some(act);
    let act = Closure::<dyn FnMut()>::new(move || {
        if let Some(act) = act.take() {
            act();
        }
    });
    let options = IdleRequestOptions::new();
    options.set_timeout(LATEST);
    let called = act.as_ref().unchecked_ref();
    // Only fails for what can't be called.
    let handle = window.request_idle_callback_with_options(called, &options);
    Leisure::Idle {
        handle: handle.unwrap_or_default(),
        _act: act,
    }
}

fn has_leisure(window: &web_sys::Window) -> bool {
    let name = JsValue::from_str("requestIdleCallback");
    js_sys::Reflect::has(window, &name).unwrap_or(false)
}
