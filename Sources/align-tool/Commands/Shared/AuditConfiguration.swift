import Align
import Foundation
import Synchronization

/// The settings of an audit that a file holds, so that people and build machines use the same.
///
///     {"abbreviations": "abbreviations.txt", "words": "words.txt", "placeholders": ["__[A-Z]+__"],
///      "audit": {"disable": ["width"], "enable": ["repeated"], "severity": {"tag": "warning"},
///                "fail-on": "warning", "baseline": "accepted.json"}}
///
/// What is typed on the command line goes before it.
struct AuditConfiguration: Equatable {
  /// Checks to leave out.
  var disabled: [String] = []
  /// Checks to use that are off by default.
  var enabled: [String] = []
  /// Severities of checks.
  var severities: [String: Finding.Severity] = [:]
  /// When to end with exit code 1.
  var failOn: FailRule?
  /// More English abbreviations, as a path.
  var abbreviations: String?
  /// The user's own words around numbers, as a path.
  var words: String?
  /// Placeholders of the user's own, as regular expressions.
  var placeholders: [String] = []
  /// The accepted findings, as a path.
  var baseline: String?

  /// The name of the file that is looked for.
  static let fileName = ".align.json"
  private static let keys = ["disable", "enable", "severity", "fail-on", "baseline"]

  /// The file to use: the one that is named, else that of the current folder's project, else that of the user's home.
  ///
  /// The project is the current folder, or the nearest folder above it that holds a `.git`. A file that lies beside an input counts
  /// only where it is one of these: who delivers a translation does not settle how it is audited. What is used, and what is
  /// not, is reported on standard error.
  static func path(named path: String?, inputs: [String]) -> String? {
    let home = SystemCall.environment("HOME").map { $0 + "/" + fileName }
    let path = path ?? projectFile() ?? home.flatMap { FileStatus(path: $0) == nil ? nil : $0 }
    let used = path.flatMap { FileStatus(path: $0)?.identity }
    for file in filesBeside(inputs) where FileStatus(path: file).map({ $0.identity != used }) ?? false {
      tellOnce("Note: \(file) is not used because it is next to an input; to use it, give '--config \(file)'")
    }
    if let path, used != nil { tellOnce("Note: using the settings of \(path)") }
    return path
  }

  /// Notes already shown: several parts of a command look for the file.
  private static let told = Mutex<Set<String>>([])

  private static func tellOnce(_ line: String) {
    if told.withLock({ $0.insert(line).inserted }) { StandardError.line(line) }
  }

