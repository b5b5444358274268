/// Writes beads as vecalign does (Thompson & Koehn 2019): `[0, 1]:[0]:0.9731`, English first, 0-based.
///
/// Only segment numbers are held; without numbers of their own, segments are counted in text order. A bead
/// whose posterior is not known has no third part.
package struct BeadsWriter: BitextWriter {
  private let namesDocuments: Bool

  /// Makes a writer; of the options, it uses `namesDocuments`, which puts `# document NAME` before each document.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    namesDocuments = options.namesDocuments
  }

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends a line for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    if namesDocuments {
      output.main.append(contentsOf: (BeadsReader.documentMark + " ").utf8)
      TSVField.append(document.identifier, to: &output.main)
      output.main.append(0x0A)
    } else if document.pairs.isEmpty {
      report.leftOutDocuments += 1
    }
    var english = 0
    var chinese = 0
    for pair in document.pairs {
      append(Self.numbers(pair.english, &english), to: &output.main)
      output.main.append(UInt8(ascii: ":"))
      append(Self.numbers(pair.chinese, &chinese), to: &output.main)
      if let posterior = PairProperties.number(pair.posterior, &report) {
        output.main.append(contentsOf: ":\(posterior)".utf8)
      }
      output.main.append(0x0A)
      report.pairs += 1
    }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  private func append(_ numbers: [Int], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (position, number) in numbers.enumerated() {
      if position > 0 { bytes.append(contentsOf: ", ".utf8) }
      bytes.append(contentsOf: String(number).utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The segment numbers of a side: its own, or else those from `next` on; `next` is moved past them.
  static func numbers(_ side: AlignedPair.Side, _ next: inout Int) -> [Int] {
    let numbers =
      side.indices.count == side.segments.count ? side.indices : Array(next..<next + side.segments.count)
    if let last = numbers.max() { next = last + 1 }
    return numbers
  }
}
