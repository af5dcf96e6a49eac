// Times our comparison beside others in one page: `cargo xtask bench` drives it, case by case and round by round, each engine once a
// round. Every result is verified before anything is timed: its pieces rebuild both texts.
import init, * as ours from "./palimpsest_bench.js";
import { peers } from "./peers.js";
import { verified, verifiedHtml } from "./verify.js";

const LONG_ENOUGH = 4; // ms: what takes less is repeated within one sample, as the browser's clock is coarse
const [LIGHT, WORKED_OVER, UNFOLDING] = [0, 1, 2];
const cases = [];
let engines = {};

// What a page makes of the numbers: a list of texts with their fates.
function pieces(numbers, before, after) {
  const list = [];
  for (let at = 1; at < numbers.length; at += 5) {
    const fate = numbers[at];
    const text =
      fate === 1
        ? before.slice(numbers[at + 1], numbers[at + 2])
        : after.slice(numbers[at + 3], numbers[at + 4]);
    list.push({ fate, text, at: [numbers[at + 1], numbers[at + 3]] });
  }
  return list;
}

// The way of text into our module is a part of what is timed: it is written as UTF-8 to where it is compared.
const utf8 = new TextEncoder();
let memory = null;
let input = null;
const MOST = 3; // bytes of a UTF-16 unit
function write(text, isNewer) {
  const room = text.length * MOST;
  const at = input.room(isNewer, room);
  return utf8.encodeInto(text, new Uint8Array(memory.buffer, at, room)).written;
}
const written = (c) => [write(c.before, false), write(c.after, true)];

const toHtml = (text) => text.split("\n").map((line) => `<p>${line}</p>`).join("");

async function start() {
  ({ memory } = await init());
  input = new ours.Texts();
  const { jsdiff, fastMyers, htmldiff, html } = await peers();
  engines = {
    ours: (c) => pieces(input.compare(...written(c)), c.before, c.after),
    "ours, HTML": (c) => input.compare_to_html(...written(c)),
    "fast-myers-diff, two levels": (c) => fastMyers(c.before, c.after),
    "fast-myers-diff, two levels, HTML": (c) => html(fastMyers(c.before, c.after)),
    "jsdiff, two levels": (c) => jsdiff(c.before, c.after),
    "jsdiff, two levels, HTML": (c) => html(jsdiff(c.before, c.after)),
    "node-htmldiff, HTML": (c) => htmldiff(c.beforeHtml, c.afterHtml),
    "similar, words of all": (c) => pieces(ours.compare_by_similar(c.before, c.after), c.before, c.after),
  };
  const add = (name, [before, after], of) =>
    cases.push({ name, before, after, beforeHtml: toHtml(before), afterHtml: toHtml(after), of });
  const all = Object.keys(engines);
  const texts = ["ours", "fast-myers-diff, two levels", "jsdiff, two levels"];
  const asHtml = all.filter((name) => name.endsWith("HTML"));
  // What the goals are set for: as much is edited as in the texts they were measured with.
  add("unfolding article, 2 × 5 KB", ours.article(5000, UNFOLDING), all);
  add("long article, worked over, 2 × 100 KB", ours.article(100_000, WORKED_OVER), [...texts, "ours, HTML", "similar, words of all"]);
  // The curves.
  for (const size of [10_000, 30_000, 300_000, 1_000_000]) {
    add(`worked over, 2 × ${size / 1000} KB`, ours.article(size, WORKED_OVER), size > 300_000 ? ["ours"] : texts);
  }
  add("lightly edited, 2 × 5 KB", ours.article(5000, LIGHT), asHtml);
  for (const size of [10_000, 30_000, 100_000, 300_000, 1_000_000]) {
    add(`lightly edited, 2 × ${size / 1000} KB`, ours.article(size, LIGHT), size > 300_000 ? ["ours"] : texts);
  }
  ours.hostile_names().forEach((name, at) =>
    add(`hostile: ${name}`, ours.hostile(Math.floor(at / 3), at % 3, 100_000), ["ours", "similar, words of all"]),
  );
  const versions = ours.history(150, 100);
  for (const [from, to] of [[0, 149], [0, 75], [74, 75]]) {
    add(`history, ${from} to ${to} of 150 × 100 paragraphs`, [versions[from], versions[to]], ["ours"]);
  }
}

function timed(engine, given, repeats) {
  const begin = performance.now();
  for (let run = 0; run < repeats; run += 1) engine(given);
  return (performance.now() - begin) / repeats;
}

// Verifies and warms up; gives how many characters each engine marks.
function prepare(index) {
  const given = cases[index];
  given.repeats = {};
  const marked = {};
  for (const name of given.of) {
    const result = engines[name](given);
    marked[name] = typeof result === "string" ? verifiedHtml(result, given) : verified(result, given);
    const begin = performance.now();
    let first = 0;
    while (performance.now() - begin < 250) first = timed(engines[name], given, 1);
    given.repeats[name] = Math.max(1, Math.ceil(LONG_ENOUGH / Math.max(first, 0.01)));
  }
  const precise = input.compare(...written(given))[0] === 1;
  return { name: given.name, marked, characters: given.before.length + given.after.length, precise };
}

// One sample of each engine, in turns, beginning with another one each round.
function round(index, number) {
  const given = cases[index];
  const times = {};
  given.of.forEach((_, place) => {
    const name = given.of[(place + number) % given.of.length];
    times[name] = timed(engines[name], given, given.repeats[name]);
  });
  return times;
}

// Traces a history as the worker does, step by step, then a rare phrase and one that is everywhere: how long all of it takes, and the longest
// step, for which anything else that is asked would have to wait.
function trace(versions, paragraphs, phrases) {
  const traced = new ours.Trace(versions, paragraphs);
  const all = () => {
    const begin = performance.now();
    let longest = 0;
    let last = begin;
    while (traced.step()) {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return { time: performance.now() - begin, longest };
  };
  const annals = all();
  const bytes = traced.bytes();
  const number = traced.number();
  const found = phrases.map((phrase) => {
    traced.ask(phrase);
    return { ...all(), places: traced.places() };
  });
  traced.free();
  return { annals, bytes, number, found };
}

start().then(
  () => (window.bench = { count: cases.length, prepare, round, trace }),
  (fault) => (window.bench = { fault: String(fault.stack ?? fault) }),
);
