import Align

/// What a run wrote, in a line for who watches it: `5 documents, 113 pairs, 6 of them one-sided, 1 doubtful → seeds.tmx`.
struct RunSummary: Hashable {
  /// Below this posterior a pair is more likely wrong than right.
  private static let doubtful = 0.5

  private var documents = 0
  private var pairs = 0
  private var oneSided = 0
  private var doubtful = 0

  /// Whether no pair was written.
  var isEmpty: Bool { pairs == 0 }

  /// Counts a document.
  mutating func add(_ document: AlignedDocument) {
    documents += 1
    pairs += document.pairs.count
    oneSided += document.pairs.count { $0.english.isEmpty || $0.chinese.isEmpty }
    doubtful += document.pairs.count { ($0.posterior ?? 1) < Self.doubtful }
  }

  /// The line.
  func text(_ outputs: [String]) -> String {
    var parts = [Self.counted(documents, "document"), Self.counted(pairs, "pair")]
    if oneSided > 0 { parts.append("\(oneSided) of them one-sided") }
    if doubtful > 0 { parts.append("\(doubtful) doubtful") }
    return Self.line(parts.joined(separator: ", "), outputs)
  }

  /// Shows the line where files were written and somebody watches.
  func show(_ outputs: [String], isQuiet: Bool) { Self.show(text(outputs), outputs, isQuiet: isQuiet) }

  /// Shows what an audit found, where it was written to a file and somebody watches.
  static func show(_ summary: FindingSummary, _ output: String?, isQuiet: Bool) {
    let outputs = [output].compactMap { $0 }
    show(line(FindingText.total(summary), outputs), outputs, isQuiet: isQuiet)
  }

  private static func show(_ line: String, _ outputs: [String], isQuiet: Bool) {
    if outputs.contains(where: { $0 != "-" }), ProgressLine.isWatched(isQuiet: isQuiet) {
      StandardError.line(line)
    }
  }

  private static func line(_ text: String, _ outputs: [String]) -> String {
    text + " → " + outputs.filter { $0 != "-" }.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
