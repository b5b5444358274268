import Foundation

/// The lines of a dictionary, one after the other, and the words and glosses in them.
struct LexiconLines {
  /// Whether a line may have two columns; CEDICT has none, and its lines need not be searched.
  let hasTabs: Bool
  private var position = 0
  /// The number of the line that came last, from 1.
  private(set) var number = 0

  /// What a line says: a word, its traditional form where that is another, and where the text begins that tells what they mean.
  struct Entry {
    var word: Range<Int>
    var traditional: Range<Int>?
    var gloss: Int
  }

  /// Longer words are phrases that no segmentation should look for.
  static let longestWord = 12

  /// Starts at the first line.
  init(_ bytes: Span<UInt8>) { hasTabs = Self.find(0x09, bytes, in: bytes.indices) != nil }

  /// The next line that is neither a remark nor empty, without its end.
  mutating func next(_ bytes: Span<UInt8>) -> Range<Int>? {
    while position < bytes.count {
      let line = Self.line(from: position, bytes)
      let end = line.upperBound
      number += 1
      position = end < bytes.count && bytes[end] == 0x0D ? end + 2 : end + 1
      if !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") { return line }
    }
    return nil
  }

  /// The rest of a line, without its end.
  static func line(from start: Int, _ bytes: Span<UInt8>) -> Range<Int> {
    let end = find(0x0A, bytes, in: start..<bytes.count) ?? bytes.count
    return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
  }

  /// What a line says; `nil` if it is not an entry.
  @inline(__always)
  func entry(_ line: Range<Int>, _ bytes: Span<UInt8>) -> Entry? {
    if hasTabs, let tab = Self.find(0x09, bytes, in: line) {
      return Entry(word: line.lowerBound..<tab, gloss: tab + 1)
    }
    guard let slash = Self.find(UInt8(ascii: "/"), bytes, in: line),
      let space = Self.find(0x20, bytes, in: line.lowerBound..<slash),
      let second = Self.find(0x20, bytes, in: space + 1..<slash)
    else { return nil }
    let (traditional, simplified) = (line.lowerBound..<space, space + 1..<second)
    let isSame = Self.areSame(traditional, simplified, bytes)
    return Entry(word: simplified, traditional: isSame ? nil : traditional, gloss: slash + 1)
  }

  /// Whether an entry says what its words mean.
  @inline(__always)
  func hasGloss(_ entry: Entry, _ line: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let gloss = entry.gloss..<line.upperBound
    // Before a probability there may be nothing.
    return hasTabs && bytes[entry.word.upperBound] == 0x09
      ? !Self.column(gloss, bytes).gloss.isEmpty : !gloss.isEmpty
  }

  /// A gloss without the probability after it, and what that probability makes of it.
  static func column(_ range: Range<Int>, _ bytes: Span<UInt8>) -> (gloss: Range<Int>, trust: Float) {
    let bytes = bytes.extracting(range)
    guard let tab = bytes.indices.last(where: { bytes[$0] == 0x09 }),
      let probability = FixedDecimal.value(
        String(decoding: (tab + 1..<bytes.count).map { bytes[$0] }, as: UTF8.self)
      ),
      (0...1).contains(probability)
    else { return (range, 1) }
    return (range.lowerBound..<range.lowerBound + tab, Float(probability).squareRoot())
  }

  /// How many characters a word has, and where the second one ends; `nil` for words that nobody looks for.
  @inline(__always)
  static func length(_ word: Range<Int>, _ bytes: Span<UInt8>) -> (characters: Int, secondEnd: Int)? {
    var characters = 0
    var secondEnd = word.upperBound
    for place in word where bytes[place] & 0xC0 != 0x80 {
      characters += 1
      if characters == 3 { secondEnd = place }
    }
    return (1...longestWord).contains(characters) ? (characters, secondEnd) : nil
  }

  @inline(__always)
  static func areSame(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] { return false }
    return true
  }

  /// The first place of a byte in a range; `nil` where it is not there.
  @inline(__always)
  static func find(_ byte: UInt8, _ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a stretch of the text")
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
