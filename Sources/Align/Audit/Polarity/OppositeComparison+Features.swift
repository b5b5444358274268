/// The features of the model, in the order of scripts/fit-opposites.py.
extension OppositeComparison {
  typealias Mentions = ArraySlice<Mention>

  /// The words of one axis on both sides, by what they are to an English word.
  struct Sides {
    /// Chinese words of its pole, of the other, and of either.
    private(set) var same = Mentions()
    private(set) var other = Mentions()
    private(set) var neutral = Mentions()
    /// English words of its pole, of the other, and of either.
    private(set) var mine = Mentions()
    private(set) var answers = Mentions()
    private(set) var loose = Mentions()

    init(own: Mentions, other mentions: Mentions, mention: Mention) {
      func isSame(_ pole: OppositeTable.Pole) -> Bool? {
        pole == .either ? nil : pole == mention.sense.pole
      }
      for word in mentions {
        switch isSame(word.sense.pole) {
        case true: same.append(word)
        case false: other.append(word)
        default: neutral.append(word)
        }
      }
      for word in own {
        switch isSame(word.sense.pole) {
        case true: mine.append(word)
        case false: answers.append(word)
        default: loose.append(word)
        }
      }
    }

    /// Whether the axis has nothing but a conflict.
    var isSingle: Bool { same.isEmpty && answers.isEmpty && neutral.isEmpty && loose.isEmpty }
  }

  private func isNear(_ mention: Mention, _ other: Mention) -> Bool {
    abs(mention.place - other.place) < Self.near
  }

  /// What the words of its own axis say of a word.
  func single(_ mention: Mention, _ nearest: Mention, _ sides: Sides) -> Double {
    let isVague = mention.sense.isVague
    let length = length
    var score = weights.model(.bias) + weights.model(.length) * length
    score += weights.axis(mention.sense.axis) + weights.word(.own, mention)
    if isVague { score += weights.model(.vague) }
    score += counted(.samePlain, sides.same, mention) + counted(.otherPlain, sides.other, mention)
    score += counted(.answerPlain, sides.answers, mention) + counted(.minePlain, sides.mine, mention)
    if sides.same.isEmpty {
      score += weights.model(.alone) + weights.model(.aloneLength) * length
      score += weights.model(isVague ? .aloneVague : .alonePlain)
      if sides.answers.isEmpty {
        let feature: OppositeWeights.Feature =
          switch (isVague, nearest.sense.isVague) {
          case (false, false): .singlePlainPlain
          case (false, true): .singlePlainVague
          case (true, false): .singleVaguePlain
          case (true, true): .singleVagueVague
          }
        score += weights.model(.single) + weights.model(feature)
      }
    }
    if sides.answers.isEmpty {
      score += weights.model(.unanswered) + weights.model(.unansweredLength) * length
    }
    score += weights.model(.surplus) * surplus(sides.mine, sides.same)
    score += weights.model(.otherSurplus) * surplus(sides.other, sides.answers)
    score += weights.model(.distance) * abs(nearest.place - mention.place)
    if let distance = sides.same.map({ abs($0.place - mention.place) }).min() {
      score += weights.model(.sameDistance) * distance
    }
    if !sides.neutral.isEmpty { score += weights.model(.neutral) }
    if !sides.loose.isEmpty { score += weights.model(.loose) }
    return score + words(mention, sides)
  }

  /// What single words say, each once.
  private func words(_ mention: Mention, _ sides: Sides) -> Double {
    func sum(_ group: OppositeWeights.Group, _ lists: Mentions..., onlyNear: Bool = false) -> Double {
      var seen: [Int] = []
      var sum = 0.0
      for word in lists.joined() where !onlyNear || isNear(word, mention) {
        guard !seen.contains(word.word) else { continue }
        seen.append(word.word)
        sum += group == .pair ? weights.pair(mention, word) : weights.word(group, word)
      }
      return sum
    }
    return surroundings(mention) + sum(.same, sides.same, sides.neutral) + sum(.other, sides.other)
      + sum(.sameNear, sides.same, sides.neutral, onlyNear: true)
      + sum(.otherNear, sides.other, onlyNear: true) + sum(.answer, sides.answers, sides.loose)
      + sum(.pair, sides.same, sides.other, sides.neutral)
  }

  /// What the plain and the vague words of one kind say, whose features begin with `first`.
  private func counted(_ first: OppositeWeights.Feature, _ mentions: Mentions, _ mention: Mention) -> Double {
    var score = 0.0
    for isVague in [false, true] {
      var count = 0
      var hasNear = false
      for word in mentions where word.sense.isVague == isVague {
        count += 1
        hasNear = hasNear || isNear(word, mention)
      }
      guard count > 0 else { continue }
      let present = first.after(isVague ? 3 : 0)
      score += weights.model(present)
      score += weights.model(present.after(1)) * Double(min(Self.mostWords, count) - 1)
      if hasNear { score += weights.model(present.after(2)) }
    }
    return score
  }

  private func surplus(_ left: Mentions, _ right: Mentions) -> Double {
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
  func elsewhere(_ mention: Mention, _ own: Side, _ other: Side) -> Found {
    var found = Found()
    for sense in senses(of: mention, in: own.mentions) {
      var hasSame = false
      var hasOther = false
      for word in other[sense.axis] {
        if word.sense.pole == sense.pole {
          hasSame = true
          if !word.sense.isVague { found.hasPlain = true }
          if isNear(word, mention) { found.hasNear = true }
        } else if word.sense.pole == sense.pole.opposite {
          hasOther = true
        }
      }
      if !hasSame {
        if hasOther { found.hasOther = true }
      } else if sense.isVague {
        found.hasSameOfVague = true
      } else {
        found.hasSameOfPlain = true
      }
    }
    return found
  }

  /// The weight of what other axes say, whose features begin with `first`.
  func weigh(_ found: Found, from first: OppositeWeights.Feature) -> Double {
    let facts = [found.hasPlain, found.hasNear, found.hasSameOfPlain, found.hasSameOfVague, found.hasOther]
    var score = 0.0
    for (offset, fact) in facts.enumerated() where fact { score += weights.model(first.after(offset)) }
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
