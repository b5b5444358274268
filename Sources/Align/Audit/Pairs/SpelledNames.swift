/// Which English words spell which parts of the transliterations of a pair.
///
/// A class, since a word is held against a part when somebody asks: of most words nobody does.
final class SpelledNames {
  private let words: LatinWords
  private let stretches: [TransliterationWeights.Stretch]
  private let folded: [UInt32]
  /// What each row sounds like, once somebody asked; `nil` for one that has other letters than small ones.
  private var sounds: [NameSteps?]
  /// Of which rows somebody asked.
  private var areRead: [Bool]
  /// The stretch and the range of each part.
  private let parts: [(stretch: Int, range: Range<Int>)]
  /// How far each word is from each part, row by row; rows after the words are two adjacent words as one.
  private var distances: [Double]
  /// Up to where each distance is known: above it, it is only some number above; not at all where nobody has asked.
  private var bounds: [Double]
  /// The first of two adjacent words.
  private var joined: [Int] = []

  /// Characters of a transliteration; more are not looked at.
  static let longest = 8
  /// Letters that one character may stand for.
  private static let mostLetters = 3.6
  /// A common word in lower case that has fewer letters is no transliteration: marathon and chocolate are.
  private static let shortestCommon = 5
  // In nats a letter, as `NameSounds` has them.
  /// What it costs to leave out a character where a stretch begins or ends too far away, and twice that for more.
  private static let leftOut = 0.25
  /// Characters that may be left out.
  private static let mostLeftOut = 2
  /// What it costs a common word to be one of a transliteration, and in one whose dot shows that it is a person.
  private static let common = 1.0
  private static let commonInPerson = 0.4
  /// A word whose best part is nearer by more spells that one.
  private static let margin = 0.3
  /// Up to this distance a name may be a free reading of a part: 利维宁 of Levring.
  private static let nearName = 1.8
  /// From this distance on a word after a given name that is spelled is another surname.
  private static let farSurname = 2.1

  /// Whether `characters` characters may spell a word of `letters` letters.
  static func fits(_ letters: Int, _ characters: Int) -> Bool {
    characters <= letters && Double(letters) <= mostLetters * Double(characters)
  }

  /// Takes words and stretches, which are compared when they are asked about.
  ///
  /// - Complexity: O(*w* × *p*) for *w* words and *p* parts, to compare all.
  init(
    _ words: LatinWords,
    _ stretches: [TransliterationWeights.Stretch],
    _ folded: [UInt32]
  ) {
    self.words = words
    self.stretches = stretches
    self.folded = folded
    parts = stretches.enumerated().flatMap { number, stretch in stretch.parts.map { (number, $0) } }
    for index in words.words.indices.dropLast() where words.words[index].isCapital { joined.append(index) }
    let rows = words.words.count + joined.count
    sounds = [NameSteps?](repeating: nil, count: rows)
    areRead = [Bool](repeating: false, count: rows)
    distances = [Double](repeating: .infinity, count: rows * parts.count)
    bounds = [Double](repeating: -.infinity, count: rows * parts.count)
  }

  /// The words and the two words as one.
  private var rows: Range<Int> { 0..<words.words.count + joined.count }

  /// How far a row is from a part; some number above `most`, infinity as well, where it is farther.
  private func distance(_ row: Int, _ part: Int, upTo most: Double) -> Double {
    let place = row * parts.count + part
    if bounds[place] < most, distances[place] > bounds[place] {
      distances[place] = compare(row, part, upTo: most)
      bounds[place] = most
    }
    return distances[place]
  }

  private func compare(_ row: Int, _ part: Int, upTo most: Double) -> Double {
    let index = joinedFirst(row) ?? row
    let isCapital = words.words[index].isCapital
    let stretch = stretches[parts[part].stretch]
    let isPerson = stretch.parts.count > 1
    let count = letterCount(row)
    guard count > 2, isCapital || count >= Self.shortestCommon && !isPerson,
      mayFit(count, parts[part].range.count), hasSound(row)
    else { return .infinity }
    let isCommon = !isCapital || EnglishWordList.standard.contains(letters(row))
    let cost = isCommon ? isPerson ? Self.commonInPerson : Self.common : 0
    return distance(ofRow: row, count, parts[part].range, upTo: most - cost) + cost
  }

