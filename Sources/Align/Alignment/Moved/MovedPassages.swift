/// Finds passages that are elsewhere in the other text, among what an alignment left unpaired: notes at the end, paragraphs
/// and chapters that changed places.
///
/// Segments without a partner that are each other's nearest by their vectors are seeds; seeds that run on together are a
/// passage, whose inside is then aligned as a text of its own. What is paired in order already stays as it is.
struct MovedPassages {
  /// Where a passage stands in both texts.
  struct Passage: Hashable {
    var english: Range<Int>
    var chinese: Range<Int>

    /// Whether two passages share a segment.
    func overlaps(_ other: Passage) -> Bool {
      english.overlaps(other.english) || chinese.overlaps(other.chinese)
    }
  }

  /// An English and a Chinese segment that are each other's nearest.
  private typealias Seed = (english: Int, chinese: Int)

  /// The fewest unpaired segments in a row that can be a passage.
  static let leastGap = 3
  /// Seeds of a passage; fewer may be chance.
  static let leastSeeds = 3
  /// Cosine of a seed, of vectors less their language's mean. Where lines of news were moved .35 … .5 found the same passages.
  static let leastCosine: Float = 0.4
  /// Segments that may stand between two seeds of a passage.
  private static let widestStep = 4
  /// Unpaired segments around the seeds that the passage may take in.
  private static let margin = 4
  /// Posterior from which a bead inside of a passage is right where it is.
  private static let sure = 0.8
  /// Posterior from which a bead of a passage counts.
  static let leastPosterior = 0.5
  /// Most unpaired segments of a side that are compared, so that the search stays linear in the document.
  private static let mostSegments = 4096

  private let document: SegmentedDocument
  private let alignment: Alignment
  /// The bead of each segment.
  private let englishBeads: [Int]
  private let chineseBeads: [Int]

  /// Prepares the search in an aligned document.
  init(_ document: SegmentedDocument, alignment: Alignment) {
    self.document = document
    self.alignment = alignment
    var english = [Int](repeating: 0, count: document.english.count)
    var chinese = [Int](repeating: 0, count: document.chinese.count)
    for (number, bead) in alignment.beads.enumerated() {
      for segment in bead.english { english[segment] = number }
      for segment in bead.chinese { chinese[segment] = number }
    }
    englishBeads = english
    chineseBeads = chinese
  }

  /// The passages, by their English place; no two share a segment.
  ///
  /// - Complexity: O(*n*), and the square of what is unpaired up to a bound.
  func passages(_ encoder: any SentenceVectorSource) -> [Passage] {
    let english = Self.gaps(englishBeads.indices.filter { isAlone(englishBeads[$0]) })
    let chinese = Self.gaps(chineseBeads.indices.filter { isAlone(chineseBeads[$0]) })
    guard (1...Self.mostSegments).contains(english.count), (1...Self.mostSegments).contains(chinese.count)
    else {
      return []
    }
    let seeds = Self.seeds(
      english,
      encoder.vectors(of: english.map { document.english[$0].text }, language: .english),
      chinese,
      encoder.vectors(of: chinese.map { document.chinese[$0].text }, language: .chinese)
    )
    return passages(of: runs(seeds).filter { $0.count >= Self.leastSeeds })
  }

  /// The passages of runs of seeds: the longest run chooses first, and none takes what is between another one's seeds.
  private func passages(of runs: [[Seed]]) -> [Passage] {
    let cores = runs.map { run in
      Passage(
        english: run[0].english..<run[run.count - 1].english + 1,
        chinese: run[0].chinese..<run[run.count - 1].chinese + 1
      )
    }
    var passages: [Passage] = []
    let order = cores.indices.sorted { (-runs[$0].count, $0) < (-runs[$1].count, $1) }
    var taken: [Passage] = []
    for index in order where isMoved(cores[index]) && !taken.contains(where: cores[index].overlaps) {
      taken.append(cores[index])
    }
    for core in taken {
      let others = (taken + passages).filter { $0 != core }
      passages.append(
        Passage(
          english: widened(core.english, englishBeads, besides: others.map(\.english)),
          chinese: widened(core.chinese, chineseBeads, besides: others.map(\.chinese))
        )
      )
    }
    return passages.sorted { $0.english.lowerBound < $1.english.lowerBound }
  }

  private func isAlone(_ bead: Int) -> Bool {
    alignment.beads[bead].english.isEmpty || alignment.beads[bead].chinese.isEmpty
  }

  /// The unpaired segments that are in a gap, that is, in a long enough run of them.
  private static func gaps(_ alone: [Int]) -> [Int] {
    var kept: [Int] = []
    var start = 0
    for index in alone.indices where index + 1 == alone.count || alone[index + 1] > alone[index] + 2 {
      if index + 1 - start >= leastGap { kept += alone[start...index] }
      start = index + 1
    }
    return kept
  }

