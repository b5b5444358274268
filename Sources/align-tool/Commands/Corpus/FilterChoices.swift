import Align

/// The filters of `corpus clean` by name.
struct FilterChoice: FlagChoice, Equatable {
  let rawValue: String

  static var allCases: [FilterChoice] {
    CorpusCleaner.builtInFilters.map { FilterChoice(name: $0.explanation.name) }
  }

  private init(name: String) { rawValue = name }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var summary: String {
    let sentence = CorpusCleaner.allExplanations.first { $0.name == rawValue }?.summary ?? ""
    return String(sentence.dropLast(sentence.hasSuffix(".") ? 1 : 0))
  }
}

/// Every filter with what it scores, takes and lets pass.
enum FilterList {
  static func text(_ style: TextStyle) -> String {
    CorpusCleaner.allExplanations.map { filter in
      let needs = filter.name == EncoderFilter.explanation.name ? ", only '--with encoder'" : ""
      return style.bold(filter.name) + " (\(limit(filter.limit))\(needs))\n  \(filter.summary)\n"
        + "  score:   \(filter.score)\n  rejects: \(filter.takes)\n  passes:  \(filter.passes)\n"
    }.joined(separator: "\n")
  }

  private static func limit(_ limit: FilterLimit) -> String {
    func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
    switch (limit.least, limit.most) {
    case (let least?, let most?): return "passes from \(number(least)) to \(number(most))"
    case (let least?, nil): return "passes from \(number(least)) up"
    case (nil, let most?): return "passes up to \(number(most))"
    case (nil, nil): return "passes always"
    }
  }
}

/// What each filter took, as lines for a person.
enum CleaningTable {
  static func lines(_ tally: CleaningTally, names: [String], asksAll: Bool) -> [String] {
    func share(_ count: Int) -> String {
      let permille = tally.pairs == 0 ? 0 : (count * 1000 + tally.pairs / 2) / tally.pairs
      return "\(permille / 10).\(permille % 10) %"
    }
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
    var lines: [String] = []
    for (index, name) in names.enumerated() where tally.refused[index] > 0 {
      var line = "  " + name + String(repeating: " ", count: max(1, 20 - name.utf8.count))
      line += padded("\(tally.taken[index])", 9) + padded(share(tally.taken[index]), 9)
      if asksAll { line += padded("\(tally.refused[index])", 9) + " in all" }
      lines.append(line)
    }
    let taken = tally.pairs - tally.kept
    let last =
      "\(tally.pairs) \(tally.pairs == 1 ? "pair" : "pairs"): \(tally.kept) kept, \(taken) rejected (\(share(taken)))"
    return lines + [last]
  }
}
