/// What was written, and what could not be written as it stood.
public struct WriteReport: Sendable, Hashable {
  /// Documents given to the writer.
  public var documents = 0
  /// Pairs written.
  public var pairs = 0
  /// Pairs left out because the format cannot hold them.
  public var leftOutPairs = 0
  /// Pairs left out because a sheet has no room for them.
  public var pairsWithoutRoom = 0
  /// Documents without pairs, of which nothing is left in the output.
  public var leftOutDocuments = 0
  /// Characters that the format cannot hold and that were written as U+FFFD, or as a space where they broke a
  /// line.
  public var replacedCharacters = 0
  /// Posteriors and log-odds left out because they are not finite numbers.
  public var leftOutNumbers = 0
  /// Metadata of units that the format has no place for, counted by kind (`note`, `state` …).
  public var leftOutMetadata: [String: Int] = [:]

  /// Makes an empty report.
  public init() {}

  /// Whether everything was written as it stood.
  public var isComplete: Bool {
    leftOutPairs == 0 && leftOutDocuments == 0 && replacedCharacters == 0 && leftOutNumbers == 0
      && pairsWithoutRoom == 0 && leftOutMetadata.isEmpty
  }

  /// Adds the report of another part of the same output.
  public mutating func add(_ other: WriteReport) {
    documents += other.documents
    pairs += other.pairs
    leftOutPairs += other.leftOutPairs
    pairsWithoutRoom += other.pairsWithoutRoom
    leftOutDocuments += other.leftOutDocuments
    replacedCharacters += other.replacedCharacters
    leftOutNumbers += other.leftOutNumbers
    leftOutMetadata.merge(other.leftOutMetadata, uniquingKeysWith: +)
  }

  /// Counts something of a unit that is left out.
  mutating func leaveOut(_ kind: String, _ count: Int = 1) {
    if count > 0 { leftOutMetadata[kind, default: 0] += count }
  }

  /// Counts all that a unit says of itself, for a format that has no place for any of it.
  public mutating func leaveOut(_ pair: AlignedPair) {
    guard let unit = pair.unit else { return }
    if !unit.identifier.isEmpty { leaveOut("identifier") }
    if unit.context != nil { leaveOut("context") }
    if unit.state != nil || unit.isApproved != nil || !unit.isTranslatable || unit.isLocked {
      leaveOut("state")
    }
    leaveOut("note", unit.notes.count)
    leaveOut("field", unit.fields.count)
  }
}