  /// Whether a part of so many characters, or one without a few of them, may be a word of so many letters.
  private func mayFit(_ letters: Int, _ characters: Int) -> Bool {
    (max(1, characters - Self.mostLeftOut)...max(1, characters)).contains { Self.fits(letters, $0) }
  }

  private func letterCount(_ row: Int) -> Int {
    guard let first = joinedFirst(row) else { return words.words[row].letters.count }
    return words.words[first].letters.count + words.words[first + 1].letters.count
  }

  private func letters(_ row: Int) -> ArraySlice<UInt8> {
    guard let first = joinedFirst(row) else { return words.letters[words.words[row].letters] }
    return (words.letters[words.words[first].letters] + words.letters[words.words[first + 1].letters])[...]
  }

  /// Whether the letters of a row can be compared.
  private func hasSound(_ row: Int) -> Bool {
    if !areRead[row] {
      areRead[row] = true
      sounds[row] = NameSounds.standard.word(letters(row)).map { NameSteps($0) }
    }
    return sounds[row] != nil
  }

  /// How far a word is from a part, or from the part without a character or two at its ends; some number above `most`, infinity as
  /// well, where it is farther.
  private func distance(ofRow row: Int, _ letters: Int, _ part: Range<Int>, upTo most: Double) -> Double {
    guard var steps = sounds[row] else { return .infinity }
    // Only one reference is held, so that remembering copies nothing.
    sounds[row] = nil
    defer { sounds[row] = steps }
    var best = Double.infinity
    for start in part.lowerBound..<min(part.upperBound, part.lowerBound + Self.mostLeftOut + 1) {
      let before = start - part.lowerBound
      let all = part.upperBound - start
      let counts = max(1, all - Self.mostLeftOut + before)...max(1, all)
      guard counts.contains(where: { Self.fits(letters, $0) }) else { continue }
      let row = NameSounds.standard.distances(&steps, folded[start..<part.upperBound], upTo: most)
      for count in counts where count <= row.count {
        let left = before + all - count
        guard count > 1 || left == 0, Self.fits(letters, count) else { continue }
        best = min(best, row[count - 1] + Double(left) * Self.leftOut)
      }
    }
    return best
  }

  /// Whether a word spells a part better than others do, or as well.
  func isSpelled(_ word: Int) -> Bool {
    parts.indices.contains { part in
      let own = distance(word, part, upTo: ForeignNames.near)
      guard own <= ForeignNames.near else { return false }
      // No other is nearer by more than 0.
      return own <= Self.margin
        || rows.allSatisfy { own <= distance($0, part, upTo: own - Self.margin) + Self.margin }
    }
  }

  private func isNear(_ row: Int, _ part: Int, upTo most: Double) -> Bool {
    distance(row, part, upTo: most) <= most
  }

  private func spells(_ row: Int, _ part: Int, upTo most: Double = ForeignNames.near) -> Bool {
    let own = distance(row, part, upTo: most)
    guard own <= most else { return false }
    return own <= Self.margin
      || parts.indices.allSatisfy { own <= distance(row, $0, upTo: own - Self.margin) + Self.margin }
  }

  /// Whether no word, nor two as one, is anywhere near any part of a stretch, nor of what surrounds it.
  func isUnspelled(_ number: Int) -> Bool {
    let own = parts.indices.filter { parts[$0].stretch == number }
    return own.allSatisfy { part in rows.allSatisfy { !isNear($0, part, upTo: ForeignNames.far) } }
      && !isSpelledAround(stretches[number].range)
  }

  /// Whether a row is a word that is hardly anything but a name.
  private func isName(_ row: Int) -> Bool {
    guard row < words.words.count, words.words[row].isCapital else { return false }
    return !EnglishWordList.standard.contains(words.letters[words.words[row].letters])
  }

  /// The rows of words from a range, alone and with the next one.
  private func rows(_ range: Range<Int>) -> [Int] {
    Array(range) + joined.indices.filter { range.contains(joined[$0]) }.map { words.words.count + $0 }
  }

