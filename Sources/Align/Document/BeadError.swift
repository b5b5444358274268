/// Why a list of indexed beads is not an alignment in text order.
public enum BeadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A bead does not start where the bead before it ended: it crosses, repeats or skips segments, or its own
  /// segments are not adjacent.
  case outOfOrder(bead: Int, language: Language, expected: Int, found: Int)
  /// A bead names a segment that the text does not have.
  case noSuchSegment(bead: Int, language: Language, segment: Int, count: Int)
  /// The beads end before the text does.
  case uncovered(language: Language, first: Int, count: Int)

  /// The error as one line.
  public var description: String {
    func name(_ language: Language) -> String { language == .english ? "English" : "Chinese" }
    switch self {
    case .outOfOrder(let bead, let language, let expected, let found):
      return "bead \(bead) has \(name(language)) segment \(found); expected segment \(expected)"
    case .noSuchSegment(let bead, let language, let segment, let count):
      return "bead \(bead) has \(name(language)) segment \(segment); expected a number below \(count), "
        + "which is how many \(name(language)) segments there are"
    case .uncovered(let language, let first, let count):
      return
        "the beads end before \(name(language)) segment \(first); expected all \(count) segments in a bead"
    }
  }
}
