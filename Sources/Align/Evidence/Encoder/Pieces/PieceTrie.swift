/// The pieces of a model as a double-array trie: the pieces that begin at a place are found byte by byte.
///
/// A node *s* has the child *t* = base(*s*) XOR *byte* where the unit of *t* carries that byte as its label; no two
/// nodes have the same base. Unit 0 is the root, and a byte of zero never leads anywhere.
/// Source: Aoe 1989, doi:10.1109/32.31365, with the XOR of Darts-clone.
struct PieceTrie: Sendable, Equatable {
  /// A unit: base in bits 40 to 63, label in bits 32 to 39, piece identifier + 1 (0 for none) in bits 0 to 31.
  var units: [UInt64]

  /// The largest base or unit number.
  private static let largestBase = 1 << 24

  /// Builds the trie of the pieces; of equal pieces the last counts.
  ///
  /// - Returns: `nil` where the units do not suffice.
  /// - Complexity: near linear in the bytes of all pieces.
  init?(pieces: [[UInt8]]) {
    var builder = Builder()
    var order = pieces.indices.sorted {
      pieces[$0] == pieces[$1] ? $0 < $1 : pieces[$0].lexicographicallyPrecedes(pieces[$1])
    }
    order.removeAll { pieces[$0].isEmpty || pieces[$0].contains(0) }
    guard builder.place(pieces, order[...], depth: 0, node: 0) else { return nil }
    units = builder.units
  }

  /// Arranges the children of one node after another.
  private struct Builder {
    var units: [UInt64] = [0]
    private var used: [Bool] = [true]
    private var baseUsed: [Bool] = [true]
    private var firstFree = 1

    /// Places the nodes below `node`, whose pieces share their first `depth` bytes; false when there is no room.
    mutating func place(_ pieces: [[UInt8]], _ order: ArraySlice<Int>, depth: Int, node: Int) -> Bool {
      var rest = order
      while let first = rest.first, pieces[first].count == depth {
        units[node] = units[node] & ~0xFFFF_FFFF | UInt64(first + 1)
        rest.removeFirst()
      }
      guard !rest.isEmpty else { return true }
      var groups: [(label: UInt8, range: Range<Int>)] = []
      for index in rest.indices {
        let label = pieces[rest[index]][depth]
        if groups.last?.label == label {
          groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<index + 1
        } else {
          groups.append((label, index..<index + 1))
        }
      }
      guard let base = freeBase(groups.map { Int($0.label) }) else { return false }
      baseUsed[base] = true
      units[node] = units[node] & 0xFF_FFFF_FFFF | UInt64(base) << 40
      for group in groups {
        let child = base ^ Int(group.label)
        used[child] = true
        units[child] = UInt64(group.label) << 32
      }
      while firstFree < used.count, used[firstFree] { firstFree += 1 }
      for group in groups {
        let child = base ^ Int(group.label)
        guard place(pieces, rest[group.range], depth: depth + 1, node: child) else { return false }
      }
      return true
    }

    /// The first base under which every label finds a free unit.
    private mutating func freeBase(_ labels: [Int]) -> Int? {
      var unit = firstFree
      // Far after the first free unit most are taken: past this many tries a new block costs less than the search.
      var tries = 0
      while true {
        if tries > 256 { unit = max(unit, used.count) }
        grow(to: unit | 0xFF)
        guard unit < PieceTrie.largestBase else { return nil }
        if !used[unit] {
          tries += 1
          let base = unit ^ labels[0]
          if !baseUsed[base], labels.allSatisfy({ !used[base ^ $0] }) { return base }
        }
        unit += 1
      }
    }

    private mutating func grow(to last: Int) {
      while used.count <= last {
        units.append(0)
        used.append(false)
        baseUsed.append(false)
      }
    }
  }
}
