/// A cell of a table, and where it is.
struct TableCell {
  /// What is in the cell.
  var text: String
  /// The 1-based line of its first character.
  var line: Int
  /// The 1-based column of its first character; 0 where the text is not in the file as it is.
  var column: Int
}

/// Turns the rows of a table into pairs.
///
/// Where a header calls the texts source and target, rows are held until one tells by its script which is Chinese; without a
/// header some rows are held that tell by their scripts which columns the texts are (see `SideGuess`).
struct TableRows {
  /// Rows that are held at most; a table whose first thousand rows have no Chinese has none.
  private static let mostHeld = 1000

  private let file: String
  private let documentName: String
  private let options: BitextReaderOptions
  /// Whether the format itself quotes cells, so that nothing in them is escaped.
  private let isQuoted: Bool
  /// Whether a table is none unless its header or the script of its rows tells the columns; titles may stand above it.
  private let mustTell: Bool
  private var table: TableColumns?
  private var held: [[TableCell]] = []
  private var headerLine = 1
  private var guess = SideGuess()

  /// Rows with one cell above the header.
  private var titles = 0
  /// Such rows that are passed over.
  private static let mostTitles = 20

  /// Begins a table.
  init(
    file: String,
    documentName: String,
    options: BitextReaderOptions,
    isQuoted: Bool = false,
    mustTell: Bool = false
  ) {
    self.file = file
    self.documentName = documentName
    self.options = options
    self.isQuoted = isQuoted
    self.mustTell = mustTell
  }

  /// Takes a row, the first one perhaps a header.
  ///
  /// - Throws: `ReadError` if the header does not show what is where.
  mutating func take(_ cells: [TableCell], to sink: BitextSink) throws(ReadError) {
    guard let table else {
      let place = self.place(cells)
      headerLine = place.line ?? 1
      if !options.columns.isEmpty { return try takeFirst(cells, place, to: sink) }
      if let found = try TableColumns(header: cells.map(\.text), options: options, place: place) {
        self.table = found
        return
      }
      // A title, or a line such as Excel's `sep=;`.
      if mustTell, titles < Self.mostTitles, cells.count(where: { !$0.text.trimmingWhiteSpace.isEmpty }) < 2 {
        titles += 1
        return
      }
      self.table = TableColumns(withoutHeader: cells.count)
      return try take(cells, to: sink)
    }
    if table.isGuessed {
      // A row with fewer than two columns does not show where the texts are.
      if cells.count < table.fewest { return deliver(cells, table, sink) }
      held.append(cells)
      guess.add(cells.map(\.text))
      if guess.isSure { try settle(to: sink) }
      return
    }
    guard table.isUndecided else { return deliver(cells, table, sink) }
    held.append(cells)
    if let language = Self.language(ofSource: cells, table) {
      self.table?.decide(sourceIs: language)
      flush(to: sink)
    } else if held.count == Self.mostHeld {
      try finish(to: sink)
    }
  }

  /// Takes the first row of a table whose columns the user named: a header, where it names a column or is known as one.
  private mutating func takeFirst(_ cells: [TableCell], _ place: ReadError, to sink: BitextSink)
    throws(ReadError)
  {
    let texts = cells.map(\.text)
    let isNamed = options.columns.contains { $0.index == nil }
    let known = isNamed ? nil : try TableColumns(header: texts, options: options, place: place)
    let isHeader = isNamed || known != nil
    table = try TableColumns(options.columns, first: texts, hasHeader: isHeader, place: place)
    if !isHeader { try take(cells, to: sink) }
  }

  /// Decides where the texts of a table without header are, and delivers the rows that were held.
  private mutating func settle(to sink: BitextSink) throws(ReadError) {
    if mustTell, !guess.hasVotes {
      throw ReadError(
        .badData,
        file: file,
        line: headerLine,
        problem: "no row names columns for English and Chinese, and no row has both",
        expected:
          "names such as english and chinese, en and zh, source and target, or --columns english=1,chinese=2"
      )
    }
    let (english, chinese) = guess.columns
    table?.decide(english: english, chinese: chinese)
    flush(to: sink)
  }

