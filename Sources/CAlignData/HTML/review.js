/**
 * A document under review: its segments, its beads as they are now, and what the person did.
 *
 * A bead is {numbers, english: [first, count], chinese: [first, count], posterior, evidence, isEdited, isConfirmed,
 * note}. Beads always tile both sides in order, so an edit replaces some neighbours by others that cover the same.
 */
class Review {
  constructor(data) {
    this.data = data;
    this.name = data.name;
    this.digest = data.digest;
    this.base = [];
    let english = 0;
    let chinese = 0;
    for (const [number, englishCount, chineseCount, posterior, evidence] of data.beads) {
      this.base.push({
        numbers: [number], english: [english, englishCount], chinese: [chinese, chineseCount],
        posterior, evidence, isEdited: false, isConfirmed: false, note: "",
      });
      english += englishCount;
      chinese += chineseCount;
    }
    this.beads = this.base.slice();
    this.accepted = new Set();
    this.history = [];
    this.readMarks();
    this.readFindings();
  }

  /** What is marked in each segment: numbers and names by segment, {start, end, kind, agreement, link}. */
  readMarks() {
    this.marks = { english: new Map(), chinese: new Map() };
    this.data.links.forEach(([kind, agreement, english, chinese], link) => {
      for (const [side, spans] of [["english", english], ["chinese", chinese]]) {
        for (let place = 0; place < spans.length; place += 3) {
          const [segment, start, end] = spans.slice(place, place + 3);
          this.mark(side, segment, { start, end, kind, agreement, link });
        }
      }
    });
  }

  mark(side, segment, mark) {
    if (!this.marks[side].has(segment)) this.marks[side].set(segment, []);
    this.marks[side].get(segment).push(mark);
  }

  /** Findings belong to a segment, so that they follow it from bead to bead. */
  readFindings() {
    this.findings = this.data.findings.map(([pair, check, severity, message, fingerprint, english, chinese, place]) => {
      const bead = this.base[pair];
      const anchor = english ? ["english", english[0]] : chinese ? ["chinese", chinese[0]]
        : bead.english[1] ? ["english", bead.english[0]] : ["chinese", bead.chinese[0]];
      const finding = { check, severity, message, fingerprint, english, chinese, place, anchor };
      for (const [side, span] of [["english", english], ["chinese", chinese]]) {
        if (span) this.mark(side, span[0], { start: span[1], end: span[2], kind: "quote", severity, fingerprint });
      }
      return finding;
    });
    this.anchored = { english: new Map(), chinese: new Map() };
    for (const finding of this.findings) {
      const map = this.anchored[finding.anchor[0]];
      if (!map.has(finding.anchor[1])) map.set(finding.anchor[1], []);
      map.get(finding.anchor[1]).push(finding);
    }
  }

  findingsOf(bead) {
    const found = [];
    for (const side of SIDES) {
      const [first, count] = bead[side];
      for (let segment = first; segment < first + count; segment += 1) {
        found.push(...this.anchored[side].get(segment) ?? []);
      }
    }
    return found;
  }

  /** The place of the bead that holds a segment: the last one that begins at it or before it. */
  indexOf(side, segment) {
    let low = 0;
    let high = this.beads.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.beads[middle][side][0] <= segment) low = middle; else high = middle;
    }
    return low;
  }

  /** Puts beads in the place of others that cover the same, and remembers how it was. */
  replace(at, count, inserted, label) {
    const removed = this.beads.splice(at, count, ...inserted);
    this.history.push({ at, removed, inserted, label });
  }

  merge(at) {
    const [first, second] = [this.beads[at], this.beads[at + 1]];
    if (!first || !second) return false;
    this.replace(at, 2, [{
      ...first, numbers: union(first.numbers, second.numbers),
      english: [first.english[0], first.english[1] + second.english[1]],
      chinese: [first.chinese[0], first.chinese[1] + second.chinese[1]],
      posterior: null, evidence: [], isEdited: true, isConfirmed: false,
      note: [first.note, second.note].filter(Boolean).join("\n"),
    }], "merge");
    return true;
  }

  /** Cuts a bead behind so many of its English and of its Chinese segments. */
  split(at, englishCount, chineseCount) {
    const bead = this.beads[at];
    const rest = [bead.english[1] - englishCount, bead.chinese[1] - chineseCount];
    if (englishCount + chineseCount === 0 || rest[0] + rest[1] === 0) return false;
    const changed = { posterior: null, evidence: [], isEdited: true, isConfirmed: false };
    this.replace(at, 1, [
      { ...bead, ...changed, english: [bead.english[0], englishCount], chinese: [bead.chinese[0], chineseCount] },
      {
        ...bead, ...changed, note: "",
        english: [bead.english[0] + englishCount, rest[0]], chinese: [bead.chinese[0] + chineseCount, rest[1]],
      },
    ], "split");
    return true;
  }

  /** Gives the first segment of a side to the bead before (step −1), or the last to the one behind (step 1). */
  move(at, side, step) {
    const bead = this.beads[at];
    const other = this.beads[at + step];
    if (!other || bead[side][1] === 0) return null;
    const changed = { posterior: null, evidence: [], isEdited: true, isConfirmed: false };
    const [first, count] = bead[side];
    const from = { ...bead, ...changed, [side]: step < 0 ? [first + 1, count - 1] : [first, count - 1] };
    const to = {
      ...other, ...changed,
      [side]: step < 0 ? [other[side][0], other[side][1] + 1] : [other[side][0] - 1, other[side][1] + 1],
    };
    const isEmpty = from.english[1] + from.chinese[1] === 0;
    if (isEmpty) {
      to.numbers = union(bead.numbers, other.numbers);
      to.note = [bead.note, other.note].filter(Boolean).join("\n");
    }
    const kept = isEmpty ? [to] : step < 0 ? [to, from] : [from, to];
    this.replace(Math.min(at, at + step), 2, kept, "move");
    return isEmpty ? Math.min(at, at + step) : at;
  }

  confirm(at) {
    const bead = this.beads[at];
    this.replace(at, 1, [{ ...bead, isConfirmed: !bead.isConfirmed }], "confirm");
    return !bead.isConfirmed;
  }

  annotate(at, note) {
    if (this.beads[at].note === note) return;
    this.replace(at, 1, [{ ...this.beads[at], note }], "note");
  }

  accept(fingerprints, isAccepted) {
    const changed = fingerprints.filter((one) => this.accepted.has(one) !== isAccepted);
    if (changed.length === 0) return;
    for (const one of changed) if (isAccepted) this.accepted.add(one); else this.accepted.delete(one);
    this.history.push({ fingerprints: changed, isAccepted, label: isAccepted ? "accept" : "reopen" });
  }

  /** Takes the last step back and tells where it was. */
  undo() {
    const step = this.history.pop();
    if (!step) return null;
    if (step.fingerprints) {
      for (const one of step.fingerprints) if (step.isAccepted) this.accepted.delete(one); else this.accepted.add(one);
    } else {
      this.beads.splice(step.at, step.inserted.length, ...step.removed);
    }
    return step;
  }
}

const SIDES = ["english", "chinese"];

/** The members of two lists, each once, in order. */
function union(first, second) {
  return [...new Set([...first, ...second])].sort((left, right) => left - right);
}
