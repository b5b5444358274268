/// The hits of names that are linked already, and the first of each name that is still free.
///
/// Characters are only ever taken, so that a name looks at each of its hits once.
struct FreeNameHits {
  private let index: NameIndex
  private let segments: Range<Int>
  /// Of hits that were free when they were taken; none overlap, sorted by where they are.
  private var taken: [NameHit] = []
  /// How many hits of a name are known to be free no more.
  private var passed: [Int: Int] = [:]
  /// The hit that a name shares once none of its own is free. What is taken later overlaps nothing, and changes it no more.
  private var shared: [Int: NameHit?] = [:]

  /// Looks at the hits in some Chinese segments.
  init(_ index: NameIndex, in segments: Range<Int>) {
    self.index = index
    self.segments = segments
  }

  /// Takes the first free hit of a name; `nil` where there is none.
  ///
  /// - Complexity: O(*h* log *t*) for *h* hits in all calls for a name and *t* that are taken.
  mutating func take(_ key: Int) -> NameHit? {
    let hits = index.hits(key, in: segments)
    var place = hits.startIndex + passed[key, default: 0]
    while place < hits.endIndex {
      let hit = hits[place]
      place += 1
      let next = following(hit)
      guard next == 0 || !overlaps(taken[next - 1], hit) else { continue }
      taken.insert(hit, at: next)
      passed[key] = place - hits.startIndex
      return hit
    }
    passed[key] = hits.count
    return nil
  }

  /// The first hit of a name that may share its characters with one that is taken: the same name once more, or a part of a
  /// person's name.
  mutating func share(_ key: Int) -> NameHit? {
    if let known = shared[key] { return known }
    let found = index.hits(key, in: segments).first { hit in
      let next = following(hit)
      return next > 0 && isPart(hit, of: taken[next - 1])
    }
    shared[key] = .some(found)
    return found
  }

  /// How many of those that are taken begin before the end of a hit.
  private func following(_ hit: NameHit) -> Int {
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      if (taken[middle].segment, taken[middle].start) < (hit.segment, hit.end) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func overlaps(_ left: NameHit, _ right: NameHit) -> Bool {
    left.segment == right.segment && left.start < right.end && right.start < left.end
  }

  private func isPart(_ hit: NameHit, of other: NameHit) -> Bool {
    guard hit.segment == other.segment, other.start <= hit.start, hit.end <= other.end else { return false }
    return hit.key == other.key || !index.key(Int(hit.key)).isPhrase && other.quality == 3
  }
}
