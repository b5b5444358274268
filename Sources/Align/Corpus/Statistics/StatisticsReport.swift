/// Shows statistics: as text for a terminal, as JSON, as a picture, and as a datasheet.
package struct StatisticsReport: Sendable {
  private let statistics: CorpusStatistics
  /// The inputs as the user named them.
  private let inputs: [String]

  /// Makes a report.
  package init(_ statistics: CorpusStatistics, inputs: [String]) {
    self.statistics = statistics
    self.inputs = inputs
  }

  /// Figures and histograms for a terminal.
  package var text: String {
    let table = StatisticsTable(statistics)
    let width = (table.rows.map { $0.title.count }.max() ?? 0) + 2
    var text = ""
    for row in table.rows {
      text += row.title + String(repeating: " ", count: width - row.title.count) + row.value + "\n"
    }
    for (title, rows) in [
      ("English words covered by the commonest", table.englishCoverage),
      ("Chinese characters covered by the commonest", table.chineseCoverage),
    ] {
      text += "\n\(title)\n"
      for row in rows { text += "  " + Self.padded("\(row.size)", 6) + "  " + Self.percent(row.share) + "\n" }
    }
    for histogram in statistics.histograms { text += "\n" + Self.text(histogram) }
    text += "\nMade by\n"
    for (signature, pairs) in statistics.signaturesByCount {
      text +=
        "  " + Self.padded("\(pairs)", 9) + "  " + (signature.isEmpty ? "(not known)" : signature) + "\n"
    }
    return text
  }

  /// Everything as one JSON object.
  package var json: String {
    let table = StatisticsTable(statistics)
    var bytes: [UInt8] = []
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    raw("{\"inputs\":")
    JSONText.append(inputs, to: &bytes)
    for row in table.rows { raw(",\"\(row.key)\":\(row.value)") }
    for (key, rows) in [
      ("english_coverage", table.englishCoverage), ("chinese_coverage", table.chineseCoverage),
    ] {
      let parts = rows.map { "\"\($0.size)\":\(FixedDecimal.text($0.share) ?? "null")" }
      raw(",\"\(key)\":{\(parts.joined(separator: ","))}")
    }
    raw(",\"histograms\":[")
    for (index, histogram) in statistics.histograms.enumerated() {
      raw(index == 0 ? "{\"title\":" : ",{\"title\":")
      JSONText.append(histogram.title, to: &bytes)
      raw(",\"start\":\(histogram.start),\"step\":\(histogram.step),\"counts\":")
      JSONText.append(histogram.counts, to: &bytes)
      raw("}")
    }
    raw("],\"signatures\":[")
    for (index, item) in statistics.signaturesByCount.enumerated() {
      raw(index == 0 ? "{\"signature\":" : ",{\"signature\":")
      JSONText.append(item.signature, to: &bytes)
      raw(",\"pairs\":\(item.pairs)}")
    }
    raw("]}\n")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The histograms as one picture.
  package var svg: String { HistogramPicture.svg(statistics.histograms) }

  /// A datasheet in Markdown after Gebru et al. 2021 (“Datasheets for Datasets”), as far as the rows themselves can
  /// tell; the questions that only a person can answer are there unanswered.
  package var markdown: String { Datasheet(statistics, inputs: inputs).text }

  // MARK: - Parts

  /// The width of the longest bar, in columns.
  private static let barWidth = 50

  private static func text(_ histogram: Histogram) -> String {
    var text = histogram.title + "\n"
    let most = max(1, histogram.counts.max() ?? 1)
    for (index, count) in histogram.counts.enumerated() {
      let from = histogram.start + Double(index) * histogram.step
      let bar = String(repeating: "█", count: (count * barWidth + most - 1) / most)
      text += "  " + padded(stepText(from), 7) + "  " + padded("\(count)", 9) + "  " + bar
      while text.last == " " { text.removeLast() }
      text += "\n"
    }
    return text
  }

  static func stepText(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : FixedDecimal.text(value).map { String($0.dropLast(1)) } ?? ""
  }

  static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
