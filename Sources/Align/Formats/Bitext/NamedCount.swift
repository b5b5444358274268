/// A count of things, with the names of the first few.
public struct NamedCount: Sendable, Hashable {
  /// The most names that are kept.
  public static let mostNames = 5

  /// How many there are.
  public private(set) var count = 0
  /// The names of the first few, at most `mostNames`.
  public private(set) var names: [String] = []

  /// The names for messages: `'menu.open', 'menu.close' …`.
  public var list: String {
    names.map(\.quoted).joined(separator: ", ") + (count > names.count ? " …" : "")
  }

  /// Makes a count of none.
  public init() {}

  /// Counts one.
  public mutating func add(_ name: String) {
    count += 1
    if names.count < Self.mostNames { names.append(name) }
  }

  /// Adds another count.
  public mutating func add(_ other: NamedCount) {
    count += other.count
    names += other.names.prefix(Self.mostNames - names.count)
  }
}
