/// How many segments of each side a bead takes: 1–1, 2–1, 1–0 …
public struct BeadShape: Sendable, Hashable, CustomStringConvertible {
  /// English segments, ≥ 0.
  public let english: Int
  /// Chinese segments, ≥ 0.
  public let chinese: Int

  /// Makes a shape; one of the two counts is positive.
  public init(_ english: Int, _ chinese: Int) {
    precondition(english >= 0 && chinese >= 0 && english + chinese > 0, "a bead has a segment")
    self.english = english
    self.chinese = chinese
  }

  /// Whether both sides have segments.
  public var isMatch: Bool { english > 0 && chinese > 0 }

  /// The usual notation: `2-1`.
  public var description: String { "\(english)-\(chinese)" }

  /// An English segment without Chinese.
  public static let deletion = BeadShape(1, 0)
  /// A Chinese segment without English.
  public static let insertion = BeadShape(0, 1)

  /// Every shape that the aligner considers, the two null shapes last.
  ///
  /// One-to-many beads go up to 6: of 4,421 hand-made beads of novels and magazines, 3 are larger.
  public static let all: [BeadShape] =
    [
      (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6),
      (2, 2), (3, 2), (2, 3), (3, 3), (4, 2), (2, 4),
    ].map { BeadShape($0.0, $0.1) } + [deletion, insertion]

  /// The most segments that a shape takes of one side.
  public static let largestSide = 6
}
