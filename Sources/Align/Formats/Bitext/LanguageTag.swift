extension Language {
  /// The language that a tag of BCP 47 or ISO 639 names: `en`, `EN-US`, `eng`, `zh`, `zh-Hant-TW`, `zho`.
  ///
  /// Case does not count, `_` counts as `-`; `nil` for any other language.
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "en", "eng": self = .english
    case "zh", "zho", "chi", "cmn": self = .chinese
    default: return nil
    }
  }
}
