// Starts the app, in the page and in its worker: a file of its own, since the page's Content-Security-Policy allows no inline script. The
// names of the files to load carry hashes; Trunk writes them into the element that is read here (see Trunk.toml), and the page hands them
// to the worker in its address.
const isWorker = typeof document === 'undefined';
const names = isWorker ? Object.fromEntries(new URL(import.meta.url).searchParams) : namesInPage();

if (isWorker) {
  // What goes wrong outside of the program's own calls would be lost otherwise.
  addEventListener('unhandledrejection', (event) => postMessage(String(event.reason)));
}
const { default: start } = await import(names.script);
await start({ module_or_path: names.wasm });
if (isWorker) {
  // A page's policy does not reach into its worker: this one gives up whatever could speak to anybody.
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts']) self[name] = undefined;
}

function namesInPage() {
  const element = document.querySelector('meta[name="palimpsest-app"]');
  const at = (path) => new URL(path, document.baseURI).href;
  const names = { script: at(element.dataset.script), wasm: at(element.dataset.wasm) };
  element.dataset.worker = `${new URL(import.meta.url)}?${new URLSearchParams(names)}`;
  return names;
}
