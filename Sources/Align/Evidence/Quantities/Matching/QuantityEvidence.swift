import Foundation

/// Whether the quantities of an English span and of a Chinese one are the same.
///
/// A quantity weighs by how rare it is in the document: 99.995 % in one sentence of each side says nearly everything, the
/// 1 of “Chapter 1” next to nothing.
package struct QuantityEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.numbers
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "numbers-shared", "numbers-shared-count", "numbers-english-only", "numbers-chinese-only",
    "numbers-all-shared", "numbers-disjoint", "numbers-unpaired", "numbers-leading-equal",
    "numbers-leading-differ", "numbers-leading-one-sided",
  ]

  /// The keys of each segment as numbers, one after the other.
  private struct Side: Sendable {
    var keys: [Int32] = []
    /// Where each segment's keys start; one more than there are segments.
    var starts: [Int] = [0]
    /// The number that each segment begins with, such as that of a list item; -1 where there is none.
    var leading: [Int32] = []

    func range(_ start: Int, _ count: Int) -> Range<Int> { starts[start]..<starts[start + count] }
  }

  private var english = Side()
  private var chinese = Side()
  /// How much a key says, in nats, by its number.
  private var weights: [Float] = []

  /// Scale of the sums: a rare value in a document of a thousand segments weighs about 7 nats.
  private static let scale: Float = 0.2
  private static let most: Float = 4

  /// Makes the evidence of a document.
  package init(_ quantities: DocumentQuantities) {
    self.init(english: quantities.english, chinese: quantities.chinese)
  }

  /// Makes the evidence of a document.
  ///
  /// - Parameters:
  ///   - english: the quantities of each English segment.
  ///   - chinese: the quantities of each Chinese segment.
  package init(english: [[Quantity]], chinese: [[Quantity]]) {
    var numbers: [String: Int32] = [:]
    var frequencies: [Int] = []
    func side(_ segments: [[Quantity]]) -> Side {
      var side = Side()
      for quantities in segments {
        side.leading.append(Self.leading(quantities))
        var own: [Int32] = []
        for key in quantities.flatMap(QuantityKeys.keys) {
          let number = numbers[key] ?? Int32(numbers.count)
          if numbers[key] == nil {
            numbers[key] = number
            frequencies.append(0)
          }
          if !own.contains(number) { own.append(number) }
        }
        for number in own { frequencies[Int(number)] += 1 }
        side.keys += own
        side.starts.append(side.keys.count)
      }
      return side
    }
    self.english = side(english)
    self.chinese = side(chinese)
    // A value that stands once on each side has the frequency 2.
    let total = Double(english.count + chinese.count)
    weights = frequencies.map { Float(log(1 + total / Double(max(2, $0)))) }
  }

  /// The whole number that a segment begins with, after a bracket at most; -1 for none.
  private static func leading(_ quantities: [Quantity]) -> Int32 {
    guard let first = quantities.first, first.range.lowerBound <= leadingBytes, first.role != .none,
      case .number(let low?, let high) = first.value, low == high, low.denominator == 1
    else { return -1 }
    return Int32(exactly: low.numerator).flatMap { $0 <= mostLeading ? $0 : nil } ?? -1
  }

  /// A wide bracket before a number, in bytes.
  private static let leadingBytes = 3
  /// Items of a list have smaller numbers.
  private static let mostLeading: Int32 = 999

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    table.clear(first..<first + Self.features.count, count: row.chinese.count)
    let shape = row.shape
    let stride = table.stride
    let own = english.range(row.english, shape.english)
    let leading = shape.isMatch ? english.leading[row.english] : -1
    var ownTotal: Float = 0
    for index in own { ownTotal += weights[Int(english.keys[index])] }
    var place = first * stride
    for start in row.chinese {
      defer { place += 1 }
      let other = chinese.range(start, shape.chinese)
      guard !own.isEmpty || !other.isEmpty else { continue }
      var otherTotal: Float = 0
      var shared: Float = 0
      var sharedOwn: Float = 0
      var count: Float = 0
      for index in other {
        let key = chinese.keys[index]
        otherTotal += weights[Int(key)]
        if own.contains(where: { english.keys[$0] == key }) { shared += weights[Int(key)] }
      }
      guard shape.isMatch else {
        table.values[place + 6 * stride] = min((ownTotal + otherTotal) * Self.scale, Self.most)
        continue
      }
      for index in own {
        let key = english.keys[index]
        if other.contains(where: { chinese.keys[$0] == key }) {
          sharedOwn += weights[Int(key)]
          count += 1
        }
      }
      let missing = ownTotal - sharedOwn
      let added = otherTotal - shared
      table.values[place] = min((shared + sharedOwn) / 2 * Self.scale, Self.most)
      table.values[place + stride] = min(count, 3)
      table.values[place + 2 * stride] = min(missing * Self.scale, Self.most)
      table.values[place + 3 * stride] = min(added * Self.scale, Self.most)
      let otherLeading = chinese.leading[start]
      if leading >= 0 || otherLeading >= 0 {
        let feature = leading == otherLeading ? 7 : leading >= 0 && otherLeading >= 0 ? 8 : 9
        table.values[place + feature * stride] = 1
      }
      if missing <= 0, added <= 0 { table.values[place + 4 * stride] = 1 }
      if count == 0, !own.isEmpty, !other.isEmpty { table.values[place + 5 * stride] = 1 }
    }
  }
}
