import Foundation

/// A Chinese–English dictionary: for each Chinese word the stems of the English words that may stand for it.
///
/// Read from CEDICT (`傳統 传统 [chuan2 tong3] /tradition/traditional/`) or from two columns (`传统 TAB tradition`), of which a
/// third says how sure the translation is (`传统 TAB tradition TAB 0.8`). Glosses stay bytes until a document asks for them.
public struct Lexicon: Sendable {
  /// The name of the file, for the signature of an alignment.
  public let name: String
  /// The number of entries.
  public var count: Int { index.count }

  private let index: LexiconIndex
  private let known = StemCache()

  /// Reads a dictionary.
  ///
  /// - Throws: `ReadError` where a line is neither form, or where there are no entries.
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8], file: String) throws(ReadError) {
    try self.init(Data(bytes), file: file)
  }

  /// Reads a dictionary from a file that is mapped.
  ///
  /// - Throws: as the other.
  package init(_ bytes: Data, file: String) throws(ReadError) {
    name = file.split(separator: "/").last.map(String.init) ?? file
    guard bytes.count <= Int(Int32.max) else {
      throw ReadError(
        .badData,
        file: file,
        problem: "a dictionary of more than two gigabytes",
        expected: "a smaller one"
      )
    }
    index = try LexiconIndex(bytes, file: file)
  }

  /// Whether the dictionary has a word, in UTF-8.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { index.contains(word) }

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
      var longest = 2
      while end < text.endIndex, ends.count < longest {
        end += 1
        while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
        ends.append(end)
        if ends.count == 2 { longest = index.longest(beginning: text[start..<end]) }
      }
      let word = ends.dropFirst().reversed().first { index.contains(text[start..<$0]) } ?? ends[0]
      found.append(start..<word)
      start = word
    }
    return found
  }

  /// The English stems that may stand for a word, each with how much of a gloss it is, 1 ÷ √(words of the gloss), times √p
  /// where the entry has a probability.
  func stems(_ word: ArraySlice<UInt8>) -> [[UInt8]: Float] {
    if let known = known[word] { return known }
    let stems = stems(inGlossesOf: word)
    known[word] = stems
    return stems
  }

  private func stems(inGlossesOf word: ArraySlice<UInt8>) -> [[UInt8]: Float] {
    var strengths: [[UInt8]: Float] = [:]
    index.forEachEntry(word) { glosses, trust in
      for gloss in glosses.split(separator: UInt8(ascii: "/")) where !Self.isRemark(gloss) {
        let stems = ContentWords.stems(of: Self.withoutBrackets(gloss))
        let strength = trust / Float(max(1, stems.count)).squareRoot()
        for stem in stems { strengths[stem] = max(strengths[stem] ?? 0, strength) }
      }
    }
    return strengths
  }

  /// Measure words and references to other entries are not translations.
  private static func isRemark(_ gloss: ArraySlice<UInt8>) -> Bool {
    remarks.contains { gloss.first == $0[0] && gloss.starts(with: $0) }
  }

  private static let remarks = [
    "CL:", "variant of", "old variant", "see ", "also written", "abbr. for", "Japanese variant",
    "erhua variant",
  ].map { Array($0.utf8) }

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
