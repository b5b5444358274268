/// Reads the links of an alignment in XCES, as OPUS and InterText keep them: sentence numbers of two documents.
///
/// In OPUS the numbers of `fromDoc` come first, in InterText those of `toDoc`.
final class XCESAlignment: XMLElementHandler {
  /// A link: which sentences say the same.
  struct Link {
    /// The sentences of the first document, and of the second.
    var first: [String]
    var second: [String]
    var attributes = XMLAttributes()
    var line: Int
  }

  /// The links between two documents.
  struct Group {
    /// The documents as the file names them, in the order in which links name their sentences.
    var first: String
    var second: String
    var links: [Link] = []
    var line: Int
  }

  private(set) var failure: XMLFailure?
  var isStopped: Bool { stopped() }
  private let file: String
  private let problem: (ReadError) -> Void
  private let group: (Group) -> Void
  private let stopped: () -> Bool
  private var depth = 0
  private var isInterText = false
  private var names = (from: "", to: "")
  private var links: [Link]?
  private var groupLine = 1

  private init(
    _ file: String,
    problem: @escaping (ReadError) -> Void,
    isStopped: @escaping () -> Bool,
    group: @escaping (Group) -> Void
  ) {
    self.file = file
    self.problem = problem
    self.group = group
    stopped = isStopped
  }

  /// Reads the groups one by one.
  ///
  /// - Throws: `ReadError` where the file is not well-formed or holds something else.
  static func read(
    _ input: ByteInput,
    problem: @escaping (ReadError) -> Void,
    isStopped: @escaping () -> Bool,
    group: @escaping (Group) -> Void
  ) throws(ReadError) {
    try XMLElementStream.read(
      input,
      XCESAlignment(input.name, problem: problem, isStopped: isStopped, group: group)
    )
  }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    depth += 1
    switch name {
    case "cesAlign" where depth == 1: break
    case "linkGrp":
      // InterText's file is one group without a root around it, and says of each link how it was made.
      isInterText = depth == 1
      names = (attributes["fromDoc"] ?? "", attributes["toDoc"] ?? "")
      links = []
      groupLine = position.line
    case "link" where links != nil: add(attributes, line: position.line)
    default:
      if depth == 1 {
        failure = XMLFailure(
          position: position,
          problem: "the root element is \(name.quoted)",
          expected: "<cesAlign> or <linkGrp>"
        )
      }
    }
  }

  private func add(_ attributes: XMLAttributes, line: Int) {
    let sides = (attributes["xtargets"] ?? "").split(separator: ";", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      return problem(
        ReadError(
          .badData,
          file: file,
          line: line,
          problem: "xtargets is \((attributes["xtargets"] ?? "").quoted); the link is left out",
          expected: "xtargets=\"s1;s1 s2\""
        )
      )
    }
    let numbers = sides.map { $0.split(separator: " ").map(String.init) }
    links?.append(Link(first: numbers[0], second: numbers[1], attributes: attributes, line: line))
  }

  func end(_ name: String, at position: XMLPosition) {
    depth -= 1
    guard name == "linkGrp", let links else { return }
    self.links = nil
    let isToFirst =
      isInterText && links.contains { $0.attributes["type"] != nil || $0.attributes["status"] != nil }
    group(
      Group(
        first: isToFirst ? names.to : names.from,
        second: isToFirst ? names.from : names.to,
        links: links,
        line: groupLine
      )
    )
  }

  func text(_ text: String, at end: XMLPosition) {}
}
