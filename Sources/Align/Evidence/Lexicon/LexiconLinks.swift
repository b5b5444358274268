/// The words of a bead as links: which English words a Chinese word is taken to stand for.
struct LexiconLinks {
  private struct EnglishWord {
    var segment: Int
    var word: ContentWords.Word
  }

  private struct ChineseWord {
    var segment: Int
    var word: ChineseWordCutter.Word
  }

  /// Weaker translations (one character of a longer word) are not worth showing.
  private static let weakest: Float = 0.35

  private let document: SegmentedDocument
  private let lexicon: Lexicon
  private var english: [EnglishWord] = []
  private var chinese: [ChineseWord] = []

  /// Cuts the texts of a bead.
  init(_ document: SegmentedDocument, english: Range<Int>, chinese: Range<Int>, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    for segment in english {
      for word in ContentWords.words(of: document.english[segment].text.utf8) {
        self.english.append(EnglishWord(segment: segment, word: word))
      }
    }
    for segment in chinese {
      for word in ChineseWordCutter.places(of: Array(document.chinese[segment].text.utf8), lexicon: lexicon) {
        self.chinese.append(ChineseWord(segment: segment, word: word))
      }
    }
  }

  /// The links in the order of the Chinese text; an English word is part of one link only.
  ///
  /// - Complexity: O(*e* × *c*) for *e* and *c* words.
  func links() -> [EvidenceLink] {
    var best = [(strength: Float, chinese: Int)](repeating: (0, -1), count: english.count)
    var distances = [Double](repeating: 0, count: english.count)
    for (other, word) in chinese.enumerated() {
      let strengths = DocumentWords.translations(word.word.text, lexicon: lexicon)
      for (index, own) in english.enumerated() {
        guard let strength = strengths[own.word.stem], strength >= Self.weakest else { continue }
        // Of equal translations the one at about the same place in the text.
        let distance = abs(Double(index) / Double(english.count) - Double(other) / Double(chinese.count))
        if strength > best[index].strength
          || strength == best[index].strength && distance < distances[index]
        {
          best[index] = (strength, other)
          distances[index] = distance
        }
      }
    }
    return chinese.indices.compactMap { other in
      let own = english.indices.filter { best[$0].chinese == other }
      guard !own.isEmpty else { return nil }
      let place = EvidenceLink.Place(segment: chinese[other].segment, bytes: chinese[other].word.bytes)
      return EvidenceLink(english: joined(own), chinese: [place], relation: .same)
    }
  }

  /// The places of English words, neighbours with one byte between them as one.
  private func joined(_ words: [Int]) -> [EvidenceLink.Place] {
    var places: [EvidenceLink.Place] = []
    for index in words {
      let own = english[index]
      if let last = places.last, last.segment == own.segment,
        own.word.bytes.lowerBound == last.bytes.upperBound + 1
      {
        places[places.count - 1].bytes = last.bytes.lowerBound..<own.word.bytes.upperBound
      } else {
        places.append(EvidenceLink.Place(segment: own.segment, bytes: own.word.bytes))
      }
    }
    return places
  }
}
