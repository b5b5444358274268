/// Compares what matched amounts are given per: $80 a barrel and 每加仑80美元, 6 tonnes a hectare and 亩产400公斤.
struct RateBases {
  /// How the bases of two amounts compare that are not the same.
  enum Verdict: Equatable {
    /// The amounts differ by as much as the bases do.
    case converted
    /// They do not, with what the two sides call the bases.
    case different(english: String, chinese: String)
  }

  /// What an amount is given per.
  private struct Base {
    let label: String
    let quote: String
    /// The size in base units; months in seconds. `nil` for persons and households.
    let size: ExactNumber?
    let dimension: UnitDefinition.Dimension?

    init(_ place: LabelledWords.Place, in text: [UInt8]) {
      label = place.label
      quote = String(decoding: text[place.range], as: UTF8.self)
      let unit = UnitDefinition.named(place.label)
      let isCalendar = unit?.dimension == .calendar
      dimension = isCalendar ? .time : unit?.dimension
      size = isCalendar ? unit?.factor.multiplied(by: QuantityComparison.secondsInMonth) : unit?.factor
    }

    /// Whether it only looks like a base: “a year earlier”, 去年产.
    var isNone: Bool { label == "none" }

    /// Whether two bases exclude each other: two lengths of time, a barrel and a ton, a person and a household.
    func isComparable(_ other: Base) -> Bool {
      if dimension == other.dimension { return true }
      let weighed: [UnitDefinition.Dimension?] = [.mass, .volume]
      return weighed.contains(dimension) && weighed.contains(other.dimension)
    }
  }

  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  private let words: LabelledWords

  /// How far from an amount its base is looked for, in bytes: twelve characters before a Chinese one, some eight English words.
  private static let before = 36
  private static let after = (english: 44, chinese: 18)
  private static let marks = ByteMarks([",", ";", "(", ")", ". ", "，", "；", "。", "、", "（", "）"])

  /// Looks at the matched quantities of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    self.words = words.labelled(.rates)
  }

  /// Compares the bases of two amounts; `nil` where they are the same, and where a side names none.
  ///
  /// - Complexity: O(log *n*) in the number of quantities.
  func verdict(_ left: Quantity, _ right: Quantity) -> Verdict? {
    guard case .number = left.value, case .number = right.value else { return nil }
    let ones = englishBases(left).filter { !$0.isNone }
    guard !ones.isEmpty else { return nil }
    let others = chineseBases(right).filter { !$0.isNone }
    for one in ones {
      let comparable = others.filter { one.isComparable($0) }
      // “Per person per year” and 每人每月 share the person.
      guard let other = comparable.first, !comparable.contains(where: { $0.label == one.label }) else {
        continue
      }
      return agree(left, one, right, other)
        ? .converted : .different(english: one.quote, chinese: other.quote)
    }
    return nil
  }

  /// Whether two amounts are one rate: 6 tonnes a hectare and 400 kg a mu.
  private func agree(_ left: Quantity, _ base: Base, _ right: Quantity, _ otherBase: Base) -> Bool {
    guard base.dimension == otherBase.dimension, let size = base.size, let otherSize = otherBase.size,
      QuantityComparison.family(left) == QuantityComparison.family(right),
      let one = QuantityComparison.interval(left), let other = QuantityComparison.interval(right)
    else { return false }
    return QuantityComparison.isNear(
      (one.low ?? one.high)?.divided(by: size),
      (other.low ?? other.high)?.divided(by: otherSize)
    )
  }

  /// “a barrel”, “per person per year” right after an amount, or “hourly” before it.
  private func englishBases(_ quantity: Quantity) -> [Base] {
    let start = quantity.range.upperBound
    let behind = english[start..<min(english.count, start + Self.after.english)]
    var bases: [Base] = []
    var next = start + 1
    let places = words.places(inEnglish: behind)
    // 9,800 revolutions a minute
    if quantity.unit == nil, let first = places.first, isPlain(english[start..<first.range.lowerBound]) {
      next = first.range.lowerBound
    }
    for place in places where place.range.lowerBound == next {
      bases.append(Base(place, in: english))
      next = place.range.upperBound + 1
    }
    guard bases.isEmpty else { return bases }
    return words.places(inEnglish: clause(before: quantity, in: english, matching.english))
      .filter { !english[$0.range].contains(0x20) }.suffix(1).map { Base($0, in: english) }
  }

  /// Whether what is between a count and its base is a noun of one or two words.
  private func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) } && text.count { $0 == 0x20 } <= 3
  }

  /// 每桶, 亩产 before an amount, /桶 after it.
  private func chineseBases(_ quantity: Quantity) -> [Base] {
    let start = quantity.range.upperBound
    let behind = chinese[start..<min(chinese.count, start + Self.after.chinese)]
    let next = matching.chinese.firstIndex(endingBehind: start)
    let nextNumber =
      next < matching.chinese.count ? matching.chinese[next].range.lowerBound : chinese.count + 1
    let places =
      words.places(inChinese: clause(before: quantity, in: chinese, matching.chinese))
      // 7天每天12小时: what a number follows belongs to that.
      + words.places(inChinese: behind).filter {
        $0.range.lowerBound == start && $0.range.upperBound < nextNumber
      }
    return places.map { Base($0, in: chinese) }
  }

  /// What comes before a quantity, up to the last mark or quantity.
  private func clause(before quantity: Quantity, in text: [UInt8], _ quantities: [Quantity]) -> ArraySlice<
    UInt8
  > {
    let end = quantity.range.lowerBound
    let index = quantities.firstIndex(endingBehind: end)
    let floor = index > 0 ? quantities[index - 1].range.upperBound : 0
    return Self.marks.clause(of: max(floor, end - Self.before)..<end, in: text)
  }
}
