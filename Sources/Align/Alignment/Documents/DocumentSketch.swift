/// What a document is recognised by in the other language, small enough that tens of thousands are kept at once.
package struct DocumentSketch: Sendable, Hashable {
  /// Bytes of the text.
  var length = 0
  /// Hashes of the values of its numbers, rising.
  var numbers: [UInt64] = []
  /// Hashes of its words as English stems, rising.
  var words: [UInt64] = []
  /// How sure each word is, 0 … 1, in step with the words.
  var strengths: [Float] = []
  /// The sum of unit vectors of some of its sentences; empty without an encoder.
  var vector: [Float] = []
  /// The start of the text, in which names are looked for.
  var beginning = ""
}
