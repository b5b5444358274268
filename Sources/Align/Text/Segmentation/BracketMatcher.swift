/// Finds the mark that closes a bracket or a quotation, looking a bounded way ahead.
enum BracketMatcher {
  /// Where the bracket that opens at `open` is closed, at most `limit` bytes on; brackets of its kind nest.
  static func close(_ text: Span<UInt8>, open: Int, within limit: Int) -> Int? {
    let opening = text.scalar(at: open)
    let closing = CharacterClass.closing(of: opening.value)
    return closing == 0 ? nil : find(text, opening.value, closing, from: open + opening.width, limit)
  }

  /// Where the quotation that opens at `open` is closed, at most `limit` bytes on.
  static func closeQuote(_ text: Span<UInt8>, open: Int, within limit: Int) -> Int? {
    let opening = text.scalar(at: open)
    let closing = CharacterClass.closingQuote(of: opening.value)
    return closing == 0 ? nil : find(text, opening.value, closing, from: open + opening.width, limit)
  }

  private static func find(
    _ text: Span<UInt8>,
    _ opening: UInt32,
    _ closing: UInt32,
    from start: Int,
    _ limit: Int
  ) -> Int? {
    var depth = 1
    var position = start
    let end = min(text.count, start + limit)
    while position < end {
      let scalar = text.scalar(at: position)
      if scalar.value == opening {
        depth += 1
      } else if isSame(scalar.value, closing) {
        depth -= 1
        if depth == 0 { return position }
      }
      position += scalar.width
    }
    return nil
  }

  /// Half-width and full-width round brackets close each other: `（see p. 3)` is common in mixed text.
  private static func isSame(_ scalar: UInt32, _ closing: UInt32) -> Bool {
    if closing == 0x29 || closing == 0xFF09 { return scalar == 0x29 || scalar == 0xFF09 }
    return scalar == closing
  }
}
