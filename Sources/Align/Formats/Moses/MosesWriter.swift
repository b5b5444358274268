/// Writes two files whose lines correspond, as Moses and most trainers of translation models take them.
///
/// A line break inside a text becomes a space and is counted; a pair with an empty side is left out and
/// counted.
package struct MosesWriter: BitextWriter {
  /// Makes a writer.
  package init() {}

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends a line to each of the two files for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    let before = report.pairs
    for pair in document.pairs {
      let english = pair.englishText
      let chinese = pair.chineseText
      guard !english.trimmingWhiteSpace.isEmpty, !chinese.trimmingWhiteSpace.isEmpty else {
        report.leftOutPairs += 1
        continue
      }
      report.replacedCharacters += Self.appendLine(english, to: &output.english)
      report.replacedCharacters += Self.appendLine(chinese, to: &output.chinese)
      report.pairs += 1
    }
    if report.pairs == before { report.leftOutDocuments += 1 }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  private static func appendLine(_ text: String, to bytes: inout [UInt8]) -> Int {
    var replaced = 0
    for byte in text.utf8 {
      let breaksLine = byte == 0x0A || byte == 0x0D
      bytes.append(breaksLine ? 0x20 : byte)
      if breaksLine { replaced += 1 }
    }
    bytes.append(0x0A)
    return replaced
  }
}
