/// A table of texts that belong together: a row a pair, with the paths of both texts.
///
///     document	english_file	chinese_file	probability
///
/// Columns may stand in any order, and others are passed over; fields are escaped as in all our tables. A path is relative to the
/// working folder, or to the folder of the table if there is no such file. A row with one path names a text without a partner.
package struct FilePairTable: Sendable, Hashable {
  /// The columns, as `pair` writes them.
  static let columns = ["document", "english_file", "chinese_file", "probability"]
  /// Bytes by which a table is recognised.
  private static let longestHead = 4096

  /// The pairs as inputs.
  package private(set) var inputs: [DocumentInput] = []
  /// What is wrong with other rows.
  package private(set) var errors: [ReadError] = []

  private let path: String
  private let folder: String

  /// Reads a table.
  ///
  /// - Returns: `nil` for a file that names neither column of paths in its first line, and for one that cannot be opened.
  /// - Complexity: O(*n*) in the bytes of the table; of other files only the start is read.
  init?(_ path: String) {
    // A packed file is unpacked whole to see its start.
    guard let file = InputFile.openTwice(path) else { return nil }
    defer { try? file.close() }
    guard let start = try? InputFile.nextBlock(file, path) else { return nil }
    let head = start.prefix(Self.longestHead).prefix { $0 != 0x0A }
    let names = Self.cells(head)
    guard names.contains(Self.columns[1]) || names.contains(Self.columns[2]) else { return nil }
    self.path = path
    folder = String(path.dropLast(InputFile.name(of: path).count))
    do throws(ReadError) {
      read(try InputFile.readRest(file, path, Array(start)), names)
    } catch {
      errors = [error]
    }
  }

  /// Whether a file is such a table, by its first line.
  package static func isTable(_ path: String) -> Bool { FilePairTable(path) != nil }

  /// The bytes of a table with these rows below the names of the columns.
  package static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in [columns] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(0x09) }
        TSVField.append(cell, to: &bytes)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  private mutating func read(_ bytes: [UInt8], _ names: [String]) {
    guard let english = names.firstIndex(of: Self.columns[1]),
      let chinese = names.firstIndex(of: Self.columns[2])
    else {
      let missing = names.contains(Self.columns[1]) ? Self.columns[2] : Self.columns[1]
      return refuse(
        1,
        "the column '\(missing)' is missing",
        "both '\(Self.columns[1])' and '\(Self.columns[2])'"
      )
    }
    let document = names.firstIndex(of: Self.columns[0])
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = Self.cells(line)
      if cells.allSatisfy(\.isEmpty) { continue }
      guard cells.count > max(english, chinese) else {
        refuse(number + 1, "the row has \(cells.count) columns", "at least \(max(english, chinese) + 1)")
        continue
      }
      if cells[english].isEmpty, cells[chinese].isEmpty {
        refuse(number + 1, "the row names no file", "a path in '\(Self.columns[1])' and '\(Self.columns[2])'")
      }
      if cells[english].isEmpty || cells[chinese].isEmpty { continue }
      let name = document.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
      inputs.append(
        .pair(
          identifier: name ?? InputFile.stem(of: cells[english]),
          english: place(cells[english]),
          chinese: place(cells[chinese])
        )
      )
    }
  }

  private mutating func refuse(_ line: Int, _ problem: String, _ expected: String) {
    errors.append(ReadError(.badData, file: path, line: line, problem: problem, expected: expected))
  }

  /// The fields of a row, without the byte order mark of a first one and the CR of a last one.
  private static func cells(_ line: some Collection<UInt8>) -> [String] {
    var text = Substring(decoding: line, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text.split(separator: "\t", omittingEmptySubsequences: false).map(TSVField.text)
  }

  private func place(_ path: String) -> String {
    path.hasPrefix("/") || InputFile.kind(of: path) == .file ? path : folder + path
  }
}
