/// Writes aligned documents as bytes.
///
/// A writer keeps no state: an output is `begin`, the documents one after the other, `finish`, and each
/// document's bytes depend on nothing but the document and its number. Documents can therefore be formatted
/// on several cores and put together in order, and the output is the same bytes at any degree of parallelism.
public protocol BitextWriter: Sendable {
  /// Appends what is before the first document.
  func begin(_ output: inout BitextOutput)

  /// Appends a document.
  ///
  /// - Parameters:
  ///   - document: The document; its pairs are written in their order.
  ///   - number: The 0-based place of the document in the output, for formats that need numbers in a file to
  ///     be unique.
  ///   - output: Where the bytes go.
  ///   - report: What could not be written as it stood is added here.
  func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  )

  /// Appends what is after the last document.
  func finish(_ output: inout BitextOutput)

  /// Whether `finish` must be given all that was appended, and makes the output of it.
  var needsWholeOutput: Bool { get }

  /// Ends the output, and counts what could not be written in it.
  func finish(_ output: inout BitextOutput, report: inout WriteReport)
}

extension BitextWriter {
  /// Most formats are written piece by piece.
  public var needsWholeOutput: Bool { false }

  /// Ends the output.
  public func finish(_ output: inout BitextOutput, report: inout WriteReport) { finish(&output) }

  /// The bytes of one document, and what could not be written as it stood.
  public func output(of document: AlignedDocument, number: Int) -> (output: BitextOutput, report: WriteReport)
  {
    var output = BitextOutput()
    // A growing array would hold its old storage as well; memory that is reserved but never touched costs nothing.
    output.main.reserveCapacity(document.pairs.reduce(0) { $0 + $1.textSize + Self.bytesAroundPair })
    var report = WriteReport()
    append(document, number: number, to: &output, report: &report)
    return (output, report)
  }

  /// JSON has some 700 bytes around the texts of a pair: where they stand, and what each evidence says.
  private static var bytesAroundPair: Int { 1 << 10 }

  /// Writes documents as one complete output.
  public func write(_ documents: [AlignedDocument]) -> (output: BitextOutput, report: WriteReport) {
    var output = BitextOutput()
    var report = WriteReport()
    begin(&output)
    for (number, document) in documents.enumerated() {
      append(document, number: number, to: &output, report: &report)
    }
    finish(&output, report: &report)
    return (output, report)
  }
}

/// The bytes that a writer has made and the caller has not yet taken.
public struct BitextOutput: Sendable, Hashable {
  /// The file, in every format but Moses.
  public var main: [UInt8] = []
  /// The English file of Moses.
  public var english: [UInt8] = []
  /// The Chinese file of Moses.
  public var chinese: [UInt8] = []

  /// Makes an empty output.
  public init() {}
}
