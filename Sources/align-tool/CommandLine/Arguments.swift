import Align

/// What a user typed for one command: checked texts by flag and operand, read with their types.
struct Arguments: Sendable {
  private var texts: [String: [String]] = [:]
  /// Outputs that are there already, which a search through folders passes over.
  var existingOutputs: Set<FileStatus.Identity> = []

  /// No arguments at all.
  init() {}

  /// The value of a flag, or its initial value when it was not typed.
  subscript<Value>(_ flag: Flag<Value>) -> Value { read(flag.definition.display, flag.reader) }

  /// The value of an operand, or its initial value when it was not typed.
  subscript<Value>(_ operand: Operand<Value>) -> Value { read(operand.definition.display, operand.reader) }

  /// Whether a flag was typed.
  func contains<Value>(_ flag: Flag<Value>) -> Bool { texts[flag.definition.display] != nil }

  /// Keeps one occurrence of a flag or operand under the name that it displays.
  mutating func append(_ text: String, for name: String) { texts[name, default: []].append(text) }

  /// The occurrences of a flag or operand under the name that it displays.
  func occurrences(of name: String) -> [String] { texts[name] ?? [] }

  private func read<Value>(_ name: String, _ reader: ValueReader<Value>) -> Value {
    var value = reader.initial
    for text in occurrences(of: name) {
      do throws(ValueProblem) { try reader.update(&value, text) } catch {
        preconditionFailure("\(name) was not checked when it was parsed")
      }
    }
    guard let value else { preconditionFailure("\(name) is required but is not in the command's table") }
    return value
  }
}