  /// The pairs of segments that are each other's nearest.
  private static func seeds(
    _ english: [Int],
    _ left: [Float],
    _ chinese: [Int],
    _ right: [Float]
  ) -> [Seed] {
    let width = left.count / english.count
    let left = centred(left, width: width)
    let right = centred(right, width: width)
    var bestOfEnglish = [(cosine: Float, other: Int)](repeating: (leastCosine, -1), count: english.count)
    var bestOfChinese = [(cosine: Float, other: Int)](repeating: (leastCosine, -1), count: chinese.count)
    for row in english.indices {
      for column in chinese.indices {
        let cosine = VectorMath.dot(left, at: row * width, right, at: column * width, count: width)
        if cosine > bestOfEnglish[row].cosine { bestOfEnglish[row] = (cosine, column) }
        if cosine > bestOfChinese[column].cosine { bestOfChinese[column] = (cosine, row) }
      }
    }
    return english.indices.compactMap { row in
      let column = bestOfEnglish[row].other
      return column >= 0 && bestOfChinese[column].other == row ? (english[row], chinese[column]) : nil
    }
  }

  /// Unit vectors less a part of their mean, which tells the language and the subject; of few vectors little is taken.
  private static func centred(_ vectors: [Float], width: Int) -> [Float] {
    let count = vectors.count / width
    var mean = [Float](repeating: 0, count: width)
    for index in vectors.indices { mean[index % width] += vectors[index] / Float(count + 5) }
    var result = vectors
    for row in 0..<count {
      var square: Float = 0
      for index in 0..<width {
        result[row * width + index] -= mean[index]
        square += result[row * width + index] * result[row * width + index]
      }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for index in 0..<width { result[row * width + index] *= scale }
    }
    return result
  }

  /// Seeds that go on together in both texts, with no sure bead among them.
  private func runs(_ seeds: [Seed]) -> [[Seed]] {
    var runs: [[Seed]] = []
    for seed in seeds {
      // The nearest run that the seed goes on with.
      let goesOn = runs.lastIndex { run in
        guard let last = run.last else { return false }
        return seed.english - last.english <= Self.widestStep && seed.chinese > last.chinese
          && seed.chinese - last.chinese <= Self.widestStep
          && isFree(englishBeads[last.english...seed.english])
          && isFree(chineseBeads[last.chinese...seed.chinese])
      }
      if let goesOn { runs[goesOn].append(seed) } else { runs.append([seed]) }
    }
    return runs
  }

  /// Whether no bead is a sure pair.
  private func isFree(_ beads: ArraySlice<Int>) -> Bool {
    beads.allSatisfy { isAlone($0) || (alignment.beads[$0].posterior ?? 0) < Self.sure }
  }

  /// A range and the unpaired segments around it that others leave.
  private func widened(_ range: Range<Int>, _ beads: [Int], besides others: [Range<Int>]) -> Range<Int> {
    func isOpen(_ segment: Int) -> Bool {
      isAlone(beads[segment]) && !others.contains { $0.contains(segment) }
    }
    var low = range.lowerBound
    var high = range.upperBound
    while low > 0, range.lowerBound - low < Self.margin, isOpen(low - 1) { low -= 1 }
    while high < beads.count, high - range.upperBound < Self.margin, isOpen(high) { high += 1 }
    return low..<high
  }

  /// Whether something is paired between the places of a passage in the two texts, so that it stands out of order.
  private func isMoved(_ passage: Passage) -> Bool {
    let english = englishBeads[passage.english.lowerBound]
    let chinese = chineseBeads[passage.chinese.lowerBound]
    return alignment.beads[min(english, chinese)...max(english, chinese)].contains { bead in
      !bead.english.isEmpty && !bead.chinese.isEmpty && (bead.posterior ?? 0) >= Self.sure
    }
  }

  /// The text of a passage as a document.
  func text(of passage: Passage) -> SegmentedDocument {
    var part = document
    part.english = Array(document.english[passage.english])
    part.chinese = Array(document.chinese[passage.chinese])
    return part
  }

  /// The alignment with beads of passages in the place of what they take: at that of their English segments.
  func alignment(with moved: [Bead]) -> Alignment {
    var englishOwner: [Int: Int] = [:]
    var chineseTaken = Set<Int>()
    for (number, bead) in moved.enumerated() {
      for segment in bead.english { englishOwner[segment] = number }
      chineseTaken.formUnion(bead.chinese)
    }
    var result = alignment
    result.beads = alignment.beads.flatMap { bead -> [Bead] in
      let isTouched =
        bead.english.contains { englishOwner[$0] != nil }
        || bead.chinese.contains { chineseTaken.contains($0) }
      guard isTouched else { return [bead] }
      var beads: [Bead] = []
      for segment in bead.english {
        if let owner = englishOwner[segment] {
          if moved[owner].english.lowerBound == segment { beads.append(moved[owner]) }
        } else {
          beads.append(
            Bead(
              english: segment..<segment + 1,
              chinese: bead.chinese.lowerBound..<bead.chinese.lowerBound,
              posterior: 0.5
            )
          )
        }
      }
      for segment in bead.chinese where !chineseTaken.contains(segment) {
        beads.append(
          Bead(
            english: bead.english.upperBound..<bead.english.upperBound,
            chinese: segment..<segment + 1,
            posterior: 0.5
          )
        )
      }
      return beads
    }
    return result
  }
}
