/// Judges anew what checks are not sure of, by whether the two sides of a pair are more alike without the words in doubt.
struct DoubtReader {
  private let encoder: SentenceEncoder
  /// `nil` for those that are compiled in, which are read when a draft needs them.
  private let weights: DoubtWeights?

  /// Pairs whose texts are encoded together.
  private static let block = 64
  /// The longest text that is encoded, in bytes: in a longer one, a word changes almost nothing.
  private static let mostBytes = 1200

  /// Makes a reader; `nil` without an encoder.
  init?(_ resources: AlignerResources, weights: DoubtWeights? = nil) {
    guard let exact = resources.encoder as? SentenceEncoder else { return nil }
    encoder = SentenceEncoder(exact.model, kernels: exact.kernels, byteKernels: ByteKernels())
    self.weights = weights
  }

  /// A draft with a doubt, by its place among all of them, and where its texts are among those to encode.
  private struct Question {
    var pair: Int
    var check: Int
    var draft: Int
    var doubt: Doubt
    /// The English and the Chinese as they are, and each without its words.
    var english: Int
    var chinese: Int
    var englishWithout: Int?
    var chineseWithout: Int?

    var side: DoubtWeights.Side {
      chineseWithout == nil ? .english : englishWithout == nil ? .chinese : .both
    }
  }

  /// Gives drafts with a doubt the probability that the vectors speak for, and its severity.
  ///
  /// - Parameters:
  ///   - drafts: those of each check in each pair.
  ///   - pairs: the pairs, in step.
  /// - Complexity: O(*n*) in the text of pairs with a doubt.
  func review(_ drafts: inout [[[FindingDraft]]], of pairs: ArraySlice<AuditedPair>) {
    let weights = weights ?? .standard
    let doubtful = drafts.indices.filter { drafts[$0].contains { $0.contains { $0.doubt != nil } } }
    for first in stride(from: 0, to: doubtful.count, by: Self.block) {
      var texts: [String] = []
      var questions: [Question] = []
      for number in doubtful[first..<min(first + Self.block, doubtful.count)] {
        questions += self.questions(number, drafts[number], pairs[pairs.startIndex + number], weights, &texts)
      }
      guard !questions.isEmpty else { continue }
      let vectors = encoder.vectors(encoder.encode(segments: texts, joins: false))
      for question in questions {
        let features = Self.features(question, vectors)
        guard let probability = weights.probability(features, question.doubt.kind, question.side) else {
          continue
        }
        drafts[question.pair][question.check][question.draft].settle(probability, features.grounds)
      }
    }
  }

  /// The doubts about a pair, whose texts are added to those to encode.
  private func questions(
    _ number: Int,
    _ drafts: [[FindingDraft]],
    _ pair: AuditedPair,
    _ weights: DoubtWeights,
    _ texts: inout [String]
  ) -> [Question] {
    guard pair.englishText.utf8.count <= Self.mostBytes, pair.chineseText.utf8.count <= Self.mostBytes else {
      return []
    }
    var questions: [Question] = []
    let places = (english: texts.count, chinese: texts.count + 1)
    func without(_ range: Range<Int>?, _ language: Language) -> Int? {
      guard let range else { return nil }
      texts.append(pair.text(language, without: range))
      return texts.count - 1
    }
    for (check, drafts) in drafts.enumerated() {
      for (place, draft) in drafts.enumerated() {
        guard let doubt = draft.doubt, draft.english != nil || draft.chinese != nil else { continue }
        let side: DoubtWeights.Side =
          draft.chinese == nil ? .english : draft.english == nil ? .chinese : .both
        guard weights.knows(doubt.kind, side) else { continue }
        if questions.isEmpty { texts += [pair.englishText, pair.chineseText] }
        questions.append(
          Question(
            pair: number,
            check: check,
            draft: place,
            doubt: doubt,
            english: places.english,
            chinese: places.chinese,
            englishWithout: without(draft.english, .english),
            chineseWithout: without(draft.chinese, .chinese)
          )
        )
      }
    }
    return questions
  }

  private static func features(_ question: Question, _ vectors: [Float]) -> DoubtFeatures {
    let width = EncodedText.width
    func cosine(_ left: Int, _ right: Int) -> Double {
      Double(VectorMath.dot(vectors, at: left * width, vectors, at: right * width, count: width))
    }
    let (english, chinese) = (question.english, question.chinese)
    let cosineOfSides = cosine(english, chinese)
    var features = DoubtFeatures()
    features[.score] = question.doubt.score
    features[.cosine] = cosineOfSides
    if let without = question.englishWithout {
      features.add(
        rise: cosine(without, chinese) - cosineOfSides,
        change: 1 - cosine(without, english),
        isOther: false
      )
    }
    if let without = question.chineseWithout {
      features.add(
        rise: cosine(english, without) - cosineOfSides,
        change: 1 - cosine(without, chinese),
        isOther: question.side == .both
      )
      if let both = question.englishWithout { features[.bothRise] = cosine(both, without) - cosineOfSides }
    }
    return features
  }
}

extension AuditedPair {
  /// The text of one side without what stands in a range of its UTF-8 bytes.
  fileprivate func text(_ language: Language, without range: Range<Int>) -> String {
    let bytes = text(language).utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: Array(bytes[..<start]) + Array(bytes[end...]), as: UTF8.self)
  }
}

extension FindingDraft {
  /// Takes a probability that was found anew, and the severity it stands for.
  fileprivate mutating func settle(_ probability: Double, _ grounds: [String]) {
    self.probability = probability
    severity = min(.warning, NumberJudge.severity(probability))
    isIdle = probability < NumberJudge.note
    self.grounds += grounds
  }
}
