import Synchronization

/// What the tool says to the person, beside the data.
///
/// Lines and the progress line share the terminal: a line erases the progress, which is drawn again later.
enum StandardError {
  private static let hasProgress = Mutex(false)

  /// Writes one line, in which nothing is left that a terminal would obey; a failure to do so is nobody's business.
  static func line(_ text: String) {
    hasProgress.withLock { shown in
      send((shown ? eraseLine : "") + TerminalText.neutralised(text) + "\n")
      shown = false
    }
  }

  /// Draws the progress line in place of the one before.
  static func drawProgress(_ text: String) {
    hasProgress.withLock { shown in
      send(eraseLine + text)
      shown = true
    }
  }

  /// Takes the progress line away.
  static func eraseProgress() {
    hasProgress.withLock { shown in
      if shown { send(eraseLine) }
      shown = false
    }
  }

  /// Carriage return, then ECMA-48 EL: erase to the end of the line.
  private static let eraseLine = "\r\u{1B}[K"

  private static func send(_ text: String) {
    try? SystemCall.writeAll(text.utf8, to: SystemCall.standardError)
  }
}
