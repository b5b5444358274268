/// What both versions of XLIFF write of documents and pairs beside the texts.
struct XLIFFProperties {
  let document: AlignedDocument
  let options: BitextWriterOptions
  /// The identifiers of units, where no two are the same.
  private let identifiers: [String]?

  init(_ document: AlignedDocument, _ options: BitextWriterOptions) {
    self.document = document
    self.options = options
    let names = document.pairs.map { $0.unit?.identifier ?? "" }
    let isUnique = Set(names).count == names.count && !names.contains("")
    identifiers = isUnique ? names : nil
  }

  /// The side that is the source.
  var source: Language { options.source(of: document) }

  /// The identifier of a unit in the file: its own if that is unique, else its number.
  func identifier(_ position: Int) -> String { identifiers?[position] ?? String(position + 1) }

  /// The identifier of a unit, where `identifier` is another.
  func otherIdentifier(_ position: Int) -> String? {
    guard identifiers == nil, let name = document.pairs[position].unit?.identifier, !name.isEmpty else {
      return nil
    }
    return name
  }

  /// The name under which the identifier of a unit is written that is not the one in the file, empty where it has none.
  static let identifierName = "unit-id"

  /// The identifier of a unit, where the one in the file is another.
  func identifierField(_ position: Int, written: String) -> [(name: String, value: String)] {
    guard let name = document.pairs[position].unit?.identifier, name != written else { return [] }
    return [(Self.identifierName, name)]
  }

  /// What a pair says apart from its document, whose own properties are written once.
  ///
  /// - Parameters:
  ///   - pair: the pair.
  ///   - without: names of `UnitFields` that the version has another place for.
  ///   - report: counts what cannot be written.
  /// - Returns: names and values, in the order in which they are written.
  func list(_ pair: AlignedPair, without: Set<String>, _ report: inout WriteReport) -> [(
    name: String, value: String
  )] {
    var list = PairProperties.list(pair, of: document, report: &report).filter {
      $0.name != "document" && $0.name != "signature" && $0.name.dropping(prefix: "metadata-") == nil
        && options.properties.includes($0.name)
    }
    guard let unit = pair.unit else { return list }
    list += UnitFields.list(unit, without: without)
    for field in unit.fields where !field.value.isEmpty {
      let side = field.language.map { "@" + $0.rawValue } ?? ""
      list.append((field.name + side, field.value))
    }
    return list
  }

  /// What the document says of itself.
  var ofDocument: [(name: String, value: String)] {
    guard options.properties == .all else { return [] }
    var list: [(name: String, value: String)] = []
    if !document.signature.isEmpty { list.append(("signature", document.signature)) }
    for field in document.metadata.fields { list.append(("metadata-" + field.name, field.value)) }
    return list
  }

  /// What shows bead and posterior to a reader; `nil` for a unit that was read from a file of translations.
  func note(_ pair: AlignedPair) -> String? {
    guard options.properties == .all, pair.unit == nil || pair.posterior != nil else { return nil }
    var note = "\(document.identifier), bead \(pair.bead)"
    if let posterior = pair.posterior.flatMap(FixedDecimal.text) { note += ", posterior \(posterior)" }
    return note
  }

  /// How far a translation has come, never further than the file of the unit says; `nil` where that does not say.
  func state(_ pair: AlignedPair) -> UnitMetadata.State? {
    let target = source == .english ? pair.chineseText : pair.englishText
    if target.isEmpty { return .initial }
    let needsReview = pair.posterior.map { !($0 >= options.reviewBelow) } ?? false
    guard let unit = pair.unit else { return needsReview ? .needsReview : .translated }
    return needsReview && unit.state != .initial ? .needsReview : unit.state
  }
}
