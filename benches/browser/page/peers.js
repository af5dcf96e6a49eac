// The others, as a reader would use them on prose: paragraphs first, then the words of what changed («two levels»).

// Loads a CommonJS file of one package without dependencies.
async function load(path) {
  const source = await (await fetch(path)).text();
  const module = { exports: {} };
  new Function("module", "exports", source)(module, module.exports);
  return module.exports;
}

const WORDS = /\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu;

export async function peers() {
  const Diff = await load("peers/diff.js");
  const { diff } = await load("peers/fast-myers-diff.js");
  const htmldiff = await load("peers/node-htmldiff.js");
  return {
    htmldiff,
    html,
    jsdiff: (before, after) => byParagraphs(before, after, hunksOfJsdiff(Diff), wordsByJsdiff(Diff)),
    fastMyers: (before, after) => byParagraphs(before, after, diff, wordsByFastMyers(diff)),
  };
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const TAGS = [["", ""], ["<del>", "</del>"], ["<ins>", "</ins>"]];

// Pieces as paragraphs of HTML, a mark ending where its paragraph does.
function html(pieces) {
  let page = "<p>";
  for (const { fate, text } of pieces) {
    const [open, close] = TAGS[fate];
    const safe = text.replace(/[&<>]/g, (sign) => ESCAPES[sign]);
    page += open + safe.replaceAll("\n", `${close}</p><p>${open}`) + close;
  }
  return `${page}</p>`;
}

// Pieces of both texts. `hunks` gives ranges of lines that differ, `words` the pieces of one such hunk.
function byParagraphs(before, after, hunks, words) {
  const [old, fresh] = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const pieces = [];
  let reached = 0;
  const equal = (end) => {
    if (end > reached) pieces.push({ fate: 0, text: old.slice(reached, end).join("") });
  };
  for (const [oldStart, oldEnd, newStart, newEnd] of hunks(old, fresh)) {
    equal(oldStart);
    reached = oldEnd;
    const removed = old.slice(oldStart, oldEnd).join("");
    const added = fresh.slice(newStart, newEnd).join("");
    if (!added) pieces.push({ fate: 1, text: removed });
    else if (!removed) pieces.push({ fate: 2, text: added });
    else words(removed, added, pieces);
  }
  equal(old.length);
  return pieces;
}

function hunksOfJsdiff(Diff) {
  return function* (old, fresh) {
    let [o, n] = [0, 0];
    let from = null;
    for (const part of Diff.diffArrays(old, fresh)) {
      const count = part.value.length;
      if (!part.added && !part.removed) {
        if (from) yield [from[0], o, from[1], n];
        from = null;
        o += count;
        n += count;
        continue;
      }
      from ??= [o, n];
      if (part.removed) o += count;
      else n += count;
    }
    if (from) yield [from[0], o, from[1], n];
  };
}

function wordsByJsdiff(Diff) {
  return (removed, added, pieces) => {
    for (const part of Diff.diffWordsWithSpace(removed, added)) {
      pieces.push({ fate: part.removed ? 1 : part.added ? 2 : 0, text: part.value });
    }
  };
}

function wordsByFastMyers(diff) {
  return (removed, added, pieces) => {
    const [old, fresh] = [removed, added].map((text) => text.match(WORDS) ?? []);
    let reached = 0;
    const push = (fate, words) => words.length && pieces.push({ fate, text: words.join("") });
    for (const [oldStart, oldEnd, newStart, newEnd] of diff(old, fresh)) {
      push(0, old.slice(reached, oldStart));
      push(1, old.slice(oldStart, oldEnd));
      push(2, fresh.slice(newStart, newEnd));
      reached = oldEnd;
    }
    push(0, old.slice(reached));
  };
}
