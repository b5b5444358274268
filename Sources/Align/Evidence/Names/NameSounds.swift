import Foundation

/// How likely it is that Chinese characters spell a foreign name by its sound.
///
/// Each syllable is an initial, a final and perhaps a nasal, and each of these stands for 0 to 4 letters with a probability that
/// was fitted on names of places and persons (`scripts/fit-name-sounds.py`, 2026-11-29; of the names that it had not seen, the own
/// form beat another in .993). All ways to divide the letters among the parts are summed up, as in the joint source–channel
/// model (Li, Zhang and Su, ACL 2004) without its memory.
struct NameSounds: Sendable {
  /// The letters of a word, made ready to be compared.
  struct Word: Sendable {
    /// How many letters it has.
    let count: Int
    /// For each place and each number of letters from 0 on, the letters as one number.
    fileprivate let chunks: [UInt32]
    /// ln p of the letters as those of any name.
    fileprivate let background: Double
  }

  /// What a part of a syllable may stand for besides what anything may.
  private struct Chunk {
    var letters: UInt32
    var length: Int
    /// By how much it is more probable than `rare` says.
    var probability: Double
  }

  private let readings: CharacterReadings
  /// The parts of each syllable.
  private var parts: [[Int]]
  /// The chunks of all parts, those of a part sorted by their first letter.
  private var chunks: [Chunk] = []
  /// Where a part's chunks of a letter begin, 28 numbers a part: 1 for a, 27 for the end.
  private var starts: [Int] = []
  /// What each part may leave unwritten, beyond what `rare` says.
  private var silent: [Double] = []
  /// The probability of letters that were never seen for a part, by their number.
  private var rare: [Double] = []
  /// ln p of a letter after another; 0 before the first.
  private var spelling = [Double](repeating: 0, count: 27 * 27)

  /// The longest chunk.
  private var longest: Int { rare.count - 1 }

  /// How well the median name of the training fits, in nats a letter.
  private static let typical = 1.56

  /// With the table that is compiled in, made at the first use.
  static let standard = NameSounds(EmbeddedTable.nameSounds, readings: NameTables.standard.readings)

  /// Reads a table that `scripts/fit-name-sounds.py` has written.
  init(_ table: [UInt8], readings: CharacterReadings) {
    self.readings = readings
    parts = Array(repeating: [], count: readings.syllables.count)
    let syllables = Dictionary(uniqueKeysWithValues: readings.syllables.enumerated().map { ($1, $0) })
    for line in table.tableLines {
      let fields = table.fields(line, separator: UInt8(ascii: "\t"))
      precondition(fields.count == 3, "a line of sounds.tsv has three fields")
      let name = String(decoding: table[fields[1]], as: UTF8.self)
      let costs = table.fields(fields[2], separator: UInt8(ascii: " ")).filter { !$0.isEmpty }.map {
        Self.cost(table[$0])
      }
      switch table[fields[0].lowerBound] {
      case UInt8(ascii: "r"):
        rare = costs.map { exp($0.value) }
        precondition(longest <= VectorMath.longestStep, "letters of a part")
      case UInt8(ascii: "b"):
        let before = name == "^" ? 0 : Self.letter(name.utf8.first ?? 0)
        for cost in costs { spelling[before * 27 + Int(cost.letters)] = cost.value }
      default:
        guard let syllable = syllables[name] else { continue }
        parts[syllable].append(silent.count)
        add(costs)
      }
    }
  }

