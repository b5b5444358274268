/// What units say of themselves, when a person has drawn their pairs anew.
///
/// The name of a unit goes to the first pair with a text of it. Notes go with it, and the state of a pair is that of its worst
/// part: nobody has looked at the pair as it is now.
struct CorrectedUnits {
  private let pairs: [AlignedPair]
  private let beads: [Bead]
  /// Units that a pair bears the name of already.
  private var taken: Set<Int> = []
  /// Where to look for the units of the next bead.
  private var next = 0

  /// Begins with the pairs of a file and the segments of each.
  init(_ pairs: [AlignedPair], _ beads: [Bead]) {
    self.pairs = pairs
    self.beads = beads
  }

  /// Leaves a pair what it was.
  mutating func keep(_ bead: Bead) { taken.formUnion(units(of: bead)) }

  /// What a new pair says; `nil` where none of its texts is of a unit.
  ///
  /// - Complexity: O(*n*) in the units since the last bead.
  mutating func unit(of bead: Bead) -> UnitMetadata? {
    let found = units(of: bead)
    let parts = found.compactMap { pairs[$0].unit }
    let free = found.first { !taken.contains($0) && pairs[$0].unit != nil }
    guard var unit = free.flatMap({ pairs[$0].unit }) ?? parts.first else { return nil }
    if free == nil {
      unit.identifier = ""
      unit.context = nil
      unit.notes = []
      unit.fields = []
    } else {
      unit.notes = found.filter { !taken.contains($0) }.flatMap { pairs[$0].unit?.notes ?? [] }
    }
    taken.formUnion(free.map { [$0] } ?? [])
    merged.formUnion(found.filter { !taken.contains($0) })
    taken.formUnion(found)
    unit.markup = nil
    unit.part = 0
    let worst = parts.compactMap(\.state).min { Self.rank($0) < Self.rank($1) }
    if worst != unit.state {
      unit.state = worst
      unit.stateName = ""
    }
    if parts.contains(where: { $0.isApproved == false || $0.isApproved == nil }), unit.isApproved == true {
      unit.isApproved = false
    }
    let isEmptied = bead.english.isEmpty || bead.chinese.isEmpty
    if isEmptied, unit.state != nil {
      unit.state = .initial
      unit.stateName = ""
      if unit.isApproved == true { unit.isApproved = false }
    }
    return unit
  }

  /// Units whose texts are in the pair of another.
  private var merged: Set<Int> = []

  /// Counts the properties of the units that were merged into others and so no longer exist.
  func count(in report: inout WriteReport) {
    for index in merged.sorted() {
      guard let unit = pairs[index].unit else { continue }
      if !unit.identifier.isEmpty { report.leaveOut("identifier") }
      if unit.context != nil { report.leaveOut("context") }
      report.leaveOut("field", unit.fields.count)
    }
  }

  /// The units that have a text of a bead.
  private mutating func units(of bead: Bead) -> [Int] {
    while next < beads.count, beads[next].english.upperBound <= bead.english.lowerBound,
      beads[next].chinese.upperBound <= bead.chinese.lowerBound
    {
      next += 1
    }
    var found: [Int] = []
    for index in next..<beads.count {
      let other = beads[index]
      if other.english.overlaps(bead.english) || other.chinese.overlaps(bead.chinese) { found.append(index) }
      if other.english.lowerBound >= bead.english.upperBound,
        other.chinese.lowerBound >= bead.chinese.upperBound
      {
        break
      }
    }
    return found
  }

  private static func rank(_ state: UnitMetadata.State) -> Int {
    UnitMetadata.State.allCases.firstIndex(of: state) ?? 0
  }
}
