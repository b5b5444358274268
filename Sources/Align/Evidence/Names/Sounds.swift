/// The consonants of a name in classes that transliteration keeps, and how far those of two names are apart.
///
/// Unlike `SoundSkeleton`, which finds names exactly, this weighs what differs: 哈灵顿 lacks the g of Harington, 扎克伯格 the first r
/// of Zuckerberg.
struct Sounds: Sendable, Hashable {
  /// One sound for each consonant: the classes that it may be of, and a bit for one that may be silent.
  private(set) var values: [UInt16] = []

  private static let lip: UInt16 = 1
  private static let tooth: UInt16 = 2
  private static let throat: UInt16 = 4
  private static let breath: UInt16 = 8
  private static let nose: UInt16 = 16
  private static let tongue: UInt16 = 32
  private static let hiss: UInt16 = 64
  private static let open: UInt16 = 128
  private static let silent: UInt16 = 256

  // The costs were fitted on names of the magazine and of NTREX (Fixtures/README.md) against the Chinese of their own and of other
  // names, 2026-11-21: nine of ten own names are below 0.2, nine of ten others above 0.3.
  /// Two classes that tables of transliteration mix.
  private static let mixed = 0.6
  private static let missing = 0.9
  private static let missingSilent = 0.15
  private static let missingNasal = 0.6
  private static let addedOpen = 0.2
  /// 尔 and a last n stand for what English does not sound.
  private static let addedVague = 0.5
  /// A name of fewer sounds is told apart by no less than this.
  private static let leastLength = 1.5
  private static let lengthOfSilent = 0.4
  private static let lengthOfOpen = 0.6

  // MARK: Distance

