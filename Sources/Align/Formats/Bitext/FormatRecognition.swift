import Foundation

extension BitextFormat {
  /// Bytes that are looked at.
  private static let sampleSize = 1 << 14

  /// The format of a file by its extension, or by its first bytes where the extension tells none.
  ///
  /// - Returns: `nil` for standard input, for what cannot be read, and for texts that are no bitext.
  public static func recognise(_ path: String) -> BitextFormat? {
    if path == "-" { return nil }
    if let format = BitextFormat(path: withoutCompression(path)) { return format }
    guard InputFile.kind(of: path) == .file, let file = try? InputFile.open(path) else { return nil }
    defer { try? file.close() }
    guard let block = try? InputFile.nextBlock(file, path) else { return nil }
    return recognise(content: Array(block.prefix(sampleSize)))
  }

  /// A path without the extension of its compression.
  static func withoutCompression(_ path: String) -> String {
    for ending in [".gz", ".zst"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  /// The format that a file begins like; NULs are passed over, so that UTF-16 is looked at as well.
  static func recognise(content: [UInt8]) -> BitextFormat? {
    var text = String(decoding: content.filter { $0 != 0 }, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    text = text.trimmingWhiteSpace
    if text.hasPrefix("WEBVTT") { return .subtitles }
    if text.hasPrefix("<") { return rootFormat(text) }
    if text.hasPrefix("{\"") || text.hasPrefix("{ \"") { return .jsonl }
    let lines = text.split(separator: "\n", maxSplits: 60, omittingEmptySubsequences: true)
    if lines.contains(where: { $0.hasPrefix("msgid \"") }) { return .po }
    let isCue = lines.prefix(3).contains { line in
      line.contains(" --> ") && line.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }
    return isCue ? .subtitles : nil
  }

  /// The format of an XML file by its root element.
  private static func rootFormat(_ text: String) -> BitextFormat? {
    for tag in text.split(separator: "<").prefix(40) {
      guard let first = tag.unicodeScalars.first, first != "?", first != "!" else { continue }
      let name = tag.prefix { $0 != ">" && $0 != "/" && !$0.isWhitespace }
      switch name.split(separator: ":").last.map(String.init) {
      case "xliff": return .xliff
      case "tmx": return .tmx
      case "resources": return .resources
      default: return nil
      }
    }
    return nil
  }
}
