import Foundation

@testable import Align

/// A reader that takes bytes of anybody, and what must hold whatever they are: no trap, no hang, and what each case checks.
///
/// `scripts/fuzz.sh TARGET MINUTES` runs one under libFuzzer; its corpus in Fixtures/fuzz/TARGET is replayed by the tests.
enum FuzzTarget: String, CaseIterable {
  case article, decoding, segmentation, tsv, csv, jsonl, tmx, xliff, po, subtitles, resources, beads, ladder,
    records,
    patch, baseline, lexicon
  case rtf, substation, pandoc
  case vectors, model, pieces, quantities, audit, phrases, sideBySide = "side-by-side", listMark = "list-mark"

  /// Gives the reader the bytes.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .article: article(bytes)
    case .decoding: decoding(bytes)
    case .segmentation: segmentation(bytes)
    case .tsv: bitext(.tsv, bytes)
    case .csv: bitext(.csv, bytes)
    case .jsonl: bitext(.jsonl, bytes)
    case .tmx: bitext(.tmx, bytes)
    case .xliff: bitext(.xliff, bytes)
    case .po: bitext(.po, bytes)
    case .subtitles: bitext(.subtitles, bytes)
    case .resources: resources(bytes)
    case .rtf: rtf(bytes)
    case .pandoc: pandoc(bytes)
    case .substation: bitext(.subtitles, Array("[Script Info]\n".utf8) + bytes)
    case .beads: bitext(.beads, bytes)
    case .ladder: bitext(.ladder, bytes)
    case .sideBySide: bitext(.text, bytes)
    case .records: records(bytes)
    case .patch: patch(bytes)
    case .baseline: baseline(bytes)
    case .lexicon: _ = try? Lexicon(bytes, file: "x")
    case .vectors: _ = try? NumpyArray(bytes: bytes, file: "x")
    case .model: _ = try? EncoderModel(bytes: bytes, file: "x")
    case .pieces: _ = try? SentencePieceModel(bytes: bytes, file: "x")
    case .quantities: quantities(bytes)
    case .audit: audit(bytes)
    case .phrases: phrases(bytes)
    case .listMark: listMark(bytes)
    }
  }

  private func article(_ bytes: [UInt8]) {
    guard let source = try? TextDecoder().decode(bytes, name: "x"),
      let document = try? ArticleReader().read(source, identifier: "x")
    else { return }
    check(Segmenter().segment(document), in: source.offsets.original(source.utf8.count))
  }

  /// The first byte chooses the encoding; what is decoded is UTF-8, and the way back leads to the end.
  private func decoding(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let choices: [TextEncoding?] = [nil] + TextEncoding.allCases
    let rest = Array(bytes.dropFirst())
    let decoder = TextDecoder(encoding: choices[Int(first) % choices.count])
    guard let source = try? decoder.decode(rest, name: "x") else { return }
    precondition(String(validating: source.utf8, as: UTF8.self) != nil, "decoded text is UTF-8")
    // A byte order mark alone is a text of nothing.
    precondition(
      source.utf8.isEmpty || source.offsets.original(source.utf8.count) == rest.count,
      "nothing is left over"
    )
  }

  /// The first byte chooses the language.
  private func segmentation(_ bytes: [UInt8]) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else {
      return
    }
    let language: Language = first & 1 == 0 ? .english : .chinese
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    let reader = PlainTextReader(isSegmented: first & 2 != 0)
    let segments = Segmenter().segments(reader.side(source, language: language), language: language)
    var end = 0
    for segment in segments {
      precondition(segment.source.bytes.lowerBound >= end, "segments are in order")
      end = segment.source.bytes.upperBound
      precondition(end <= source.utf8.count, "segments lie in the text")
    }
  }

  private func check(_ document: SegmentedDocument, in size: Int) {
    for segment in document.english + document.chinese {
      precondition(segment.source.bytes.upperBound <= size, "segments lie in the text")
    }
  }

  /// Whatever is read can be written as JSON lines and read again as the same texts.
  private func bitext(_ format: BitextFormat, _ bytes: [UInt8]) {
    guard let reader = format.makeReader() else { return }
    let lines = Array("a\nb\nc\nd\ne\nf\n".utf8)
    let input = BitextInput(.bytes(bytes, name: "x"), english: .bytes(lines), chinese: .bytes(lines))
    var documents: [AlignedDocument] = []
    _ = try? reader.readDocuments(
      input,
      problem: { precondition(Self.isOneLine($0), "a problem is told in one line") },
      document: {
        documents.append($0)
        return documents.count < 100
      }
    )
    if format.hasMarkup { markup(format, bytes) }
    guard !documents.isEmpty, let writer = BitextFormat.jsonl.makeWriter(),
      let again = BitextFormat.jsonl.makeReader()
    else { return }
    let written = writer.write(documents).output.main
    let content = try? again.readAll(BitextInput(.bytes(written, name: "y")))
    precondition(content?.problems.isEmpty == true, "what is written can be read")
    // A bead of nothing is a pair of nothing, which is passed over.
    func texts(_ documents: [AlignedDocument]) -> [String] {
      documents.flatMap(\.pairs).filter { !$0.englishText.isEmpty || !$0.chineseText.isEmpty }.map(
        \.englishText
      )
    }
    precondition(content.map { texts($0.documents) } == texts(documents), "no text is lost")
  }

  /// The first byte chooses the form, which a reader knows by the name; the bytes are both languages' file, or a catalogue.
  private func resources(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let names = ["x.json", "x.strings", "x.xml", "x.properties", "x.arb", "x.xcstrings"]
    let name = names[Int(first) % names.count]
    let file = ByteInput.bytes(Array(bytes.dropFirst()), name: name)
    let input =
      name == "x.xcstrings" ? BitextInput(file) : BitextInput(english: file, chinese: file, documentName: "x")
    _ = try? ResourceReader().readDocuments(
      input,
      problem: { precondition(Self.isOneLine($0), "a problem is told in one line") },
      document: { _ in true }
    )
  }

  /// A file to itself holds the same texts, and to itself again is the same bytes.
  private func markup(_ format: BitextFormat, _ bytes: [UInt8]) {
    guard let first = Self.rewritten(format, bytes), !first.documents.isEmpty else { return }
    guard let second = Self.rewritten(format, first.bytes) else {
      preconditionFailure("it can be read again")
    }
    precondition(second.problems.count <= first.problems.count, "a file gets no worse")
    precondition(
      second.documents.flatMap(\.pairs).map { [$0.englishText, $0.chineseText] }
        == first.documents.flatMap(\.pairs).map { [$0.englishText, $0.chineseText] },
      "no text is lost"
    )
    precondition(second.bytes == first.bytes, "it is the same the second time")
  }

  private static func rewritten(
    _ format: BitextFormat,
    _ bytes: [UInt8]
  ) -> (documents: [AlignedDocument], problems: [ReadError], bytes: [UInt8])? {
    var options = BitextReaderOptions()
    options.keepsMarkup = true
    let input = BitextInput(.bytes(bytes, name: "x"))
    guard let content = try? format.makeReader(options)?.readAll(input) else { return nil }
    let output = MarkupWriter(format).write(content.documents).output.main
    return (content.documents, content.problems, output + content.report.trailingMarkup)
  }

  /// What pandoc writes of a document, as paragraphs and as tables.
  private func pandoc(_ bytes: [UInt8]) {
    guard let blocks = try? PandocText.blocks(json: bytes, hasTitle: true) else { return }
    precondition(blocks.titles <= blocks.paragraphs.count, "titles are paragraphs")
    _ = try? PandocText.text(json: bytes)
  }

  /// A character as a number takes at most 16 bytes (`\uc0\u131072 `).
  private func rtf(_ bytes: [UInt8]) {
    precondition(RTFText.normalised(bytes).count <= 16 * bytes.count, "a document does not explode")
  }

  private static func isOneLine(_ error: ReadError) -> Bool {
    !error.problem.isEmpty
      && !error.description.unicodeScalars.contains { $0.value == 0x0A || $0.value == 0x0D }
  }

  private func records(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      for format in [RecordFormat.jsonl, .bitextor] {
        let record = DocumentRecord(format: format, file: "x", line: 1, bytes: Array(line))
        guard let document = try? record.document() else { continue }
        _ = Segmenter().segment(document)
      }
    }
  }

  private func patch(_ bytes: [UInt8]) {
    guard let patch = try? AlignmentPatch(json: bytes, file: "x") else { return }
    precondition((try? AlignmentPatch(json: patch.json, file: "y")) == patch, "a patch survives its writing")
  }

  private func baseline(_ bytes: [UInt8]) {
    guard let baseline = try? FindingBaseline(bytes, file: "x") else { return }
    precondition((try? FindingBaseline(baseline.json, file: "y")) != nil, "a baseline can be read again")
  }

  /// The first byte chooses the language.
  private func quantities(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = Array(bytes.dropFirst())
    let reader = QuantityReader(language: first & 1 == 0 ? .english : .chinese)
    var end = 0
    for quantity in reader.quantities(in: text) {
      precondition(
        quantity.range.lowerBound >= end && quantity.range.upperBound <= text.count
          && !quantity.range.isEmpty,
        "spans are in order and inside the text"
      )
      end = quantity.range.upperBound
      _ = quantity.meaning
      _ = quantity.value.texts
    }
  }

  /// Two texts, cut at the first line end, go through every check: numbers, markup, brackets, list marks, names.
  private func audit(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: [parts[0]]),
      chinese: .init(segments: [parts.count > 1 ? parts[1] : ""])
    )
    Self.check(Self.auditor, AlignedDocument(identifier: "x", pairs: [pair]))
  }

  /// Pairs of the words that the tables know go through every check, with a dictionary, terms and an encoder.
  private func phrases(_ bytes: [UInt8]) {
    Self.check(FuzzVocabulary.standard.auditor, FuzzVocabulary.standard.document(bytes))
  }

  private static func check(_ auditor: Auditor, _ document: AlignedDocument) {
    for finding in auditor.findings(in: document) {
      for place in [finding.english, finding.chinese] where place.quoteOffset != nil {
        precondition(
          place.quote.isEmpty || place.quoteRange != nil,
          "a quote stands where it is said to stand"
        )
        _ = FindingExcerpt(place, width: 60)
      }
    }
  }

  private static let auditor = Auditor(names: Set(Auditor.explanations.map(\.name)))

  private func listMark(_ bytes: [UInt8]) {
    let text = ScalarText(String(decoding: bytes, as: UTF8.self))
    for language in Language.allCases {
      guard let mark = ListMark(text, language) else { continue }
      precondition(
        (1...99).contains(mark.value) && mark.range.upperBound <= text.scalars.count,
        "a mark is a small number"
      )
    }
  }
}
