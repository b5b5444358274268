/// The words of a text that are runs of ASCII letters.
enum LatinWordRuns {
  /// Hands on each word in lower case, in text order.
  static func forEach(_ bytes: [UInt8], _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    for byte in bytes {
      let letter = byte | 0x20
      if byte < 0x80, (0x61...0x7A).contains(letter) {
        word.append(letter)
      } else if !word.isEmpty {
        body(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { body(word) }
  }
}
