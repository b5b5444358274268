/** The page: which document is open, which pair is current, what is shown. */
class Page {
  constructor() {
    this.sources = [...document.querySelectorAll("script.document")];
    this.reviews = [];
    this.number = -1;
    this.at = null;
    this.side = null;
    this.filter = { hiddenSeverities: new Set(), hiddenChecks: new Set(), view: "all", bin: null, needle: "" };
    this.rows = new Rows(this.find("rows"), this);
    this.actions = new Actions(this);
    this.listen();
    this.fillChooser();
    this.open(0);
  }

  find(identifier) { return document.getElementById(identifier); }
  get bead() { return this.at === null ? null : this.review.beads[this.at]; }

  // Documents

  fillChooser() {
    this.find("chooser").hidden = this.sources.length < 2;
    this.find("documents").append(...this.sources.map((source, index) => {
      const { name, title, pairs, error, warning } = source.dataset;
      const open = Number(error) + Number(warning);
      const label = [title || name, plural(Number(pairs), "pair"), open > 0 && plural(open, "finding")];
      return h("option", { value: index }, label.filter(Boolean).join(" · "));
    }));
  }

  open(number) {
    if (number < 0 || number >= this.sources.length || number === this.number) return;
    this.number = number;
    if (!this.reviews[number]) {
      const review = new Review(JSON.parse(this.sources[number].textContent));
      const kept = storage.read(storage.key(review.digest));
      if (kept && !restore(review, kept)) this.say("Corrections kept in this browser do not fit this report; they are left alone.");
      this.reviews[number] = review;
    }
    this.review = this.reviews[number];
    this.at = null;
    this.side = null;
    this.filter.bin = null;
    this.find("documents").value = number;
    this.find("previous-document").disabled = number === 0;
    this.find("next-document").disabled = number === this.sources.length - 1;
    this.showAbout();
    this.refresh();
    window.scrollTo(0, 0);
  }

  showAbout() {
    const { data } = this.review;
    const { metadata } = data;
    document.title = `${metadata.title || data.name} – Align`;
    this.find("title").textContent = metadata.title || data.name;
    this.find("title").title = metadata.title || data.name;
    this.find("byline").textContent = [metadata.author, metadata.date].filter(Boolean).join(" · ");
    this.find("signature").textContent = data.signature;
  }

  showSummary() {
    const { beads } = this.review;
    const alone = (side) => beads.filter((bead) => bead[side][1] === 0).length;
    const [chineseOnly, englishOnly] = [alone("english"), alone("chinese")];
    const confirmed = beads.filter((bead) => bead.isConfirmed).length;
    this.find("summary").textContent = [plural(beads.length, "pair"),
      englishOnly && `${englishOnly} only English`, chineseOnly && `${chineseOnly} only Chinese`,
      confirmed && `${confirmed} confirmed`].filter(Boolean).join(" · ");
    const sure = this.review.base.filter((bead) => bead.posterior !== null && bead.posterior >= 0.9).length;
    this.find("confidence-total").textContent = this.review.base.some((bead) => bead.posterior !== null)
      ? `${sure.toLocaleString("en")} above 90%` : "";
  }

  // What is shown

  visibleFindings(findings) {
    const { hiddenSeverities, hiddenChecks } = this.filter;
    return findings.filter((one) => !hiddenSeverities.has(one.severity) && !hiddenChecks.has(one.check));
  }

  openFindings(bead) {
    return this.visibleFindings(this.review.findingsOf(bead))
      .filter((finding) => !this.review.accepted.has(finding.fingerprint));
  }

  matches(bead) {
    const { view, bin, needle } = this.filter;
    if (view === "findings" && this.visibleFindings(this.review.findingsOf(bead)).length === 0) return false;
    if (view === "doubtful" && !isDoubtful(bead)) return false;
    if (view === "unpaired" && bead.english[1] > 0 && bead.chinese[1] > 0) return false;
    if (view === "corrected" && !bead.isEdited && !bead.isConfirmed && !bead.note) return false;
    if (bin !== null && (bead.posterior === null || Math.min(9, Math.floor(bead.posterior * 10)) !== bin)) return false;
    return !needle || SIDES.some((side) => {
      const [first, count] = bead[side];
      for (let segment = first; segment < first + count; segment += 1) {
        if (fold(this.review.data[side][segment]).includes(needle)) return true;
      }
      return false;
    });
  }

