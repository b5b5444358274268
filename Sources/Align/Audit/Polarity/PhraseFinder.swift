/// Phrases and what each stands for, found in a text of words or characters.
struct PhraseFinder<Unit: Hashable & Sendable, Value: Sendable>: Sendable {
  /// A phrase in a text.
  struct Hit {
    /// In units of the text.
    var range: Range<Int>
    /// What it stands for.
    var value: Value
  }

  /// A step from a phrase to one that is longer by a unit.
  private struct Step: Hashable {
    var node: Int32
    var unit: Unit
  }

  /// Where steps lead; every beginning of a phrase is a node, and the empty one is node 0.
  private var nodes: [Step: Int32] = [:]
  /// What the phrase of a node stands for.
  private var values: [Value?] = [nil]

  /// What a phrase stands for; `nil` for one that is not known.
  subscript(phrase: [Unit]) -> Value? {
    get {
      var node: Int32 = 0
      for unit in phrase {
        guard let next = nodes[Step(node: node, unit: unit)] else { return nil }
        node = next
      }
      return values[Int(node)]
    }
    set {
      guard !phrase.isEmpty else { return }
      values[node(of: phrase)] = newValue
    }
  }

  /// Changes in place what a phrase of at least one unit stands for.
  mutating func update(_ phrase: [Unit], _ change: (inout Value?) -> Void) {
    change(&values[node(of: phrase)])
  }

  private mutating func node(of phrase: [Unit]) -> Int {
    var node: Int32 = 0
    for unit in phrase {
      let step = Step(node: node, unit: unit)
      if let next = nodes[step] {
        node = next
      } else {
        node = Int32(values.count)
        nodes[step] = node
        values.append(nil)
      }
    }
    return Int(node)
  }

  /// The phrases that begin at a place, the longest first.
  ///
  /// - Complexity: O(*l*) for a longest beginning of a phrase there of *l* units.
  func hits(at start: Int, in text: [Unit]) -> [Hit] {
    var hits: [Hit] = []
    var node: Int32 = 0
    var end = start
    while end < text.count, let next = nodes[Step(node: node, unit: text[end])] {
      node = next
      end += 1
      if let value = values[Int(node)] { hits.append(Hit(range: start..<end, value: value)) }
    }
    return hits.reversed()
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
