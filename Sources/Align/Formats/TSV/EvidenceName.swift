/// How the name of a source of evidence is written where a space or `=` would end it: `%20`, `%3D`, and `%25`
/// for `%`.
enum EvidenceName {
  /// The name as it is written.
  static func escape(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case " ": escaped += "%20"
      case "=": escaped += "%3D"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The name as it was.
  static func unescape(_ name: Substring) -> String {
    var plain = ""
    var rest = name.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let code = String(Substring(rest.prefix(2)))
      if scalar == "%", let plainScalar = ["25": "%", "20": " ", "3D": "="][code] {
        plain += plainScalar
        rest = rest.dropFirst(2)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
