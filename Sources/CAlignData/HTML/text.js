/** Makes an element: h("p", {class: "x", onclick: f}, "text", child …); null and false are left out. */
function h(name, attributes, ...children) {
  const isDrawing = DRAWN.has(name);
  const element = isDrawing ? document.createElementNS("http://www.w3.org/2000/svg", name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== false && child !== undefined));
  return element;
}
const DRAWN = new Set(["svg", "g", "path", "rect", "circle", "line", "text", "polyline", "title"]);

/**
 * A segment with its marks: numbers, names, quotes of findings and what was searched for.
 *
 * Marks may overlap, so the text is cut where any of them begins or ends, and each piece carries all that cover it.
 */
function markedText(text, marks, needle) {
  const all = needle ? [...marks, ...hits(text, needle)] : marks;
  if (all.length === 0) return [text];
  const cuts = new Set([0, text.length]);
  for (const mark of all) { cuts.add(mark.start); cuts.add(mark.end); }
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((left, right) => left - right);
  const pieces = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [start, end] = [places[index], places[index + 1]];
    const covering = all.filter((mark) => mark.start < end && mark.end > start);
    const piece = text.slice(start, end);
    pieces.push(covering.length === 0 ? piece : markedPiece(piece, covering));
  }
  return pieces;
}

function markedPiece(text, marks) {
  const classes = [];
  const links = [];
  let isFound = false;
  for (const mark of marks) {
    if (mark.kind === "hit") isFound = true;
    else if (mark.kind === "quote") classes.push("quote", mark.severity);
    else {
      classes.push(`mark-${mark.kind}`);
      if (mark.agreement === "different" || mark.agreement === "alone") classes.push("loose");
      links.push(mark.link);
    }
  }
  const isLinked = links.length > 0;
  return h(isFound ? "mark" : "span", {
    class: classes.join(" ") || null, "data-links": isLinked && ` ${links.join(" ")} `,
  }, text);
}

/** Where a needle stands in a text, whatever its case. */
function hits(text, needle) {
  const folded = fold(text);
  // Folding may change the length of a text in rare scripts; then nothing is marked rather than the wrong thing.
  if (folded.length !== text.length) return [];
  const found = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    found.push({ start: at, end: at + needle.length, kind: "hit" });
  }
  return found;
}

/** Text as it is searched: case and the width of Latin letters and digits make no difference. */
function fold(text) {
  return text.toLowerCase().replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xFEE0));
}

const percent = (share) => `${Math.floor(share * 100 + 1e-9)}%`;
const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
