/// What the English of a pair shows of names before its Chinese is asked.
struct PairNames: Sendable {
  /// The words of the English.
  let words: LatinWords
  /// Whether the Chinese may lack a person whose name is certain by its form.
  let mayLackPerson: Bool
}
