/// What a format that knows only named values writes of a unit, and reads back: the props of TMX, the contexts of XLIFF.
///
/// | name | value |
/// |---|---|
/// | `state` | a state of `UnitMetadata.State` |
/// | `state-name` | the word that the file had for it |
/// | `approved`, `translate`, `locked` | `yes` or `no` |
/// | `context` | what tells units of one text apart |
enum UnitFields {
  /// The names of the table.
  static let names: Set<String> = ["state", "state-name", "approved", "translate", "locked", "context"]

  /// The named values of a unit, without those that say what is usual.
  ///
  /// - Parameters:
  ///   - unit: the unit.
  ///   - without: names that the format has another place for.
  /// - Returns: the names of the table and their values.
  static func list(_ unit: UnitMetadata, without: Set<String> = []) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty, !without.contains(name) { list.append((name, value)) }
    }
    add("state", unit.state?.rawValue)
    add("state-name", unit.stateName == unit.state?.rawValue ? nil : unit.stateName)
    add("approved", unit.isApproved.map { $0 ? "yes" : "no" })
    add("translate", unit.isTranslatable ? nil : "no")
    add("locked", unit.isLocked ? "yes" : nil)
    add("context", unit.context)
    return list
  }

  /// Takes a named value of the table.
  ///
  /// - Returns: Whether the name is in the table and the value fits it.
  static func set(_ name: String, _ value: String, in unit: inout UnitMetadata) -> Bool {
    let flag: Bool? = value == "yes" ? true : value == "no" ? false : nil
    switch name {
    case "state":
      guard let state = UnitMetadata.State(rawValue: value) else { return false }
      unit.state = state
    case "state-name": unit.stateName = value
    case "context": unit.context = value
    case "approved":
      guard let flag else { return false }
      unit.isApproved = flag
    case "translate":
      guard let flag else { return false }
      unit.isTranslatable = flag
    case "locked":
      guard let flag else { return false }
      unit.isLocked = flag
    default: return false
    }
    return true
  }
}
