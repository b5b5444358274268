import Align

/// An explanation for the eye.
///
///     bead 7 of harvest: 1-1, posterior .993
///       en 9   The 29 workers …
///       zh 9   二十九名工人……
///     why: log-odds in nats, against leaving the segments unpaired
///       +1.20  length    1-1, as 88 % of this document's beads
///       +6.10  numbers   29 = 二十九名 (29)
///       +7.30  in all
///     without this bead: the best alignment is 23.10 nats worse
///       it has       2-1  en 9–10 : zh 9, posterior 0.004
///       in place of  1-1  en 9 : zh 9, posterior 0.993
///       difference   numbers +5.90, …
struct ExplanationText {
  private let explanation: BeadExplanation
  private let document: SegmentedDocument
  private let style: TextStyle
  private let width: Int
  private var text = ""

  /// The indent of a statement's text, in columns.
  private static let margin = 22
  /// The indent of the runner-up's beads, in columns.
  private static let listMargin = 15
  /// From this posterior on a bead is shown as sure.
  private static let sure = BitextWriterOptions().reviewBelow
  /// Below this posterior another bead is likelier.
  private static let doubtful = 0.5

  init(_ explanation: BeadExplanation, of document: SegmentedDocument, style: TextStyle, width: Int) {
    self.explanation = explanation
    self.document = document
    self.style = style
    self.width = max(40, width)
  }

  /// The whole text.
  mutating func lines() -> String {
    text = ""
    head()
    statements()
    runnerUp()
    return text
  }

  private mutating func head() {
    let bead = explanation.bead
    let shape = BeadShape(bead.english.count, bead.chinese.count)
    let title = "bead \(explanation.number) of \(document.identifier): \(shape), "
    text += style.bold(title) + posterior(bead.posterior) + "\n"
    for index in bead.english { segment("en \(index)", document.english[index].text) }
    for index in bead.chinese { segment("zh \(index)", document.chinese[index].text) }
    if bead.english.isEmpty { text += "  " + style.dim("en      nothing") + "\n" }
    if bead.chinese.isEmpty { text += "  " + style.dim("zh      nothing") + "\n" }
  }

  private mutating func segment(_ name: String, _ body: String) {
    let gutter = 10
    for (number, line) in WrappedText.lines(body, width: width - gutter).enumerated() {
      text += number == 0 ? "  " + style.cyan(padded(name, gutter - 2)) : spaces(gutter)
      text += line + "\n"
    }
  }

  private mutating func statements() {
    guard !explanation.statements.isEmpty else {
      text += "why: nothing on the other side fits it better than leaving it unpaired\n"
      return
    }
    text += style.bold("why") + ": log-odds in nats, against leaving the segments unpaired\n"
    for statement in explanation.statements {
      var parts = statement.remark.isEmpty ? [] : [statement.remark]
      parts += statement.links.map(link)
      row(nats(statement.logOdds), statement.aspect.rawValue, parts.joined(separator: "; "))
    }
    row(nats(explanation.total), "in all", explanation.bead.evidence.map(summary).joined(separator: ", "))
  }

  private func summary(_ score: EvidenceScore) -> String { "\(score.source) \(Self.signed(score.logOdds))" }

  /// A number, a name and what is said of it, wrapped after both.
  private mutating func row(_ number: String, _ name: String, _ body: String) {
    text += "  " + number + "  " + style.cyan(padded(name, Self.margin - 11))
    for (index, line) in WrappedText.lines(body, width: width - Self.margin).enumerated() {
      if index > 0 { text += spaces(Self.margin) }
      text += line + "\n"
    }
  }

  /// `29 = 二十九名 (29)`.
  private func link(_ link: EvidenceLink) -> String {
    func quote(_ places: [EvidenceLink.Place], _ segments: [Segment]) -> String {
      places.map { String(decoding: Array(segments[$0.segment].text.utf8)[$0.bytes], as: UTF8.self) }
        .joined(separator: " + ")
    }
    let english = quote(link.english, document.english)
    let chinese = quote(link.chinese, document.chinese)
    let note = link.note.isEmpty ? "" : " (\(link.note))"
    switch link.relation {
    case .same: return "\(english) = \(chinese)\(note)"
    case .similar: return "\(english) ≈ \(chinese)\(note)"
    case .different: return "\(english) ≠ \(chinese)\(note)"
    case .alone:
      return english.isEmpty ? "only in Chinese: \(chinese)\(note)" : "only in English: \(english)\(note)"
    }
  }

  private mutating func runnerUp() {
    guard let runnerUp = explanation.runnerUp else {
      text += "without this bead: there is no alternative\n"
      return
    }
    let margin = Self.signed(runnerUp.margin).dropFirst()
    text += style.bold("without this bead")
    text +=
      runnerUp.margin >= 0
      ? ": the best alignment is \(margin) nats worse\n"
      : ": the best alignment is \(margin) nats better; the bead was chosen because more of the\n"
        + "  other good alignments share it\n"
    list("it has", runnerUp.beads)
    list("in place of", runnerUp.replaced)
    let parts = runnerUp.difference.filter { abs($0.nats) >= 0.005 }
      .map { "\($0.aspect.rawValue) \(Self.signed($0.nats))" }
    let gutter = Self.listMargin
    for (index, line) in WrappedText.lines(parts.joined(separator: ", "), width: width - gutter).enumerated()
    {
      text += index == 0 ? "  " + style.cyan(padded("difference", gutter - 2)) : spaces(gutter)
      text += line + "\n"
    }
  }

  private mutating func list(_ name: String, _ beads: [Bead]) {
    for (index, bead) in beads.enumerated() {
      text += index == 0 ? "  " + style.cyan(padded(name, Self.listMargin - 2)) : spaces(Self.listMargin)
      text += line(bead)
    }
  }

  /// `2-1  en 9–10 : zh 9, posterior .004`.
  private func line(_ bead: Bead) -> String {
    func range(_ range: Range<Int>) -> String {
      guard let first = range.first, let last = range.last else { return "nothing" }
      return first == last ? "\(first)" : "\(first)–\(last)"
    }
    let shape = BeadShape(bead.english.count, bead.chinese.count)
    return "\(shape)  en \(range(bead.english)) : zh \(range(bead.chinese)), " + posterior(bead.posterior)
      + "\n"
  }

  // MARK: - Figures

  private func posterior(_ value: Double?) -> String {
    guard let value else { return "" }
    let figure = "posterior " + Self.fixed(value, digits: 3)
    return value >= Self.sure
      ? style.green(figure) : value >= Self.doubtful ? style.yellow(figure) : style.red(figure)
  }

  private func nats(_ value: Double) -> String {
    let figure = Self.signed(value)
    let column = spaces(max(0, 7 - WrappedText.width(figure))) + figure
    return value < -0.005 ? style.red(column) : style.green(column)
  }

  private static func signed(_ value: Double) -> String {
    (value < 0 ? "−" : "+") + fixed(abs(value), digits: 2)
  }

  private static func fixed(_ value: Double, digits: Int) -> String {
    let scale = digits == 3 ? 1000 : 100
    let scaled = Int((value * Double(scale)).rounded())
    let rest = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - rest.utf8.count) + rest
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + spaces(max(1, columns - WrappedText.width(text)))
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
