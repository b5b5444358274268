/// How a stream holds document pairs, one a line.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  /// A JSON object: `{"id":"…","english":"…","chinese":"…"}`; a text is a string, or an array of its segments.
  case jsonl
  /// Bitextor's documents: two URLs, then the two texts in Base64, with tabs between.
  case bitextor
}
