/// What surrounds a pair: a bracket may close there, a pronoun may stand for a name of it.
public struct PairNeighbours: Sendable {
  /// The pair before; `nil` at the beginning of a document.
  public let before: AuditedPair?
  /// The pair after; `nil` at the end of a document.
  public let after: AuditedPair?

  /// The English names that the Chinese around the pair spells somewhere, as they are written.
  public let spelledNames: Set<String>

  /// What is read of the pair's own names; `nil` where nobody has read them yet.
  var names: PairNames?

  /// Makes neighbours.
  public init(before: AuditedPair? = nil, after: AuditedPair? = nil, spelledNames: Set<String> = []) {
    self.before = before
    self.after = after
    self.spelledNames = spelledNames
  }

  /// Those that are there, in text order.
  var all: [AuditedPair] { [before, after].compactMap { $0 } }
}

/// What the English of a pair shows of names before its Chinese is asked.
struct PairNames: Sendable {
  /// The words of the English.
  let words: LatinWords
  /// Whether the Chinese may lack a person whose name is certain by its form.
  let mayLackPerson: Bool
}
