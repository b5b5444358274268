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
  /// Spans are in Unicode scalars of their segment; `runner_up` is `null` where nothing else can stand there.
  ///
  /// - Parameter document: the document that was explained.
  /// - Returns: the bytes of the object in UTF-8.
  public func json(of document: SegmentedDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func number(_ value: Double?) { raw(value.flatMap(FixedDecimal.text) ?? "null") }
    func list<Item>(_ items: [Item], _ append: (Item) -> Void) {
      raw("[")
      for (position, item) in items.enumerated() {
        if position > 0 { raw(",") }
        append(item)
      }
      raw("]")
    }
    func places(_ places: [EvidenceLink.Place], _ segments: [Segment]) {
      list(places) { place in
        let quote = Self.quote(place, in: segments)
        raw("{\"segment\":\(place.segment),\"start\":\(quote.start),\"end\":\(quote.end),\"text\":")
        JSONText.append(quote.text, to: &bytes)
        raw("}")
      }
    }
    func beads(_ beads: [Bead]) {
      list(beads) { bead in
        raw("{\"english\":")
        JSONText.append(Array(bead.english), to: &bytes)
        raw(",\"chinese\":")
        JSONText.append(Array(bead.chinese), to: &bytes)
        raw(",\"posterior\":")
        number(bead.posterior)
        raw("}")
      }
    }
    func figures(_ figures: [(name: String, nats: Double)]) {
      raw("{")
      for (position, figure) in figures.enumerated() {
        raw((position > 0 ? "," : "") + "\"\(figure.name)\":")
        number(figure.nats)
      }
      raw("}")
    }
    raw("{\"document\":")
    JSONText.append(document.identifier, to: &bytes)
    raw(",\"bead\":\(self.number),\"shape\":\"\(BeadShape(bead.english.count, bead.chinese.count))\"")
    raw(",\"english\":")
    JSONText.append(Array(bead.english), to: &bytes)
    raw(",\"chinese\":")
    JSONText.append(Array(bead.chinese), to: &bytes)
    raw(",\"english_text\":")
    JSONText.append(document.english[bead.english].map(\.text).joined(separator: " "), to: &bytes)
    raw(",\"chinese_text\":")
    JSONText.append(document.chinese[bead.chinese].map(\.text).joined(), to: &bytes)
    raw(",\"posterior\":")
    number(bead.posterior)
    raw(",\"evidence\":")
    figures(bead.evidence.map { ($0.source, $0.logOdds) })
    raw(",\"total\":")
    number(total)
    raw(",\"statements\":")
    list(statements) { statement in
      raw("{\"source\":\"\(statement.aspect.evidence.rawValue)\",\"aspect\":\"\(statement.aspect.rawValue)\"")
      raw(",\"log_odds\":")
      number(statement.logOdds)
      raw(",\"remark\":")
      JSONText.append(statement.remark, to: &bytes)
      raw(",\"links\":")
      list(statement.links) { link in
        raw("{\"english\":")
        places(link.english, document.english)
        raw(",\"chinese\":")
        places(link.chinese, document.chinese)
        raw(",\"relation\":\"\(link.relation.rawValue)\",\"note\":")
        JSONText.append(link.note, to: &bytes)
        raw("}")
      }
      raw("}")
    }
    raw(",\"runner_up\":")
    if let runnerUp {
      raw("{\"margin\":")
      number(runnerUp.margin)
      raw(",\"beads\":")
      beads(runnerUp.beads)
      raw(",\"replaced\":")
      beads(runnerUp.replaced)
      raw(",\"difference\":")
      figures(runnerUp.difference.map { ($0.aspect.rawValue, $0.nats) })
      raw("}")
    } else {
      raw("null")
    }
    raw(",\"signature\":")
    JSONText.append(signature.description, to: &bytes)
    raw("}\n")
    return bytes
  }

  /// The text of a place and where it stands, in Unicode scalars of its segment.
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
