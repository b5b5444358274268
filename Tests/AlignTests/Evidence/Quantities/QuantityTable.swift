@testable import Align

/// Quantities in one line of text each, for tables of cases.
enum QuantityTable {
  /// `kind low..high unit hedge role`, with what is plain left out, joined by `; `.
  static func summary(of text: String, _ language: Language = .chinese) -> String {
    summary(of: QuantityReader(language: language).quantities(in: text))
  }

  /// The same for quantities that were read already.
  static func summary(of quantities: [Quantity]) -> String {
    quantities.map(summary).joined(separator: "; ")
  }

  private static func summary(_ quantity: Quantity) -> String {
    let (low, high) = quantity.value.texts
    let ends = low == high ? low ?? "" : "\(low ?? "…")..\(high ?? "…")"
    var parts = [quantity.kind.rawValue, ends]
    if let unit = quantity.unit { parts.append(unit) }
    if quantity.hedge != .none { parts.append(quantity.hedge.rawValue) }
    if quantity.role != .hard { parts.append(quantity.role.rawValue) }
    return parts.joined(separator: " ")
  }
}
