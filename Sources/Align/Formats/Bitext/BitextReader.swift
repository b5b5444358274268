/// Reads aligned documents, pair by pair, in memory that does not grow with the input.
public protocol BitextReader: Sendable {
  /// Reads the whole input and hands everything in it to the sink, in order, until the sink wants no more.
  ///
  /// - Throws: `ReadError` where reading cannot continue; trouble with one pair goes to the sink instead.
  func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError)
}

/// What a reader finds, in the order in which it finds it.
public enum BitextEvent: Sendable {
  /// A document begins; the pairs up to the next `document` belong to it.
  ///
  /// A file whose rows were shuffled names one document several times, and it then begins several times.
  case document(DocumentHead)
  /// A pair of the document that began last.
  case pair(AlignedPair)
  /// Something that could not be read as it stood; the rest is still read.
  case problem(ReadError)
}

/// What is known of a document before its pairs are.
public struct DocumentHead: Sendable, Hashable {
  /// The name of the document.
  public var identifier: String
  /// What the document says of itself.
  public var metadata: Metadata
  /// How its pairs were made; empty where not known.
  public var signature: String

  /// Makes a head from its parts.
  public init(identifier: String, metadata: Metadata = Metadata(), signature: String = "") {
    self.identifier = identifier
    self.metadata = metadata
    self.signature = signature
  }
}

/// Counts of what was read.
public struct ReadReport: Sendable, Hashable {
  /// Documents begun.
  public var documents = 0
  /// Pairs delivered.
  public var pairs = 0
  /// Problems delivered.
  public var problems = 0
  /// Inline tags (codes of the original file inside a segment) that were kept apart from the text.
  public var inlineTags = 0
  /// Translations beyond the first English and the first Chinese one of a unit, which were passed over.
  public var passedOverVariants = 0
  /// Units without any text: those of which nothing but codes is left, and those that nobody filled.
  public var emptyUnits = 0
  /// Units that lack one of the two languages altogether.
  public var unitsInOtherLanguages = 0
  /// Flows of text inside codes, such as footnotes, which were passed over.
  public var subflows = 0
  /// Records that stand for inputs which an earlier run could not read.
  public var errorRecords = 0
  /// Sheets of a workbook that were passed over: hidden ones, and those beside sheets whose columns are named.
  public var passedOverSheets = 0
  /// Forms of plurals that Chinese does not have, which were passed over.
  public var passedOverForms = 0
  /// Messages that a program does not have any more, which were passed over.
  public var obsoleteUnits = 0
  /// Sentences of aligned documents that no link names.
  public var unlinkedSentences = 0
  /// Keys of the English file that the Chinese one lacks.
  public var keysWithoutChinese = NamedCount()
  /// Keys of the Chinese file that the English one lacks.
  public var keysWithoutEnglish = NamedCount()
  /// What else the file says and no unit holds, by kind (`comment`, `header property` …).
  public var leftOut: [String: Int] = [:]
  /// What is after the last unit, where markup is kept.
  public var trailingMarkup: [UInt8] = []

  /// Makes an empty report.
  public init() {}

  /// Counts something that no unit holds.
  mutating func leaveOut(_ kind: String, _ count: Int = 1) {
    if count > 0 { leftOut[kind, default: 0] += count }
  }

  /// Adds the counts of another input.
  public mutating func add(_ other: ReadReport) {
    documents += other.documents
    pairs += other.pairs
    problems += other.problems
    inlineTags += other.inlineTags
    passedOverVariants += other.passedOverVariants
    emptyUnits += other.emptyUnits
    obsoleteUnits += other.obsoleteUnits
    unlinkedSentences += other.unlinkedSentences
    unitsInOtherLanguages += other.unitsInOtherLanguages
    subflows += other.subflows
    errorRecords += other.errorRecords
    passedOverSheets += other.passedOverSheets
    passedOverForms += other.passedOverForms
    leftOut.merge(other.leftOut, uniquingKeysWith: +)
    keysWithoutChinese.add(other.keysWithoutChinese)
    keysWithoutEnglish.add(other.keysWithoutEnglish)
    trailingMarkup = other.trailingMarkup
  }
}

/// All that an input holds.
public struct BitextContent: Sendable {
  /// The documents, in order.
  public var documents: [AlignedDocument] = []
  /// What could not be read as it stood.
  public var problems: [ReadError] = []
  /// The same in numbers.
  public var report = ReadReport()

  /// Makes an empty content.
  public init() {}
}

extension BitextReader {
  /// Reads the whole input and hands every event to a closure, which returns `false` to stop.
  ///
  /// - Throws: `ReadError` where reading cannot continue.
  @discardableResult
  public func read(
    _ input: BitextInput,
    handler: @escaping (BitextEvent) -> Bool
  ) throws(ReadError) -> ReadReport {
    let sink = BitextSink(handler)
    try read(input, into: sink)
    return sink.report
  }

  /// Reads the whole input document by document; memory grows with the largest document.
  ///
  /// - Throws: `ReadError` where reading cannot continue; the document that was being read is still delivered.
  @discardableResult
  public func readDocuments(
    _ input: BitextInput,
    problem: @escaping (ReadError) -> Void,
    document: @escaping (AlignedDocument) -> Bool
  ) throws(ReadError) -> ReadReport {
    var current: AlignedDocument?
    func flush() -> Bool {
      defer { current = nil }
      return current.map(document) ?? true
    }
    let sink = BitextSink { event in
      switch event {
      case .document(let head):
        let goesOn = flush()
        current = AlignedDocument(
          identifier: head.identifier,
          metadata: head.metadata,
          pairs: [],
          signature: head.signature
        )
        return goesOn
      case .pair(let pair): current?.pairs.append(pair)
      case .problem(let error): problem(error)
      }
      return true
    }
    do throws(ReadError) {
      try read(input, into: sink)
    } catch {
      if !sink.isStopped { _ = flush() }
      throw error
    }
    if !sink.isStopped { _ = flush() }
    return sink.report
  }

  /// Reads the whole input into memory.
  ///
  /// - Throws: `ReadError` where reading cannot continue.
  public func readAll(_ input: BitextInput) throws(ReadError) -> BitextContent {
    var content = BitextContent()
    content.report = try readDocuments(
      input,
      problem: { content.problems.append($0) },
      document: {
        content.documents.append($0)
        return true
      }
    )
    return content
  }
}
