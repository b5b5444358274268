import Synchronization

/// The results for words looked up before: a text repeats most of its words.
///
/// A word has one place and takes it from the word before, so that memory is bounded.
final class StemCache: Sendable {
  private let slots = Mutex<[Slot]>([])

  private struct Slot {
    var word: [UInt8] = []
    var stems: [[UInt8]: Float] = [:]
  }

  /// Words kept, some 1 KB each.
  private static let count = 1 << 12

  /// What a word stands for; `nil` where that is not kept.
  subscript(word: ArraySlice<UInt8>) -> [[UInt8]: Float]? {
    get {
      guard !word.isEmpty else { return nil }
      let slot = Self.slot(word)
      return slots.withLock { slots in
        guard !slots.isEmpty, slots[slot].word.elementsEqual(word) else { return nil }
        return slots[slot].stems
      }
    }
    set {
      guard let newValue, !word.isEmpty else { return }
      let (slot, word) = (Self.slot(word), Array(word))
      slots.withLock { slots in
        if slots.isEmpty { slots = [Slot](repeating: Slot(), count: Self.count) }
        slots[slot] = Slot(word: word, stems: newValue)
      }
    }
  }

  private static func slot(_ word: ArraySlice<UInt8>) -> Int {
    Int(truncatingIfNeeded: WordNumbers.hash(word.span)) & (count - 1)
  }
}