  /// Letters and ln p of `letters:cost`; of `cost` there are none.
  private static func cost(_ field: ArraySlice<UInt8>) -> (letters: UInt32, length: Int, value: Double) {
    var letters: UInt32 = 0
    var length = 0
    var cost = 0
    for byte in field {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        cost = cost * 10 + Int(byte - UInt8(ascii: "0"))
      } else if byte != UInt8(ascii: ":") {
        letters = letters << 5 | UInt32(letter(byte))
        length += 1
      }
    }
    return (letters, length, -Double(cost) / 100)
  }

  /// 1 for a, 26 for z.
  private static func letter(_ byte: UInt8) -> Int { Int(byte) - 0x60 }

  private mutating func add(_ costs: [(letters: UInt32, length: Int, value: Double)]) {
    func first(_ chunk: Chunk) -> Int {
      chunk.length == 0 ? 0 : Int(chunk.letters >> (5 * (UInt32(chunk.length) - 1)))
    }
    let own = costs.map {
      Chunk(letters: $0.letters, length: $0.length, probability: exp($0.value) - rare[$0.length])
    }
    .sorted { first($0) < first($1) }
    var counts = [Int](repeating: 0, count: 28)
    for chunk in own { counts[first(chunk) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts += counts.map { chunks.count + $0 }
    silent.append(own[..<counts[1]].reduce(0) { $0 + $1.probability })
    chunks += own
  }

  /// Makes a word of small letters ready; `nil` where it has others.
  func word(_ letters: ArraySlice<UInt8>) -> Word? {
    guard !letters.isEmpty, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    var chunks: [UInt32] = []
    chunks.reserveCapacity(letters.count * rare.count)
    var background = 0.0
    var before = 0
    for start in letters.indices {
      var chunk: UInt32 = 0
      for length in 0...longest {
        chunks.append(chunk)
        let next = start + length
        if next < letters.endIndex { chunk = chunk << 5 | UInt32(Self.letter(letters[next])) }
      }
      let letter = Self.letter(letters[start])
      background += spelling[before * 27 + letter]
      before = letter
    }
    return Word(count: letters.count, chunks: chunks, background: background)
  }

  /// How far a word is from the characters of each length from the first of some on, in nats a letter: 0 for one that they spell
  /// as the median name is spelled; nineteen of twenty own names are below 1.7, nineteen of twenty others above 2.3. Lengths from
  /// which on no more characters can bring it down to `most` are left out.
  ///
  /// - Complexity: O(*n* × *m*) in letters and characters.
  func distances(_ word: Word, _ characters: ArraySlice<UInt32>, upTo most: Double = .infinity) -> [Double] {
    var steps = NameSteps(word)
    return distances(&steps, characters, upTo: most)
  }

  /// The same of a word that is held against many characters.
  func distances(
    _ steps: inout NameSteps,
    _ characters: ArraySlice<UInt32>,
    upTo most: Double = .infinity
  ) -> [Double] {
    let word = steps.word
    var distances: [Double] = []
    distances.reserveCapacity(characters.count)
    steps.restart()
    // Probabilities only go from place to place and get lost: of their sum no more can arrive at the end.
    let least = exp((Self.typical - most) * Double(word.count) + word.background)
    characters: for character in characters {
      if let reading = readings.range(of: character).first {
        for part in parts[Int(readings[reading])] {
          if steps.follow(part, in: self) < least { break characters }
        }
      }
      let score = (log(max(steps.probability, .leastNormalMagnitude)) - word.background) / Double(word.count)
      distances.append(max(0, Self.typical - score))
    }
    return distances
  }

  /// How far a word is from the nearest characters of a text that begin and end within some bounds.
  ///
  /// - Complexity: O(*n*²) in the letters for each start, since characters are no more than letters.
  func nearest(
    _ word: Word,
    _ characters: [UInt32],
    starts: Range<Int>,
    ends: ClosedRange<Int>
  ) -> Double {
    var best = Double.infinity
    var steps = NameSteps(word)
    for start in starts {
      let first = max(start + 2, ends.lowerBound)
      let last = min(ends.upperBound, start + word.count)
      guard first <= last else { continue }
      let row = distances(&steps, characters[start..<last])
      for end in first...last { best = min(best, row[end - start - 1]) }
    }
    return best
  }

  /// How many parts the syllables have.
  var partCount: Int { silent.count }

  /// Sets, among numbers that are 0, how probable a part makes it that the last letters before each place of a word, from 0 to four of
  /// them, are its own, as `VectorMath.follow` takes it.
  func set(_ part: Int, of word: Word, in steps: inout [Double], at first: Int) {
    let width = VectorMath.longestStep + 1
    let (rare, starts, chunks, letters) = (rare.span, starts.span, chunks.span, word.chunks.span)
    let silence = silent[part]
    var steps = steps.mutableSpan
    for place in 0...word.count {
      let own = first + width * place
      for length in 0...min(place, rare.count - 1) { steps[own + length] = rare[length] }
      steps[own] += silence
    }
    for place in 0..<word.count {
      let own = place * rare.count
      let slot = 28 * part + Int(letters[own + 1])
      for index in starts[slot]..<starts[slot + 1] {
        let length = chunks[index].length
        guard place + length <= word.count, letters[own + length] == chunks[index].letters else { continue }
        steps[first + width * (place + length) + length] += chunks[index].probability
      }
    }
  }
}
