extension NumberDisagreement {
  /// What speaks for a fault and against it, as short names.
  var grounds: [String] { NumberFeature.allCases.filter(features.contains).map(\.rawValue) }

  /// What each side says and means.
  ///
  /// - Parameters:
  ///   - englishQuote: the words of the English quantity; empty where there is none.
  ///   - chineseQuote: the words of the Chinese quantity; empty where there is none.
  /// - Returns: a sentence without a stop.
  func sentence(englishQuote: String, chineseQuote: String) -> String {
    let remark = remark.isEmpty ? "" : "; " + remark
    switch (english, chinese) {
    case (let english?, let chinese?):
      let equals = englishQuote == english.meaning ? "" : " = \(english.meaning)"
      return "\(chineseQuote) is \(chinese.meaning); the English has \"\(englishQuote)\"\(equals)\(remark)"
    case (nil, let chinese?):
      return "\(chineseQuote) (\(chinese.meaning)) has no counterpart in the English\(remark)"
    case (let english?, nil):
      let meaning = englishQuote == english.meaning ? "" : " (\(english.meaning))"
      return "\"\(englishQuote)\"\(meaning) has no counterpart in the Chinese\(remark)"
    case (nil, nil): return self.remark
    }
  }
}
