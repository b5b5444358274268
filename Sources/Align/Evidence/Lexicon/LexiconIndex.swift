import Foundation

/// The words of a dictionary, found by their hashes; all else is read from its text when it is asked for.
final class LexiconIndex: Sendable {
  private let text: Data
  /// Where in the text each entry's word begins, by the low bits of its hash and then in the order of the file, and where those of
  /// each begin.
  private let places: [Int32]
  private let starts: [Int32]
  /// Whether some lines have columns.
  private let hasTabs: Bool
  /// How many characters the longest word has that begins with two given ones, by the low bits of their hash.
  private let lengths: [UInt8]

  /// CEDICT has an entry, under one or two words, in 80 bytes.
  private static let bytesForEntry = 45

  /// Reads a dictionary of less than two gigabytes.
  ///
  /// - Throws: `ReadError` where a line is neither form, or where there are no entries.
  /// - Complexity: O(*n*) in the bytes.
  init(_ text: Data, file: String) throws(ReadError) {
    let bytes = text.span
    var lines = LexiconLines(bytes)
    var (places, hashes): ([Int32], [UInt32]) = ([], [])
    var lengths = [UInt8](repeating: 0, count: Self.powerOfTwo(bytes.count / Self.bytesForEntry))
    places.reserveCapacity(bytes.count / Self.bytesForEntry)
    hashes.reserveCapacity(bytes.count / Self.bytesForEntry)
    while let line = lines.next(bytes) {
      guard let entry = lines.entry(line, bytes) else {
        throw ReadError(
          .badData,
          file: file,
          line: lines.number,
          problem: "not a dictionary entry",
          expected: "'傳統 传统 [chuan2 tong3] /tradition/' or '传统 TAB tradition'"
        )
      }
      let isExplained = lines.hasGloss(entry, line, bytes)
      for word in [entry.word, entry.traditional ?? 0..<0] where isExplained {
        guard let length = LexiconLines.length(word, bytes) else { continue }
        if length.characters > 1 {
          let beginning = Self.hash(bytes.extracting(word.lowerBound..<length.secondEnd))
          let slot = Int(beginning) & (lengths.count - 1)
          lengths[slot] = max(lengths[slot], UInt8(length.characters))
        }
        places.append(Int32(word.lowerBound))
        hashes.append(Self.hash(bytes.extracting(word)))
      }
    }
    if places.isEmpty {
      throw ReadError(.badData, file: file, problem: "no entries", expected: "a dictionary")
    }
    (self.text, self.lengths, hasTabs) = (text, lengths, lines.hasTabs)
    (starts, self.places) = Self.sorted(places, by: hashes)
  }

  /// Sorts places by the low bits of their hashes: by counting, so that nothing is compared.
  private static func sorted(_ places: [Int32], by hashes: [UInt32]) -> (starts: [Int32], places: [Int32]) {
    let size = powerOfTwo(places.count)
    var starts = [Int32](repeating: 0, count: size + 1)
    for hash in hashes { starts[Int(hash) & (size - 1)] += 1 }
    var total: Int32 = 0
    for bits in starts.indices {
      total += starts[bits]
      starts[bits] = total
    }
    // From the last entry to the first: each goes before those of its bits that come after it.
    var sorted = [Int32](repeating: 0, count: places.count)
    for entry in places.indices.reversed() {
      let bits = Int(hashes[entry]) & (size - 1)
      starts[bits] -= 1
      sorted[Int(starts[bits])] = places[entry]
    }
    return (starts, sorted)
  }

  private static func powerOfTwo(_ least: Int) -> Int {
    var size = 1
    while size < least { size *= 2 }
    return size
  }

  /// How many characters the longest word may have that begins with two characters; none has more.
  func longest(beginning: ArraySlice<UInt8>) -> Int {
    Int(lengths[Int(Self.hash(beginning.span)) & (lengths.count - 1)])
  }

  /// The number of entries.
  var count: Int { places.count }

  /// Whether the dictionary has a word, in UTF-8.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let (word, bytes) = (word.span, text.span)
    for place in entries(word) where begins(Int(places[place]), with: word, bytes) { return true }
    return false
  }

  /// Calls `body` with the glosses of a word, those of the last entry first, and how far each is trusted, 0 … 1.
  func forEachEntry(_ word: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Float) -> Void) {
    let (word, bytes) = (word.span, text.span)
    for place in entries(word).reversed() where begins(Int(places[place]), with: word, bytes) {
      let rest = LexiconLines.line(from: Int(places[place]), bytes)
      let gloss: Range<Int>
      let trust: Float
      if hasTabs, let tab = LexiconLines.find(0x09, bytes, in: rest) {
        (gloss, trust) = LexiconLines.column(tab + 1..<rest.upperBound, bytes)
      } else {
        let slash = LexiconLines.find(UInt8(ascii: "/"), bytes, in: rest) ?? rest.upperBound - 1
        (gloss, trust) = (slash + 1..<rest.upperBound, 1)
      }
      body(ArraySlice(text[gloss]), trust)
    }
  }

  /// The entries whose hash ends as that of a word.
  private func entries(_ word: Span<UInt8>) -> Range<Int> {
    let bits = Int(Self.hash(word)) & (starts.count - 2)
    return Int(starts[bits])..<Int(starts[bits + 1])
  }

  /// Whether the word that begins at a place is a given one.
  private func begins(_ place: Int, with word: Span<UInt8>, _ bytes: Span<UInt8>) -> Bool {
    let end = place + word.count
    guard end < bytes.count else { return false }
    for offset in word.indices where bytes[place + offset] != word[offset] { return false }
    if bytes[end] == 0x09 { return true }
    guard bytes[end] == 0x20 else { return false }
    // A word before a tab may have spaces in it.
    return !hasTabs || LexiconLines.find(0x09, bytes, in: LexiconLines.line(from: place, bytes)) == nil
  }

  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: WordNumbers.hash(word))
  }
}
