/// Writes findings as JSON, one object a line.
///
///     {"document":"…","bead":7,"check":"number-mismatch","severity":"error","message":"…",
///      "english":{"text":"…","file":"…","line":3,"column":14,"quote":"1.1 million tons"},"chinese":{…},"fingerprint":"…"}
///
/// `line` and `column` are `null` where not known, `quote` is empty where something is missing.
public struct FindingJSON: Sendable {
  /// Makes a writer.
  public init() {}

  /// A finding as one line with its line end.
  public func line(_ finding: Finding) -> [UInt8] {
    var bytes: [UInt8] = []
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func place(_ place: Finding.Place) {
      raw("{\"text\":")
      JSONText.append(place.text, to: &bytes)
      raw(",\"file\":")
      JSONText.append(place.file, to: &bytes)
      raw(",\"line\":\(place.line.map(String.init) ?? "null")")
      raw(",\"column\":\(place.column.map(String.init) ?? "null"),\"quote\":")
      JSONText.append(place.quote, to: &bytes)
      raw("}")
    }
    raw("{\"document\":")
    JSONText.append(finding.document, to: &bytes)
    raw(",\"bead\":\(finding.bead),\"check\":")
    JSONText.append(finding.check, to: &bytes)
    raw(",\"severity\":\"\(finding.severity.rawValue)\",\"message\":")
    JSONText.append(finding.message, to: &bytes)
    raw(",\"english\":")
    place(finding.english)
    raw(",\"chinese\":")
    place(finding.chinese)
    raw(",\"fingerprint\":\"\(finding.fingerprint)\"}\n")
    return bytes
  }
}
