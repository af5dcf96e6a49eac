//! The app's entry: mounts the page and nothing else.

fn main() {
    palimpsest::ui::start();
}
