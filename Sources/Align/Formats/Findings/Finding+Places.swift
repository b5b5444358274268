extension Finding {
  /// Whether the finding points at the Chinese side: that is where its words are, and the English lacks them.
  public var isFirstChinese: Bool { english.quote.isEmpty && !chinese.quote.isEmpty }
  /// The side at which the finding points.
  public var firstPlace: Place { isFirstChinese ? chinese : english }
  /// The other side.
  public var secondPlace: Place { isFirstChinese ? english : chinese }
}
