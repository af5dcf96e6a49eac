//! The app's entry, in the page and in its worker: one program for both, which is half of what two would weigh.

fn main() {
    if !palimpsest::browser::worker::serve() {
        palimpsest::ui::start();
    }
}
