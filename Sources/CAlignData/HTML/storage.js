/**
 * Where corrections are kept: in the browser as the same patch that is exported, one entry a document.
 *
 * A page from a file, or in a private window, may have no storage; then corrections last as long as the page.
 */
const storage = {
  key: (digest) => `align-report:${digest}`,

  read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },

  write(key, value) {
    try {
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch { return false; }
  },
};

const PATCH_FORMAT = "align-patch";
const PATCH_VERSION = 1;

/** The corrections of a document as they stand in a patch, or null where there are none. */
function documentPatch(review) {
  const side = ([first, count]) => ({ first, count });
  const beads = [];
  for (const bead of review.beads) {
    const kind = bead.isConfirmed ? "confirmed" : bead.isEdited ? "edited" : bead.note ? "noted" : null;
    if (!kind) continue;
    const entry = { kind, english: side(bead.english), chinese: side(bead.chinese) };
    if (bead.note) entry.note = bead.note;
    beads.push(entry);
  }
  const accepted = review.findings.filter((finding) => review.accepted.has(finding.fingerprint))
    .map(({ fingerprint, check, message }) => ({ fingerprint, check, message }));
  if (beads.length + accepted.length === 0) return null;
  return {
    document: review.name,
    segments: {
      english: review.data.english.length, chinese: review.data.chinese.length, sha256: review.digest,
    },
    beads, accepted,
  };
}

/** Lays corrections that were kept on a document; returns false where they do not fit. */
function restore(review, patch) {
  const start = (bead) => `${bead.english[0]}:${bead.chinese[0]}`;
  const pair = (side) => [side.first, side.count];
  try {
    const kept = patch.beads.map((entry) => ({
      kind: entry.kind, english: pair(entry.english), chinese: pair(entry.chinese), note: entry.note ?? "",
    }));
    const frozen = new Map(kept.map((bead) => [start(bead), bead]));
    const known = new Map(review.base.map((bead) => [start(bead), bead]));
    const end = `${review.data.english.length}:${review.data.chinese.length}`;
    const beads = [];
    let used = 0;
    let place = "0:0";
    while (place !== end) {
      const found = frozen.get(place);
      const base = known.get(place);
      let bead = base;
      if (found) {
        used += 1;
        const isBase = base && same(base.english, found.english) && same(base.chinese, found.chinese);
        const origin = isBase ? base : {
          numbers: numbersUnder(review, found), english: found.english, chinese: found.chinese,
          posterior: null, evidence: [],
        };
        bead = {
          ...origin, note: found.note, isConfirmed: found.kind === "confirmed",
          isEdited: found.kind === "edited" || !isBase,
        };
      }
      if (!bead || bead.english[1] + bead.chinese[1] < 1) return false;
      beads.push(bead);
      place = `${bead.english[0] + bead.english[1]}:${bead.chinese[0] + bead.chinese[1]}`;
    }
    if (used !== frozen.size) return false;
    review.beads = beads;
    const current = new Set(review.findings.map((finding) => finding.fingerprint));
    review.accepted = new Set(patch.accepted.map((entry) => entry.fingerprint).filter((one) => current.has(one)));
    return true;
  } catch { return false; }
}

/** The numbers of the beads that had the segments before. */
function numbersUnder(review, bead) {
  const numbers = [];
  for (const base of review.base) {
    const touches = SIDES.some((side) => base[side][1] > 0 && bead[side][1] > 0
      && base[side][0] < bead[side][0] + bead[side][1] && bead[side][0] < base[side][0] + base[side][1]);
    if (touches) numbers.push(base.numbers[0]);
  }
  return numbers;
}

const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/** What a person did, in words. */
function countEdits(patch) {
  const count = (kind) => patch.beads.filter((bead) => bead.kind === kind).length;
  return {
    edited: count("edited"), confirmed: count("confirmed"),
    notes: patch.beads.filter((bead) => bead.note).length, accepted: patch.accepted.length,
  };
}
