extension NumberFeature {
  /// What kind of value a quantity has.
  static func value(_ quantity: Quantity) -> NumberFeature {
    switch quantity.value {
    case .date(let date): return value(date)
    case .time: return .clock
    case .ratio: return .score
    case .digits(let text): return text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .digits : .identifier
    case .number(let low, let high): return number(quantity, low, high)
    }
  }

  private static func value(_ date: DatePattern) -> NumberFeature {
    if date.month == nil, date.day == nil, date.weekday != nil { return .weekday }
    switch (date.year != nil, date.month != nil, date.day != nil) {
    case (_, true, true), (true, true, false): return .fullDate
    case (true, false, false): return date.lastYear != nil || date.part != nil ? .period : .year
    case (false, true, false): return date.part == nil && date.tenDays == nil ? .month : .period
    case (_, false, true): return .day
    case (false, false, false): return .period
    }
  }

  private static func number(_ quantity: Quantity, _ low: ExactNumber?, _ high: ExactNumber?)
    -> NumberFeature
  {
    if quantity.hedge == .magnitude { return .magnitude }
    switch quantity.kind {
    case .percent: return .percent
    case .fraction: return .fraction
    case .multiple: return .multiple
    case .ordinal: return .ordinal
    case .money: return .money
    case .duration: return .duration
    case .measure: return .measure
    default: break
    }
    guard let bound = low ?? high else { return .small }
    if bound == .zero { return .zero }
    if bound == .one { return .one }
    guard bound < ExactNumber(100) else { return .large }
    guard bound.isWhole else { return .tens }
    return bound < ExactNumber(5) ? .small : bound < ExactNumber(13) ? .few : .tens
  }
}