  /// The characters that replace a lone word in a stretch, or `nil` where the two may be of one person.
  ///
  /// A word that may be a common one is a name only beside another of the same person.
  func exchanged(_ word: Int, in number: Int, isCommon: Bool) -> Range<Int>? {
    let sequence = sequence(around: word)
    let own = parts.indices.filter { parts[$0].stretch == number }
    guard let last = own.last else { return nil }
    func isFree(_ part: Int) -> Bool {
      parts[part].range.count > 1
        && !self.rows.contains { spells($0, part, upTo: isName($0) ? Self.nearName : ForeignNames.near) }
    }
    let others = rows(sequence).filter {
      $0 != word && !(joinedFirst($0).map { $0 == word || $0 + 1 == word } ?? false)
    }
    let isOfPerson = others.contains { row in
      own.contains { spells(row, $0) } || own.dropLast().contains { isNear(row, $0, upTo: ForeignNames.far) }
    }
    if isOfPerson {
      // Jack Thompson for 约翰·布鲁斯 keeps what is spelled, and exchanges the surname.
      let isSurname = own.count > 1 && word == sequence.upperBound - 1
      let far = ForeignNames.far + (isCommon ? Self.commonInPerson : 0)
      return isSurname && isFree(last) && !isNear(word, last, upTo: far) ? parts[last].range : nil
    }
    guard !isCommon else { return nil }
    let isOther = rows(sequence).contains { row in parts.indices.contains { spells(row, $0) } }
    guard !isOther, own.allSatisfy(isFree) else { return nil }
    let hasNear = rows(sequence).contains { row in own.contains { isNear(row, $0, upTo: ForeignNames.far) } }
    return hasNear || isSpelledAround(stretches[number].range) ? nil : stretches[number].range
  }

  /// Whether some name of the English is spelled by a stretch together with characters beside it, which names are seldom written
  /// with: 辉柏斯坎普, 安赛乐米塔尔.
  private func isSpelledAround(_ stretch: Range<Int>) -> Bool {
    func isHan(_ place: Int) -> Bool { folded.indices.contains(place) && CharacterClass.isHan(folded[place]) }
    var start = stretch.lowerBound
    while start > stretch.lowerBound - Self.around, isHan(start - 1) { start -= 1 }
    var end = stretch.upperBound
    while end < stretch.upperBound + Self.around, isHan(end) { end += 1 }
    return words.words.indices.contains { index in
      guard isName(index), let word = NameSounds.standard.word(letters(index)) else { return false }
      let starts = start..<stretch.lowerBound + 1
      return NameSounds.standard.nearest(word, folded, starts: starts, ends: stretch.upperBound...end)
        <= Self.nearName
    }
  }

  /// Characters before and after a stretch that may be of its name.
  private static let around = 4

  /// The last part of a stretch, where a word replaces that surname: the word before it spells the part before.
  ///
  /// Kit Corbyn for 基特·哈灵顿 needs no look at what else in the pair happens to sound like either.
  func exchangedSurname(_ word: Int, in number: Int) -> Range<Int>? {
    let sequence = sequence(around: word)
    let own = parts.indices.filter { parts[$0].stretch == number }
    guard own.count > 1, let last = own.last, word > sequence.lowerBound, word == sequence.upperBound - 1,
      parts[last].range.count > 1, isNear(word - 1, last - 1, upTo: ForeignNames.near),
      !isNear(word, last, upTo: Self.farSurname)
    else { return nil }
    // The surname may stand with another given name: husband and wife.
    let isElsewhere = words.words.indices.contains {
      words.words[$0].isCapital && isNear($0, last, upTo: ForeignNames.near)
    }
    return isElsewhere || isSpelledAround(parts[last].range) ? nil : parts[last].range
  }

  private func joinedFirst(_ row: Int) -> Int? {
    row < words.words.count ? nil : joined[row - words.words.count]
  }

  /// The words with capitals around one that follow each other with nothing but a space or a hyphen between.
  private func sequence(around word: Int) -> Range<Int> {
    func follows(_ index: Int) -> Bool {
      words.words[index].isCapital
        && (words.words[index].separator == .space || words.words[index].separator == .hyphen)
    }
    var start = word
    // “Yesterday” and “Mayor” have their capital from the sentence.
    while start > 0, follows(start), words.words[start - 1].isCapital,
      !words.words[start - 1].isStart || isName(start - 1)
    {
      start -= 1
    }
    var end = word + 1
    while end < words.words.count, follows(end) { end += 1 }
    return start..<end
  }
}
