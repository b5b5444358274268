/// When colour is used.
enum ColorChoice: String, FlagChoice {
  case auto, always, never

  var summary: String {
    switch self {
    case .auto: "on a terminal, unless NO_COLOR is set or TERM is dumb"
    case .always: "always"
    case .never: "never"
    }
  }
}

/// Marks up text for a terminal, or leaves it as it is.
struct TextStyle: Sendable {
  /// Whether text is marked up.
  let isOn: Bool

  /// Decides for one output whether to mark up.
  ///
  /// `NO_COLOR` is honoured as https://no-color.org asks: set and not empty.
  init(
    _ choice: ColorChoice,
    isTerminal: Bool,
    environment: (String) -> String? = SystemCall.environment
  ) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto: isOn = isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }

  /// The numbers of the SGR sequences that marks are made of.
  static let codes = ["0", "1", "2", "31", "32", "33", "36"]

  func bold(_ text: String) -> String { mark(text, "1") }
  func dim(_ text: String) -> String { mark(text, "2") }
  func red(_ text: String) -> String { mark(text, "31") }
  func green(_ text: String) -> String { mark(text, "32") }
  func yellow(_ text: String) -> String { mark(text, "33") }
  func cyan(_ text: String) -> String { mark(text, "36") }

  /// Wraps text in an ECMA-48 SGR sequence.
  private func mark(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
