import Foundation

extension BitextFormat {
  /// Bytes that are looked at.
  private static let sampleSize = 1 << 14

  /// The format of a file by its extension, or by its first bytes if the extension does not show it.
  ///
  /// - Returns: `nil` for standard input, for what cannot be read, and for texts that are no bitext.
  public static func recognise(_ path: String) -> BitextFormat? {
    if path == "-" { return nil }
    if let format = BitextFormat(path: withoutCompression(path)) {
      let isJSONL = format == .resources && sample(path).map { isLines($0) || isArray($0) } ?? false
      return isJSONL ? .jsonl : format
    }
    return sample(path).flatMap { recognise(content: $0) }
  }

  /// The first bytes of a file.
  private static func sample(_ path: String) -> [UInt8]? {
    guard let file = InputFile.openTwice(path) else { return nil }
    defer { try? file.close() }
    return (try? InputFile.nextBlock(file, path)).flatMap { $0.map { Array($0.prefix(sampleSize)) } }
  }

  /// Whether a file named `.json` holds an object per line, as some programs name JSON lines.
  private static func isLines(_ content: [UInt8]) -> Bool {
    let lines = content.split(separator: 0x0A, maxSplits: 2).prefix(2).map { line in
      line.drop { $0 == 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    }
    guard lines.count == 2, lines.allSatisfy({ $0.starts(with: "{\"".utf8) }) else { return false }
    return lines[0].last { $0 != 0x0D && $0 != 0x20 } == UInt8(ascii: "}")
  }

  /// Whether a file holds an array of objects with two texts, as pandas and datasets write one.
  private static func isArray(_ content: [UInt8]) -> Bool {
    let text = content.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard text.first == UInt8(ascii: "[") else { return false }
    // The first object, up to the brace that closes it.
    var depth = 0
    var isString = false
    var isEscaped = false
    for (index, byte) in text.enumerated().dropFirst() {
      if isString {
        if !isEscaped, byte == UInt8(ascii: "\"") { isString = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "\"") {
        isString = true
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        guard depth == 0 else { continue }
        let object = Data(text.dropFirst().prefix(index))
        guard let texts = try? JSONDecoder().decode(JSONLTexts.self, from: object) else { return false }
        return texts.english != nil && texts.chinese != nil
      }
    }
    return false
  }

  /// Whether a file begins as Qt Linguist's do.
  static func isQt(_ path: String) -> Bool { sample(path).flatMap { recognise(content: $0) } == .qt }

  /// Whether a file begins as XML does.
  static func beginsAsXML(_ path: String) -> Bool {
    guard let content = sample(path) else { return false }
    return String(decoding: content.prefix(400).filter { $0 != 0 }, as: UTF8.self)
      .trimmingPrefix("\u{FEFF}").trimmingWhiteSpace.hasPrefix("<?xml")
  }

  /// A path without the extension of its compression.
  package static func withoutCompression(_ path: String) -> String {
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
    if text.hasPrefix("WEBVTT") || text.hasPrefix("[Script Info]") { return .subtitles }
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
      case "TS": return .qt
      case "cesAlign", "linkGrp": return .xces
      default: return nil
      }
    }
    return nil
  }
}
