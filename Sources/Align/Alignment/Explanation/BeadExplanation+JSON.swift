extension BeadExplanation {
  /// The explanation as a JSON object with its line end: the form of `align-tool explain --format json`.
  ///
  ///     {"document":"…","bead":7,"shape":"1-1","english":[9],"chinese":[9],"english_text":"…","chinese_text":"…",
  ///      "posterior":0.9930,"evidence":{"length":1.2000,…},"total":16.4000,
  ///      "statements":[{"source":"numbers","aspect":"numbers","log_odds":6.1000,"remark":"","links":[
  ///        {"english":[{"segment":9,"start":4,"end":6,"text":"29"}],"chinese":[…],"relation":"same","note":"29"}]}],
  ///      "runner_up":{"margin":23.1000,"beads":[{"english":[9,10],"chinese":[9],"posterior":0.0100}],"replaced":[…],
  ///        "difference":{"shape":1.1000,…}},"signature":"…"}
  ///
  /// Spans are in Unicode scalars of their segment; `runner_up` is `null` if there is no alternative.
  ///
  /// - Parameter document: the document that was explained.
  /// - Returns: the bytes of the object in UTF-8.
  public func json(of document: SegmentedDocument) -> [UInt8] {
    var json = ExplanationJSON()
    json.raw("{\"document\":")
    json.text(document.identifier)
    json.raw(",\"bead\":\(number),\"shape\":\"\(BeadShape(bead.english.count, bead.chinese.count))\"")
    json.raw(",\"english\":")
    JSONText.append(Array(bead.english), to: &json.bytes)
    json.raw(",\"chinese\":")
    JSONText.append(Array(bead.chinese), to: &json.bytes)
    json.raw(",\"english_text\":")
    json.text(document.english[bead.english].map(\.text).joined(separator: " "))
    json.raw(",\"chinese_text\":")
    json.text(document.chinese[bead.chinese].map(\.text).joined())
    json.raw(",\"posterior\":")
    json.number(bead.posterior)
    json.raw(",\"evidence\":")
    json.figures(bead.evidence.map { ($0.source, $0.logOdds) })
    json.raw(",\"total\":")
    json.number(total)
    json.raw(",\"statements\":")
    json.list(statements) { $0.statement($1, document) }
    json.raw(",\"runner_up\":")
    if let runnerUp { json.runnerUp(runnerUp) } else { json.raw("null") }
    json.raw(",\"signature\":")
    json.text(signature.description)
    json.raw("}\n")
    return json.bytes
  }
}

/// The JSON of an explanation as it is being written.
private struct ExplanationJSON {
  var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func text(_ text: String) { JSONText.append(text, to: &bytes) }

  mutating func number(_ value: Double?) { raw(value.flatMap(FixedDecimal.text) ?? "null") }

  mutating func list<Item>(_ items: [Item], _ append: (inout ExplanationJSON, Item) -> Void) {
    raw("[")
    for (position, item) in items.enumerated() {
      if position > 0 { raw(",") }
      append(&self, item)
    }
    raw("]")
  }

  mutating func figures(_ figures: [(name: String, nats: Double)]) {
    raw("{")
    for (position, figure) in figures.enumerated() {
      raw((position > 0 ? "," : "") + "\"\(figure.name)\":")
      number(figure.nats)
    }
    raw("}")
  }

  mutating func beads(_ beads: [Bead]) {
    list(beads) { json, bead in
      json.raw("{\"english\":")
      JSONText.append(Array(bead.english), to: &json.bytes)
      json.raw(",\"chinese\":")
      JSONText.append(Array(bead.chinese), to: &json.bytes)
      json.raw(",\"posterior\":")
      json.number(bead.posterior)
      json.raw("}")
    }
  }

  mutating func statement(_ statement: BeadExplanation.Statement, _ document: SegmentedDocument) {
    raw("{\"source\":\"\(statement.aspect.evidence.rawValue)\",\"aspect\":\"\(statement.aspect.rawValue)\"")
    raw(",\"log_odds\":")
    number(statement.logOdds)
    raw(",\"remark\":")
    text(statement.remark)
    raw(",\"links\":")
    list(statement.links) { json, link in
      json.raw("{\"english\":")
      json.places(link.english, document.english)
      json.raw(",\"chinese\":")
      json.places(link.chinese, document.chinese)
      json.raw(",\"relation\":\"\(link.relation.rawValue)\",\"note\":")
      json.text(link.note)
      json.raw("}")
    }
    raw("}")
  }

  mutating func runnerUp(_ runnerUp: BeadExplanation.RunnerUp) {
    raw("{\"margin\":")
    number(runnerUp.margin)
    raw(",\"beads\":")
    beads(runnerUp.beads)
    raw(",\"replaced\":")
    beads(runnerUp.replaced)
    raw(",\"difference\":")
    figures(runnerUp.difference.map { ($0.aspect.rawValue, $0.nats) })
    raw("}")
  }

  mutating func places(_ places: [EvidenceLink.Place], _ segments: [Segment]) {
    list(places) { json, place in
      let quote = Self.quote(place, in: segments)
      json.raw("{\"segment\":\(place.segment),\"start\":\(quote.start),\"end\":\(quote.end),\"text\":")
      json.text(quote.text)
      json.raw("}")
    }
  }

  /// The text of a place and where it is, in Unicode scalars of its segment.
  private static func quote(
    _ place: EvidenceLink.Place,
    in segments: [Segment]
  ) -> (text: String, start: Int, end: Int) {
    let utf8 = Array(segments[place.segment].text.utf8)
    let start = utf8[..<place.bytes.lowerBound].count { $0 & 0xC0 != 0x80 }
    let text = utf8[place.bytes]
    return (String(decoding: text, as: UTF8.self), start, start + text.count { $0 & 0xC0 != 0x80 })
  }
}
