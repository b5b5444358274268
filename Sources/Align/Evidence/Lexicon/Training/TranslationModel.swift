/// The translation probabilities of IBM Model 1 in both directions, for pairs of words that stand together often enough.
struct TranslationModel: Sendable {
  /// A pair of words with what is known of it.
  struct Candidate: Sendable {
    var english: Int32
    var chinese: Int32
    /// p(English | Chinese).
    var englishGivenChinese: Double
    /// p(Chinese | English).
    var chineseGivenEnglish: Double
    /// 2 × pairs of sentences with both ÷ (those with the one + those with the other) (Dice 1945).
    var dice: Double
  }

  private var table: PairTable
  private var englishGivenChinese: [Float]
  private var chineseGivenEnglish: [Float]
  private let englishFrequencies: [Int32]
  private let chineseFrequencies: [Int32]
  private let englishTotal: Double
  private let chineseTotal: Double
  private let nullWeight: Double

  /// Finds the candidates; all that a word has start equally probable.
  init(english: WordLists, chinese: WordLists, minimumCount: Int, nullWeight: Double) {
    self.nullWeight = nullWeight
    englishFrequencies = english.frequencies()
    chineseFrequencies = chinese.frequencies()
    englishTotal = Double(english.numbers.count)
    chineseTotal = Double(chinese.numbers.count)
    table = PairTable()
    for pair in 0..<english.count {
      for right in chinese[pair] where Int(chineseFrequencies[Int(right)]) >= minimumCount {
        for left in english[pair] where Int(englishFrequencies[Int(left)]) >= minimumCount {
          table.add(left, right)
        }
      }
      table.shrinkIfNeeded()
    }
    table.keep(atLeast: Int32(minimumCount))
    var englishChoices = [Float](repeating: 0, count: chineseFrequencies.count)
    var chineseChoices = [Float](repeating: 0, count: englishFrequencies.count)
    for index in 0..<table.count {
      let (left, right) = table.pair(index)
      englishChoices[Int(right)] += 1
      chineseChoices[Int(left)] += 1
    }
    englishGivenChinese = [Float](repeating: 0, count: table.count)
    chineseGivenEnglish = englishGivenChinese
    for index in 0..<table.count {
      let (left, right) = table.pair(index)
      englishGivenChinese[index] = 1 / englishChoices[Int(right)]
      chineseGivenEnglish[index] = 1 / chineseChoices[Int(left)]
    }
  }

  /// One step of EM in each direction.
  ///
  /// - Complexity: O(Σ *e* × *c*) over the sentence pairs.
  mutating func improve(english: WordLists, chinese: WordLists) {
    var counts = [Double](repeating: 0, count: table.count)
    var otherCounts = counts
    var places: [Int32] = []
    var columnSums: [Double] = []
    for pair in 0..<english.count {
      let (left, right) = (english[pair], chinese[pair])
      places.removeAll(keepingCapacity: true)
      for word in left { for other in right { places.append(table.place(word, other)) } }
      columnSums.removeAll(keepingCapacity: true)
      for other in right {
        columnSums.append(nullWeight * Double(chineseFrequencies[Int(other)]) / chineseTotal)
      }
      var place = 0
      for word in left {
        // Each English word comes from one Chinese word or from none.
        var sum = nullWeight * Double(englishFrequencies[Int(word)]) / englishTotal
        for column in 0..<right.count {
          let index = places[place + column]
          guard index >= 0 else { continue }
          sum += Double(englishGivenChinese[Int(index)])
          columnSums[column] += Double(chineseGivenEnglish[Int(index)])
        }
        for column in 0..<right.count {
          let index = places[place + column]
          if index >= 0 { counts[Int(index)] += Double(englishGivenChinese[Int(index)]) / sum }
        }
        place += right.count
      }
      place = 0
      for _ in left {
        for column in 0..<right.count {
          let index = places[place + column]
          if index >= 0 {
            otherCounts[Int(index)] += Double(chineseGivenEnglish[Int(index)]) / columnSums[column]
          }
        }
        place += right.count
      }
    }
    normalize(counts, otherCounts)
  }

  private mutating func normalize(_ counts: [Double], _ otherCounts: [Double]) {
    var chineseSums = [Double](repeating: 0, count: chineseFrequencies.count)
    var englishSums = [Double](repeating: 0, count: englishFrequencies.count)
    for index in 0..<table.count {
      let (left, right) = table.pair(index)
      chineseSums[Int(right)] += counts[index]
      englishSums[Int(left)] += otherCounts[index]
    }
    for index in 0..<table.count {
      let (left, right) = table.pair(index)
      englishGivenChinese[index] = Float(counts[index] / max(chineseSums[Int(right)], .leastNormalMagnitude))
      chineseGivenEnglish[index] = Float(
        otherCounts[index] / max(englishSums[Int(left)], .leastNormalMagnitude)
      )
    }
  }

  /// All candidates, in the order in which they were found.
  var candidates: [Candidate] {
    (0..<table.count).map { index in
      let (left, right) = table.pair(index)
      let both = Double(englishFrequencies[Int(left)]) + Double(chineseFrequencies[Int(right)])
      return Candidate(
        english: left,
        chinese: right,
        englishGivenChinese: Double(englishGivenChinese[index]),
        chineseGivenEnglish: Double(chineseGivenEnglish[index]),
        dice: 2 * Double(table.counts[index]) / both
      )
    }
  }
}
