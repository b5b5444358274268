/// Cuts Chinese text into the words of a dictionary.
enum ChineseWordCutter {
  /// A word and where it is in its text.
  struct Word: Sendable, Hashable {
    var bytes: Range<Int>
    /// The Han word, or the stem of a word of letters.
    var text: [UInt8]
  }

  /// The words of a text, in text order: Han words without function words, and the stems of words of letters.
  ///
  /// - Complexity: O(*n* × longest word).
  static func words(of text: [UInt8], lexicon: Lexicon) -> [[UInt8]] {
    places(of: text, lexicon: lexicon).map(\.text)
  }

  /// The same words with their places.
  static func places(of text: [UInt8], lexicon: Lexicon) -> [Word] {
    var words: [Word] = []
    forEachStretch(of: text, lexicon: lexicon) { stretch in
      words += stretch
      return false
    }
    return words
  }

  /// Calls `body` with the words of each stretch of Han characters or of letters, until it returns true.
  static func forEachStretch(of text: [UInt8], lexicon: Lexicon, _ body: ([Word]) -> Bool) {
    var index = 0
    while index < text.count {
      let start = index
      var words: [Word] = []
      if isHan(text, index) {
        while index < text.count, isHan(text, index) { index += 3 }
        for range in lexicon.cut(text[start..<index]) where !isFunctionWord(text[range]) {
          words.append(Word(bytes: range, text: Array(text[range])))
        }
      } else if CharacterClass.isASCIILetter(text[index]) {
        while index < text.count, CharacterClass.isASCIILetter(text[index]) { index += 1 }
        words = ContentWords.words(of: text[start..<index]).map {
          Word(bytes: start + $0.bytes.lowerBound..<start + $0.bytes.upperBound, text: $0.stem)
        }
      } else {
        index += 1
      }
      if !words.isEmpty, body(words) { return }
    }
  }

  /// Whether a word says nothing of what a sentence is about.
  static func isFunctionWord(_ word: ArraySlice<UInt8>) -> Bool { functionWords.number(of: word) != nil }

  /// CJK Unified Ideographs with extension A, three bytes each.
  private static func isHan(_ text: [UInt8], _ index: Int) -> Bool {
    guard text[index] >= 0xE3, text[index] <= 0xE9, index + 2 < text.count else { return false }
    let value =
      UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    return (0x3400...0x4DBF).contains(value) || (0x4E00...0x9FFF).contains(value)
  }

  private static let functionWords =
    ("的 地 得 了 着 过 在 是 和 与 及 也 都 就 而 把 被 对 于 从 到 向 以 之 其 这 那 此 个 有 不 没 没有 很 更 最 又 再 还 并 并且 但 但是 或 或者 "
    + "因为 所以 如果 虽然 我 你 他 她 它 我们 你们 他们 她们 它们 自己 什么 怎么 哪 谁 吗 呢 吧 啊 呀 嘛 给 让 使 由 为 为了 等 等等 们 所 则 却 只 "
    + "已 已经 将 会 能 可 可以 要 应 该 应该 上 下 中 里 内 外 前 后 时 这个 那个 这些 那些 一个 一种 一些 来 去 说 這 個 們 對 於 與 還 後 時 來 說 為 會 裡")
    .split(separator: " ").reduce(into: WordNumbers()) { $0.add(Array($1.utf8)) }
}
