import Foundation

/// What a check is not sure of: words of a pair that may stand on one side alone, which sentence vectors can tell more of.
struct Doubt: Sendable, Hashable {
  /// What the words are.
  enum Kind: String, Sendable, CaseIterable {
    /// A word that negates.
    case negation
    /// Words that say the opposite of each other.
    case opposite
    /// A name against which the other side has another one.
    case name
  }

  /// What the words are.
  var kind: Kind
  /// The log-odds of a fault without vectors, in nats; 0 where nothing was measured.
  var score: Double
}

/// What is weighed of words that may stand on one side alone.
///
/// Without a word that the other side does not have, the two sides are more alike; without one that it has, they are less so.
enum DoubtFeature: Int, Sendable, CaseIterable {
  /// The log-odds without vectors.
  case score
  /// By how much the cosine of the sides rises without the words, as such and as a share of what they change in their own text.
  case rise, relief
  /// ln of what the words change in their own text, and the cosine of the sides as they are.
  case change, cosine
  /// Where words of both sides are looked at, the same of the Chinese ones, and the rise without both.
  case otherRise, otherRelief, otherChange, bothRise

  /// As the table of weights calls it.
  var name: String { "\(self)" }
}

/// The features of a doubt, in the order of `DoubtFeature.allCases`.
struct DoubtFeatures: Sendable, Hashable {
  private(set) var values = [Double](repeating: 0, count: DoubtFeature.allCases.count)

  subscript(feature: DoubtFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  // Without these bounds, a word that changes next to nothing in its own text would have a relief of any size.
  private static let leastChange = 0.004
  private static let reliefBounds = -2.0...2.0

  /// Names and values, as “rise=0.013”.
  var grounds: [String] {
    zip(DoubtFeature.allCases, values).map { "\($0.name)=\(FixedDecimal.text($1) ?? "0")" }
  }

  /// Adds what the cosine rises by without some words that change so much in their own text.
  mutating func add(rise: Double, change: Double, isOther: Bool) {
    let change = max(Self.leastChange, change)
    let relief = min(max(rise / change, Self.reliefBounds.lowerBound), Self.reliefBounds.upperBound)
    self[isOther ? .otherRise : .rise] = rise
    self[isOther ? .otherRelief : .relief] = relief
    self[isOther ? .otherChange : .change] = log(change)
  }
}
