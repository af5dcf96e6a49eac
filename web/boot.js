// Starts the app: a file of its own, since the page's Content-Security-Policy allows no inline script. The names of the files to load
// carry hashes; Trunk writes them into the element that is read here (see Trunk.toml).
const { script, wasm } = document.querySelector('meta[name="palimpsest-app"]').dataset;
const at = (path) => new URL(path, document.baseURI);

const { default: start } = await import(at(script));
await start({ module_or_path: at(wasm) });
