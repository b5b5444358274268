/// Finds the texts of a JSON file (RFC 8259) with their keys and places, in the order of the file.
///
/// Foundation's reader knows neither the order nor the lines, which findings need.
struct JSONLeaves {
  /// A value that holds no others.
  struct Leaf: Hashable {
    /// The keys of the objects and the numbers of the arrays around it.
    var path: [Step]
    /// The text; `nil` for a number, a truth value, null, and an empty object or array.
    var text: String?
    /// What the file has, for values that are not texts.
    var literal = ""
    /// The 1-based line.
    var line: Int
    /// The 1-based column at which the text begins; 0 where it is not in the file as it is.
    var column: Int

    /// The keys joined: `menu.items[2]`.
    var key: String {
      var key = ""
      for step in path {
        switch step {
        case .member(let name): key += key.isEmpty ? name : "." + name
        case .element(let index): key += "[\(index)]"
        }
      }
      return key
    }

    /// The names of members, elements left out.
    var names: [String] { path.compactMap { if case .member(let name) = $0 { name } else { nil } } }
  }

  /// A step into a value.
  enum Step: Hashable {
    case member(String)
    case element(Int)
  }

  /// Values inside each other; the deepest catalogues have about ten.
  static let deepest = 64
  /// Bytes of the keys around a text, which are repeated for each of the texts inside.
  static let longestKey = 1 << 14

  private var cursor: ResourceCursor
  private var path: [Step] = []
  private var keyLength = 0
  private var leaves: [Leaf] = []
  /// Faults that cost one text at most.
  private var problems: [ReadError] = []

  /// The leaves of a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - problem: takes what costs one text at most: bad escapes, and commas that are missing or too many.
  /// - Returns: the leaves in the order of the file, those that cost a text left out.
  /// - Throws: `ReadError` with line and column where it is not JSON otherwise.
  /// - Complexity: O(*n*) for the usual depth.
  static func all(in source: SourceText, problem: (ReadError) -> Void) throws(ReadError) -> [Leaf] {
    var reader = JSONLeaves(cursor: ResourceCursor(source))
    defer { for error in reader.problems { problem(error) } }
    try reader.value()
    reader.cursor.skipSpace()
    guard reader.cursor.current == nil else {
      throw reader.cursor.error("\(reader.cursor.found) after the value", "the end of the file")
    }
    return reader.leaves
  }

  /// Remembers a fault that the rest of the file does not suffer from.
  private mutating func tell(_ problem: String, _ expected: String, _ consequence: String) {
    problems.append(cursor.error("\(problem); \(consequence)", expected))
  }

  private init(cursor: ResourceCursor) { self.cursor = cursor }

  private mutating func value() throws(ReadError) {
    cursor.skipSpace()
    guard path.count <= Self.deepest else {
      throw cursor.error("values are nested more than \(Self.deepest) deep", "a file of texts")
    }
    switch cursor.current {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""):
      let (line, column) = (cursor.line, cursor.column + 1)
      let faults = problems.count
      let (text, isVerbatim) = try string()
      guard problems.count == faults else { return }
      leaves.append(Leaf(path: path, text: text, line: line, column: isVerbatim ? column : 0))
    default: try literal()
    }
  }

  private mutating func literal() throws(ReadError) {
    let (start, line) = (cursor.position, cursor.line)
    cursor.skip {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || [0x2B, 0x2D, 0x2E, 0x45].contains($0)
    }
    let text = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
    let isNumber = text.utf8.first.map { $0 == 0x2D || $0 < 0x3A } ?? false
    guard ["true", "false", "null"].contains(text) || isNumber && Double(text) != nil else {
      throw cursor.error(text.isEmpty ? cursor.found : "there is \(text.quoted)", "a JSON value")
    }
    leaves.append(Leaf(path: path, literal: text, line: line, column: 0))
  }

  private mutating func object() throws(ReadError) {
    try members(end: UInt8(ascii: "}"), literal: "{}") { (reader: inout JSONLeaves, _) throws(ReadError) in
      guard reader.cursor.current == UInt8(ascii: "\"") else {
        throw reader.cursor.error(reader.cursor.found, "a key in quotation marks")
      }
      let name = try reader.string().text
      reader.cursor.skipSpace()
      guard reader.cursor.take(":") else {
        throw reader.cursor.error(reader.cursor.found, "':' after the key")
      }
      return .member(name)
    }
  }

  private mutating func array() throws(ReadError) {
    try members(end: UInt8(ascii: "]"), literal: "[]") { _, index throws(ReadError) in .element(index) }
  }

  private mutating func members(
    end: UInt8,
    literal: String,
    step: (inout JSONLeaves, Int) throws(ReadError) -> Step
  ) throws(ReadError) {
    let line = cursor.line
    guard keyLength <= Self.longestKey else {
      throw cursor.error("the joined keys of this value are longer than 16 KiB", "a file of texts")
    }
    cursor.advance()
    cursor.skipSpace()
    var count = 0
    while true {
      if cursor.current == end {
        if count > 0 {
          tell("there is ',' before the end", "nothing after the last value", "it is passed over")
        }
        break
      }
      let step = try step(&self, count)
      let length = if case .member(let name) = step { name.utf8.count } else { 0 }
      path.append(step)
      keyLength += length
      try value()
      path.removeLast()
      keyLength -= length
      count += 1
      cursor.skipSpace()
      if cursor.current == end { break }
      if !cursor.take(",") {
        guard cursor.current == UInt8(ascii: "\"") else {
          throw cursor.error(cursor.found, "',' or '\(Character(Unicode.Scalar(end)))'")
        }
        tell(cursor.found, "',' before the next value", "the value is read")
      }
      cursor.skipSpace()
    }
    cursor.advance()
    if count == 0 { leaves.append(Leaf(path: path, literal: literal, line: line, column: 0)) }
  }

  /// The string that begins here, and whether it stands there without escapes.
  private mutating func string() throws(ReadError) -> (text: String, isVerbatim: Bool) {
    let opening = cursor.error("the string that begins here never ends", "a closing quotation mark")
    cursor.advance()
    var text: [UInt8] = []
    var isVerbatim = true
    let faults = problems.count
    while let byte = cursor.current, byte != UInt8(ascii: "\"") {
      if byte < 0x20, problems.count == faults {
        tell("a string contains a line end or a control character", "\\n or \\u000A", "the text is left out")
      }
      cursor.advance()
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      isVerbatim = false
      guard let escape = cursor.current else { break }
      cursor.advance()
      if escape == UInt8(ascii: "u") {
        if !cursor.takeUTF16(into: &text), problems.count == faults {
          tell(cursor.found, "four hexadecimal digits", "the text is left out")
        }
      } else if let byte = Self.escapes[escape] {
        text.append(byte)
      } else if problems.count == faults {
        tell(
          "the escape is unknown",
          "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u",
          "the text is left out"
        )
      }
    }
    guard cursor.current != nil else { throw opening }
    cursor.advance()
    return (String(decoding: text, as: UTF8.self), isVerbatim)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]
}
