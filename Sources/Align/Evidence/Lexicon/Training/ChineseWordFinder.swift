import Foundation

/// Finds the words of Chinese text without a dictionary: runs of two to four characters that hold together and end freely.
///
/// A run holds together where it is much more frequent than its parts would make it (pointwise mutual information over
/// every cut), and is whole where no one character is beside it nearly always, which would make it a part of a longer
/// word.
struct ChineseWordFinder: Sendable {
  /// Runs of fewer occurrences are no words yet.
  var minimumCount: Int

  /// Text beyond this many characters adds few words.
  private static let mostCharacters = 5_000_000
  /// The least mutual information over every cut, in nats: 30 times as frequent as by chance.
  private static let cohesion = log(30.0)
  /// A run that one neighbour accompanies more often than this is a part of a longer word.
  private static let mostAccompanied = 0.8
  private static let longest = 4

  /// A dictionary of the words found, which glosses nothing: enough to cut text by.
  func lexicon(of text: [UInt8]) -> Lexicon? {
    let lines = words(of: text).flatMap { Array($0.utf8) + [0x09, UInt8(ascii: "-"), 0x0A] }
    return try? Lexicon(lines, file: "words")
  }

  /// The words, in code point order.
  func words(of text: [UInt8]) -> [String] {
    let (counts, total) = count(text)
    let function = Set(
      counts.keys.filter { $0 <= 0xFFFF && ChineseWordCutter.isFunctionWord(Array(Self.text($0).utf8)[...]) }
    )
    // How often the most frequent neighbour is beside each run; a function word makes no longer word of it.
    var accompanied: [UInt64: Int32] = [:]
    for (run, count) in counts where run > 0xFFFF {
      let length = Self.length(run)
      let (before, after) = (run & Self.mask(length - 1), run >> 16)
      if !function.contains(run & 0xFFFF) { accompanied[after] = max(accompanied[after] ?? 0, count) }
      if !function.contains(run >> UInt64(16 * (length - 1))) {
        accompanied[before] = max(accompanied[before] ?? 0, count)
      }
    }
    let words = counts.filter { run, count in
      let length = Self.length(run)
      guard length > 1, Int(count) >= max(minimumCount, 2), !function.contains(run & 0xFFFF),
        !function.contains(run >> UInt64(16 * (length - 1)))
      else { return false }
      if length < Self.longest, Double(accompanied[run] ?? 0) > Self.mostAccompanied * Double(count) {
        return false
      }
      return (1..<length).allSatisfy { cut in
        let left = run >> UInt64(16 * cut)
        let right = run & Self.mask(cut)
        guard let first = counts[left], let second = counts[right] else { return false }
        return log(Double(count) * Double(total) / (Double(first) * Double(second))) >= Self.cohesion
      }
    }
    return words.keys.map(Self.text).sorted()
  }

  /// How often each run of up to four characters is in the text, each character 16 bits of the key.
  private func count(_ text: [UInt8]) -> (counts: [UInt64: Int32], total: Int) {
    var counts: [UInt64: Int32] = [:]
    var total = 0
    var window: UInt64 = 0
    var filled = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard (0x3400...0x9FFF).contains(scalar.value) else {
        filled = 0
        continue
      }
      window = window << 16 | UInt64(scalar.value)
      filled = min(filled + 1, Self.longest)
      for length in 1...filled { counts[window & Self.mask(length), default: 0] += 1 }
      total += 1
      if total == Self.mostCharacters { break }
    }
    return (counts, total)
  }

  private static func mask(_ length: Int) -> UInt64 { length >= 4 ? .max : (1 << UInt64(16 * length)) - 1 }

  private static func length(_ run: UInt64) -> Int {
    run >> 48 > 0 ? 4 : run >> 32 > 0 ? 3 : run >> 16 > 0 ? 2 : 1
  }

  private static func text(_ run: UInt64) -> String {
    var text = ""
    for place in stride(from: length(run) - 1, through: 0, by: -1) {
      let value = UInt32(run >> UInt64(16 * place) & 0xFFFF)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
