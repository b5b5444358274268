/// How far two quantities of the two languages agree.
public enum QuantityAgreement: Sendable, Hashable {
  /// Why two quantities still agree although they are not expressed alike.
  public enum Reason: String, Sendable, Hashable {
    /// The same value, hedged differently, or intervals that overlap.
    case hedge
    /// The same amount in another unit, exact or within the rounding of a conversion.
    case conversion
    /// The same amount, rounded on one side to three digits or more.
    case rounding
    /// The same value as another kind of quantity (五成 and one half, 增长两倍 and tripled).
    case kind
    /// The same value, the unit named on one side only.
    case unitLeftOut
    /// 增长两倍 read as twice as much, as many write, where by the book it is tripled.
    case convention
    /// Money in two currencies, which cannot be compared.
    case currency
    /// One side says more (14日 and August 14th).
    case inferable
    /// The quantity stands once on one side and several times on the other.
    case repeated
    /// Several quantities of one side are one of the other (3、4两月 and March to April).
    case several
  }

  /// The same.
  case equal
  /// Different words, the same amount.
  case compatible(Reason)
  /// A different value.
  case conflicting

  /// The order in which partners are chosen: the smaller the better.
  var rank: Int {
    switch self {
    case .equal: 0
    case .compatible(.currency), .compatible(.convention): 4
    case .compatible(.inferable), .compatible(.hedge): 1
    case .compatible: 2
    case .conflicting: 5
    }
  }
}
