/// A name on one side of a pair that nothing on the other supports.
struct LoneName: Sendable {
  /// In UTF-8 bytes of its text.
  let range: Range<Int>
  /// The places of the tables that it may be.
  var places: [Int] = []
  /// What is known of it.
  var features: [NameExchangeFeature: Double] = [:]

  /// The countries that it is or lies in, by their codes.
  var countries: Set<String> { Set(places.flatMap { PlaceNames.standard.table.countries(of: $0) }) }

  func has(_ feature: NameExchangeFeature) -> Bool { features[feature] != nil }

  mutating func set(_ feature: NameExchangeFeature, _ isSo: Bool) {
    if isSo { features[feature] = 1 }
  }
}