  /// How far the sounds of an English name are from those of a Chinese one: 0 for the same, about 0.55 for two names at random.
  func distance(chinese: Sounds) -> Double {
    let other = chinese.values
    var row = [0.0]
    for sound in other { row.append(row[row.count - 1] + Self.cost(added: sound)) }
    for sound in values {
      var diagonal = row[0]
      row[0] += Self.cost(missing: sound)
      for (place, heard) in other.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(
          above + Self.cost(missing: sound),
          row[place] + Self.cost(added: heard),
          diagonal + Self.cost(sound, heard)
        )
        diagonal = above
      }
    }
    let own = values.reduce(0.0) { $0 + ($1 & Self.silent != 0 ? Self.lengthOfSilent : 1) }
    let heard = other.reduce(0.0) { $0 + ($1 == Self.open ? Self.lengthOfOpen : 1) }
    return row[other.count] / max(Self.leastLength, (own + heard) / 2)
  }

  private static func cost(missing sound: UInt16) -> Double {
    sound & silent != 0 ? missingSilent : sound == nose ? missingNasal : missing
  }

  private static func cost(added sound: UInt16) -> Double {
    sound == open ? addedOpen : sound == tongue || sound == nose ? addedVague : missing
  }

  private static let mixtures: [(UInt16, UInt16)] = [
    (open, breath), (open, throat), (hiss, tooth), (lip, breath), (nose, lip), (tongue, nose),
  ]

  private static func cost(_ english: UInt16, _ chinese: UInt16) -> Double {
    if english & chinese != 0 { return 0 }
    let isMixed = mixtures.contains { left, right in
      english & left != 0 && chinese & right != 0 || english & right != 0 && chinese & left != 0
    }
    return isMixed ? mixed : 1
  }

  // MARK: Chinese

  /// The sounds of folded characters by their most common readings.
  init(chinese: ArraySlice<UInt32>, readings: CharacterReadings) {
    for character in chinese {
      guard let index = readings.range(of: character).first else { continue }
      let syllable = Array(readings.syllables[Int(readings[index])].utf8)
      // 加 stands for ga and ca, not for ja.
      if character == 0x52A0 {
        values.append(Self.throat)
        continue
      }
      if let initial = Self.initial(syllable) { values.append(initial) }
      if syllable.count > 1, let last = syllable.last, last == UInt8(ascii: "n") || last == UInt8(ascii: "g")
      {
        values.append(Self.nose)
      }
    }
  }

  private static func initial(_ syllable: [UInt8]) -> UInt16? {
    if syllable == Array("er".utf8) { return tongue }
    switch syllable[0] {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): return lip
    case UInt8(ascii: "d"), UInt8(ascii: "t"): return tooth
    case UInt8(ascii: "g"), UInt8(ascii: "k"): return throat
    case UInt8(ascii: "f"), UInt8(ascii: "w"): return breath
    case UInt8(ascii: "m"), UInt8(ascii: "n"): return nose
    case UInt8(ascii: "l"), UInt8(ascii: "r"): return tongue
    case UInt8(ascii: "j"), UInt8(ascii: "q"): return hiss | throat
    case UInt8(ascii: "x"): return hiss | open
    case UInt8(ascii: "h"): return open
    case UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s"): return hiss
    default: return nil
    }
  }

  // MARK: English

  /// The sounds of a word of small letters.
  init(english letters: ArraySlice<UInt8>) {
    let word = Array(letters)
    var index = 0
    func letter(_ offset: Int) -> UInt8 {
      word.indices.contains(index + offset) ? word[index + offset] : 0
    }
    func has(_ offset: Int, _ any: String) -> Bool {
      let letter = letter(offset)
      return letter != 0 && any.utf8.contains(letter)
    }
    while index < word.count {
      // Of double consonants the second is followed by what tells their sound.
      let isDouble = letter(1) == letter(0)
      var sounds: [UInt16] = []
      var width = 1
      switch letter(0) {
      case UInt8(ascii: "b"): sounds = [Self.lip]
      case UInt8(ascii: "p"): sounds = [has(1, "h") ? Self.lip | Self.breath : Self.lip]
      case UInt8(ascii: "t"):
        if has(1, "h") {
          sounds = [Self.hiss | Self.tooth]
          width = 2
        } else if has(1, "zs") {
          sounds = [Self.hiss]
          width = 2
        } else if has(1, "e"), has(2, "s"), index + 3 == word.count {
          // Gates is 盖茨.
          sounds = [Self.hiss]
          width = 3
        } else if has(1, "c"), has(2, "h") {
          sounds = [Self.hiss]
          width = 3
        } else {
          sounds = [has(1, "i") ? Self.tooth | Self.hiss : Self.tooth]
        }
      case UInt8(ascii: "d"):
        sounds = [has(1, "z") ? Self.hiss : has(1, "i") ? Self.tooth | Self.hiss : Self.tooth]
      case UInt8(ascii: "g"):
        if has(1, "h") {
          sounds = [Self.throat | Self.silent]
          width = 2
        } else {
          sounds = [
            has(1, "n") ? Self.throat | Self.silent : has(1, "eiy") ? Self.throat | Self.hiss : Self.throat
          ]
        }
      case UInt8(ascii: "k"): sounds = [index == 0 && has(1, "n") ? Self.throat | Self.silent : Self.throat]
      case UInt8(ascii: "q"): sounds = [Self.throat | Self.hiss]
      case UInt8(ascii: "c"):
        if has(1, "h") {
          sounds = [Self.hiss | Self.throat]
          width = 2
        } else if has(1, "k") {
          sounds = [Self.throat]
          width = 2
        } else {
          sounds = [has(1, "eiyz") ? Self.hiss | Self.throat : Self.throat]
        }
      case UInt8(ascii: "s"):
        if has(1, "c"), has(2, "h") { width = 3 } else if has(1, "h") { width = 2 }
        sounds = [index > 0 && has(1, "nl") ? Self.hiss | Self.silent : Self.hiss]
      case UInt8(ascii: "f"): sounds = [Self.breath]
      case UInt8(ascii: "v"): sounds = [Self.breath | Self.lip]
      case UInt8(ascii: "w"): if has(1, "aeiouy") { sounds = [Self.breath | Self.silent] }
      case UInt8(ascii: "m"), UInt8(ascii: "n"): sounds = [Self.nose]
      case UInt8(ascii: "l"), UInt8(ascii: "r"):
        sounds = [has(1, "aeiouy") ? Self.tongue : Self.tongue | Self.silent]
      case UInt8(ascii: "z"): sounds = [Self.hiss]
      case UInt8(ascii: "j"): sounds = [Self.hiss | Self.silent]
      case UInt8(ascii: "x"): sounds = index > 0 ? [Self.throat, Self.hiss] : [Self.hiss]
      case UInt8(ascii: "h"): sounds = [Self.open | Self.silent]
      default: break
      }
      if !isDouble { values += sounds }
      index += width
    }
  }
}
