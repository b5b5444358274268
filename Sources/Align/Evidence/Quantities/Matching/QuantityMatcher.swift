/// Pairs the quantities of an English text with those of its Chinese translation, and chooses their readings on the way.
///
/// 三点 is 3 or 3 o'clock, 七日 the 7th or seven days: the reading that the other side confirms is nearly always the right
/// one. An alternative reading is used only where a quantity of the other side agrees with it, and costs what the reader
/// says it costs; without such a partner the first reading stands.
public enum QuantityMatcher {
  /// Pairs two lists of quantities, each in text order.
  ///
  /// Partners are chosen from the least cost up: how far the two agree, what their readings cost, how far apart they stand.
  /// What is left over is tried as a repetition of a quantity that has a partner, then as a list that the other language
  /// puts as a range; what then is left on both sides and of one kind conflicts. Quantities of the role `none` take no
  /// part.
  ///
  /// - Complexity: O(*n* log *n*) for *n* quantities of both sides.
  public static func match(english: [Quantity], chinese: [Quantity]) -> QuantityMatching {
    var state = MatchingState(english: english, chinese: chinese)
    state.pairUp()
    state.joinRepetitions()
    state.joinLists()
    state.pairConflicts()
    return state.result()
  }
}
