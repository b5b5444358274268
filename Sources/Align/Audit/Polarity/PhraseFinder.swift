/// Phrases and what each stands for, found in a text of words or characters.
struct PhraseFinder<Unit: Hashable & Sendable, Value: Sendable>: Sendable {
  /// A phrase in a text.
  struct Hit {
    /// In units of the text.
    var range: Range<Int>
    /// What it stands for.
    var value: Value
  }

  private var values: [[Unit]: Value] = [:]
  /// The length of the longest phrase that begins with a unit.
  private var longest: [Unit: Int] = [:]

  /// What a phrase stands for; `nil` for one that is not known.
  subscript(phrase: [Unit]) -> Value? {
    get { values[phrase] }
    set {
      guard let first = phrase.first else { return }
      values[phrase] = newValue
      longest[first] = max(longest[first] ?? 0, phrase.count)
    }
  }

  /// The phrases that begin at a place, the longest first.
  ///
  /// - Complexity: O(*l*²) for a longest phrase of *l* units.
  func hits(at start: Int, in text: [Unit]) -> [Hit] {
    guard let longest = longest[text[start]] else { return [] }
    var hits: [Hit] = []
    for length in stride(from: min(longest, text.count - start), through: 1, by: -1) {
      if let value = values[Array(text[start..<start + length])] {
        hits.append(Hit(range: start..<start + length, value: value))
      }
    }
    return hits
  }

  /// The longest phrases from left to right, none of which overlap.
  func hits(in text: [Unit]) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < text.count {
      guard let hit = self.hits(at: index, in: text).first else {
        index += 1
        continue
      }
      hits.append(hit)
      index = hit.range.upperBound
    }
    return hits
  }
}
