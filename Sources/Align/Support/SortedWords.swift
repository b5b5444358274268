/// The words of a sorted table, one a line, found where they are: the table is not copied into another form.
///
/// Only the places of lines are noted down, so that a table of half a megabyte is ready in a tenth of a millisecond.
struct SortedWords: Sendable {
  private let bytes: [UInt8]
  /// Where each word begins, and finally where one more would.
  private let starts: [Int32]
  /// The first word that begins with three small letters or with later ones, by these; words of other beginnings are looked for
  /// among all.
  private let beginnings: [Int32]

  private static let letters = 26

  /// Reads a table whose lines are sorted by their bytes and end with a line feed, which a test checks of those compiled in.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  init(_ table: [UInt8]) {
    bytes = table
    let text = table.span
    var starts: [Int32] = [0]
    starts.reserveCapacity(table.count / 8)
    var place = 0
    while place + 8 <= text.count {
      var found = Self.lineFeeds(text.eightBytes(at: place))
      while found != 0 {
        starts.append(Int32(place + found.trailingZeroBitCount / 8 + 1))
        found &= found - 1
      }
      place += 8
    }
    while place < text.count {
      if text[place] == 0x0A { starts.append(Int32(place + 1)) }
      place += 1
    }
    self.starts = starts
    var beginnings = [Int32](repeating: 0, count: Self.letters * Self.letters * Self.letters + 1)
    var next = 0
    for word in 0..<starts.count - 1 {
      guard let key = Self.key(text, Int(starts[word])) else { continue }
      while next <= key {
        beginnings[next] = Int32(word)
        next += 1
      }
    }
    while next < beginnings.count {
      beginnings[next] = Int32(starts.count - 1)
      next += 1
    }
    self.beginnings = beginnings
  }

  /// The high bit of each byte that is a line feed (Mycroft 1987, in the form that is exact for every byte).
  @inline(__always)
  private static func lineFeeds(_ bytes: UInt64) -> UInt64 {
    let other = bytes.littleEndian ^ 0x0A0A_0A0A_0A0A_0A0A
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((other & low) &+ low | other | low)
  }

  /// A number for the first three letters; `nil` where they are no small ones.
  @inline(__always)
  private static func key(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 2 < text.count else { return nil }
    var key = 0
    for place in start..<start + 3 {
      let letter = Int(text[place]) - 0x61
      guard letter >= 0, letter < letters else { return nil }
      key = key * letters + letter
    }
    return key
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// A word by its number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1]) - 1] }

  /// Whether a word is in the table.
  ///
  /// - Complexity: O(log *k*) comparisons among the *k* words with the same first letters.
  func contains(_ word: Span<UInt8>) -> Bool {
    var low = 0
    var high = count
    if let key = Self.key(word, 0) { (low, high) = (Int(beginnings[key]), Int(beginnings[key + 1])) }
    let text = bytes.span
    while low < high {
      let middle = (low + high) / 2
      let order = Self.order(text, Int(starts[middle]), Int(starts[middle + 1]) - 1, word)
      if order == 0 { return true }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// Below 0 where the text of a line comes before a word, above 0 where it comes after, 0 where it is the word.
  @inline(__always)
  private static func order(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ word: Span<UInt8>) -> Int {
    let count = min(end - start, word.count)
    var offset = 0
    while offset < count, text[start + offset] == word[offset] { offset += 1 }
    if offset < count { return Int(text[start + offset]) - Int(word[offset]) }
    return end - start - word.count
  }
}
