import Align

/// Tells what of an input is not in the output, or was not looked at: counts, and no errors.
enum UnitNotes {
  /// A kind of thing in the plural: `notes on a file`, `glossary entries`.
  private static func plural(_ kind: String) -> String {
    var words = kind.split(separator: " ").map(String.init)
    let index = (words.firstIndex(of: "on") ?? words.count) - 1
    guard words.indices.contains(index) else { return kind + "s" }
    words[index] = words[index].hasSuffix("y") ? words[index].dropLast() + "ies" : words[index] + "s"
    return words.joined(separator: " ")
  }

  /// Tells of one input.
  ///
  /// - Parameters:
  ///   - report: what the reader counted.
  ///   - path: the input.
  ///   - losesCodes: whether inline codes and further variants do not come out.
  ///   - leftToThemselves: units that an audit passed over.
  static func tell(_ report: ReadReport, _ path: String, losesCodes: Bool, leftToThemselves: Int = 0) {
    func note(_ count: Int, _ one: String, _ many: String, _ end: String) {
      if count > 0 { StandardError.line("\(path): \(count) \(count == 1 ? one : many) \(end)") }
    }
    if losesCodes {
      note(report.inlineTags, "inline tag", "inline tags", "kept apart from the text and left out")
      note(report.subflows, "text", "texts", "inside inline tags (footnotes), left out")
      note(report.passedOverVariants, "further translation", "further translations", "left out")
      for (kind, count) in report.leftOut.sorted(by: { $0.key < $1.key }) {
        note(count, kind, plural(kind), "left out")
      }
    }
    note(report.passedOverForms, "plural form", "plural forms", "passed over: not used in Chinese")
    note(
      report.unlinkedSentences,
      "sentence",
      "sentences",
      "not named by any link, placed at the end with an empty side"
    )
    note(report.obsoleteUnits, "message", "messages", "passed over: no longer in the program")
    note(report.emptyUnits, "unit", "units", "without text, passed over")
    note(report.unitsInOtherLanguages, "unit", "units", "passed over: not in both English and Chinese")
    note(
      report.passedOverSheets,
      "sheet",
      "sheets",
      "passed over: hidden, or without columns for both languages"
    )
    for (keys, language) in [(report.keysWithoutChinese, "Chinese"), (report.keysWithoutEnglish, "English")] {
      note(keys.count, "key", "keys", "without \(language): \(keys.list)")
    }
    note(report.errorRecords, "record", "records", "passed over: reports of inputs that could not be read")
    note(
      leftToThemselves,
      "unit",
      "units",
      "passed over: fuzzy or not to be translated"
    )
  }
}
