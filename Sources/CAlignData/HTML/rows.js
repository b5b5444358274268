/**
 * The list of beads. Rows are made in chunks: those in sight at once, the others when the browser has time or when they
 * come near, so that a document of ten thousand beads shows as soon as a short one.
 */
class Rows {
  static chunkSize = 40;

  constructor(element, page) {
    this.element = element;
    this.page = page;
    this.made = new Map();
    this.observer = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.fill(entry.target);
    }, { rootMargin: "1500px 0px" });
  }

  /** Shows some beads of a review, by their places. */
  show(review, places, needle) {
    this.review = review;
    this.needle = needle;
    this.observer.disconnect();
    this.made.clear();
    this.run = (this.run ?? 0) + 1;
    const chunks = [];
    for (let start = 0; start < places.length; start += Rows.chunkSize) {
      const beads = places.slice(start, start + Rows.chunkSize).map((place) => review.beads[place]);
      const chunk = h("div", { class: "chunk", role: "presentation" });
      chunk.beads = beads;
      chunk.style.containIntrinsicBlockSize = `auto ${beads.reduce((sum, bead) => sum + this.guess(bead), 0)}px`;
      chunks.push(chunk);
    }
    this.element.replaceChildren(...chunks);
    this.chunkOf = new Map();
    for (const chunk of chunks) for (const bead of chunk.beads) this.chunkOf.set(bead, chunk);
    if (chunks.length) this.fill(chunks[0]);
    for (const chunk of chunks) this.observer.observe(chunk);
    this.fillWhenIdle(chunks, this.run);
  }

  fillWhenIdle(chunks, run) {
    let next = 1;
    const later = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
    const work = (deadline) => {
      if (run !== this.run) return;
      while (next < chunks.length && deadline.timeRemaining() > 4) { this.fill(chunks[next]); next += 1; }
      if (next < chunks.length) later(work);
    };
    if (chunks.length > 1) later(work);
  }

  /** The height of a row before it is made, in pixels, so that the scroll bar tells the truth from the start. */
  guess(bead) {
    const length = (side) => {
      let sum = 0;
      for (let index = 0; index < bead[side][1]; index += 1) sum += this.review.data[side][bead[side][0] + index].length;
      return sum;
    };
    return 29 + 27 * Math.max(1, Math.ceil(length("english") / 54), Math.ceil(length("chinese") / 27));
  }

  fill(chunk) {
    if (chunk.isFilled) return;
    chunk.isFilled = true;
    this.observer.unobserve(chunk);
    chunk.append(...chunk.beads.map((bead) => this.make(bead)));
  }

  fillAll() { for (const chunk of this.element.children) this.fill(chunk); }

  /** The row of a bead, made now if it was not; null where the bead is not shown. */
  rowOf(bead) {
    const chunk = this.chunkOf?.get(bead);
    if (!chunk) return null;
    this.fill(chunk);
    return this.made.get(bead) ?? null;
  }

  /** Puts rows of new beads in the place of those of old ones; returns false where the list must be made anew. */
  replace(removed, inserted) {
    const rows = removed.map((bead) => this.rowOf(bead));
    const first = rows.find((row) => row);
    if (!first) return false;
    const chunk = first.parentElement;
    for (const bead of removed) { this.made.delete(bead); this.chunkOf.delete(bead); }
    first.before(...inserted.map((bead) => this.make(bead)));
    for (const row of rows) row?.remove();
    for (const bead of inserted) this.chunkOf.set(bead, chunk);
    return true;
  }

  make(bead) {
    const { review } = this;
    const findings = this.page.visibleFindings(review.findingsOf(bead));
    const row = h("div", {
      class: ["row", bead.isEdited && "edited", bead.isConfirmed && "confirmed"].filter(Boolean).join(" "),
      role: "listitem", tabindex: "-1", "aria-label": this.label(bead, findings),
    }, this.gutter(bead), this.cell(bead, "english"), this.cell(bead, "chinese"),
    bead.note && h("p", { class: "note-text" }, bead.note),
    findings.length > 0 && h("ul", { class: "findings" }, ...findings.map((finding) => this.finding(finding))));
    const doubt = bead.isConfirmed ? 0 : bead.posterior === null ? 0 : 1 - bead.posterior;
    row.style.setProperty("--doubt", `${Math.round(doubt * 30)}%`);
    row.bead = bead;
    this.made.set(bead, row);
    return row;
  }

  label(bead, findings) {
    const parts = [`pair ${bead.numbers.join(" and ")}`];
    if (bead.isConfirmed) parts.push("confirmed");
    else if (bead.isEdited) parts.push("edited");
    else if (bead.posterior !== null) parts.push(`confidence ${percent(bead.posterior)}`);
    if (findings.length) parts.push(plural(findings.length, "finding"));
    return parts.join(", ");
  }

  gutter(bead) {
    const state = bead.isConfirmed ? h("span", { class: "state", title: "confirmed" }, "✓")
      : bead.isEdited ? h("span", { class: "state", title: "edited" }, "✎")
      : bead.posterior === null ? null
      : h("span", { class: "posterior", title: this.evidence(bead) }, percent(bead.posterior));
    return h("div", { class: "gutter" }, h("span", { class: "number" }, bead.numbers.join("+")), state);
  }

  evidence(bead) {
    const { sources } = this.review.data;
    const said = bead.evidence.map((value, index) => value === null ? null
      : `${sources[index]} ${value > 0 ? "+" : ""}${value.toFixed(1)}`).filter(Boolean);
    return `confidence ${bead.posterior.toFixed(3)}${said.length ? `\n${said.join("\n")}` : ""}`;
  }

  cell(bead, side) {
    const [first, count] = bead[side];
    const language = side === "english" ? "en" : this.review.data.tag;
    const cell = h("div", { class: `cell ${side}`, lang: language, "data-side": side });
    if (count === 0) {
      cell.classList.add("blank");
      cell.append(h("span", { class: "unseen" }, side === "english" ? "nothing in English" : "nothing in Chinese"));
      return cell;
    }
    for (let segment = first; segment < first + count; segment += 1) {
      const line = this.review.data[`${side}Lines`][segment];
      if (segment > first && side === "english") cell.append(" ");
      cell.append(h("span", { class: "segment", "data-segment": segment, title: line ? `line ${line}` : null },
        ...markedText(this.review.data[side][segment], this.marks(side, segment), this.needle)));
    }
    return cell;
  }

  marks(side, segment) {
    const marks = this.review.marks[side].get(segment) ?? [];
    return marks.filter((mark) => mark.kind !== "quote" || !this.review.accepted.has(mark.fingerprint));
  }

  finding(finding) {
    const isAccepted = this.review.accepted.has(finding.fingerprint);
    return h("li", { class: `finding ${finding.severity}${isAccepted ? " accepted" : ""}`,
      "data-fingerprint": finding.fingerprint },
      h("span", { class: "severity" }, finding.severity), h("span", { class: "words" }, finding.message, " ",
        h("span", { class: "check" }, finding.check)),
      h("button", { type: "button", class: "accept", "aria-pressed": String(isAccepted),
        title: finding.place ? `${finding.place}` : null }, isAccepted ? "Accepted" : "Accept"));
  }
}
