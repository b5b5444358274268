/// The pairs beside a pair: a bracket may close there, a title may be said again there.
public struct PairNeighbours: Sendable {
  /// The pair before; `nil` at the beginning of a document.
  public let before: AuditedPair?
  /// The pair after; `nil` at the end of a document.
  public let after: AuditedPair?

  /// Makes neighbours.
  public init(before: AuditedPair? = nil, after: AuditedPair? = nil) {
    self.before = before
    self.after = after
  }

  /// Those that are there, in text order.
  var all: [AuditedPair] { [before, after].compactMap { $0 } }
}
