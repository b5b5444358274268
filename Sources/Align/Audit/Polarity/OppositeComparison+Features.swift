/// The features of the model, in the order of scripts/fit-opposites.py.
extension OppositeComparison {
  /// The words of one axis on both sides, by what they are to an English word.
  struct Sides {
    /// Chinese words of its pole, of the other, and of either.
    let same, other, neutral: [Mention]
    /// English words of its pole, of the other, and of either.
    let mine, answers, loose: [Mention]

    init(own: [Mention], other mentions: [Mention], mention: Mention) {
      let (pole, opposite) = (mention.sense.pole, mention.sense.pole.opposite)
      same = mentions.filter { $0.sense.pole == pole }
      other = mentions.filter { $0.sense.pole == opposite }
      neutral = mentions.filter { $0.sense.pole == .either }
      mine = own.filter { $0.sense.pole == pole }
      answers = own.filter { $0.sense.pole == opposite }
      loose = own.filter { $0.sense.pole == .either }
    }

    /// Whether the axis has nothing but a conflict.
    var isSingle: Bool { same.isEmpty && answers.isEmpty && neutral.isEmpty && loose.isEmpty }
  }

  /// The names of the features of plain or vague words of one kind.
  private struct Counted {
    let present, many, near: Substring

    init(_ name: String) {
      present = name[...]
      many = "\(name)-many"
      near = "\(name)-near"
    }

    static let same = (plain: Counted("same-plain"), vague: Counted("same-vague"))
    static let other = (plain: Counted("other-plain"), vague: Counted("other-vague"))
    static let answer = (plain: Counted("answer-plain"), vague: Counted("answer-vague"))
    static let mine = (plain: Counted("mine-plain"), vague: Counted("mine-vague"))
  }

  /// The names of the features of what other axes say of a word.
  struct Elsewhere {
    let plain, near, samePlain, sameVague, other: Substring

    private init(_ side: String) {
      plain = "\(side)-elsewhere-same-plain"
      near = "\(side)-elsewhere-same-near"
      samePlain = "\(side)-elsewhere-same-of-plain"
      sameVague = "\(side)-elsewhere-same-of-vague"
      other = "\(side)-elsewhere-other"
    }

    static let own = Elsewhere("own")
    static let their = Elsewhere("their")
  }

  private func isNear(_ mention: Mention, _ other: Mention) -> Bool {
    abs(mention.place - other.place) < Self.near
  }

  /// The words, each once and in an order that is the same on every run.
  private static func distinct(_ mentions: [Mention]) -> [Mention] {
    var seen: Set<Int> = []
    return mentions.filter { seen.insert($0.word).inserted }
  }

  /// What the words of its own axis say of a word.
  func single(_ mention: Mention, _ nearest: Mention, _ sides: Sides) -> Double {
    let isVague = mention.sense.isVague
    var score = weights.model("bias") + weights.model("length") * length
    score += weights.axis(mention.sense.axis) + weights.word(.own, mention)
    if isVague { score += weights.model("vague") }
    score += counted(Counted.same, sides.same, mention) + counted(Counted.other, sides.other, mention)
    score += counted(Counted.answer, sides.answers, mention) + counted(Counted.mine, sides.mine, mention)
    if sides.same.isEmpty {
      score += weights.model("alone") + weights.model("alone-length") * length
      score += weights.model(isVague ? "alone-vague" : "alone-plain")
      if sides.answers.isEmpty {
        let name: Substring =
          switch (isVague, nearest.sense.isVague) {
          case (false, false): "single-plain-plain"
          case (false, true): "single-plain-vague"
          case (true, false): "single-vague-plain"
          case (true, true): "single-vague-vague"
          }
        score += weights.model("single") + weights.model(name)
      }
    }
    if sides.answers.isEmpty {
      score += weights.model("unanswered") + weights.model("unanswered-length") * length
    }
    score += weights.model("surplus") * surplus(sides.mine, sides.same)
    score += weights.model("other-surplus") * surplus(sides.other, sides.answers)
    score += weights.model("distance") * abs(nearest.place - mention.place)
    if let distance = sides.same.map({ abs($0.place - mention.place) }).min() {
      score += weights.model("same-distance") * distance
    }
    if !sides.neutral.isEmpty { score += weights.model("neutral") }
    if !sides.loose.isEmpty { score += weights.model("loose") }
    return score + words(mention, sides)
  }

