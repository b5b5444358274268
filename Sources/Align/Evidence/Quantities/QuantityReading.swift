/// Another way to read a place of a text than the `Quantity` that stands there: 三点 as 3 o'clock beside 3.
///
/// A reading is used only where the other language confirms it. Its span may be smaller than the quantity's (a part of
/// it) or larger (joined with what is next to it).
public struct QuantityReading: Sendable, Hashable {
  /// The place of the reading, in UTF-8 bytes of the text that was read.
  public var range: Range<Int>
  /// What kind of quantity it is.
  public var kind: Quantity.Kind
  /// What it is worth.
  public var value: QuantityValue
  /// How sure the text is of the value.
  public var hedge: Quantity.Hedge
  /// What it means when the other language lacks it; `none` for a reading that counts nothing.
  public var role: Quantity.Role
  /// The unit's symbol, as the unit table lists it; `nil` without unit.
  public var unit: String?
  /// The definition of the unit where the reader's own words define it.
  var ownUnit: OwnUnit?
  /// How much less likely the reading is than the quantity that holds it, in nats, ≥ 0.
  public var cost: Double
  /// The name of the rule that made it, as `align-tool quantities --explain` shows it.
  public var rule: String

  /// Makes a reading from its parts.
  public init(
    range: Range<Int>,
    kind: Quantity.Kind,
    value: QuantityValue,
    hedge: Quantity.Hedge = .none,
    role: Quantity.Role = .hard,
    unit: String? = nil,
    cost: Double,
    rule: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.hedge = hedge
    self.role = role
    self.unit = unit
    self.cost = cost
    self.rule = rule
  }

  /// The reading as a quantity without alternatives.
  public var quantity: Quantity {
    var quantity = Quantity(range: range, kind: kind, value: value, hedge: hedge, role: role, unit: unit)
    quantity.ownUnit = ownUnit
    return quantity
  }
}

extension Quantity {
  /// What a reading costs that the words around a quantity suggest, in nats; judged, not measured.
  private static let settingCost = 1.0

  /// Adds the kelvins that the K of 3K may be, which was read as a thousand.
  mutating func addKelvins(_ thousands: ExactNumber) {
    guard let kelvins = thousands.divided(by: ExactNumber(1000)) else { return }
    addReading(.measure, .exactly(kelvins), hedge: hedge, unit: "K", rule: "kelvins")
  }

  /// Adds the fraction that a scale of 1:50,000 is as well: 五万分之一.
  mutating func addScale(_ parts: [ExactNumber]) {
    guard parts.count == 2, parts[0] == .one, parts[1] >= ExactNumber(100),
      let fraction = ExactNumber.one.divided(by: parts[1])
    else { return }
    addReading(.fraction, .exactly(fraction), rule: "scale of a map")
  }

  /// Adds another way to read the whole of the quantity.
  mutating func addReading(
    _ kind: Kind,
    _ value: QuantityValue,
    hedge: Hedge = .none,
    unit: String? = nil,
    rule: String
  ) {
    alternatives.append(
      QuantityReading(
        range: range,
        kind: kind,
        value: value,
        hedge: hedge,
        unit: unit,
        cost: Self.settingCost,
        rule: rule
      )
    )
  }
}
