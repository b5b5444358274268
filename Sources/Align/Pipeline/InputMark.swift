/// A place in the inputs of a run: how many items are before it, and a hash of them.
///
/// Two runs that agree in both have read the same so far.
public struct InputMark: Sendable, Hashable {
  /// Items before the place: documents, rows, records, and inputs that cannot be read.
  public var items: Int
  /// The hash of everything before the place.
  public var hash: UInt64

  /// Makes a mark from its parts.
  public init(items: Int, hash: UInt64) {
    self.items = items
    self.hash = hash
  }

  /// The beginning.
  public static let start = InputMark(items: 0, hash: StableHash().value)
}
