/// Follows the numbers of the items that a text lists in one line: `1. First 2. Second 3. Third`.
///
/// The stop after a number ends no sentence where the number begins a sentence, or is the next one after such a number, or
/// is 1 after a colon.
struct ItemNumbers {
  /// The number of the last item; 0 where there was none.
  private var last = 0

  /// Whether a stop is after the number of an item in the sentence that began at `start`.
  mutating func isItem(_ text: Span<UInt8>, _ run: StopRun, from start: Int) -> Bool {
    guard run.kind == .fullStop, !run.closes else { return false }
    let word = WordBefore(text, run.start, from: start)
    guard let number = word.itemNumber, text.byte(at: run.end) == 0x20 else { return false }
    let isFirst = word.range.lowerBound == start || word.followsOnlyOpeners(text, from: start)
    let isNext = last > 0 && number == last + 1
    guard isFirst || isNext || number == 1 && followsColon(text, word.range.lowerBound) else { return false }
    last = number
    return true
  }

  private func followsColon(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    var position = offset
    while position > 0, text[position - 1] == 0x20 { position -= 1 }
    return text.byte(at: position - 1) == 0x3A
  }
}
