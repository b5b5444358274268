/// Finds for each pair the earlier one that it is a copy of, exact or near, by locality-sensitive hashing (Indyk & Motwani
/// 1998): ten bands of six minwise hashes.
///
/// A near copy is compared with the first pair under each of its ten band keys and with no other, so the work for a pair
/// is bounded however many copies there are. With ten bands of six, 99 of 100 pairs of similarity .85 meet in a band, 95
/// of 100 of .80, and 15 of 100 of .50, which the comparison of signatures then refuses.
///
/// Memory is about 170 bytes for each pair that is no copy, 20 where only exact copies are sought, whatever its text.
package struct CopyIndex: Sendable {
  /// From which similarity on a pair is a near copy, 0 … 1; `nil` where only exact copies count.
  package let leastSimilarity: Double?

  /// What a pair is a copy of.
  package struct Match: Sendable, Hashable {
    /// The number of the pair that was there first, counting only those that were not copies.
    package var original: Int
    /// The estimated Jaccard similarity, 0 … 1; exact copies have 1.
    package var similarity: Double
    /// Whether the compared texts are the same.
    package var isExact: Bool
  }

  private static let bandCount = 10
  private static let bandWidth = 6

  private var exact = ChunkedArray<UInt64>()
  private var exactTable = IndexTable()
  private var signatures = ChunkedArray<SIMD8<UInt64>>()
  private var bands: [IndexTable]

  /// Makes an empty index.
  package init(leastSimilarity: Double?) {
    self.leastSimilarity = leastSimilarity
    bands = leastSimilarity == nil ? [] : (0..<Self.bandCount).map { _ in IndexTable() }
  }

  /// Pairs held, none of them a copy of another.
  package var count: Int { exact.count }

  /// Bytes that the index takes.
  package var memory: Int {
    exact.memory + exactTable.memory + signatures.memory + bands.reduce(0) { $0 + $1.memory }
  }

  /// Bytes that it takes at its peak while one more pair is put in.
  package var memoryAfterInsertion: Int {
    let tables = [exactTable] + bands
    let largestGrowth = tables.map { $0.memoryAfterInsertion - $0.memory }.max() ?? 0
    return memory + tables.reduce(0) { $0 + $1.memoryAfterInsertion - $1.memory } + largestGrowth
  }

  /// What a pair is a copy of, if it is one.
  ///
  /// - Complexity: O(1).
  package func match(_ sketch: PairSketch) -> Match? {
    if let found = exactTable.find(sketch.exact, matches: { exact[$0] == sketch.exact }) {
      return Match(original: found, similarity: 1, isExact: true)
    }
    guard let leastSimilarity, sketch.isComparable else { return nil }
    var best: Match?
    for band in 0..<Self.bandCount {
      let key = Self.key(sketch.signature, band)
      guard
        let found = bands[band].find(
          HashMixing.mixed(key),
          matches: { Self.key(signatures[$0], band) == key }
        ), found != best?.original
      else { continue }
      let similarity = sketch.similarity(to: signatures[found])
      guard similarity >= leastSimilarity else { continue }
      if best.map({ similarity > $0.similarity || (similarity == $0.similarity && found < $0.original) })
        ?? true
      {
        best = Match(original: found, similarity: similarity, isExact: false)
      }
    }
    return best
  }

  /// Adds a pair that is not a copy.
  ///
  /// - Returns: its number.
  @discardableResult
  package mutating func insert(_ sketch: PairSketch) -> Int {
    let number = exact.count
    exact.append(sketch.exact)
    let known = exact
    exactTable.insert(number, hash: sketch.exact) { known[$0] }
    guard leastSimilarity != nil else { return number }
    signatures.append(sketch.signature)
    guard sketch.isComparable else { return number }
    for band in 0..<Self.bandCount { insert(number, band, Self.key(sketch.signature, band)) }
    return number
  }

  private mutating func insert(_ number: Int, _ band: Int, _ key: UInt64) {
    let known = signatures
    let hash = HashMixing.mixed(key)
    // The first pair under a key stays the one that others are compared with.
    if bands[band].find(hash, matches: { Self.key(known[$0], band) == key }) != nil { return }
    bands[band].insert(number, hash: hash) { HashMixing.mixed(Self.key(known[$0], band)) }
  }

  /// Six bytes of the signature.
  private static func key(_ signature: SIMD8<UInt64>, _ band: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in band * bandWidth..<(band + 1) * bandWidth {
      key = key << 8 | signature[index / 8] >> UInt64(index % 8 * 8) & 0xFF
    }
    return key
  }
}
