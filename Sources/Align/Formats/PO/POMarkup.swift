/// The lines of a PO file since the last pair, so that the same file can be written again, in UTF-8, with its byte order mark and its
/// line ends.
struct POMarkup {
  /// Some lines, and where they begin in the file.
  struct Part {
    var bytes: [UInt8]
    var offset: Int

    /// The markup of a unit whose strings are in the lines: English and Chinese of each pair.
    func markup(_ texts: [(POText, POText)]) -> UnitMarkup {
      var places: [UnitMarkup.Place] = []
      for (index, text) in texts.enumerated() {
        for (side, language) in [(text.0, Language.english), (text.1, .chinese)] {
          guard let range = side.range, range.lowerBound >= offset else { continue }
          let place = range.lowerBound - offset..<range.upperBound - offset
          places.append(.init(range: place, content: .text(language, part: index), text: side.text))
        }
      }
      places.sort { $0.range.lowerBound < $1.range.lowerBound }
      return UnitMarkup(format: .po, bytes: bytes, places: places)
    }
  }

  private let isOn: Bool
  private var bytes: [UInt8] = []
  /// Where the lines begin in the file.
  private var offset = 0

  /// Begins to keep lines, or to keep none.
  init(isOn: Bool) { self.isOn = isOn }

  /// Where the last line ends in the file.
  var end: Int { offset + bytes.count }

  /// Keeps a line; that of the header which names the encoding names UTF-8 instead.
  ///
  /// - Returns: where it begins.
  mutating func append(_ line: String, _ ending: LineEnding, isHeader: Bool) -> Int {
    let start = end
    guard isOn else {
      offset += line.utf8.count + 1
      return start
    }
    if isHeader, let charset = line.firstRange(of: "charset=") {
      let name = line[charset.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if name.lowercased() != "utf-8", name != "CHARSET" {
        bytes += Array(line[..<charset.upperBound].utf8) + Array("UTF-8".utf8)
        bytes += Array(line[name.endIndex...].utf8)
        bytes += ending.bytes
        return start
      }
    }
    bytes += Array(line.utf8)
    bytes += ending.bytes
    return start
  }

  /// Keeps the byte order mark of the file.
  mutating func appendMark() { if isOn { bytes += [0xEF, 0xBB, 0xBF] } }

  /// Gives away the lines before a place of the file.
  mutating func take(before place: Int) -> Part? {
    guard isOn else { return nil }
    let count = min(max(0, place - offset), bytes.count)
    defer {
      bytes.removeFirst(count)
      offset += count
    }
    return Part(bytes: Array(bytes[..<count]), offset: offset)
  }
}
