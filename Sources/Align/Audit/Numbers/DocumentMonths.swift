/// Which months a document's Chinese names with its days: a newspaper of July writes 25日, and means one of July.
struct DocumentMonths: Sendable {
  /// How many dates name each month, 1 … 12; [0] is not used.
  private var counts = [Int](repeating: 0, count: 13)
  /// How many dates name a month.
  private var total = 0

  /// Fewer dates tell nothing of the document.
  private static let leastDates = 5
  /// The document is of one month where this share of its dates is.
  private static let mainShare = 0.6
  /// A month that this share of the dates names is mentioned in passing, and may be meant.
  private static let strayShare = 0.1

  /// Nothing is known.
  init() {}

  /// Counts the dates of some texts.
  ///
  /// - Complexity: O(*n*) in the number of quantities.
  init(_ texts: some Sequence<[Quantity]>) {
    for quantity in texts.joined() {
      guard case .date(let date) = quantity.value, date.day != nil, let month = date.month, !date.isLunar
      else { continue }
      counts[month] += 1
      total += 1
    }
  }

  /// The document's month where a month can hardly be meant by a day without one; `nil` where it can, or nothing is known.
  func contradicting(_ month: Int) -> Int? {
    guard total >= Self.leastDates, (1...12).contains(month),
      let main = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }), main != month,
      Double(counts[main]) >= Self.mainShare * Double(total),
      Double(counts[month]) < Self.strayShare * Double(total)
    else { return nil }
    return main
  }
}
