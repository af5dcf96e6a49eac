// Puts the colours on the page that the person has set, before anything is drawn: a page that is light at first and then dark hurts the eyes.
// A file of its own, since the page's policy allows no inline script; it blocks the page for a moment, as it must. The app knows the same
// words (src/state/preferences.rs).
try {
  const { theme } = JSON.parse(localStorage.getItem('palimpsest-preferences')) ?? {};
  if (['light', 'dark', 'high-contrast'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Nothing is kept, or nothing that can be read: the system's colours it is.
}
