/// Tells simplified from traditional Chinese, so that a browser chooses the glyphs that belong to the text.
enum ChineseTag {
  /// Frequent characters that only simplified text has, and their traditional forms in step.
  private static let simplified = Set("们国来会时说对为这经学发样过个后头见问开关长门车东两无".unicodeScalars)
  private static let traditional = Set("們國來會時說對為這經學發樣過個後頭見問開關長門車東兩無".unicodeScalars)
  /// Characters after which the answer is taken as settled.
  private static let enough = 200

  /// `zh-Hans`, `zh-Hant`, or `zh` where the text shows neither.
  static func tag(of segments: [String]) -> String {
    var balance = 0
    for segment in segments {
      for scalar in segment.unicodeScalars {
        if simplified.contains(scalar) { balance += 1 } else if traditional.contains(scalar) { balance -= 1 }
      }
      if abs(balance) > enough { break }
    }
    return balance > 0 ? "zh-Hans" : balance < 0 ? "zh-Hant" : "zh"
  }
}
