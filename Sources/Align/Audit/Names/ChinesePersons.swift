/// Finds what may be Chinese persons in Chinese text by their surname and by what comes before and after.
struct ChinesePersons {
  private let folded: [UInt32]
  private let surnames = NameTables.standard.surnames

  /// What offices end in.
  private static let officeEnd = NameContext.standard.characters(.officeEnd)
  /// What comes before a person and in no name: prepositions and conjunctions.
  private static let beforePerson = NameContext.standard.characters(.beforePerson)
  /// What follows one: verbs, prepositions and particles.
  private static let behindPerson = NameContext.standard.characters(.behindPerson)
  /// Verbs of speech of one or two characters.
  private static let speech = NameContext.standard.scalars(.speech).reduce(into: PhraseFinder<Void>()) {
    if $1.count <= 2 { $0[$1] = () }
  }
  /// What comes before a verb of speech and in no name.
  private static let noName = NameContext.standard.characters(.noName)
  private static let functionCharacter = NameContext.standard.characters(.functionCharacter)
  /// What comes before the surname of somebody one knows: 老王, 小李.
  private static let beforeSurname = NameContext.standard.characters(.beforeSurname)
  /// Characters of a name, a surname of one or two among them.
  private static let lengths = [3, 2, 4]

  /// Reads folded characters.
  init(_ folded: [UInt32]) { self.folded = folded }

  /// The persons, from left to right; none overlaps another.
  ///
  /// - Parameter isLoose: whether a common surname and what stands on one side of a name are enough.
  /// - Returns: where they are, in characters.
  /// - Complexity: O(*n*).
  func all(isLoose: Bool = false) -> [Range<Int>] {
    var persons: [Range<Int>] = []
    var next = 0
    for start in folded.indices where start >= next && mayBegin(folded[start]) {
      let isStart = isStart(start)
      guard isStart || isLoose else { continue }
      if isStart, isAddress(start), isLoose || isEnd(start + 2) {
        persons.append(start..<start + 2)
        next = start + 2
        continue
      }
      let person = Self.lengths.lazy.map { start..<start + $0 }.first { name in
        isName(name) && (isEnd(name.upperBound) || isLoose && isStart && isCommon(name))
          && (isStart || isCommon(name))
      }
      guard let person else { continue }
      persons.append(person)
      next = person.upperBound
    }
    return persons
  }

  /// Whether a name may begin with a character: with a surname, with what stands before one, or with the first character of two that
  /// are one.
  private func mayBegin(_ character: UInt32) -> Bool {
    surnames.mayBegin(character) || Self.beforeSurname.contains(character)
  }

  /// Whether a name may begin at a place, judging by what comes before.
  private func isStart(_ start: Int) -> Bool {
    guard CharacterClass.isHan(folded[start]) else { return false }
    guard start > 0, CharacterClass.isHan(folded[start - 1]) else { return true }
    let before = folded[start - 1]
    return Self.officeEnd.contains(before) || Self.beforePerson.contains(before)
  }

  /// Whether one may end before a place, judging by what follows.
  private func isEnd(_ end: Int) -> Bool {
    end == folded.count || !CharacterClass.isHan(folded[end]) || Self.behindPerson.contains(folded[end])
      || isSpeech(end)
  }

  private func isSpeech(_ place: Int) -> Bool { Self.isSpeech(at: place, in: folded) }

  /// Whether a verb of speech begins at a place.
  static func isSpeech(at place: Int, in folded: [UInt32]) -> Bool {
    speech.longest(at: place, in: folded) != nil
  }

  private func isName(_ name: Range<Int>) -> Bool {
    guard name.upperBound <= folded.count,
      folded[name].allSatisfy({ CharacterClass.isHan($0) && !isOther($0) }),
      !name.dropFirst(2).contains(where: isSpeech)
    else { return false }
    let first = folded[name.lowerBound]
    if name.count > 2, surnames.contains(first, folded[name.lowerBound + 1]) { return true }
    return name.count <= 3 && surnames.contains(first)
  }

  /// Whether 老王 or 小李 stands at a place.
  private func isAddress(_ start: Int) -> Bool {
    start + 1 < folded.count && Self.beforeSurname.contains(folded[start])
      && surnames.isCommon(folded[start + 1])
  }

  private func isCommon(_ name: Range<Int>) -> Bool {
    let first = folded[name.lowerBound]
    return surnames.isCommon(first) || name.count > 2 && surnames.contains(first, folded[name.lowerBound + 1])
  }

  private func isOther(_ character: UInt32) -> Bool {
    Self.noName.contains(character) || Self.functionCharacter.contains(character)
  }
}
