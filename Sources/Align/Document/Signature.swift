/// How an output was made, as one short line (`align:0.1.0|evidence:length`), after sacreBLEU (Post 2018).
public struct Signature: Sendable, Hashable, CustomStringConvertible {
  private var parts: [String] = []

  /// Makes an empty signature.
  public init() {}

  /// Adds a part; `|` and `:` inside it become `-`.
  public mutating func append(_ name: String, _ value: String) {
    func clean(_ text: String) -> String { String(text.map { $0 == "|" || $0 == ":" ? "-" : $0 }) }
    parts.append("\(clean(name)):\(clean(value))")
  }

  /// The line.
  public var description: String { parts.joined(separator: "|") }

  /// The line of an output that was made from another output: how that was made, then how this was.
  public static func joined(_ earlier: String, _ step: Signature) -> String {
    earlier.isEmpty ? step.description : earlier + "|" + step.description
  }
}
