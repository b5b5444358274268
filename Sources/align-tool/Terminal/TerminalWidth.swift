/// The number of columns that readable output may fill.
enum TerminalWidth {
  /// The width to use if no terminal gives one.
  static let fallback = 80

  /// The width that the user asked for, or else `COLUMNS`, the terminal's, or 80.
  static func columns(asked: Int? = nil, descriptor: Int32 = SystemCall.standardOutput) -> Int {
    if let asked { return asked }
    if let text = SystemCall.environment("COLUMNS"), let number = Int(text), (20...1000).contains(number) {
      return number
    }
    return SystemCall.columns(of: descriptor) ?? fallback
  }
}