  private static func projectFile() -> String? {
    if FileStatus(path: fileName) != nil { return fileName }
    var folder = FileManager.default.currentDirectoryPath
    while folder.hasPrefix("/") {
      if FileStatus(path: folder + "/.git") != nil {
        let file = (folder == "/" ? "" : folder) + "/" + fileName
        return FileStatus(path: file) == nil ? nil : file
      }
      if folder == "/" { return nil }
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
    return nil
  }

  private static func filesBeside(_ inputs: [String]) -> [String] {
    var seen: Set<String> = []
    return inputs.filter { $0 != "-" }.map { input in
      if FileStatus(path: input)?.kind == .folder { return input.hasSuffix("/") ? input : input + "/" }
      return OutputPath.folder(input)
    }
    .map { $0 + fileName }.filter { seen.insert($0).inserted }
  }

  /// Settings of nothing.
  init() {}

  /// Reads a file.
  ///
  /// - Throws: `ReadError` where it cannot be read, is no JSON, or has a key or a value that is not known.
  init(contentsOf path: String) throws(ReadError) {
    let bytes = try InputFile.read(path)
    func problem(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: path, problem: problem, expected: expected)
    }
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)),
      let object = value as? [String: Any]
    else { throw problem("the file is not a JSON object", #"{"audit": {…}}"#) }
    try Self.checkKeys(
      object.keys,
      among: ["audit", "abbreviations", "words", "placeholders"],
      in: "the file",
      path
    )
    func file(_ key: String, _ value: Any?) throws(ReadError) -> String? {
      guard let value else { return nil }
      guard let text = value as? String, !text.isEmpty else {
        throw problem("'\(key)' is not a string", "the path of a file")
      }
      return Self.path(text, besides: path)
    }
    abbreviations = try file("abbreviations", object["abbreviations"])
    words = try file("words", object["words"])
    placeholders = try Self.placeholders(object["placeholders"], path)
    guard let settings = (object["audit"] ?? [String: Any]()) as? [String: Any] else {
      throw problem("'audit' is not an object", #"{"audit": {"disable": [], …}}"#)
    }
    try Self.checkKeys(settings.keys, among: Self.keys, in: "'audit'", path)
    disabled = try Self.checks(settings["disable"], "disable", path)
    enabled = try Self.checks(settings["enable"], "enable", path)
    if let value = settings["severity"] {
      guard let levels = value as? [String: String] else {
        throw problem("'severity' is not an object of strings", #"{"tag": "warning", …}"#)
      }
      try Self.checkKeys(levels.keys, among: Auditor.explanations.map(\.name), in: "'severity'", path)
      for (check, level) in levels.sorted(by: { $0.key < $1.key }) {
        guard let severity = Finding.Severity(rawValue: level) else {
          throw problem("'severity' of '\(check)' is '\(level)'", "note, warning or error")
        }
        severities[check] = severity
      }
    }
    if let value = settings["fail-on"] {
      guard let text = value as? String, let rule = try? FailRule(text) else {
        throw problem("'fail-on' is '\(value)'", FailRule.expected)
      }
      failOn = rule
    }
    baseline = try file("baseline", settings["baseline"])
  }

  /// Patterns that can be used.
  private static func placeholders(_ value: Any?, _ path: String) throws(ReadError) -> [String] {
    guard let value else { return [] }
    let example = #"["__[A-Z]+__", …]"#
    guard let patterns = value as? [String] else {
      throw ReadError(
        .badData,
        file: path,
        problem: "'placeholders' is not a list of strings",
        expected: example
      )
    }
    do throws(PlaceholderPatterns.Problem) { _ = try PlaceholderPatterns(patterns) } catch {
      throw ReadError(
        .badData,
        file: path,
        problem: "pattern \(error.index + 1) of 'placeholders' is '\(error.pattern)': \(error.reason)",
        expected: "regular expressions, such as \(example)"
      )
    }
    return patterns
  }

  /// A path that a file names, relative to the folder of that file.
  private static func path(_ text: String, besides path: String) -> String {
    text.hasPrefix("/") ? text : String(path.dropLast(path.split(separator: "/").last?.count ?? 0)) + text
  }

  private static func checkKeys(
    _ found: some Sequence<String>,
    among names: [String],
    in place: String,
    _ path: String
  )
    throws(ReadError)
  {
    for key in found.sorted() where !names.contains(key) {
      let nearest = EditDistance.nearest(to: key, among: names).map { "; did you mean '\($0)'?" } ?? ""
      throw ReadError(
        .badData,
        file: path,
        problem: "\(place) has the unknown key '\(key)'",
        expected: quotedList(names) + nearest
      )
    }
  }

  private static func checks(_ value: Any?, _ key: String, _ path: String) throws(ReadError) -> [String] {
    guard let value else { return [] }
    guard let names = value as? [String] else {
      throw ReadError(
        .badData,
        file: path,
        problem: "'\(key)' is not a list of checks",
        expected: #"["width", …]"#
      )
    }
    let known = Auditor.explanations.map(\.name)
    for name in names where !known.contains(name) {
      let nearest = EditDistance.nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ReadError(
        .badData,
        file: path,
        problem: "'\(key)' contains the unknown check '\(name)'",
        expected: "a name that --list-checks shows" + nearest
      )
    }
    return names
  }
}
