/// A form in which programs keep their texts.
enum ResourceKind: Hashable {
  case android, apple, catalog, json, properties

  /// The form of a file by its name; `nil` for any other.
  init?(path: String) {
    let path = BitextFormat.withoutCompression(path).lowercased()
    switch path.split(separator: ".").last {
    case "xml": self = .android
    case "strings": self = .apple
    case "xcstrings": self = .catalog
    case "json", "arb": self = .json
    case "properties": self = .properties
    default: return nil
    }
  }
}
