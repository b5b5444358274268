/// Turns the texts that a user gives for one flag or operand into a value.
///
/// Each occurrence is folded into the value in the order typed, so that a repeated flag may collect
/// or let the last one win, as its reader decides.
struct ValueReader<Value: Sendable>: Sendable {
  /// The value when nothing is typed, or `nil` where the user must give one.
  let initial: Value?
  /// The texts that are accepted, or empty when any text may be.
  let choices: [Choice]
  /// Whether one text may hold several choices with commas between them.
  let isList: Bool
  /// Whether every occurrence counts rather than the last.
  let isRepeated: Bool
  /// Folds one occurrence into the value.
  let update: @Sendable (inout Value?, String) throws(ValueProblem) -> Void

  /// Makes a reader from its parts.
  init(
    initial: Value?,
    choices: [Choice] = [],
    isList: Bool = false,
    isRepeated: Bool = false,
    update: @escaping @Sendable (inout Value?, String) throws(ValueProblem) -> Void
  ) {
    self.initial = initial
    self.choices = choices
    self.isList = isList
    self.isRepeated = isRepeated
    self.update = update
  }

  /// Throws when a text is not one that `update` accepts.
  func check(_ text: String) throws(ValueProblem) {
    var value = initial
    try update(&value, text)
  }
}

/// One accepted text and what it means.
struct Choice: Hashable, Sendable {
  /// The text as it is typed.
  let name: String
  /// What it means, as a phrase without a full stop.
  let summary: String
}

/// A closed set of texts that a flag or operand accepts.
protocol FlagChoice: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the choice means, as a phrase without a full stop.
  var summary: String { get }
}

extension FlagChoice {
  /// Every choice in the order of declaration.
  static var choices: [Choice] { allCases.map { Choice(name: $0.rawValue, summary: $0.summary) } }

  /// Reads one choice, or throws naming all of them.
  static func read(_ text: String) throws(ValueProblem) -> Self {
    guard let value = Self(rawValue: text) else {
      throw ValueProblem(value: text, advice: "Please provide one of \(quotedList(choices.map(\.name))).")
    }
    return value
  }
}

/// Why a text is not a value of a flag, and what would be.
struct ValueProblem: Error, Hashable {
  /// The text, or the part of it, that was refused.
  let value: String
  /// A sentence that says what to give instead.
  let advice: String
}

/// Writes names as `'a', 'b' or 'c'`.
func quotedList(_ names: [String]) -> String {
  let quoted = names.map { "'\($0)'" }
  guard quoted.count > 1 else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
}
