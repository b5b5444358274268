/**
 * What a person can do with the current pair, by keyboard or by the buttons that it shows.
 *
 * Arrows move sentences only while a side is chosen, so that nobody who scrolls changes the text.
 */
class Actions {
  constructor(page) {
    this.page = page;
    this.splitting = null;
    const button = ([action, sign, word, key, explanation]) => h("button", {
      type: "button", "data-action": action, title: explanation, "aria-label": explanation, "aria-keyshortcuts": key,
    }, h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", { class: "word" }, word),
    h("kbd", { "aria-hidden": "true" }, key));
    page.find("dock").append(...DOCK.map(button));
    page.find("dock").addEventListener("click", (event) => {
      const action = event.target.closest("button")?.dataset.action;
      if (action) this.run(action);
    });
  }

  get review() { return this.page.review; }
  get at() { return this.page.at; }

  run(action) {
    const { page } = this;
    if (!page.review) return;
    if (!["split", "english", "chinese"].includes(action)) this.endSplit();
    switch (action) {
      case "next": return page.step(1);
      case "previous": return page.step(-1);
      case "finding": return page.seek(1, (bead) => page.openFindings(bead).length > 0, "finding");
      case "finding-before": return page.seek(-1, (bead) => page.openFindings(bead).length > 0, "finding");
      case "doubt": return page.seek(1, (bead) => isDoubtful(bead) && !bead.isConfirmed, "doubtful pair");
      case "undo": return this.undo();
      case "help": return page.show("help-dialog");
      case "export": return page.export();
      case "search": return page.find("search").focus();
      case "document-before": return page.open(page.number - 1);
      case "document-after": return page.open(page.number + 1);
      default:
    }
    if (this.at === null) { page.step(1); if (this.at === null) return undefined; }
    switch (action) {
      case "confirm": return this.confirm();
      case "merge": return this.merge();
      case "split": return this.beginSplit();
      case "up": return this.move(-1);
      case "down": return this.move(1);
      case "note": return this.beginNote();
      case "accept": return this.accept(this.page.visibleFindings(this.review.findingsOf(this.page.bead)));
      case "english": case "chinese": return page.chooseSide(page.side === action ? null : action);
      default: return undefined;
    }
  }

  /** Shows an edit in the list, keeps it, and goes to a bead. */
  settle(removed, inserted, at, words) {
    this.page.changed(removed, inserted);
    this.page.goTo(at, { keepSide: true });
    this.page.say(words);
  }

  lastStep() { return this.review.history[this.review.history.length - 1]; }

  confirm() {
    const isConfirmed = this.review.confirm(this.at);
    const step = this.lastStep();
    this.page.changed(step.removed, step.inserted);
    this.page.goTo(step.at);
    if (isConfirmed) this.page.step(1);
    this.page.say(isConfirmed ? "Confirmed." : "No longer confirmed.");
  }

  merge() {
    if (!this.review.merge(this.at)) return this.page.say("There is no pair below to merge with.");
    const step = this.lastStep();
    return this.settle(step.removed, step.inserted, step.at, "Merged.");
  }

  move(direction) {
    const { bead } = this.page;
    const side = this.page.side ?? SIDES.find((one) => bead[one === "english" ? "chinese" : "english"][1] === 0);
    if (!side) return this.page.say("Choose a side first: left and right, or a click on its text.");
    const name = side === "english" ? "English" : "Chinese";
    if (bead[side][1] === 0) return this.page.say(`This pair has no ${name} to move.`);
    const at = this.review.move(this.at, side, direction);
    if (at === null) return this.page.say(`There is no pair ${direction < 0 ? "above" : "below"}.`);
    const step = this.lastStep();
    return this.settle(step.removed, step.inserted, at, `${name} moved ${direction < 0 ? "up" : "down"}.`);
  }

  accept(findings) {
    if (findings.length === 0) return this.page.say("This pair has no findings.");
    const isAccepted = findings.some((finding) => !this.review.accepted.has(finding.fingerprint));
    this.review.accept(findings.map((finding) => finding.fingerprint), isAccepted);
    const { bead } = this.page;
    this.page.changed([bead], [bead]);
    this.page.goTo(this.at, { keepSide: true });
    return this.page.say(isAccepted ? "Accepted." : "Open again.");
  }

  undo() {
    const step = this.review.undo();
    if (!step) return this.page.say("There is nothing to undo.");
    if (step.fingerprints) {
      this.page.refresh();
      this.page.kept();
    } else {
      this.page.changed(step.inserted, step.removed);
      this.page.goTo(step.at);
    }
    return this.page.say(`Undone: ${step.label}.`);
  }

  // Splitting: the segments of the pair above the cut and below it are told apart by colour until it is made.

  beginSplit() {
    if (this.splitting) return this.endSplit();
    const { bead } = this.page;
    if (bead.english[1] + bead.chinese[1] < 2) return this.page.say("A single sentence cannot be split.");
    const row = this.page.rows.rowOf(bead);
    this.splitting = { bead, row, ...this.proposal(bead) };
    const stepper = (side, name) => h("span", { class: "stepper" }, `${name} after `,
      h("button", { type: "button", "aria-label": `Cut the ${name} earlier`, onclick: () => this.shiftCut(side, -1) }, "−"),
      h("output", { "data-cut": side }),
      h("button", { type: "button", "aria-label": `Cut the ${name} later`, onclick: () => this.shiftCut(side, 1) }, "+"));
    row.append(h("div", { class: "panel-row split-panel", role: "group", "aria-label": "Split" },
      stepper("english", "English"), stepper("chinese", "Chinese"), h("span", { class: "spring" }),
      h("button", { type: "button", onclick: () => this.endSplit() }, "Cancel"),
      h("button", { type: "button", class: "primary", onclick: () => this.endSplit(true) }, "Split")));
    row.classList.add("splitting");
    this.page.say("Splitting: left and right choose the side, up and down move the cut, Enter splits.");
    return this.showCut();
  }

