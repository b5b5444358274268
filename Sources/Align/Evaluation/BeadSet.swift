/// A set of beads for comparison: each with its segments sorted and without repetitions.
struct BeadSet {
  /// A bead's segments.
  struct Key: Hashable {
    var english: [Int]
    var chinese: [Int]

    /// The segments as they stand in a file.
    init(_ bead: IndexedBead) {
      english = bead.english
      chinese = bead.chinese
    }

    /// The segments in order.
    init(sorted bead: IndexedBead) {
      english = Set(bead.english).sorted()
      chinese = Set(bead.chinese).sorted()
    }

    var isNull: Bool { english.isEmpty || chinese.isEmpty }
  }

  private struct Link: Hashable {
    var english: Int
    var chinese: Int
  }

  private let keys: Set<Key>

  init(_ beads: [IndexedBead]) {
    keys = Set(beads.map { Key(sorted: $0) })
  }

  private init(keys: Set<Key>) { self.keys = keys }

  var count: Int { keys.count }

  var withoutNulls: BeadSet { BeadSet(keys: keys.filter { !$0.isNull }) }

  /// How many beads are in another set, and how many share at least a link with it.
  func hits(in other: BeadSet) -> (strict: Int, lax: Int) {
    var links: Set<Link> = []
    for key in other.keys {
      for english in key.english {
        for chinese in key.chinese { links.insert(Link(english: english, chinese: chinese)) }
      }
    }
    var strict = 0
    var lax = 0
    for key in keys {
      if other.keys.contains(key) {
        strict += 1
        lax += 1
      } else if key.english.contains(where: { english in
        key.chinese.contains { links.contains(Link(english: english, chinese: $0)) }
      }) {
        lax += 1
      }
    }
    return (strict, lax)
  }
}
