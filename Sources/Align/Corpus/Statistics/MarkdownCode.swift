/// Text of others as code in Markdown, where nothing in it is Markdown or HTML (CommonMark 0.31, 6.1).
enum MarkdownCode {
  /// More of a text than this many scalars is left out.
  private static let longest = 500

  /// A code span of one line: its fence is longer than every run of backticks inside.
  static func span(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var longestRun = 0
    var run = 0
    for scalar in text.unicodeScalars.prefix(longest) {
      run = scalar == "`" ? run + 1 : 0
      longestRun = max(longestRun, run)
      // A line end would end the span, and what turns text around would hide it.
      shown.append(scalar.isTerminalControl ? "\u{FFFD}" : scalar)
    }
    if text.unicodeScalars.count > longest { shown.append("…") }
    let fence = String(repeating: "`", count: longestRun + 1)
    // Spaces keep a backtick or a space at an end; a reader takes one from each side.
    let ends: [Unicode.Scalar?] = [shown.first, shown.last]
    let needsSpace = shown.isEmpty || ends.contains("`") || ends.contains(" ")
    return fence + (needsSpace ? " " : "") + String(shown) + (needsSpace ? " " : "") + fence
  }
}
