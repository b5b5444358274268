/// Pairs the sentences of an English text with those of its Chinese translation: the short way into the library.
///
///     let aligned = try Aligner().align(
///       english: "It rained on March 8. We stayed at home.",
///       chinese: "三月八日下雨。我们待在家里。"
///     )
///     for pair in aligned.pairs { print(pair.englishText, "=", pair.chineseText) }
///
/// `DocumentAligner`, `DocumentReader` and `AlignmentPipeline` are what it is made of, for those who need more say.
public struct Aligner: Sendable {
  /// Segments and aligns a document.
  public var documentAligner: DocumentAligner

  /// Makes an aligner.
  ///
  /// - Parameters:
  ///   - resources: a dictionary and an encoder, as `AlignerResources.installed(in:)` loads them.
  ///   - evidence: what to use, as far as `resources` hold it and there are weights for it together.
  public init(
    resources: AlignerResources = AlignerResources(),
    evidence: Set<Evidence> = Set(Evidence.allCases)
  ) {
    documentAligner = DocumentAligner(evidence: evidence, resources: resources)
  }

  /// Aligns two texts.
  ///
  /// Each is cut into sentences first; an empty line ends a paragraph. Every sentence comes out in exactly one pair; one without a
  /// partner has an empty side opposite.
  ///
  /// - Throws: `ReadError` of kind `badData` for a text that is empty, and for two that hold each other's language.
  /// - Complexity: O(*n*) time and memory, where *n* is the length of the texts.
  public func align(
    english: String,
    chinese: String,
    identifier: String = "text"
  ) throws(ReadError) -> AlignedDocument {
    let reader = PlainTextReader()
    return try align(
      identifier,
      english: reader.side(Self.source(english), language: .english),
      chinese: reader.side(Self.source(chinese), language: .chinese)
    )
  }

  /// Aligns two texts that are cut into sentences already.
  ///
  /// `indices` of each side of a pair are the places of its sentences in the arrays. White space around a sentence is left out;
  /// an empty one keeps its place.
  ///
  /// - Throws: `ReadError` of kind `badData` as for texts; sentences that are all empty count as an empty text.
  public func align(
    english: [String],
    chinese: [String],
    identifier: String = "text"
  ) throws(ReadError) -> AlignedDocument {
    try align(identifier, english: Self.side(english), chinese: Self.side(chinese))
  }

  /// Aligns what files and folders hold, in their order, and hands over each document, or the error that is in its place, as
  /// soon as those before it are done.
  ///
  ///     try Aligner().forEachDocument(in: ["articles", "pairs.jsonl"]) { document in
  ///       print(try document.get().pairs.count)
  ///     }
  ///
  /// - Parameters:
  ///   - paths: what `align-tool align` takes: folders, bilingual articles, an English and a Chinese text, `.tsv` and `.jsonl`
  ///     files of document pairs.
  ///   - jobs: how many documents are aligned at a time.
  ///   - body: called on the calling thread; it can count progress, and what it throws ends the work.
  /// - Throws: what `body` throws.
  public func forEachDocument<Failure: Error>(
    in paths: [String],
    jobs: Int = 1,
    _ body: (Result<AlignedDocument, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    let found = InputFinder().inputs(paths)
    for error in found.errors { try body(.failure(error)) }
    let pipeline = AlignmentPipeline(
      reader: DocumentReader(sides: .refuse),
      aligner: documentAligner,
      jobs: jobs
    )
    try pipeline.run(found.inputs, writers: []) { event, _ throws(Failure) in
      switch event {
      case .document(let document, _, _): try body(.success(document))
      case .badRecord(let problem): try body(.failure(problem.error))
      case .problem(let error): try body(.failure(error))
      case .changedInput: break
      }
    }
  }

  private func align(
    _ identifier: String,
    english: BilingualDocument.Side,
    chinese: BilingualDocument.Side
  ) throws(ReadError) -> AlignedDocument {
    for (side, name, language) in [(english, "english", "English"), (chinese, "chinese", "Chinese")]
    where !side.paragraphs.contains(where: { !$0.text.isEmpty }) {
      throw ReadError(.badData, file: name, problem: "the text is empty", expected: "\(language) text")
    }
    if SidePolicy.Letters(english.source).isChinese, SidePolicy.Letters(chinese.source).isEnglish {
      throw ReadError(
        .badData,
        file: "english",
        problem: "the text is Chinese, and the Chinese text is English",
        expected: "the texts the other way round"
      )
    }
    let document = BilingualDocument(identifier: identifier, english: english, chinese: chinese)
    if let problem = documentAligner.problem(with: document) { throw problem }
    return documentAligner.align(document)
  }

  private static func source(_ text: String) -> SourceText {
    SourceText(name: "", utf8: Array(text.utf8))
  }

  /// A side whose paragraphs are the sentences; its text has each on a line.
  private static func side(_ sentences: [String]) -> BilingualDocument.Side {
    let source = source(sentences.joined(separator: "\n"))
    var start = 0
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(sentences.count)
    for sentence in sentences {
      let content = source.utf8.span.trimming(start..<start + sentence.utf8.count)
      paragraphs.append(
        Paragraph(
          text: source.string(content),
          role: .sentence,
          pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: content.lowerBound)]
        )
      )
      start += sentence.utf8.count + 1
    }
    return BilingualDocument.Side(source: source, paragraphs: paragraphs, isSegmented: true)
  }
}
