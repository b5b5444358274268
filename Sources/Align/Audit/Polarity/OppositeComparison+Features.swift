/// The features of the model, in the order of scripts/fit-opposites.py.
extension OppositeComparison {
  typealias Mentions = ArraySlice<Mention>

  /// The words of one axis on both sides, by what they are to an English word.
  struct Sides {
    /// Chinese words of its pole, of the other, and of either.
    let same, other, neutral: Words
    /// English words of its pole, of the other, and of either.
    let mine, answers, loose: Words

    init(own: Mentions, other mentions: Mentions, mention: Mention) {
      let (pole, opposite) = (mention.sense.pole, mention.sense.pole.opposite ?? .either)
      same = Words(mentions, of: pole)
      other = Words(mentions, of: opposite)
      neutral = Words(mentions, of: .either)
      mine = Words(own, of: pole)
      answers = Words(own, of: opposite)
      loose = Words(own, of: .either)
    }

    /// Whether the axis has nothing but a conflict.
    var isSingle: Bool { same.isEmpty && answers.isEmpty && neutral.isEmpty && loose.isEmpty }
  }

  /// Those words of one axis that say one thing; the others are passed over where they stand.
  struct Words {
    private let mentions: Mentions
    private let pole: OppositeTable.Pole
    /// How many there are.
    let count: Int

    init(_ mentions: Mentions, of pole: OppositeTable.Pole) {
      self.mentions = mentions
      self.pole = pole
      count = mentions.count { $0.sense.pole == pole }
    }

    /// No words.
    static let none = Words([], of: .either)

    /// Whether there is none.
    var isEmpty: Bool { count == 0 }

    /// Calls `body` with each of them, in order.
    @inline(__always)
    func forEach(_ body: (Mention) -> Void) {
      guard count > 0 else { return }
      for mention in mentions where mention.sense.pole == pole { body(mention) }
    }
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
    if !sides.same.isEmpty {
      var distance = Double.infinity
      sides.same.forEach { distance = min(distance, abs($0.place - mention.place)) }
      score += weights.model(.sameDistance) * distance
    }
    if !sides.neutral.isEmpty { score += weights.model(.neutral) }
    if !sides.loose.isEmpty { score += weights.model(.loose) }
    return score + words(mention, sides)
  }

  /// The words that were counted, and what they say.
  private struct Seen {
    var words: [Int] = []
    var sum = 0.0
  }

  /// What single words say, each once.
  private func words(_ mention: Mention, _ sides: Sides) -> Double {
    let weights = weights
    func sum(
      _ seen: inout Seen,
      _ group: OppositeWeights.Group,
      _ first: Words,
      _ second: Words = .none,
      _ third: Words = .none,
      onlyNear: Bool = false
    ) -> Double {
      seen.words.removeAll(keepingCapacity: true)
      seen.sum = 0
      func add(_ word: Mention, to seen: inout Seen) {
        guard !onlyNear || isNear(word, mention), !seen.words.contains(word.word) else { return }
        seen.words.append(word.word)
        seen.sum += group == .pair ? weights.pair(mention, word) : weights.word(group, word)
      }
      first.forEach { add($0, to: &seen) }
      second.forEach { add($0, to: &seen) }
      third.forEach { add($0, to: &seen) }
      return seen.sum
    }
    var seen = Seen()
    let same = sum(&seen, .same, sides.same, sides.neutral)
    let other = sum(&seen, .other, sides.other)
    let sameNear = sum(&seen, .sameNear, sides.same, sides.neutral, onlyNear: true)
    let otherNear = sum(&seen, .otherNear, sides.other, onlyNear: true)
    let answer = sum(&seen, .answer, sides.answers, sides.loose)
    let pair = sum(&seen, .pair, sides.same, sides.other, sides.neutral)
    return surroundings(mention) + same + other + sameNear + otherNear + answer + pair
  }

  /// What the plain and the vague words of one kind say, whose features begin with `first`.
  private func counted(_ first: OppositeWeights.Feature, _ words: Words, _ mention: Mention) -> Double {
    guard !words.isEmpty else { return 0 }
    var score = 0.0
    for isVague in [false, true] {
      var count = 0
      var hasNear = false
      words.forEach { word in
        guard word.sense.isVague == isVague else { return }
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

  private func surplus(_ left: Words, _ right: Words) -> Double {
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
    for word in words(beside: mention, in: own.mentions) {
      let sense = word.sense
      guard word.range.lowerBound == mention.range.lowerBound else { break }
      guard sense.axis != mention.sense.axis, sense.pole != .either else { continue }
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
    let facts: InlineArray = [
      found.hasPlain, found.hasNear, found.hasSameOfPlain, found.hasSameOfVague, found.hasOther,
    ]
    var score = 0.0
    for offset in facts.indices where facts[offset] { score += weights.model(first.after(offset)) }
    return score
  }

  /// The words from the first on that begins where one does.
  private func words(beside mention: Mention, in own: [Mention]) -> ArraySlice<Mention> {
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if own[middle].range.lowerBound < mention.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return own[low...]
  }
}
