/// A positional argument, and the type of its value.
struct Operand<Value: Sendable>: Sendable {
  /// What the table, the help and the completions know of the operand.
  let definition: OperandDefinition
  /// Turns what was typed into the value.
  let reader: ValueReader<Value>

  /// Declares an operand; `name` is without angle brackets.
  init(
    _ name: String,
    _ reader: ValueReader<Value>,
    _ summary: String,
    default fallback: String? = nil,
    completes: Completion = .files
  ) {
    self.reader = reader
    self.definition = OperandDefinition(
      name: name,
      choices: reader.choices,
      isRepeated: reader.isRepeated,
      isRequired: reader.initial == nil,
      summary: summary,
      fallback: fallback,
      completion: reader.choices.isEmpty ? completes : .choices,
      check: reader.check
    )
  }
}

/// What the table, the help, the completions and the manual know of an operand.
struct OperandDefinition: Sendable {
  let name: String
  let choices: [Choice]
  let isRepeated: Bool
  let isRequired: Bool
  let summary: String
  let fallback: String?
  let completion: Completion
  /// Throws when a text is not a value of the operand.
  let check: @Sendable (String) throws(ValueProblem) -> Void

  /// The operand as messages name it.
  var display: String { "<\(name)>" }
  /// The operand as a usage line shows it: `[<input> ...]`.
  var usage: String {
    let text = isRepeated ? "\(display) ..." : display
    return isRequired ? text : "[\(text)]"
  }
}
