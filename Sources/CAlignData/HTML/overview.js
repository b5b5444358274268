/** The two charts beside the text. */
const overview = {
  /** How many beads have which confidence; a bar shows its beads alone. */
  histogram(element, review, chosen, choose) {
    const bins = new Array(10).fill(0);
    let unknown = 0;
    for (const bead of review.base) {
      if (bead.posterior === null) unknown += 1; else bins[Math.min(9, Math.floor(bead.posterior * 10))] += 1;
    }
    if (unknown === review.base.length) {
      element.replaceChildren(h("p", { class: "quiet-text" }, "This bitext has no confidence values."));
      return;
    }
    const most = Math.max(...bins);
    const [width, height, step] = [260, 92, 25.4];
    const bars = bins.map((count, index) => {
      // The root keeps a single doubtful bead in sight beside thousands of sure ones.
      const size = count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * 56);
      const range = `${index * 10} to ${(index + 1) * 10} percent`;
      const pick = () => choose(chosen === index ? null : index);
      return h("g", {
        class: `bin${chosen === index ? " chosen" : ""}${count === 0 ? " empty" : ""}`, role: "button",
        tabindex: count ? "0" : null, "aria-pressed": String(chosen === index),
        "aria-label": `${plural(count, "pair")} with a confidence of ${range}`,
        onclick: count > 0 && pick,
        onkeydown: (event) => {
          if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); pick(); }
        },
      }, h("rect", { class: "reach", x: 3 + index * step, y: 0, width: step - 1, height: 76 }),
      h("rect", { class: "column", x: 5 + index * step, y: 76 - size, width: step - 5, height: size, rx: 1.5 }),
      count > 0 && h("text", { x: 3 + index * step + (step - 1) / 2, y: 71 - size, "text-anchor": "middle" },
        compact(count)));
    });
    const ticks = [[0, "0"], [5, "50"], [10, "100%"]].map(([index, label]) =>
      h("text", { class: "tick", x: 3 + index * step, y: 90,
        "text-anchor": index === 0 ? "start" : index === 10 ? "end" : "middle" }, label));
    element.replaceChildren(h("svg", { viewBox: `0 0 ${width} ${height}`, role: "group",
      "aria-label": "Histogram of confidence" }, h("line", { class: "axis", x1: 3, x2: 257, y1: 76.5, y2: 76.5 }),
    ...bars, ...ticks));
  },

  /** Where the alignment runs through the two texts: English to the right, Chinese downwards. */
  path(element, review, findings, go) {
    const [english, chinese] = [review.data.english.length, review.data.chinese.length];
    if (english === 0 || chinese === 0) {
      element.replaceChildren(h("p", { class: "quiet-text" }, "One of the texts is empty."));
      return null;
    }
    const size = 240;
    const x = (segment) => 10 + segment / english * size;
    const y = (segment) => 10 + segment / chinese * size;
    const points = ["10,10"];
    let gaps = "";
    const doubts = [];
    for (const bead of review.beads) {
      const [left, top] = [x(bead.english[0]), y(bead.chinese[0])];
      const [right, bottom] = [x(bead.english[0] + bead.english[1]), y(bead.chinese[0] + bead.chinese[1])];
      points.push(`${right.toFixed(1)},${bottom.toFixed(1)}`);
      if (bead.english[1] === 0 || bead.chinese[1] === 0) {
        gaps += `M${left.toFixed(1)} ${top.toFixed(1)}L${right.toFixed(1)} ${bottom.toFixed(1)}`;
      } else if (bead.posterior !== null && bead.posterior < 0.5 && !bead.isConfirmed && doubts.length < 400) {
        doubts.push(h("circle", { class: "doubt", cx: (left + right) / 2, cy: (top + bottom) / 2, r: 2.6 }));
      }
    }
    const dots = findings.filter((finding) => finding.severity !== "note").slice(0, 400).map((finding) => {
      const bead = review.beads[review.indexOf(...finding.anchor)];
      return h("circle", { class: `dot ${finding.severity}`, cx: x(bead.english[0] + bead.english[1] / 2),
        cy: y(bead.chinese[0] + bead.chinese[1] / 2), r: 3.2 });
    });
    const here = h("circle", { class: "here", r: 4.5, cx: 10, cy: 10 });
    const drawing = h("svg", { viewBox: "0 0 260 272", role: "img",
      "aria-label": `Path of the alignment through ${english} English and ${chinese} Chinese segments` },
    h("rect", { class: "frame", x: 10, y: 10, width: size, height: size }),
    h("line", { class: "diagonal", x1: 10, y1: 10, x2: 250, y2: 250 }),
    h("polyline", { class: "line", points: points.join(" ") }), h("path", { class: "gap", d: gaps }),
    ...doubts, ...dots, here,
    h("text", { class: "tick", x: 250, y: 266, "text-anchor": "end" }, `${english.toLocaleString("en")} English →`),
    h("text", { class: "tick", x: 10, y: 266 }, `↓ ${chinese.toLocaleString("en")} Chinese`));
    drawing.addEventListener("click", (event) => {
      const box = drawing.getBoundingClientRect();
      const column = (event.clientX - box.left) / box.width * 260;
      const row = (event.clientY - box.top) / box.height * 272;
      // The nearest bead on the path, not the English segment alone: long gaps run straight down.
      let best = 0;
      let distance = Infinity;
      review.beads.forEach((bead, index) => {
        const away = Math.hypot(x(bead.english[0] + bead.english[1] / 2) - column,
          y(bead.chinese[0] + bead.chinese[1] / 2) - row);
        if (away < distance) { distance = away; best = index; }
      });
      go(best);
    });
    element.replaceChildren(drawing);
    return (bead) => {
      here.setAttribute("cx", x(bead.english[0] + bead.english[1] / 2));
      here.setAttribute("cy", y(bead.chinese[0] + bead.chinese[1] / 2));
      here.classList.add("seen");
    };
  },
};

/** 12, 950, 1.2k, 34k. */
function compact(count) {
  if (count < 1000) return String(count);
  return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}
