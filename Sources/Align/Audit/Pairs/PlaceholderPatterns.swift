import Foundation

/// Placeholders of your own programs, as regular expressions (ICU's), besides the built-in ones.
public struct PlaceholderPatterns: Sendable {
  /// A pattern that cannot be used.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The pattern.
    public var pattern: String
    /// Its place in the list, from 0.
    public var index: Int
    /// What is wrong, with the place in the pattern where that is known.
    public var reason: String

    /// The pattern and what is wrong.
    public var description: String { "the pattern \(pattern.quoted) is not usable: \(reason)" }
  }

  /// Texts in which a pattern needs more steps are given up; ICU reports progress every 10,000 of its own.
  private static let mostReports = 1000

  private struct Expression: @unchecked Sendable {
    let pattern: String
    // Immutable once made, and documented as safe to use from several threads.
    let compiled: NSRegularExpression
  }

  private let expressions: [Expression]

  /// No patterns.
  public static let none = PlaceholderPatterns()

  private init() { expressions = [] }

  /// Compiles patterns.
  ///
  /// - Throws: `Problem` for the first that is no regular expression, or that matches nothing, too.
  public init(_ patterns: [String]) throws(Problem) {
    var expressions: [Expression] = []
    for (index, pattern) in patterns.enumerated() {
      if pattern.isEmpty { throw Problem(pattern: pattern, index: index, reason: "it matches an empty text") }
      guard let compiled = try? NSRegularExpression(pattern: pattern) else {
        throw Problem(pattern: pattern, index: index, reason: Self.reason(pattern))
      }
      if compiled.firstMatch(in: "", range: NSRange(location: 0, length: 0)) != nil {
        throw Problem(pattern: pattern, index: index, reason: "it matches an empty text")
      }
      expressions.append(Expression(pattern: pattern, compiled: compiled))
    }
    self.expressions = expressions
  }

  /// Whether there are none.
  public var isEmpty: Bool { expressions.isEmpty }

  /// Why a pattern is refused. Foundation does not say; Swift's own parser does.
  private static func reason(_ pattern: String) -> String {
    do {
      _ = try Regex(pattern)
      return "it is not a regular expression that ICU knows"
    } catch {
      let range = Mirror(reflecting: error).descendant("location", "range") as? Range<String.Index>
      let place = range.map { " at character \(pattern[..<$0.lowerBound].unicodeScalars.count + 1)" } ?? ""
      return "\(error)\(place)"
    }
  }

  /// What the patterns match in a text, in order and without overlaps, an earlier pattern before a later one; and the patterns
  /// that were given up because they need too many steps.
  func marks(_ text: ScalarText) -> (marks: [MarkupReader.Mark], givenUp: [String]) {
    guard !expressions.isEmpty, text.count > 0 else { return ([], []) }
    let string = text.string(0..<text.count)
    let whole = NSRange(location: 0, length: string.utf16.count)
    var found: [MarkupReader.Mark] = []
    var givenUp: [String] = []
    for expression in expressions {
      var reports = 0
      var marks: [MarkupReader.Mark] = []
      unsafe expression.compiled.enumerateMatches(in: string, options: .reportProgress, range: whole) {
        match,
        _,
        stop in
        guard let match else {
          reports += 1
          if reports > Self.mostReports { unsafe stop.pointee = true }
          return
        }
        guard match.range.length > 0, let range = Range(match.range, in: string) else { return }
        let bytes = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
        let start = text.index(ofByte: bytes)
        let end = start + string[range].unicodeScalars.count
        marks.append(.init(kind: .placeholder, range: start..<end, key: String(string[range])))
      }
      if reports > Self.mostReports {
        givenUp.append(expression.pattern)
      } else {
        found = MarkupReader.joined(found, marks)
      }
    }
    return (found, givenUp)
  }
}