  /** Makes the list, the filters and the charts anew. */
  refresh() {
    const current = this.bead;
    this.actions.endSplit();
    const places = [];
    this.review.beads.forEach((bead, index) => { if (this.matches(bead)) places.push(index); });
    this.rows.show(this.review, places, this.filter.needle);
    const isAll = places.length === this.review.beads.length;
    this.find("shown").textContent = isAll ? "" : `${places.length.toLocaleString("en")} of ${plural(this.review.beads.length, "pair")}`;
    const nothing = this.find("nothing");
    nothing.hidden = places.length > 0;
    nothing.textContent = this.review.beads.length === 0 ? "This document has no pairs." : "No pair matches.";
    this.showElsewhere();
    this.showPanels();
    if (current && this.rows.chunkOf.has(current)) this.mark(current); else {
      this.at = null;
      this.side = null;
      this.find("dock").hidden = true;
    }
  }

  /** Names the other documents that have what is searched for. */
  showElsewhere() {
    const { needle } = this.filter;
    const found = needle ? this.sources.map((_, number) => number)
      .filter((number) => number !== this.number && this.folded(number).includes(needle)) : [];
    const most = 4;
    const place = this.find("elsewhere");
    place.hidden = found.length === 0;
    place.replaceChildren("Also in ", ...found.slice(0, most).map((number) => {
      const { name, title } = this.sources[number].dataset;
      return h("button", { type: "button", title: title || name, onclick: () => this.open(number) }, title || name);
    }), found.length > most ? ` and ${found.length - most} more` : "");
  }

  /** The text of a document as it is searched, kept once it was needed. */
  folded(number) {
    this.texts ??= [];
    this.texts[number] ??= (() => {
      const { english, chinese } = JSON.parse(this.sources[number].textContent);
      return fold([...english, ...chinese].join("\n"));
    })();
    return this.texts[number];
  }

  showPanels() {
    this.showSummary();
    this.showFilters();
    overview.histogram(this.find("histogram"), this.review, this.filter.bin,
      (bin) => { this.filter.bin = bin; this.refresh(); });
    this.showPath();
    this.showEdits();
  }

  showPath() {
    this.showHere = overview.path(this.find("path"), this.review, this.visibleFindings(this.review.findings), (at) => {
      if (!this.rows.chunkOf.has(this.review.beads[at])) this.clearFilters();
      this.goTo(at, { isCentred: true });
    });
    if (this.bead) this.showHere?.(this.bead);
  }

  clearFilters() {
    Object.assign(this.filter, { view: "all", bin: null, needle: "" });
    this.find("search").value = "";
    this.refresh();
  }

  showFilters() {
    const { findings } = this.review;
    const toggle = (set, value) => () => {
      if (set.has(value)) set.delete(value); else set.add(value);
      this.refresh();
    };
    const tally = (key) => {
      const counts = new Map();
      for (const finding of findings) counts.set(finding[key], (counts.get(finding[key]) ?? 0) + 1);
      return counts;
    };
    const { hiddenSeverities, hiddenChecks } = this.filter;
    const focused = document.activeElement?.dataset?.filter;
    const severities = tally("severity");
    this.find("finding-total").textContent = findings.length ? findings.length.toLocaleString("en") : "none";
    this.find("severities").replaceChildren(...["error", "warning", "note"].filter((one) => severities.has(one)).map((one) =>
      h("button", { type: "button", class: `chip ${one}`, "data-filter": one,
        "aria-pressed": String(!hiddenSeverities.has(one)), onclick: toggle(hiddenSeverities, one) },
      plural(severities.get(one), one))));
    this.find("checks").replaceChildren(...[...tally("check")].map(([check, count]) => {
      const box = h("input", { type: "checkbox", "data-filter": `check ${check}`, onchange: toggle(hiddenChecks, check) });
      box.checked = !hiddenChecks.has(check);
      return h("label", {}, box, h("span", {}, check), h("span", { class: "tally" }, count.toLocaleString("en")));
    }));
    const views = [["all", "All"], ["findings", "Findings"], ["doubtful", "Doubtful"], ["unpaired", "Unpaired"],
      ["corrected", "Corrected"]];
    this.find("views").replaceChildren(...views.map(([view, label]) => h("button", {
      type: "button", "data-filter": `view ${view}`, "aria-pressed": String(this.filter.view === view),
      onclick: () => { this.filter.view = view; this.refresh(); },
    }, label)));
    if (focused) document.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
  }

  // The current pair

