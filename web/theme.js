// Puts the colours and the language on the page that the person has set, before anything is drawn: a page that is light at first and then
// dark hurts the eyes, and one that speaks English at first and then German startles. A file of its own, since the page's policy allows no
// inline script; it blocks the page for a moment, as it must. The app knows the same words (src/state/preferences.rs, src/state/language.rs).
const root = document.documentElement;
const spoken = ['en', 'de'];
const first = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase()).find((tag) => spoken.includes(tag));
root.lang = first ?? 'en';
try {
  const { theme, language } = JSON.parse(localStorage.getItem('palimpsest-preferences')) ?? {};
  if (['light', 'dark', 'high-contrast'].includes(theme)) root.dataset.theme = theme;
  if (spoken.includes(language)) root.lang = language;
} catch {
  // Nothing is kept, or nothing that can be read: the system's colours and the browser's language it is.
}
