/// Where the reading of an XML file continues after what is not well-formed.
///
/// The unit in which the fault is ends with it; the next tag that begins a unit, or that begins or ends what units are in, is taken
/// for what it says.
struct XMLRecovery {
  /// The longest name that is looked for, with its prefix, in bytes.
  private static let longestName = 64

  /// The local names of the elements that are left out where they are damaged.
  let units: Set<String>
  /// The local names of the elements that hold units and one another, the root among them.
  let containers: Set<String>

  /// A name without its prefix.
  static func local(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Whether an element holds units.
  func isContainer(_ name: String) -> Bool { containers.contains(Self.local(name)) }

  /// Where in some bytes the first tag begins at which reading can go on, or how many bytes have none and may be forgotten.
  ///
  /// - Complexity: O(*n*).
  func next(in bytes: [UInt8]) -> (start: Int, isFound: Bool) {
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let isEnd = open + 1 < bytes.count && bytes[open + 1] == UInt8(ascii: "/")
      let name = bytes[(open + (isEnd ? 2 : 1))...].prefix { byte in
        byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "<")
      }
      if name.endIndex == bytes.count, name.count < Self.longestName { return (open, false) }
      if name.count < Self.longestName {
        let local = Self.local(String(decoding: name, as: UTF8.self))
        if containers.contains(local) || !isEnd && units.contains(local) { return (open, true) }
      }
      index = open + 1
    }
    return (bytes.count, false)
  }
}
