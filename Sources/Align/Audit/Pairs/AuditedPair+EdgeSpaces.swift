extension AuditedPair {
  /// The white space at the beginning and at the end of both sides of a unit, with what a message says of each end; none where
  /// there is no unit or only one side.
  var edgeSpaces: [(verb: String, english: String, chinese: String)] {
    guard isPaired, pair.unit != nil else { return [] }
    return [
      ("begins", pair.english.leadingSpace, pair.chinese.leadingSpace),
      ("ends", pair.english.trailingSpace, pair.chinese.trailingSpace),
    ]
  }
}
