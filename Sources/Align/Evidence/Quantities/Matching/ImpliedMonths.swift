/// The months that days without one take from the dates beside them: 7月25日电 … 25日 is July 25 both times.
struct ImpliedMonths {
  /// For each quantity the months it may be in; empty where nothing is implied.
  private let months: [[Int]]

  /// Looks at the dates of one side of a pair.
  ///
  /// - Complexity: O(*n*) in the number of quantities.
  init(_ quantities: [Quantity]) {
    var named: (month: Int, day: Int)?
    var months = [[Int]](repeating: [], count: quantities.count)
    for (index, quantity) in quantities.enumerated() {
      guard case .date(let date) = quantity.value, !date.isLunar, let day = date.day else { continue }
      if let month = date.lastMonth ?? date.month {
        named = (month, date.lastDay ?? day)
      } else if let named {
        // A smaller day may be one of the next month: 6月30日 … 1日.
        months[index] = day < named.day ? [named.month, named.month % 12 + 1] : [named.month]
      }
    }
    self.months = months
  }

  /// Whether the context of a quantity speaks against a date of the other side that names a month.
  func contradicts(_ index: Int, _ quantity: Quantity, _ other: Quantity) -> Bool {
    guard !months[index].isEmpty, case .date(let date) = quantity.value, date.month == nil,
      case .date(let named) = other.value, let month = named.month
    else { return false }
    return !months[index].contains(month)
  }
}
