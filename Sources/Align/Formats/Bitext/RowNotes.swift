/// Values that a corpus tool adds to a row: columns at the end of a TSV row, keys at the end of a JSON object.
///
/// Readers pass over columns and keys that they do not know, so a file with notes is read like one without.
package struct RowNotes: Sendable, Hashable {
  /// A named number.
  package struct Score: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The number.
    package var value: Double

    /// Makes a score.
    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A value of a note.
  package enum Value: Sendable, Hashable {
    /// A word or a sentence.
    case text(String)
    /// A whole number.
    case count(Int)
    /// Yes or no.
    case flag(Bool)
    /// Named numbers, in order; one that is not finite is left out.
    case scores([Score])

    /// The value as a field of TSV, before escaping.
    var text: String {
      switch self {
      case .text(let text): text
      case .count(let count): String(count)
      case .flag(let flag): flag ? "true" : "false"
      case .scores(let scores):
        scores.compactMap { score in
          FixedDecimal.text(score.value).map { "\(score.name)=\($0)" }
        }.joined(separator: " ")
      }
    }

    /// Appends the value as JSON.
    func append(to bytes: inout [UInt8]) {
      switch self {
      case .text(let text): JSONText.append(text, to: &bytes)
      case .count(let count): JSONText.append(count, to: &bytes)
      case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
      case .scores(let scores):
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for score in scores {
          guard let number = FixedDecimal.text(score.value) else { continue }
          if !isFirst { bytes.append(UInt8(ascii: ",")) }
          isFirst = false
          JSONText.append(score.name, to: &bytes)
          bytes.append(UInt8(ascii: ":"))
          bytes.append(contentsOf: number.utf8)
        }
        bytes.append(UInt8(ascii: "}"))
      }
    }
  }

  /// The values, in step with the names that the writer was given.
  package var values: [Value]

  /// Makes notes from their values.
  package init(_ values: [Value]) { self.values = values }
}
