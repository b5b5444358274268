import Foundation

/// Finds which English document belongs to which Chinese one, by what their sketches share: values, names, words, vectors,
/// lengths.
///
/// What two documents share weighs by how rare it is among all. The probability of a pair is its share among all pairs that
/// either document could be part of, and none; how many documents have no partner is estimated from all pairs.
package struct DocumentMatcher: Sendable {
  /// Two documents that belong together.
  package struct Match: Sendable, Hashable {
    /// The number of the English document.
    package var english: Int
    /// The number of the Chinese document.
    package var chinese: Int
    /// How likely it is that they belong together, 0 … 1.
    package var probability: Double
  }

  /// Least probability of a pair where nothing else is asked.
  package static let leastProbability = 0.5
  /// Spread of ln length between translations.
  private static let lengthSpread = 0.35
  /// English bytes to a byte of Chinese in UTF-8.
  private static let lengthRatio = 1.1
  /// Degrees of freedom of Student's t for lengths, as a document may lack a part.
  private static let lengthFreedom = 3.0
  /// How sure a name is that the Chinese can spell.
  private static let nameStrength: Float = 1
  /// Candidates that are kept for each English document.
  private static let kept = 4
  /// How often the share of documents with a partner is estimated anew; it has settled by then.
  private static let rounds = 8
  /// Bounds of that share, so that no document is certain to have a partner, nor to have none.
  private static let shares = 0.05...0.95

  /// Least probability of a pair.
  package var least = leastProbability

  private let weights: MatcherWeights
  private let index: SharedKeyIndex
  private let englishLengths: [Double]
  private let chineseLengths: [Double]
  private let englishVectors: [Float]
  private let chineseVectors: [Float]
  private let width: Int

  /// Prepares the comparison.
  ///
  /// - Parameters:
  ///   - english: the English documents.
  ///   - chinese: the Chinese documents.
  ///   - hasDictionary: whether the words of the Chinese documents were looked up in a dictionary.
  /// - Complexity: O(*n*) in the keys and names of all documents.
  package init(english: [DocumentSketch], chinese: [DocumentSketch], hasDictionary: Bool) {
    let widths = Set((english + chinese).map(\.vector.count).filter { $0 > 0 })
    width = widths.count == 1 ? widths.first ?? 0 : 0
    let weights = MatcherWeights.weights(hasDictionary: hasDictionary, hasVectors: width > 0)
    self.weights = weights
    let names = NameIndex(
      english: english.map(\.beginning),
      chinese: chinese.map(\.beginning),
      tables: NameTables.standard
    )
    func keys(_ sketch: DocumentSketch, _ names: [Int]) -> [SharedKeyIndex.Key] {
      sketch.numbers.map { SharedKeyIndex.Key(value: $0, strength: 1, weights: weights.numbers) }
        + zip(sketch.words, sketch.strengths).map {
          SharedKeyIndex.Key(value: $0, strength: $1, weights: weights.words)
        }
        + Set(names).sorted().map {
          SharedKeyIndex.Key(
            value: StableHash.value(of: "@\($0)".utf8),
            strength: Self.nameStrength,
            weights: weights.names
          )
        }
    }
    index = SharedKeyIndex(
      english: zip(english, names.mentions).map { keys($0, $1.map(\.key).filter { names.hasHits($0) }) },
      chinese: zip(chinese, names.spellable).map { keys($0, $1) }
    )
    englishLengths = english.map { log(Double(max(1, $0.length))) }
    chineseLengths = chinese.map { log(Double(max(1, $0.length)) * Self.lengthRatio) }
    englishVectors = Self.centred(english, width: width)
    chineseVectors = Self.centred(chinese, width: width)
  }

  /// A pair that may be one, and what speaks for it, in nats.
  private struct Candidate {
    var english: Int
    var chinese: Int
    var score: Double
  }

  /// The pairs, each document in one at most, by the numbers of the English documents.
  ///
  /// - Complexity: O(English documents × Chinese documents), of which each takes an inner product and a length.
  package func matches() -> [Match] {
    var columns = [Double](repeating: -.infinity, count: chineseLengths.count)
    var rows = [Double](repeating: -.infinity, count: englishLengths.count)
    var candidates: [Candidate] = []
    var shared = [Float](repeating: 0, count: chineseLengths.count)
    for row in englishLengths.indices {
      index.match(row, into: &shared)
      var best: [Candidate] = []
      for column in chineseLengths.indices {
        let score = score(row, column, shared: Double(shared[column]))
        rows[row] = LogMath.sum(rows[row], score)
        columns[column] = LogMath.sum(columns[column], score)
        if best.count < Self.kept || score > best[best.count - 1].score {
          let place = best.firstIndex { $0.score < score } ?? best.count
          best.insert(Candidate(english: row, chinese: column, score: score), at: place)
          if best.count > Self.kept { best.removeLast() }
        }
      }
      candidates += best
    }
    return oneToOne(probabilities(candidates, rows, columns))
  }

  /// The candidates with their probabilities; `rows` and `columns` are the logarithms of what each document sums up to.
  private func probabilities(_ candidates: [Candidate], _ rows: [Double], _ columns: [Double]) -> [Match] {
    let most = Double(min(rows.count, columns.count))
    var share = 0.5
    var matches: [Match] = []
    for _ in 0..<Self.rounds {
      let alone = weights.alone + log((1 - share) / share)
      matches = candidates.map { candidate in
        let (row, column) = (rows[candidate.english], columns[candidate.chinese])
        let top = max(row, column, alone)
        let mass = exp(candidate.score - top)
        let probability = mass / (exp(row - top) + exp(column - top) - mass + exp(alone - top))
        return Match(english: candidate.english, chinese: candidate.chinese, probability: probability)
      }
      var likeliest = [Double](repeating: 0, count: rows.count)
      for match in matches { likeliest[match.english] = max(likeliest[match.english], match.probability) }
      let paired = (likeliest.reduce(0, +) + 0.5) / (most + 1)
      share = min(max(paired, Self.shares.lowerBound), Self.shares.upperBound)
    }
    return matches
  }

  /// The likeliest pairs, each document once.
  private func oneToOne(_ found: [Match]) -> [Match] {
    var englishUsed = Set<Int>()
    var chineseUsed = Set<Int>()
    var chosen: [Match] = []
    let ordered = found.filter { $0.probability >= least }.sorted {
      ($1.probability, $0.english, $0.chinese) < ($0.probability, $1.english, $1.chinese)
    }
    for match in ordered where !englishUsed.contains(match.english) && !chineseUsed.contains(match.chinese) {
      englishUsed.insert(match.english)
      chineseUsed.insert(match.chinese)
      chosen.append(match)
    }
    return chosen.sorted { $0.english < $1.english }
  }

  /// What speaks for a pair, in nats.
  private func score(_ row: Int, _ column: Int, shared: Double) -> Double {
    let deviation = (englishLengths[row] - chineseLengths[column]) / Self.lengthSpread
    let length =
      -(Self.lengthFreedom + 1) / 2 * log1p(deviation * deviation / Self.lengthFreedom)
    guard width > 0 else { return shared + length * weights.length }
    let cosine = VectorMath.dot(
      englishVectors,
      at: row * width,
      chineseVectors,
      at: column * width,
      count: width
    )
    return shared + length * weights.length + Double(cosine) * weights.cosine
  }

  /// Unit vectors less the mean of their language, of which little is taken where there are few; zeros for none.
  private static func centred(_ sketches: [DocumentSketch], width: Int) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(sketches.count * width)
    var mean = [Float](repeating: 0, count: width)
    for sketch in sketches {
      let vector = sketch.vector.isEmpty ? [Float](repeating: 0, count: width) : unit(sketch.vector[...])
      for index in 0..<width { mean[index] += vector[index] / Float(sketches.count + 5) }
      result += vector
    }
    for (number, sketch) in sketches.enumerated() where !sketch.vector.isEmpty && width > 0 {
      let range = number * width..<(number + 1) * width
      for index in range { result[index] -= mean[index - range.lowerBound] }
      result.replaceSubrange(range, with: unit(result[range]))
    }
    return result
  }

  private static func unit(_ vector: ArraySlice<Float>) -> [Float] {
    let square = vector.reduce(Float(0)) { $0 + $1 * $1 }
    let scale = square > 0 ? 1 / square.squareRoot() : 0
    return vector.map { $0 * scale }
  }
}