  /// Ends the table.
  ///
  /// - Throws: `ReadError` if no row showed which text is Chinese.
  mutating func finish(to sink: BitextSink) throws(ReadError) {
    if table?.isGuessed == true { return try settle(to: sink) }
    if table == nil, titles > 0 {
      throw ReadError(
        .badData,
        file: file,
        line: 1,
        problem: "no row has two cells",
        expected: "a row that names columns for English and Chinese, or --columns english=1,chinese=2"
      )
    }
    guard table?.isUndecided == true, !held.isEmpty else { return }
    throw ReadError(
      .badData,
      file: file,
      line: headerLine,
      problem: (held.count == 1
        ? "the first row does not show" : "none of the first \(held.count) rows shows")
        + " which of source and target is Chinese",
      expected: "columns named english and chinese, or Chinese characters on one side"
    )
  }

  private mutating func flush(to sink: BitextSink) {
    guard let table else { return }
    let rows = held
    held = []
    for row in rows {
      deliver(row, table, sink)
      if sink.isStopped { return }
    }
  }

  /// The language of the source column, if one of the two texts has Chinese characters and the other has none.
  private static func language(ofSource cells: [TableCell], _ table: TableColumns) -> Language? {
    func hasChinese(_ side: TableColumns.Side) -> Bool? {
      guard let index = table.columns.firstIndex(of: .text(side)), index < cells.count,
        !cells[index].text.trimmingWhiteSpace.isEmpty
      else { return nil }
      return cells[index].text.unicodeScalars.contains { ScriptShare.isHan($0) }
    }
    guard let source = hasChinese(.source), let target = hasChinese(.target), source != target else {
      return nil
    }
    return source ? .chinese : .english
  }

  private func place(_ cells: [TableCell]) -> ReadError {
    ReadError(.badData, file: file, line: cells.first?.line, problem: "")
  }

  /// Reads one row and delivers its pair; a row that cannot be read is a problem.
  private func deliver(_ cells: [TableCell], _ table: TableColumns, _ sink: BitextSink) {
    let place = place(cells)
    func problem(_ text: String, _ expected: String) {
      var error = place
      error.problem = text
      error.expected = expected
      sink.problem(error)
    }
    let most = table.columns.count
    // Without a header, nothing says how many columns there are, and rows may well differ.
    guard cells.count >= table.fewest, cells.count <= most || !table.hasHeader else {
      problem(
        "the line has \(cells.count) \(cells.count == 1 ? "column" : "columns"); it is left out",
        table.hasHeader
          ? "\(table.fewest) to \(most), as in the header"
          : "English TAB Chinese, optionally followed by more columns"
      )
      return
    }
    var properties = PairProperties()
    var texts: [Language: String] = [:]
    for (column, cell) in zip(table.columns, cells) where !cell.text.isEmpty {
      let text = isQuoted ? cell.text : table.text(of: cell.text)
      if case .text(.language(let language)) = column {
        texts[language] = text
        let isVerbatim = text.utf8.count == cell.text.utf8.count
        let side = PairProperties.Side(line: cell.line, column: isVerbatim ? cell.column : 0)
        properties.set(side, of: language)
      } else {
        Self.read(text, column, table, into: &properties, problem)
      }
    }
    if !table.hasHeader, cells.count > most {
      for index in most..<cells.count where !cells[index].text.isEmpty {
        properties.withUnit { $0.fields.append(.init(name: "column-\(index + 1)", value: cells[index].text)) }
      }
    }
    tellDirection(table, texts, in: &properties)
    sink.document(properties.head(documentName: documentName))
    properties.deliver(
      english: texts[.english] ?? "",
      chinese: texts[.chinese] ?? "",
      place: place,
      to: sink
    )
  }

