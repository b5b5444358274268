import Synchronization

/// One line on the terminal that shows the progress of the work; silent if standard error is not a terminal.
final class ProgressLine: Sendable {
  /// At least this many seconds pass between two drawings.
  static let interval = 0.1
  /// Nothing is drawn before this many seconds, so that short work stays silent.
  static let delay = 0.5

  private struct State {
    var done = 0
    var total: Int?
    var lastDrawn: Double
  }

  private let noun: String
  private let start: Double
  private let isShown: Bool
  private let state: Mutex<State>

  /// Starts the clock; `noun` is what is counted, in the plural.
  init(_ noun: String, total: Int?, isQuiet: Bool = false) {
    self.noun = noun
    start = SystemCall.seconds()
    isShown = Self.isWatched(isQuiet: isQuiet)
    state = Mutex(State(total: total, lastDrawn: start + Self.delay - Self.interval))
  }

  /// Whether somebody watches standard error and wants to see how it goes.
  static func isWatched(isQuiet: Bool) -> Bool {
    !isQuiet && SystemCall.isTerminal(SystemCall.standardError) && SystemCall.environment("TERM") != "dumb"
  }

  /// Counts more as done; may be called from any thread.
  func advance(by count: Int = 1) {
    guard isShown else { return }
    let text: String? = state.withLock { state in
      state.done += count
      let now = SystemCall.seconds()
      guard now - state.lastDrawn >= Self.interval else { return nil }
      state.lastDrawn = now
      let width = (SystemCall.columns(of: SystemCall.standardError) ?? TerminalWidth.fallback) - 1
      let elapsed = now - start
      return Self.text(noun, done: state.done, total: state.total, elapsed: elapsed, width: width)
    }
    if let text { StandardError.drawProgress(text) }
  }

  /// Takes the line away.
  func finish() {
    if isShown { StandardError.eraseProgress() }
  }

  /// The line: `120/500 documents  24%  40.0/s  10 s left`, cut to the width.
  static func text(_ noun: String, done: Int, total: Int?, elapsed: Double, width: Int) -> String {
    var parts = [total.map { "\(done)/\($0) \(noun)" } ?? "\(done) \(noun)"]
    if let total, total > 0 { parts.append("\(done * 100 / total)%") }
    if elapsed > 0, done > 0 {
      let rate = Double(done) / elapsed
      parts.append(rate < 100 ? "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)/s" : "\(Int(rate))/s")
      if let total, done <= total { parts.append("\(duration(Double(total - done) / rate)) left") }
    }
    return String(parts.joined(separator: "  ").prefix(max(width, 0)))
  }

  /// Seconds as `45 s`, `3 min 20 s` or `2 h 05 min`, rounded up.
  static func duration(_ seconds: Double) -> String {
    let whole = seconds < 1e9 ? Int(seconds.rounded(.up)) : 1_000_000_000
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    let minutes = whole / 60 % 60
    return "\(whole / 3600) h \(minutes < 10 ? "0" : "")\(minutes) min"
  }
}
