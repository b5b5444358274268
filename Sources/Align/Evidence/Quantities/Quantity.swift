/// A quantity that a text states: a number, percentage, date, amount of money …, with its place in the text.
public struct Quantity: Sendable, Hashable {
  /// What kind of quantity it is; the names are those of `align-tool quantities`.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A count or a bare number: 一百零一万, 1,010,000.
    case cardinal
    /// A place in a row: 第三, the 19th, No. 5.
    case ordinal
    /// Per cent, and percentage points with the unit `%pt`.
    case percent
    /// A part of a whole: 三分之一, two-thirds, half.
    case fraction
    /// A factor: 两倍, doubled, fivefold. The value is the factor (增长两倍 is 3), with `isIncrease` telling how it was put.
    case multiple
    /// A day, month, year, decade, quarter, weekday …
    case date
    /// A time of the clock.
    case time
    /// A length of time; the unit is one of time. An age has the unit `a`.
    case duration
    /// An amount of money; the unit is an ISO 4217 code or the currency's name in capitals.
    case money
    /// A number with a unit of measurement.
    case measure
    /// Digits that name something: 12306, PM2.5, 六二○.
    case digits
    /// Numerals that count nothing (第一线, Sixth Avenue), reported so that nobody wonders.
    case idiom
  }

  /// How sure the text is of the value.
  public enum Hedge: String, Sendable, Hashable, Codable {
    /// The value as stated.
    case none
    /// 近, 不到, nearly, almost, up to.
    case below
    /// 约, 左右, about, some.
    case about
    /// 余, 多, 超过, more than, at least.
    case over
    /// 几, 数, several, dozens: the order of magnitude only.
    case magnitude
  }

  /// What it means when the other language lacks the quantity.
  public enum Role: String, Sendable, Hashable, Codable {
    /// It must be there.
    case hard
    /// It may be left out (一个 = a, 两国 = the countries, slogans), but must not differ.
    case soft
    /// It counts nothing.
    case none
  }

  /// The place of the quantity, in UTF-8 bytes of the text that was read.
  public var range: Range<Int>
  /// What kind it is.
  public var kind: Kind
  /// What it is worth.
  public var value: QuantityValue
  /// How sure the text is.
  public var hedge: Hedge
  /// What it means when the other language lacks it.
  public var role: Role
  /// The unit's symbol (`t`, `km`, `CNY`, `[mu]`), as the unit table lists it; `nil` without unit.
  public var unit: String?
  /// The definition of the unit where the reader's own words define it; `nil` for units that everyone knows.
  var ownUnit: OwnUnit?
  /// The other readings that the language allows for the same place, the likeliest first. None overlaps another
  /// quantity, unless it joins the two.
  public var alternatives: [QuantityReading]

  /// Makes a quantity from its parts.
  public init(
    range: Range<Int>,
    kind: Kind,
    value: QuantityValue,
    hedge: Hedge = .none,
    role: Role = .hard,
    unit: String? = nil,
    alternatives: [QuantityReading] = []
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.hedge = hedge
    self.role = role
    self.unit = unit
    self.alternatives = alternatives
  }
}

extension [Quantity] {
  /// The place of the first quantity, of a list in text order, that ends after a place of the text.
  ///
  /// - Complexity: O(log *n*).
  func firstIndex(endingBehind place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
