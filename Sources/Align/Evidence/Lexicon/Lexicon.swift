import Foundation

/// A Chinese–English dictionary: for each Chinese word the stems of the English words that may stand for it.
///
/// Read from CEDICT (`傳統 传统 [chuan2 tong3] /tradition/traditional/`) or from two columns (`传统 TAB tradition`), of which a
/// third tells how sure the translation is (`传统 TAB tradition TAB 0.8`), into flat arrays; glosses stay bytes until a
/// document asks for them.
public struct Lexicon: Sendable {
  /// The name of the file, for the signature of an alignment.
  public let name: String
  /// The number of entries.
  public var count: Int { glosses.count }

  private let bytes: [UInt8]
  /// Of each entry: its word and its gloss in `bytes`, and the next entry of the same word, −1 for none.
  private var words: [Stretch] = []
  private var glosses: [Stretch] = []
  private var next: [Int32] = []
  /// How far each entry is trusted, 0 … 1.
  private var trusts: [Float] = []
  /// The hash of each entry's word, so that words are compared only where they are likely to be the same.
  private var hashes: [UInt32] = []
  /// Open-addressed hash table of the first entry of each word; −1 where empty.
  private var slots: [Int32]
  /// The longest word, in characters.
  private var longest = 1

  /// A range of `bytes`, in half the size: dictionaries are smaller than two gigabytes.
  private struct Stretch {
    var start: Int32
    var end: Int32

    init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Longer words are phrases that no segmentation should look for.
  private static let longestWord = 12