  /// What single words say.
  private func words(_ mention: Mention, _ sides: Sides) -> Double {
    var score = weights.surroundings(mention)
    for word in Self.distinct(sides.same + sides.neutral) { score += weights.word(.same, word) }
    for word in Self.distinct(sides.other) { score += weights.word(.other, word) }
    for word in Self.distinct((sides.same + sides.neutral).filter { isNear($0, mention) }) {
      score += weights.word(.sameNear, word)
    }
    for word in Self.distinct(sides.other.filter { isNear($0, mention) }) {
      score += weights.word(.otherNear, word)
    }
    for word in Self.distinct(sides.answers + sides.loose) { score += weights.word(.answer, word) }
    for word in Self.distinct(sides.same + sides.other + sides.neutral) {
      score += weights.pair(mention, word)
    }
    return score
  }

  private func counted(_ names: (plain: Counted, vague: Counted), _ mentions: [Mention], _ mention: Mention)
    -> Double
  {
    var score = 0.0
    for (isVague, names) in [(false, names.plain), (true, names.vague)] {
      let words = mentions.filter { $0.sense.isVague == isVague }
      guard !words.isEmpty else { continue }
      score += weights.model(names.present)
      score += weights.model(names.many) * Double(min(Self.mostWords, words.count) - 1)
      if words.contains(where: { isNear($0, mention) }) { score += weights.model(names.near) }
    }
    return score
  }

  private func surplus(_ left: [Mention], _ right: [Mention]) -> Double {
    let surplus = left.count - right.count
    return Double(min(max(surplus, Self.surplusBounds.lowerBound), Self.surplusBounds.upperBound))
  }

  /// What other axes say of a word: whether the other side has words of its senses there, or only of their opposites.
  struct Found {
    var hasPlain = false
    var hasNear = false
    var hasSameOfPlain = false
    var hasSameOfVague = false
    var hasOther = false
  }

  /// What other axes say of a word.
  func elsewhere(_ mention: Mention, _ own: [Mention], _ other: [Int: [Mention]]) -> Found {
    var found = Found()
    for sense in senses(of: mention, in: own) {
      let mentions = other[sense.axis] ?? []
      let same = mentions.filter { $0.sense.pole == sense.pole }
      if same.contains(where: { !$0.sense.isVague }) { found.hasPlain = true }
      if same.contains(where: { isNear($0, mention) }) { found.hasNear = true }
      if same.isEmpty {
        if mentions.contains(where: { $0.sense.pole == sense.pole.opposite }) { found.hasOther = true }
      } else if sense.isVague {
        found.hasSameOfVague = true
      } else {
        found.hasSameOfPlain = true
      }
    }
    return found
  }

  func weigh(_ found: Found, _ names: Elsewhere) -> Double {
    var score = 0.0
    if found.hasPlain { score += weights.model(names.plain) }
    if found.hasNear { score += weights.model(names.near) }
    if found.hasSameOfPlain { score += weights.model(names.samePlain) }
    if found.hasSameOfVague { score += weights.model(names.sameVague) }
    if found.hasOther { score += weights.model(names.other) }
    return score
  }

  /// The senses on other axes of words that begin where one does.
  private func senses(of mention: Mention, in own: [Mention]) -> [OppositeTable.Sense] {
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if own[middle].range.lowerBound < mention.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return own[low...].prefix { $0.range.lowerBound == mention.range.lowerBound }.map(\.sense)
      .filter { $0.axis != mention.sense.axis && $0.pole != .either }
  }
}