  /** Where a cut most likely belongs: in the middle of the side with more sentences, in step by length on the other. */
  proposal(bead) {
    const cut = { english: Math.floor(bead.english[1] / 2), chinese: Math.floor(bead.chinese[1] / 2) };
    const [main, other] = bead.english[1] >= bead.chinese[1] ? SIDES : [...SIDES].reverse();
    if (bead[main][1] === 1) return { english: 1, chinese: 0 };
    const lengths = (side) => Array.from({ length: bead[side][1] },
      (_, index) => this.review.data[side][bead[side][0] + index].length);
    const sum = (list) => list.reduce((total, one) => total + one, 0);
    const share = sum(lengths(main).slice(0, cut[main])) / Math.max(1, sum(lengths(main)));
    const others = lengths(other);
    let best = 0;
    others.concat([0]).forEach((_, index) => {
      const away = (count) => Math.abs(sum(others.slice(0, count)) / Math.max(1, sum(others)) - share);
      if (away(index) < away(best)) best = index;
    });
    return { ...cut, [other]: best };
  }

  shiftCut(side, step) {
    const { bead } = this.splitting;
    this.splitting[side] = Math.min(bead[side][1], Math.max(0, this.splitting[side] + step));
    this.showCut();
  }

  showCut() {
    const { bead, row, ...cut } = this.splitting;
    for (const side of SIDES) {
      row.querySelectorAll(`.cell.${side} .segment`).forEach((segment, index) => {
        segment.classList.toggle("upper", index < cut[side]);
        segment.classList.toggle("lower", index >= cut[side]);
      });
      row.querySelector(`[data-cut=${side}]`).textContent = `${cut[side]} of ${bead[side][1]}`;
    }
  }

  endSplit(isWanted = false) {
    if (!this.splitting) return;
    const { row, english, chinese } = this.splitting;
    this.splitting = null;
    row.classList.remove("splitting");
    row.querySelector(".split-panel")?.remove();
    for (const segment of row.querySelectorAll(".segment")) segment.classList.remove("upper", "lower");
    if (!isWanted) return;
    if (!this.review.split(this.at, english, chinese)) {
      this.page.say("Both parts need a sentence.");
      return;
    }
    const step = this.lastStep();
    this.settle(step.removed, step.inserted, step.at, "Split.");
  }

  beginNote() {
    const { bead } = this.page;
    const row = this.page.rows.rowOf(bead);
    if (row.querySelector(".note-panel")) return;
    const at = this.at;
    const text = h("textarea", { rows: "2", "aria-label": "Note" });
    text.value = bead.note;
    const close = (isKept) => {
      const note = text.value.trim();
      panel.remove();
      if (isKept && note !== bead.note) {
        this.review.annotate(at, note);
        const step = this.lastStep();
        this.settle(step.removed, step.inserted, step.at, note ? "Noted." : "Note removed.");
      } else row.focus({ preventScroll: true });
    };
    const panel = h("div", { class: "panel-row note-panel" }, text,
      h("button", { type: "button", onclick: () => close(false) }, "Cancel"),
      h("button", { type: "button", class: "primary", onclick: () => close(true) }, "Keep"));
    text.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(false);
      else if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); close(true); } else return;
      event.stopPropagation();
    });
    row.append(panel);
    text.focus();
  }

  /** A key outside of fields; returns whether it was one of ours. */
  key(event) {
    const arrows = { ArrowUp: -1, ArrowDown: 1 };
    if (this.splitting) {
      if (event.key in arrows) { this.shiftCut(this.page.side ?? "english", arrows[event.key]); return true; }
      if (event.key === "Enter" && !event.target.closest("button")) { this.endSplit(true); return true; }
      if (event.key === "Escape") { this.endSplit(); return true; }
    }
    if (event.key in arrows) {
      if (this.page.at === null) return false;
      this.run(this.page.side ? (arrows[event.key] < 0 ? "up" : "down") : arrows[event.key] < 0 ? "previous" : "next");
      return true;
    }
    if (event.key === "Escape") return this.page.leave();
    const action = KEYS[event.key];
    if (!action || action === "english" && this.page.at === null) return false;
    this.run(action);
    return true;
  }
}

const DOCK = [
  ["confirm", "✓", "Confirm", "c", "Confirm the pair"],
  ["merge", "⊕", "Merge", "m", "Merge with the next pair"],
  ["split", "✂", "Split", "s", "Split the pair"],
  ["up", "⤒", "Up", "↑", "Move the first sentence of the chosen side up"],
  ["down", "⤓", "Down", "↓", "Move the last sentence of the chosen side down"],
  ["note", "✎", "Note", "e", "Write a note"],
];
const KEYS = {
  j: "next", k: "previous", n: "finding", p: "finding-before", d: "doubt", m: "merge", s: "split", c: "confirm",
  e: "note", a: "accept", u: "undo", x: "export", "/": "search", "?": "help", "[": "document-before",
  "]": "document-after", ArrowLeft: "english", ArrowRight: "chinese",
};
const isDoubtful = (bead) => bead.posterior !== null && bead.posterior < 0.5;
