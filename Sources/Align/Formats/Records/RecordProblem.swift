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

  /// The problem as a JSON object with its line end, to be in the output where the record's result would.
  ///
  ///     {"document":"a-7","bead":null, … ,"error":"pairs.jsonl:12: the English text is empty; expected …"}
  ///
  /// The keys are those of `JSONLWriter`; `document` is `null` where the record tells no name.
  public var jsonLine: [UInt8] {
    var bytes: [UInt8] = []
    JSONLWriter.append(error: error.description, document: identifier, to: &bytes)
    return bytes
  }
}
