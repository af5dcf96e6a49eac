//! Things to do a little later, when the page has drawn and answered.

use gloo_timers::callback::Timeout;

/// Something that is still to be done; is left undone when dropped.
pub struct Later(#[allow(dead_code, reason = "dropping it is all its use")] Timeout);

/// Does something when so many milliseconds have gone by.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(milliseconds, act))
}

/// Does something when the browser has had its turn.
pub fn soon(act: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(0, act))
}