  /// Adds what the header says about a unit: which text is the original, that an empty one waits for its translation, and the
  /// varieties of the languages.
  private func tellDirection(
    _ table: TableColumns,
    _ texts: [Language: String],
    in properties: inout PairProperties
  ) {
    if properties.unit?.source == nil, let source = table.sourceLanguage {
      let isEmpty = Language.allCases.contains { (texts[$0] ?? "").trimmingWhiteSpace.isEmpty }
      properties.withUnit {
        $0.source = source
        if isEmpty { $0.awaitsTranslation = true }
      }
    }
    for (language, tag) in table.tags {
      properties.withUnit { unit in
        if language == .english, unit.englishTag.isEmpty { unit.englishTag = tag }
        if language == .chinese, unit.chineseTag.isEmpty { unit.chineseTag = tag }
      }
    }
  }

  /// Reads a cell that holds no text of the pair.
  private static func read(
    _ text: String,
    _ column: TableColumns.Column,
    _ table: TableColumns,
    into properties: inout PairProperties,
    _ problem: (_ text: String, _ expected: String) -> Void
  ) {
    switch column {
    case .evidence:
      if !Self.read(evidence: text, into: &properties) {
        problem("the evidence is \(text.quoted); it is left out", "length=1.2 numbers=6.1")
      }
    case .metadata:
      guard let metadata = JSONLReader.metadata(Array(text.utf8)) else {
        problem("the metadata are \(text.quoted); they are left out", "a JSON object of strings")
        return
      }
      for item in metadata.fields { properties.metadata[item.name] = item.value }
    case .score: Self.read(score: text, into: &properties, problem)
    case .property(let name):
      if !properties.set(name, text) {
        problem(
          "the \(name.replacing("-", with: " ")) is \(text.quoted); it is left out",
          PairProperties.expectation(name)
        )
      }
    case .unit:
      guard let unit = UnitJSON.unit(text) else {
        problem("the unit is \(text.quoted); it is left out", "a JSON object")
        return
      }
      properties.unit = unit
    case .identifier: properties.withUnit { $0.identifier = text }
    case .context: properties.withUnit { $0.context = text }
    case .note: properties.withUnit { $0.notes.append(.init(text: text)) }
    case .fuzzy:
      guard ["true", "yes", "1"].contains(text.trimmingWhiteSpace.lowercased()) else { return }
      properties.withUnit { ($0.state, $0.stateName) = (.needsReview, UnitMetadata.fuzzy) }
    case .state:
      let word = text.trimmingWhiteSpace
      properties.withUnit { unit in
        if let state = XLIFFState.state(word.lowercased()) {
          (unit.state, unit.stateName) = (state, word)
        } else {
          unit.fields.append(.init(name: "state", value: text))
        }
      }
    case .field(let name):
      // The third column of a table without header is often a score.
      if !table.hasHeader, table.columns.count == 3, FixedDecimal.value(text.trimmingWhiteSpace) != nil {
        Self.read(score: text, into: &properties, problem)
      } else {
        properties.withUnit { $0.fields.append(.init(name: name, value: text)) }
      }
    case .text: break
    }
  }

  private static func read(
    score text: String,
    into properties: inout PairProperties,
    _ problem: (String, String) -> Void
  ) {
    guard let score = FixedDecimal.value(text.trimmingWhiteSpace) else {
      problem("the score is \(text.quoted); it is left out", "a number")
      return
    }
    if (0...1).contains(score) {
      properties.posterior = score
    } else {
      properties.evidence.append(EvidenceScore(source: "score", logOdds: score))
    }
  }

  private static func read(evidence text: String, into properties: inout PairProperties) -> Bool {
    var scores: [EvidenceScore] = []
    for part in text.split(separator: " ") {
      guard let sign = part.lastIndex(of: "="),
        let value = FixedDecimal.value(part[part.index(after: sign)...])
      else { return false }
      scores.append(EvidenceScore(source: EvidenceName.unescape(part[..<sign]), logOdds: value))
    }
    properties.evidence += scores
    return true
  }
}
