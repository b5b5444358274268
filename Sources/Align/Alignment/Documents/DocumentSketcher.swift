/// Makes sketches of documents.
package struct DocumentSketcher: Sendable {
  /// The keys that are kept, those of the documents in the other language; `nil` for all.
  var known: Set<UInt64>?

  private let resources: AlignerResources
  private let segmenter: Segmenter

  /// Sentences of a document that are encoded, spread over all of it.
  private static let mostEncoded = 16
  /// Bytes of a document that are looked at for values and words.
  private static let mostBytes = 1 << 16
  /// Bytes of a document that are looked at for names.
  private static let mostNameBytes = 1 << 12

  /// Makes a sketcher that uses what is installed.
  package init(resources: AlignerResources, segmenter: Segmenter = Segmenter()) {
    self.resources = resources
    self.segmenter = segmenter
  }

  /// A sketcher for the other language, which passes over keys that none of some sketches has.
  package func keeping(_ sketches: [DocumentSketch]) -> DocumentSketcher {
    var sketcher = self
    sketcher.known = sketches.reduce(into: []) {
      $0.formUnion($1.numbers)
      $0.formUnion($1.words)
    }
    return sketcher
  }

  /// The sketch of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package func sketch(_ source: SourceText, language: Language) -> DocumentSketch {
    let side = PlainTextReader().side(source, language: language)
    let texts = segmenter.segments(side, language: language).map(\.text)
    var sketch = DocumentSketch()
    sketch.length = texts.reduce(0) { $0 + $1.utf8.count }
    addKeys(texts, language, to: &sketch)
    for text in texts where sketch.beginning.utf8.count < Self.mostNameBytes {
      sketch.beginning += text + "\n"
    }
    if let encoder = resources.encoder { sketch.vector = Self.sum(texts, language, encoder) }
    return sketch
  }

  /// Adds what a translation keeps to a sketch.
  private func addKeys(_ texts: [String], _ language: Language, to sketch: inout DocumentSketch) {
    var numbers = Set<UInt64>()
    var words: [UInt64: Float] = [:]
    let quantities = QuantityReader(language: language, words: resources.words)
    var bytes = 0
    for text in texts where bytes < Self.mostBytes {
      bytes += text.utf8.count
      for quantity in quantities.quantities(in: text) {
        for key in QuantityKeys.keys(quantity) { numbers.insert(StableHash.value(of: ("#" + key).utf8)) }
      }
      for (stem, strength) in self.words(text, language) {
        let hash = StableHash.value(of: stem)
        if let known, !known.contains(hash) { continue }
        words[hash] = max(words[hash] ?? 0, strength)
      }
    }
    sketch.numbers = numbers.filter { known?.contains($0) ?? true }.sorted()
    for (word, strength) in words.sorted(by: { $0.key < $1.key }) {
      sketch.words.append(word)
      sketch.strengths.append(strength)
    }
  }

  /// The words of a text as English stems; of a Chinese text without a dictionary those in Latin letters.
  private func words(_ text: String, _ language: Language) -> [(stem: [UInt8], strength: Float)] {
    if language == .chinese, let lexicon = resources.lexicon {
      return ChineseWordCutter.words(of: Array(text.utf8), lexicon: lexicon).flatMap { word in
        DocumentWords.translations(word, lexicon: lexicon).map { ($0.key, $0.value) }
      }
    }
    return ContentWords.stems(of: text.utf8).map { ($0, 1) }
  }

  private static func sum(_ texts: [String], _ language: Language, _ encoder: any SentenceVectorSource)
    -> [Float]
  {
    guard !texts.isEmpty else { return [] }
    let count = min(texts.count, mostEncoded)
    let chosen = (0..<count).map { texts[$0 * texts.count / count] }
    let vectors = encoder.vectors(of: chosen, language: language)
    let width = vectors.count / count
    var sum = [Float](repeating: 0, count: width)
    for index in vectors.indices { sum[index % width] += vectors[index] }
    return sum
  }
}

/// What a document is recognised by in the other language, small enough that tens of thousands are kept at once.
package struct DocumentSketch: Sendable, Hashable {
  /// Bytes of the text.
  var length = 0
  /// Hashes of the values of its numbers, rising.
  var numbers: [UInt64] = []
  /// Hashes of its words as English stems, rising.
  var words: [UInt64] = []
  /// How sure each word is, 0 … 1, in step with the words.
  var strengths: [Float] = []
  /// The sum of unit vectors of some of its sentences; empty without an encoder.
  var vector: [Float] = []
  /// The start of the text, in which names are looked for.
  var beginning = ""
}
