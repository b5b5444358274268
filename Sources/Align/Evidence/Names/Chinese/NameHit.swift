/// Characters of a Chinese segment that spell a name.
struct NameHit: Sendable, Hashable {
  var key: Int32
  var segment: Int32
  /// Where the characters are in the segment, in bytes.
  var start: Int32
  var end: Int32
  /// How much the characters look like the name, 1 … 4.
  var quality: UInt8
  var form: NameForm
  /// The first character, folded.
  var first: UInt32

  var bytes: Range<Int> { Int(start)..<Int(end) }
}
