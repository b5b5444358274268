/// A flag and the type of its value; declared once as a static constant, read as `arguments[.jobs]`.
struct Flag<Value: Sendable>: Sendable {
  /// What the table, the help and the completions know of the flag.
  private(set) var definition: FlagDefinition
  /// Turns what was typed into the value.
  let reader: ValueReader<Value>

  /// Declares a flag that takes a value.
  ///
  /// - Parameters:
  ///   - name: The long name without its dashes.
  ///   - short: The one-letter name.
  ///   - value: What the value is called in help, without angle brackets.
  ///   - reader: How the value is read.
  ///   - summary: What the flag does, as a phrase without a full stop.
  ///   - fallback: What holds when the flag is not given, where help must say so.
  ///   - completes: What a shell offers for the value.
  ///   - isOutput: Whether the value names something that is written.
  ///   - listing: How help lists the values to choose from.
  init(
    _ name: String,
    short: Character? = nil,
    value: String,
    _ reader: ValueReader<Value>,
    _ summary: String,
    default fallback: String? = nil,
    completes: Completion = .nothing,
    isOutput: Bool = false,
    listing: ChoiceListing = .summaries
  ) {
    self.reader = reader
    self.definition = FlagDefinition(
      name: name,
      short: short,
      form: .value(value),
      choices: reader.choices,
      isList: reader.isList,
      isRepeated: reader.isRepeated,
      isRequired: reader.initial == nil,
      summary: summary,
      fallback: fallback,
      completion: reader.choices.isEmpty ? completes : .choices,
      isOutput: isOutput,
      listing: listing,
      check: reader.check
    )
  }
}

extension Flag {
  /// The same flag, whose choices help lists in another way.
  func listed(_ listing: ChoiceListing) -> Flag {
    var flag = self
    flag.definition.listing = listing
    return flag
  }
}

extension Flag where Value == Bool {
  /// Declares a flag without a value, off unless given; `isNegatable` adds `--no-name`.
  init(toggle name: String, short: Character? = nil, isNegatable: Bool = false, _ summary: String) {
    self.reader = .toggle
    self.definition = FlagDefinition(
      name: name,
      short: short,
      form: .toggle(isNegatable: isNegatable),
      choices: [],
      isList: false,
      isRepeated: false,
      isRequired: false,
      summary: summary,
      fallback: nil,
      completion: .nothing,
      isOutput: false,
      listing: .nothing,
      check: reader.check
    )
  }
}

/// What a shell offers where a value is typed.
enum Completion: Hashable, Sendable {
  case nothing, files, choices
}

/// How help lists the values that a flag chooses from.
enum ChoiceListing: Hashable, Sendable {
  /// Each on a line of its own, with what it means.
  case summaries
  /// Their names, which speak for themselves.
  case names
  /// Not at all: the flag's summary says where they are explained.
  case nothing
}

/// What the table, the help, the completions and the manual know of a flag, whatever its value's type.
struct FlagDefinition: Sendable {
  /// Whether the flag takes a value.
  enum Form: Hashable, Sendable {
    case toggle(isNegatable: Bool)
    case value(String)
  }

  let name: String
  let short: Character?
  let form: Form
  let choices: [Choice]
  let isList: Bool
  let isRepeated: Bool
  let isRequired: Bool
  let summary: String
  let fallback: String?
  let completion: Completion
  /// Whether the value names something that is written.
  let isOutput: Bool
  /// How help lists the choices.
  var listing: ChoiceListing
  /// Throws when a text is not a value of the flag.
  let check: @Sendable (String) throws(ValueProblem) -> Void

  /// The long name as it is typed.
  var long: String { "--\(name)" }
  /// The name of a toggle's opposite as it is typed, or `nil`.
  var negation: String? { form == .toggle(isNegatable: true) ? "--no-\(name)" : nil }
  /// What the value is called, or `nil` for a toggle.
  var valueName: String? { if case .value(let name) = form { name } else { nil } }
  /// The flag as messages name it: `--output <path>`.
  var display: String { long + (valueName.map { " <\($0)>" } ?? "") }
  /// The flag with all its names, as help lists it: `-o, --output <path>`.
  var displayWithShort: String {
    let names = (short.map { ["-\($0)"] } ?? []) + [long]
    let both = names.joined(separator: ", ") + (negation.map { "/\($0)" } ?? "")
    return both + (valueName.map { " <\($0)>" } ?? "")
  }
}
