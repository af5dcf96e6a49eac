// Whether a result is one: its pieces rebuild both texts. Gives how many characters it marks.

export function verified(pieces, { before, after }) {
  const side = (other, index) => {
    let own = pieces.filter((piece) => piece.fate !== other);
    if (own[0]?.at) own = own.slice().sort((one, two) => one.at[index] - two.at[index] || one.text.length - two.text.length);
    return own.map((piece) => piece.text).join(own[0]?.at ? "\u0000" : "");
  };
  // Ours come without the newlines between paragraphs, which is where a piece ends.
  const same = (rebuilt, text) => rebuilt.replaceAll(/[\u0000\n]/g, "") === text.replaceAll("\n", "");
  if (!same(side(2, 0), before)) throw new Error("the older text is not rebuilt");
  if (!same(side(1, 1), after)) throw new Error("the newer text is not rebuilt");
  return pieces.reduce((sum, piece) => sum + (piece.fate ? piece.text.length : 0), 0);
}

// By the browser's own parser; white space counts for nothing, as some of the others set it anew.
export function verifiedHtml(html, { after, before }) {
  const bare = (text) => text.replaceAll(/\s+/g, "");
  const page = new DOMParser().parseFromString(html, "text/html");
  const marked = [...page.querySelectorAll("ins, del")].reduce((sum, mark) => sum + mark.textContent.length, 0);
  const without = (tag) => {
    const copy = page.cloneNode(true);
    copy.querySelectorAll(tag).forEach((mark) => mark.remove());
    return bare(copy.body.textContent);
  };
  if (without("del") !== bare(after)) throw new Error("the newer text is not rebuilt");
  // What moved stands at one place only: then the older text's letters are there, in another order.
  const letters = (text) => [...text].sort().join("");
  if (letters(without("ins")) !== letters(bare(before))) throw new Error("the older text is not rebuilt");
  return marked;
}
