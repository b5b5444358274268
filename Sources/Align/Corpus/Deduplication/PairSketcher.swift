/// Makes sketches of pairs: MinHash over character shingles (Broder 1997, “On the resemblance and containment of
/// documents”).
///
/// Where we differ from the paper: shingles are of characters, not words, so that Chinese needs no segmentation, five of
/// English and three of Chinese, which hold about as much; and of each of the 64 minima only 8 bits are kept.
package struct PairSketcher: Sendable {
  /// What is compared.
  package let key: ComparisonKey

  /// Characters in an English shingle.
  static let englishShingle = 5
  /// Characters in a Chinese shingle.
  static let chineseShingle = 3
  /// With fewer shingles one changed word changes most of them, and only exact copies are copies.
  static let fewestShingles = 12
  /// Minwise hashes in a signature.
  static let hashCount = 64

  private static let multipliers: [UInt32] = {
    var random = SeededRandom(seed: 1997)
    return (0..<hashCount).map { _ in UInt32(truncatingIfNeeded: random.next()) | 1 }
  }()
  private static let addends: [UInt32] = {
    var random = SeededRandom(seed: 2010)
    return (0..<hashCount).map { _ in UInt32(truncatingIfNeeded: random.next()) }
  }()

  /// Makes a sketcher.
  package init(key: ComparisonKey) { self.key = key }

  /// The sketch of a pair.
  ///
  /// - Complexity: O(64 *n*) in the characters.
  package func sketch(_ pair: AlignedPair) -> PairSketch {
    let folding = NameTables.standard.folding
    var hash: UInt64 = 0
    var shingles: [UInt32] = []
    var text = ComparisonText()
    if key != .chinese {
      text.add(Array(pair.englishText.utf8), folding: folding)
      hash = Self.append(text.scalars, size: Self.englishShingle, seed: 1, to: &shingles, hash: hash)
    }
    if key != .english {
      text.removeAll()
      text.add(Array(pair.chineseText.utf8), folding: folding)
      hash = Self.append(text.scalars, size: Self.chineseShingle, seed: 2, to: &shingles, hash: hash)
    }
    guard shingles.count >= Self.fewestShingles else {
      return PairSketch(exact: hash, signature: .zero, isComparable: false)
    }
    return PairSketch(exact: hash, signature: Self.signature(shingles), isComparable: true)
  }

  /// Appends a hash of each shingle and returns the hash of the whole text.
  private static func append(
    _ scalars: [UInt32],
    size: Int,
    seed: UInt64,
    to shingles: inout [UInt32],
    hash start: UInt64
  ) -> UInt64 {
    var whole = HashMixing.mixed(start ^ seed)
    for scalar in scalars { whole = HashMixing.mixed(whole ^ UInt64(scalar)) }
    if scalars.count >= size {
      for first in 0...scalars.count - size {
        var hash = seed
        for scalar in scalars[first..<first + size] {
          hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
        }
        shingles.append(UInt32(truncatingIfNeeded: HashMixing.mixed(hash) >> 32))
      }
    }
    return whole
  }

  private static func signature(_ shingles: [UInt32]) -> SIMD8<UInt64> {
    let multipliers = Self.multipliers
    let addends = Self.addends
    var minima = [UInt32](repeating: .max, count: hashCount)
    for shingle in shingles {
      for index in 0..<hashCount {
        minima[index] = min(minima[index], shingle &* multipliers[index] &+ addends[index])
      }
    }
    var signature = SIMD8<UInt64>.zero
    for index in 0..<hashCount {
      // The high bits of a minimum are nearly always 0; its low ones are mixed before 8 of them are taken.
      let byte = HashMixing.mixed(UInt64(minima[index])) & 0xFF
      signature[index / 8] |= byte << UInt64(index % 8 * 8)
    }
    return signature
  }
}
