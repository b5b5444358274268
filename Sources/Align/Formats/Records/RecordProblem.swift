/// Why one record of a stream holds no document; the records around it are still good.
public struct RecordProblem: Error, Sendable, Hashable {
  /// The name of the document, where the record tells one.
  public var identifier: String?
  /// What is wrong, with the line.
  public var error: ReadError

  /// Makes a problem from its parts.
  public init(identifier: String? = nil, error: ReadError) {
    self.identifier = identifier
    self.error = error
  }

  /// The problem as a JSON object with its line end, to stand in the output where the record's result would.
  ///
  ///     {"document":"a-7","file":"pairs.jsonl","line":12,"error":"the English text is empty; expected …"}
  ///
  /// `document` is `null` where the record tells no name.
  public var jsonLine: [UInt8] {
    var bytes: [UInt8] = []
    JSONText.raw("{\"document\":", to: &bytes)
    if let identifier { JSONText.append(identifier, to: &bytes) } else { JSONText.raw("null", to: &bytes) }
    JSONText.raw(",\"file\":", to: &bytes)
    JSONText.append(error.file, to: &bytes)
    JSONText.raw(",\"line\":", to: &bytes)
    if let line = error.line { JSONText.append(line, to: &bytes) } else { JSONText.raw("null", to: &bytes) }
    JSONText.raw(",\"error\":", to: &bytes)
    JSONText.append(
      error.expected.isEmpty ? error.problem : "\(error.problem); expected \(error.expected)",
      to: &bytes
    )
    JSONText.raw("}\n", to: &bytes)
    return bytes
  }
}
