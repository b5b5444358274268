/// How many there are of something, the first by their names.
public struct NamedCount: Sendable, Hashable {
  /// Names that are kept.
  public static let mostNames = 5

  /// How many there are.
  public private(set) var count = 0
  /// The names of the first.
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