  /// Reads a dictionary.
  ///
  /// - Throws: `ReadError` where the first line with text is neither form, or where there are no entries.
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8], file: String) throws(ReadError) {
    self.bytes = bytes
    name = file.split(separator: "/").last.map(String.init) ?? file
    var size = 1 << 12
    while size < bytes.count / Self.bytesForSlot { size *= 2 }
    guard bytes.count <= Int(Int32.max) else {
      throw ReadError(
        .badData,
        file: file,
        problem: "a dictionary of more than two gigabytes",
        expected: "a smaller one"
      )
    }
    slots = [Int32](repeating: -1, count: size)
    reserve(bytes.count / Self.bytesForEntry)
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = Self.find(0x0A, bytes, in: start..<bytes.count) ?? bytes.count
      line += 1
      var last = end
      if last > start, bytes[last - 1] == 0x0D { last -= 1 }
      if last > start, bytes[start] != UInt8(ascii: "#"), !insert(start..<last) {
        throw ReadError(
          .badData,
          file: file,
          line: line,
          problem: "not a dictionary entry",
          expected: "'傳統 传统 [chuan2 tong3] /tradition/' or '传统 TAB tradition'"
        )
      }
      start = end + 1
    }
    if glosses.isEmpty {
      throw ReadError(.badData, file: file, problem: "no entries", expected: "a dictionary")
    }
  }

  /// CEDICT has an entry, under one or two words, in 80 bytes.
  private static let bytesForSlot = 20
  private static let bytesForEntry = 45

  private mutating func reserve(_ count: Int) {
    words.reserveCapacity(count)
    glosses.reserveCapacity(count)
    next.reserveCapacity(count)
    trusts.reserveCapacity(count)
    hashes.reserveCapacity(count)
  }

  /// The first place of a byte in a range; `nil` where it is not there.
  private static func find(_ byte: UInt8, _ bytes: [UInt8], in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  private mutating func insert(_ line: Range<Int>) -> Bool {
    if let tab = Self.find(0x09, bytes, in: line) {
      let (gloss, trust) = column(tab + 1..<line.upperBound)
      add(line.lowerBound..<tab, gloss: gloss, trust: trust)
      return true
    }
    guard let slash = Self.find(UInt8(ascii: "/"), bytes, in: line),
      let space = Self.find(0x20, bytes, in: line.lowerBound..<slash),
      let second = Self.find(0x20, bytes, in: space + 1..<slash)
    else { return false }
    let gloss = slash + 1..<line.upperBound
    let (traditional, simplified) = (line.lowerBound..<space, space + 1..<second)
    add(simplified, gloss: gloss)
    if !isSame(traditional, simplified) { add(traditional, gloss: gloss) }
    return true
  }

  /// A gloss without the probability after it, and what that probability makes of it.
  private func column(_ range: Range<Int>) -> (gloss: Range<Int>, trust: Float) {
    guard let tab = bytes[range].lastIndex(of: 0x09),
      let probability = FixedDecimal.value(
        String(decoding: bytes[tab + 1..<range.upperBound], as: UTF8.self)
      ),
      (0...1).contains(probability)
    else { return (range, 1) }
    return (range.lowerBound..<tab, Float(probability).squareRoot())
  }

  private mutating func add(_ word: Range<Int>, gloss: Range<Int>, trust: Float = 1) {
    let characters = bytes[word].count { $0 & 0xC0 != 0x80 }
    guard !word.isEmpty, !gloss.isEmpty, characters <= Self.longestWord else { return }
    if (glosses.count + 1) * 2 > slots.count { grow() }
    let entry = Int32(glosses.count)
    words.append(Stretch(word))
    glosses.append(Stretch(gloss))
    next.append(-1)
    trusts.append(trust)
    hashes.append(Self.hash(bytes[word]))
    longest = max(longest, characters)
    place(entry)
  }

  private mutating func place(_ entry: Int32) {
    let hash = hashes[Int(entry)]
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      if hashes[other] == hash, isSame(words[other].range, words[Int(entry)].range) {
        next[Int(entry)] = slots[slot]
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = entry
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for entry in words.indices {
      next[entry] = -1
      place(Int32(entry))
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }

  /// The first entry of a word.
  private func entry(_ word: ArraySlice<UInt8>) -> Int32 {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if hashes[entry] == hash, bytes[words[entry].range].elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Whether the dictionary has a word, in UTF-8.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { entry(word) >= 0 }

  /// Cuts Han text into words by longest match; what is in no word is a word of one character.
  ///
  /// - Parameter text: UTF-8 of Han characters only.
  /// - Returns: the words as ranges of the text.
  /// - Complexity: O(*n* × longest word).
  func cut(_ text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var ends: [Int] = []
    var start = text.startIndex
    while start < text.endIndex {
      ends.removeAll(keepingCapacity: true)
      var end = start
      while end < text.endIndex, ends.count < longest {
        end += 1
        while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
        ends.append(end)
      }
      let word = ends.reversed().first { contains(text[start..<$0]) } ?? ends[0]
      found.append(start..<word)
      start = word
    }
    return found
  }

  /// The English stems that may stand for a word, each with how much of a gloss it is, 1 ÷ √(words of the gloss), times √p
  /// where the entry has a probability.
  func stems(_ word: ArraySlice<UInt8>) -> [[UInt8]: Float] {
    var strengths: [[UInt8]: Float] = [:]
    var entry = entry(word)
    while entry >= 0 {
      for gloss in bytes[glosses[Int(entry)].range].split(separator: UInt8(ascii: "/"))
      where !Self.isRemark(gloss) {
        let stems = ContentWords.stems(of: Self.withoutBrackets(gloss))
        let strength = trusts[Int(entry)] / Float(max(1, stems.count)).squareRoot()
        for stem in stems { strengths[stem] = max(strengths[stem] ?? 0, strength) }
      }
      entry = next[Int(entry)]
    }
    return strengths
  }

  /// Measure words and references to other entries are no translations.
  private static func isRemark(_ gloss: ArraySlice<UInt8>) -> Bool {
    [
      "CL:", "variant of", "old variant", "see ", "also written", "abbr. for", "Japanese variant",
      "erhua variant",
    ]
    .contains { gloss.starts(with: $0.utf8) }
  }

  private static func withoutBrackets(_ gloss: ArraySlice<UInt8>) -> [UInt8] {
    var depth = 0
    var kept: [UInt8] = []
    for byte in gloss {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(byte) }
      }
    }
    // A gloss that is all brackets (“(literary) …”) is kept as it is.
    return kept.contains { (0x61...0x7A).contains($0 | 0x20) } ? kept : Array(gloss)
  }
}
