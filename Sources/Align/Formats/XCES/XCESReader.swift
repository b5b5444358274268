/// Reads alignments in XCES with their two documents, as OPUS and InterText have them, packed with gzip or not.
///
/// The documents are those that the alignment names, in its folder or the folders in it, or those that the input has. What their
/// names or folders do not tell of the language, their characters do. Sentences that no link names come after the
/// others, and are counted.
package struct XCESReader: BitextReader {
  /// Attributes of links that are more than fields.
  private static let ownAttributes: Set<String> = ["xtargets", "id", "certainty", "type"]

  /// Makes a reader.
  package init() {}

  /// Reads the alignment and, for each group of links, its documents.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "alignment")
    try XCESAlignment.read(file, problem: { sink.problem($0) }, isStopped: { sink.isStopped }) { group in
      do throws(ReadError) { try deliver(group, of: input, file: file, to: sink) } catch {
        sink.problem(error)
      }
    }
  }

  /// A document that is aligned.
  private struct Text {
    var name: String
    var sentences: [XCESDocument.Sentence]
    var places: [String: Int]
    var language: Language?

    init(_ file: ByteInput, name: String) throws(ReadError) {
      self.name = name
      sentences = try XCESDocument.sentences(file)
      places = Dictionary(
        sentences.enumerated().map { ($0.element.identifier, $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
      language =
        XCESReader.language(of: name)
        ?? ScriptShare(sentences.prefix(1000).map(\.text).joined(separator: " ")).language
    }

    /// How many of some sentences are not there.
    func missing(_ identifiers: [String]) -> Int { identifiers.count { places[$0] == nil } }
  }

  private func deliver(
    _ group: XCESAlignment.Group,
    of input: BitextInput,
    file: ByteInput,
    to sink: BitextSink
  ) throws(ReadError) {
    var first = try text(group.first, of: input, group, file)
    var second = try text(group.second, of: input, group, file)
    let (ones, others) = (group.links.flatMap(\.first), group.links.flatMap(\.second))
    // Programs differ in the order; the numbers decide where they fit only one order.
    if first.missing(ones) + second.missing(others) > 0, first.missing(others) + second.missing(ones) == 0 {
      swap(&first, &second)
    }
    guard let language = first.language, let other = second.language, language != other else {
      throw ReadError(
        .badData,
        file: file.name,
        line: group.line,
        problem:
          "the documents \(first.name.quoted) and \(second.name.quoted) are not in English and Chinese",
        expected: "one document in each language"
      )
    }
    let isEnglishFirst = language == .english
    let name = Self.identifier(group.first, input)
    func begin(_ own: String?) {
      sink.document(DocumentHead(identifier: own.flatMap { $0.isEmpty ? nil : $0 } ?? name))
    }
    let (english, chinese) = isEnglishFirst ? (first, second) : (second, first)
    var used: (english: Set<Int>, chinese: Set<Int>) = ([], [])
    for link in group.links {
      let (left, right) = isEnglishFirst ? (link.first, link.second) : (link.second, link.first)
      guard let left = places(left, english, link, file, sink),
        let right = places(right, chinese, link, file, sink)
      else { continue }
      used.english.formUnion(left)
      used.chinese.formUnion(right)
      begin(
        left.first.map { english.sentences[$0].document }
          ?? right.first.map { chinese.sentences[$0].document }
      )
      deliver(side(left, english), side(right, chinese), link, source: language, to: sink)
      if sink.isStopped { return }
    }
    for index in english.sentences.indices where !used.english.contains(index) {
      sink.report.unlinkedSentences += 1
      begin(english.sentences[index].document)
      sink.pair(bead: nil, english: side([index], english), chinese: .init(), posterior: nil)
    }
    for index in chinese.sentences.indices where !used.chinese.contains(index) {
      sink.report.unlinkedSentences += 1
      begin(chinese.sentences[index].document)
      sink.pair(bead: nil, english: .init(), chinese: side([index], chinese), posterior: nil)
    }
  }

  private func deliver(
    _ english: AlignedPair.Side,
    _ chinese: AlignedPair.Side,
    _ link: XCESAlignment.Link,
    source: Language,
    to sink: BitextSink
  ) {
    var posterior: Double?
    var evidence: [EvidenceScore] = []
    if let certainty = link.attributes["certainty"].flatMap({ FixedDecimal.value($0) }) {
      if (0...1).contains(certainty) {
        posterior = certainty
      } else {
        evidence = [EvidenceScore(source: "certainty", logOdds: certainty)]
      }
    }
    let fields = link.attributes.filter { !Self.ownAttributes.contains($0.key) && !$0.isNamespace }
      .map { UnitMetadata.Field(name: $0.key, value: $0.value) }
    var unit: UnitMetadata?
    if !fields.isEmpty {
      unit = UnitMetadata()
      unit?.source = source
      unit?.fields = fields
    }
    sink.pair(
      bead: nil,
      english: english,
      chinese: chinese,
      posterior: posterior,
      evidence: evidence,
      unit: unit
    )
  }

  private func side(_ places: [Int], _ text: Text) -> AlignedPair.Side {
    AlignedPair.Side(
      segments: places.map { text.sentences[$0].text },
      indices: places.map { text.sentences[$0].place },
      lines: places.isEmpty
        ? nil
        : (places.map { text.sentences[$0].line }.min() ?? 1)...(places.map { text.sentences[$0].line }.max()
          ?? 1)
    )
  }

  /// Where the sentences of a link are; a link that names another is a problem.
  private func places(
    _ identifiers: [String],
    _ text: Text,
    _ link: XCESAlignment.Link,
    _ file: ByteInput,
    _ sink: BitextSink
  ) -> [Int]? {
    if let unknown = identifiers.first(where: { text.places[$0] == nil }) {
      sink.problem(
        ReadError(
          .badData,
          file: file.name,
          line: link.line,
          problem: "\(text.name) has no sentence \(unknown.quoted); the link is left out",
          expected: "the id of an <s>"
        )
      )
      return nil
    }
    return identifiers.compactMap { text.places[$0] }
  }

  // MARK: Documents

  private func text(
    _ name: String,
    of input: BitextInput,
    _ group: XCESAlignment.Group,
    _ file: ByteInput
  ) throws(ReadError) -> Text {
    let language = Self.language(of: name)
    if let given = language == .english ? input.english : language == .chinese ? input.chinese : nil {
      return try Text(given, name: name)
    }
    // A name that tells no language is the one that the flags have left.
    if language == nil, let english = input.english, let chinese = input.chinese {
      return try Text(name == group.first ? english : chinese, name: name)
    }
    func failure(_ problem: String) -> ReadError {
      ReadError(
        .badData,
        file: file.name,
        line: group.line,
        problem: problem,
        expected: "the document in the folder of the alignment, or '--english <file>' and '--chinese <file>'"
      )
    }
    // An alignment that somebody else made opens no file outside of its folder.
    let parts = name.split(separator: "/")
    guard !name.isEmpty, !name.hasPrefix("/"), !parts.contains("..") else {
      throw failure("the document \(name.quoted) is not in the folder of the alignment")
    }
    guard let path = Self.path(of: name, beside: file) else {
      throw failure("the document \(name.quoted) does not exist")
    }
    return try Text(.file(path), name: name)
  }

  /// Where a document is that an alignment names.
  private static func path(of name: String, beside file: ByteInput) -> String? {
    let path = file.path ?? ""
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let base = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return ["", "xml/", "raw/"].flatMap { [folder + $0 + base, folder + $0 + base + ".gz"] }
      .first { InputFile.kind(of: $0) == .file }
  }

  /// The paths of the documents that an alignment names, those that exist.
  ///
  /// - Throws: `ReadError` where the alignment cannot be read.
  package static func documents(of input: BitextInput) throws(ReadError) -> [String] {
    guard let file = input.main, file.path != nil else { return [] }
    var names: Set<String> = []
    try XCESAlignment.read(file, problem: { _ in }, isStopped: { false }) { group in
      names.formUnion([group.first, group.second])
    }
    return names.sorted().compactMap { path(of: $0, beside: file) }
  }

  /// The name of a document: that of the first file without its extensions and, at their end, its language.
  private static func identifier(_ name: String, _ input: BitextInput) -> String {
    var name = name
    for ending in [".gz", ".xml"] where name.hasSuffix(ending) { name = String(name.dropLast(ending.count)) }
    if let point = name.lastIndex(of: "."), language(of: String(name[point...])) != nil {
      name = String(name[..<point])
    }
    return name.isEmpty ? input.documentName : name
  }

  /// The language that a folder name or a part of a file name gives.
  private static func language(of name: String) -> Language? {
    for part in name.split(whereSeparator: { $0 == "/" || $0 == "." }) {
      if let language = Language(tag: String(part).replacing("_", with: "-")) { return language }
    }
    return nil
  }
}