  goTo(at, { keepSide = false, isCentred = false } = {}) {
    const bead = this.review.beads[at];
    const row = bead && this.rows.rowOf(bead);
    if (!row) return;
    this.at = at;
    if (!keepSide) this.side = null;
    this.mark(bead);
    if (!row.contains(document.activeElement)) row.focus({ preventScroll: true });
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ block: isCentred ? "center" : "nearest", behavior: isCentred && !isCalm ? "smooth" : "auto" });
  }

  /** Lights the row of the current pair, and lets the tab key reach what is in it. */
  mark(bead) {
    const row = this.rows.rowOf(bead);
    if (!row) return;
    if (this.lit && this.lit !== row) {
      this.lit.classList.remove("current");
      this.lit.removeAttribute("aria-current");
      this.lit.tabIndex = -1;
      for (const part of this.lit.querySelectorAll("[data-links]")) part.removeAttribute("tabindex");
    }
    this.lit = row;
    row.classList.add("current");
    row.setAttribute("aria-current", "true");
    row.tabIndex = 0;
    for (const part of row.querySelectorAll("[data-links]")) part.tabIndex = 0;
    this.find("dock").hidden = false;
    for (const cell of row.querySelectorAll(".cell")) cell.classList.toggle("chosen", cell.dataset.side === this.side);
    this.showHere?.(bead);
  }

  chooseSide(side) {
    this.side = side;
    this.mark(this.bead);
    if (side) this.say(`${side === "english" ? "English" : "Chinese"} chosen: up and down move its sentences.`);
  }

  /** Goes to the next shown bead that fits, round the end. */
  seek(step, fits, words) {
    const { beads } = this.review;
    const start = this.at ?? (step > 0 ? -1 : beads.length);
    for (let away = 1; away <= beads.length; away += 1) {
      const at = (start + step * away + 2 * beads.length + 2) % beads.length;
      if (this.rows.chunkOf.has(beads[at]) && fits(beads[at])) return this.goTo(at, { isCentred: true });
    }
    return this.say(`There is no ${words}.`);
  }

  step(step) {
    const { beads } = this.review;
    let at = this.at === null ? (step > 0 ? 0 : beads.length - 1) : this.at + step;
    while (at >= 0 && at < beads.length && !this.rows.chunkOf.has(beads[at])) at += step;
    if (at >= 0 && at < beads.length) this.goTo(at);
  }

  leave() {
    if (this.side) { this.chooseSide(null); return true; }
    if (this.filter.needle) { this.find("search").value = ""; this.filter.needle = ""; this.refresh(); return true; }
    return false;
  }

  // Corrections

  changed(removed, inserted) {
    const isKnown = this.rows.replace(removed, inserted);
    this.kept();
    if (!isKnown) this.refresh();
    clearTimeout(this.later);
    this.later = setTimeout(() => { this.showSummary(); this.showPath(); }, 150);
  }

  /** Keeps the corrections of the open document in the browser. */
  kept() {
    const isKept = storage.write(storage.key(this.review.digest), documentPatch(this.review));
    if (!isKept && !this.isWarned) {
      this.isWarned = true;
      this.say("This browser keeps nothing for this page: export before you close it.");
    }
    this.showEdits();
  }

  showEdits() {
    const patch = documentPatch(this.review);
    const count = patch ? patch.beads.length + patch.accepted.length : 0;
    const badge = this.find("edit-count");
    badge.hidden = count === 0;
    badge.textContent = count;
    this.find("undo").disabled = this.review.history.length === 0;
  }

  /** The corrections of all documents, of those that were not opened too. */
  patch() {
    const documents = this.sources.map((source, number) => this.reviews[number]
      ? documentPatch(this.reviews[number]) : storage.read(storage.key(source.dataset.digest))).filter(Boolean);
    const generator = document.querySelector("meta[name=generator]").content;
    return { format: PATCH_FORMAT, version: PATCH_VERSION, generator, documents };
  }

  export() {
    const patch = this.patch();
    const counts = patch.documents.map(countEdits);
    const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
    const words = [[sum("edited"), "corrected pair"], [sum("confirmed"), "confirmed pair"], [sum("notes"), "note"],
      [sum("accepted"), "accepted finding"]].filter(([count]) => count > 0).map(([count, word]) => plural(count, word));
    this.find("export-summary").textContent = words.length
      ? `${words.join(", ")} in ${plural(patch.documents.length, "document")}.` : "Nothing is corrected yet.";
    this.find("patch").value = `${JSON.stringify(patch, null, 1)}\n`;
    this.find("export-command").textContent = `align-tool apply ${this.patchName()} INPUT -o corrected.tmx`;
    for (const name of ["copy", "download", "discard"]) this.find(name).disabled = words.length === 0;
    this.show("export-dialog");
  }

  patchName() {
    const name = this.sources.length === 1 ? this.review.name : "corrections";
    return `${name.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 60) || "corrections"}.patch.json`;
  }

  download() {
    const address = URL.createObjectURL(new Blob([this.find("patch").value], { type: "application/json" }));
    h("a", { href: address, download: this.patchName() }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.say("Downloaded.");
  }

  async copy() {
    const field = this.find("patch");
    try { await navigator.clipboard.writeText(field.value); } catch {
      field.select();
      if (!document.execCommand("copy")) { this.say("The browser does not let a page copy; the text is selected."); return; }
    }
    this.say("Copied.");
  }

  discard() {
    if (!window.confirm("Discard all corrections in this report?")) return;
    this.sources.forEach((source, number) => {
      storage.write(storage.key(source.dataset.digest), null);
      const review = this.reviews[number];
      if (!review) return;
      review.beads = review.base.slice();
      review.accepted.clear();
      review.history = [];
    });
    this.find("export-dialog").close();
    this.refresh();
    this.say("Discarded.");
  }

  // Odds and ends

  show(dialog) { if (!this.find(dialog).open) this.find(dialog).showModal(); }

  say(words) {
    const message = this.find("message");
    message.textContent = words;
    message.classList.add("seen");
    clearTimeout(this.silence);
    this.silence = setTimeout(() => message.classList.remove("seen"), 3500);
  }

  light(part) {
    for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
    const links = part?.dataset.links.trim().split(" ") ?? [];
    for (const link of links) {
      for (const one of this.find("rows").querySelectorAll(`[data-links*=" ${link} "]`)) one.classList.add("lit");
    }
  }

  theme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const next = { auto: dark ? "light" : "dark", light: "dark", dark: "light" }[document.documentElement.dataset.theme ?? "auto"];
    document.documentElement.dataset.theme = next;
    storage.write("align-report:theme", next);
  }

  listen() {
    const on = (identifier, event, work) => this.find(identifier).addEventListener(event, work);
    const theme = storage.read("align-report:theme");
    if (theme) document.documentElement.dataset.theme = theme;
    on("documents", "change", (event) => this.open(Number(event.target.value)));
    on("previous-document", "click", () => this.open(this.number - 1));
    on("next-document", "click", () => this.open(this.number + 1));
    for (const [identifier, action] of [["undo", "undo"], ["export", "export"], ["help", "help"]]) {
      on(identifier, "click", () => this.actions.run(action));
    }
    on("theme", "click", () => this.theme());
    on("download", "click", () => this.download());
    on("copy", "click", () => this.copy());
    on("discard", "click", () => this.discard());
    on("search", "input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => { this.filter.needle = fold(this.find("search").value.trim()); this.refresh(); }, 120);
    });
    on("search", "keydown", (event) => {
      if (event.key === "Enter") { this.find("search").blur(); this.step(1); }
      if (event.key === "Escape") { this.leave(); this.find("search").blur(); event.preventDefault(); }
    });
    const rows = this.find("rows");
    rows.addEventListener("click", (event) => this.click(event));
    rows.addEventListener("mouseover", (event) => this.light(event.target.closest("[data-links]")));
    rows.addEventListener("mouseleave", () => this.light(null));
    rows.addEventListener("focusin", (event) => this.light(event.target.closest("[data-links]")));
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target.closest("input, textarea, select, dialog, summary")) return;
      if (this.actions.key(event)) event.preventDefault();
    });
    window.addEventListener("beforeprint", () => this.rows.fillAll());
  }

  click(event) {
    const row = event.target.closest(".row");
    if (!row) return;
    const at = this.review.beads.indexOf(row.bead);
    if (event.target.closest(".accept")) {
      this.goTo(at);
      const { fingerprint } = event.target.closest(".finding").dataset;
      this.actions.accept(this.review.findings.filter((finding) => finding.fingerprint === fingerprint));
      return;
    }
    if (event.target.closest("button, textarea")) return;
    if (this.actions.splitting && this.actions.splitting.row === row) {
      const segment = event.target.closest(".segment");
      const side = segment?.closest(".cell").dataset.side;
      if (side) {
        const index = [...row.querySelectorAll(`.cell.${side} .segment`)].indexOf(segment);
        this.actions.splitting[side] = segment.classList.contains("lower") ? index + 1 : index;
        this.actions.showCut();
      }
      return;
    }
    this.actions.endSplit();
    // Text can be selected without a jump.
    if (String(window.getSelection())) return;
    const isCurrent = at === this.at;
    this.goTo(at, { keepSide: isCurrent });
    // The first click makes the pair current, the next one chooses a side.
    if (isCurrent) this.chooseSide(event.target.closest(".cell")?.dataset.side ?? null);
  }
}

new Page();
