import Foundation

/// The limits of filters by name, as one JSON file holds them:
///
///     {"length-ratio": {"least": -1, "most": 1}, "numbers": {"most": 0.5}}
///
/// A filter that is not named keeps its usual limit; an end that is not named is open.
package struct FilterLimits: Sendable, Hashable {
  private var limits: [String: FilterLimit] = [:]

  /// Makes limits that leave every filter its usual one.
  package init() {}

  /// Reads the JSON of a limits file.
  ///
  /// - Throws: `ReadError` where the bytes are not such JSON, name no filter, or a limit lets nothing pass.
  package init(_ bytes: [UInt8], file: String) throws(ReadError) {
    let expected = "a JSON object such as {\"numbers\": {\"most\": 0.5}}"
    guard let read = try? JSONDecoder().decode([String: [String: Double]].self, from: Data(bytes)) else {
      throw ReadError(.badData, file: file, problem: "the limits cannot be read", expected: expected)
    }
    let known = Set(CorpusCleaner.allExplanations.map(\.name))
    for (name, ends) in read.sorted(by: { $0.key < $1.key }) {
      guard known.contains(name) else {
        throw ReadError(
          .badData,
          file: file,
          problem: "unknown filter \(name.quoted)",
          expected: "a name that 'align-tool corpus clean --list-filters' shows"
        )
      }
      if let other = ends.keys.filter({ $0 != "least" && $0 != "most" }).min() {
        throw ReadError(
          .badData,
          file: file,
          problem: "the limit of \(name.quoted) has the unknown key \(other.quoted)",
          expected: "'least', 'most' or both"
        )
      }
      let limit = FilterLimit(least: ends["least"], most: ends["most"])
      if let least = limit.least, let most = limit.most, least > most {
        throw ReadError(
          .badData,
          file: file,
          problem: "the limit of \(name.quoted) lets nothing pass: its least is above its most",
          expected: "least ≤ most"
        )
      }
      limits[name] = limit
    }
  }

  /// The limit of a filter.
  package func limit(of explanation: FilterExplanation) -> FilterLimit {
    limits[explanation.name] ?? explanation.limit
  }

  /// The limits of every filter as JSON, in the order of use.
  package var text: String {
    func number(_ value: Double) -> String {
      let text = "\(value)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let lines = CorpusCleaner.allExplanations.map { explanation in
      let limit = limit(of: explanation)
      let ends = [
        limit.least.map { "\"least\": \(number($0))" }, limit.most.map { "\"most\": \(number($0))" },
      ]
      return "  \"\(explanation.name)\": {\(ends.compactMap { $0 }.joined(separator: ", "))}"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
