/// What a name names.
package enum NameKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A person.
  case person
  /// A country, a part of the world or its people.
  case country
  /// A place inside of a country.
  case place
  /// An institution, a party, a body of the state, a company.
  case organisation
  /// A language.
  case language
  /// A currency.
  case currency
  /// A term of its time: a campaign, a slogan, a kind of unit.
  case term
  /// Not known: a romanised name that no table has.
  case unknown
}
