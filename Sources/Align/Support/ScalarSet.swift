/// A set of Unicode scalars that is asked for every character of a text: two look-ups in flat tables, no hash.
struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  /// The number of the page of each 256 scalars, up to the last that has any; page 0 is empty.
  private var pages: [UInt16] = []
  /// 256 bits a page.
  private var bits = [UInt64](repeating: 0, count: wordsOfPage)

  private static let wordsOfPage = 4

  /// The set of some scalars.
  init(_ scalars: some Sequence<UInt32>) { formUnion(scalars) }

  init(arrayLiteral scalars: UInt32...) { self.init(scalars) }

  /// Adds some scalars.
  mutating func formUnion(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { insert(scalar) }
  }

  private mutating func insert(_ scalar: UInt32) {
    let page = Int(scalar >> 8)
    while pages.count <= page { pages.append(0) }
    if pages[page] == 0 {
      pages[page] = UInt16(bits.count / Self.wordsOfPage)
      bits += [UInt64](repeating: 0, count: Self.wordsOfPage)
    }
    bits[word(scalar)] |= 1 << UInt64(scalar & 63)
  }

  @inline(__always)
  private func word(_ scalar: UInt32) -> Int {
    Int(pages[Int(scalar >> 8)]) * Self.wordsOfPage + Int(scalar >> 6 & 3)
  }

  /// Whether a scalar is in the set.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    Int(scalar >> 8) < pages.count && bits[word(scalar)] >> UInt64(scalar & 63) & 1 == 1
  }
}
