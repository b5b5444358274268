/// A description of a corpus in Markdown: what it consists of and how it was made, step by step.
struct Datasheet {
  private let statistics: CorpusStatistics
  private let inputs: [String]

  /// Makes the datasheet of what was counted in some inputs.
  init(_ statistics: CorpusStatistics, inputs: [String]) {
    self.statistics = statistics
    self.inputs = inputs
  }

  /// The datasheet.
  var text: String {
    let table = StatisticsTable(statistics)
    var text = "# Datasheet\n\n"
    text +=
      "For \(inputs.map(MarkdownCode.span).joined(separator: ", ")), based on Gebru et al. 2021, “Datasheets for Datasets”.\n\n"
    text += "## Composition\n\nSentences in English and Chinese that translate each other.\n\n"
    text += "| what | figure |\n|---|---:|\n"
    for row in table.rows { text += "| \(row.title) | \(row.value) |\n" }
    text += "\n## Coverage\n\n| commonest English words | of running words |\n|---:|---:|\n"
    for row in table.englishCoverage { text += "| \(row.size) | \(StatisticsReport.percent(row.share)) |\n" }
    text += "\n| commonest Chinese characters | of running characters |\n|---:|---:|\n"
    for row in table.chineseCoverage { text += "| \(row.size) | \(StatisticsReport.percent(row.share)) |\n" }
    text += "\n## How it was made\n\n"
    for (signature, pairs) in statistics.signaturesByCount {
      text += "- \(pairs) \(pairs == 1 ? "pair" : "pairs"):\n"
      let steps = Self.steps(signature)
      if steps.isEmpty { text += "  1. not known: the rows carry no signature\n" }
      for (number, step) in steps.enumerated() { text += "  \(number + 1). \(step)\n" }
    }
    text += "\n## Distributions\n"
    for histogram in statistics.histograms { text += Self.table(histogram) }
    text +=
      "\n## To be filled in\n\n- Who made the corpus, and for what?\n- Where do the texts come from, and whose are they?\n"
    text += "- May they be passed on, and under which licence?\n- What must it not be used for?\n"
    return text
  }

  /// The names with which a step of a signature begins.
  private static let stepNames: Set<String> = ["align", "clean", "dedupe", "split"]

  /// The steps of a signature: a part that names a tool begins one, and the parts after it are its settings.
  static func steps(_ signature: String) -> [String] {
    var steps: [(head: String, settings: [String])] = []
    for part in signature.split(separator: "|") {
      let name = part.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
      if stepNames.contains(name) || steps.isEmpty {
        steps.append((head: MarkdownCode.span(String(part)), settings: []))
      } else {
        steps[steps.count - 1].settings.append(MarkdownCode.span(String(part)))
      }
    }
    return steps.map { $0.settings.isEmpty ? $0.head : "\($0.head): \($0.settings.joined(separator: ", "))" }
  }

  private static func table(_ histogram: Histogram) -> String {
    var text = "\n### \(histogram.title)\n\n| from | pairs |\n|---:|---:|\n"
    for (index, count) in histogram.counts.enumerated() where count > 0 {
      text +=
        "| \(StatisticsReport.stepText(histogram.start + Double(index) * histogram.step)) | \(count) |\n"
    }
    return text
  }
}

/// Text of others as code in Markdown, where nothing in it is Markdown or HTML (CommonMark 0.31, 6.1).
enum MarkdownCode {
  /// More of a text than this many scalars is left out.
  private static let longest = 500

  /// A code span of one line: its fence is longer than every run of backticks inside.
  static func span(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var longestRun = 0
    var run = 0
    for scalar in text.unicodeScalars.prefix(longest) {
      run = scalar == "`" ? run + 1 : 0
      longestRun = max(longestRun, run)
      // A line end would end the span, and a bidirectional override would disguise it.
      shown.append(scalar.isTerminalControl ? "\u{FFFD}" : scalar)
    }
    if text.unicodeScalars.count > longest { shown.append("…") }
    let fence = String(repeating: "`", count: longestRun + 1)
    // Spaces protect a backtick or a space at either end; a reader removes one from each side.
    let ends: [Unicode.Scalar?] = [shown.first, shown.last]
    let needsSpace = shown.isEmpty || ends.contains("`") || ends.contains(" ")
    return fence + (needsSpace ? " " : "") + String(shown) + (needsSpace ? " " : "") + fence
  }
}
