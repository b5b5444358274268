import Foundation

/// Reads a document pair as Bitextor (Esplà-Gomis and Forcada 2010) passes it on: two URLs and two texts in Base64.
///
/// The text with the larger share of Chinese characters is the Chinese one, whichever stands first. The URLs are metadata
/// (`english-url`, `chinese-url`), and so are further columns (`column-5` …).
struct BitextorRecord {
  private static let expectation = "two URLs and two texts in Base64, with tabs between"

  private let record: DocumentRecord

  /// Makes a reader of a record in UTF-8.
  init(_ record: DocumentRecord) { self.record = record }

  /// The document in a line.
  ///
  /// - Throws: `RecordProblem` where columns are missing or do not hold Base64 of UTF-8.
  func document(_ line: String) throws(RecordProblem) -> BilingualDocument {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count >= 4 else {
      throw record.problem("the row has \(cells.count) of 4 columns", Self.expectation)
    }
    let first = try text(cells[2], column: 3)
    let second = try text(cells[3], column: 4)
    let isEnglishFirst = Self.chineseShare(first) <= Self.chineseShare(second)
    var metadata = Metadata()
    metadata["english-url"] = isEnglishFirst ? cells[0] : cells[1]
    metadata["chinese-url"] = isEnglishFirst ? cells[1] : cells[0]
    for (index, cell) in cells.enumerated().dropFirst(4) { metadata["column-\(index + 1)"] = cell }
    return try record.document(
      identifier: record.defaultIdentifier,
      metadata: metadata,
      english: record.side(isEnglishFirst ? first : second, language: .english),
      chinese: record.side(isEnglishFirst ? second : first, language: .chinese)
    )
  }

  private func text(_ cell: String, column: Int) throws(RecordProblem) -> String {
    guard let data = Data(base64Encoded: cell), let text = String(validating: Array(data), as: UTF8.self)
    else {
      throw record.problem("column \(column) is not Base64 of text in UTF-8", Self.expectation)
    }
    return text
  }

  /// The share of scalars from U+3400 to U+9FFF, 0 … 1.
  private static func chineseShare(_ text: String) -> Double {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty else { return 0 }
    return Double(scalars.count { 0x3400...0x9FFF ~= $0.value }) / Double(scalars.count)
  }
}
