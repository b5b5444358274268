import Foundation

/// Whether the names of an English span are those that a Chinese span can spell.
///
/// A name weighs by how rare it is in the document; a name that the Chinese text spells nowhere says nothing
/// of where its segment belongs and is left out.
package struct NameEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.names
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "names-shared", "names-shared-count", "names-english-only", "names-chinese-only", "names-all-shared",
    "names-disjoint", "names-unpaired", "names-unspelt", "names-unspelt-unpaired", "titles-shared",
    "titles-alone", "titles-disjoint",
  ]

  private let keys: SharedKeys
  /// Before each English segment, the names that are certain and that the Chinese text spells nowhere.
  private let unspelt: [Int32]
  private let titles: DocumentTitles?

  /// Scale of the sums: a rare name in a document of a thousand segments weighs about 6 nats.
  private static let scale: Float = 0.2
  private static let most: Float = 4
  private static let mostShared: Float = 3
  /// More lone names or titles than this add nothing.
  private static let mostLone: Int32 = 2
  private static let mostTitles: Float = 3

  /// Makes the evidence of a document, with the titles of its persons where they are known.
  init(_ index: NameIndex, titles: DocumentTitles? = nil) {
    self.titles = titles
    let english = index.mentions.map { mentions in mentions.map(\.key) }
    var englishSegments = [Int](repeating: 0, count: index.keyCount)
    var chineseSegments = [Int](repeating: 0, count: index.keyCount)
    for segment in english {
      for key in Set(segment) { englishSegments[key] += 1 }
    }
    for segment in index.spellable {
      for key in segment { chineseSegments[key] += 1 }
    }
    let total = Double(max(english.count, index.spellable.count))
    let weights = (0..<index.keyCount).map { key -> Float in
      guard englishSegments[key] > 0, chineseSegments[key] > 0 else { return 0 }
      // Syllables that many Chinese segments happen to have say little, however rare the name is in English.
      return Float(log(1 + total / Double(max(englishSegments[key], chineseSegments[key]))))
    }
    keys = SharedKeys(english: english, chinese: index.spellable, weights: weights)
    var unspelt: [Int32] = [0]
    for mentions in index.mentions {
      let own = mentions.count { $0.isCertain && index.isSyllabic($0.key) && !index.hasHits($0.key) }
      unspelt.append(unspelt[unspelt.count - 1] + Int32(own))
    }
    self.unspelt = unspelt
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    table.clear(first..<first + Self.features.count, count: row.chinese.count)
    let shape = row.shape
    let stride = table.stride
    let lone = Float(min(unspelt[row.english + shape.english] - unspelt[row.english], Self.mostLone))
    var place = first * stride
    for start in row.chinese {
      defer { place += 1 }
      let overlap = keys.overlap(english: row.english, shape.english, chinese: start, shape.chinese)
      guard shape.isMatch else {
        let unpaired = overlap.englishOnly + overlap.chineseOnly
        table.values[place + 6 * stride] = min(unpaired * Self.scale, Self.most)
        table.values[place + 8 * stride] = lone
        continue
      }
      let hasEnglish = overlap.englishOnly > 0
      let hasChinese = overlap.chineseOnly > 0
      table.values[place] = min(overlap.shared * Self.scale, Self.most)
      table.values[place + stride] = min(overlap.count, Self.mostShared)
      table.values[place + 2 * stride] = min(overlap.englishOnly * Self.scale, Self.most)
      table.values[place + 3 * stride] = min(overlap.chineseOnly * Self.scale, Self.most)
      if overlap.count > 0, !hasEnglish, !hasChinese { table.values[place + 4 * stride] = 1 }
      if overlap.count == 0, hasEnglish, hasChinese { table.values[place + 5 * stride] = 1 }
      table.values[place + 7 * stride] = lone
      guard let titles else { continue }
      let held = titles.overlap(english: row.english, shape.english, chinese: start, shape.chinese)
      table.values[place + 9 * stride] = min(held.shared, Self.mostTitles)
      table.values[place + 10 * stride] = min(held.alone, Self.mostTitles)
      if held.shared == 0, held.alone > 1 { table.values[place + 11 * stride] = 1 }
    }
  }
}
