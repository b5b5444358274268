import Foundation

/// The findings that a person has accepted, by their fingerprints.
///
/// A fingerprint includes how often the same finding occurred earlier in the document. So a baseline that accepts two
/// of a kind lets two pass and reports the third. As a file it is JSON, one finding per line, in the order found:
///
///     {"version":1,"findings":[
///     {"fingerprint":"…","check":"tag","document":"…","message":"…"}
///     ]}
public struct FindingBaseline: Sendable, Hashable {
  /// An accepted finding; all but the fingerprint and the check is there for people to read.
  public struct Entry: Sendable, Hashable {
    /// The finding's fingerprint.
    public var fingerprint: String
    /// The check that found it.
    public var check: String
    /// Its document.
    public var document: String
    /// What it said.
    public var message: String
  }

  /// The entries, in the order of the file.
  public private(set) var entries: [Entry]
  private var places: [String: Int]
  private var isFound: [Bool]

  private static let version = 1

  /// Makes a baseline that accepts nothing.
  public init() {
    entries = []
    places = [:]
    isFound = []
  }

  /// Makes a baseline of what a person accepted in a report page.
  public init(_ patch: AlignmentPatch) {
    self.init()
    for document in patch.documents {
      for finding in document.accepted {
        add(
          Entry(
            fingerprint: finding.fingerprint,
            check: finding.check,
            document: document.document,
            message: finding.message
          ),
          isFound: true
        )
      }
    }
  }

  /// Reads a baseline.
  ///
  /// - Throws: `ReadError` where the bytes are no JSON, or not of the form above.
  public init(_ bytes: [UInt8], file: String) throws(ReadError) {
    self.init()
    func problem(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: file, problem: problem, expected: expected)
    }
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
      throw problem("the file is not JSON", "a baseline that 'audit --update-baseline' wrote")
    }
    guard let object = value as? [String: Any], let list = object["findings"] as? [[String: Any]] else {
      throw problem("the baseline has no list of findings", "an object with 'version' and 'findings'")
    }
    guard let version = object["version"] as? Int, version == Self.version else {
      throw problem("the baseline has another version", "version \(Self.version)")
    }
    for (number, item) in list.enumerated() {
      guard let fingerprint = item["fingerprint"] as? String, let check = item["check"] as? String else {
        throw problem("finding \(number + 1) has no fingerprint or no check", "both, as strings")
      }
      add(
        Entry(
          fingerprint: fingerprint,
          check: check,
          document: item["document"] as? String ?? "",
          message: item["message"] as? String ?? ""
        ),
        isFound: false
      )
    }
  }

  private mutating func add(_ entry: Entry, isFound: Bool) {
    guard places[entry.fingerprint] == nil else { return }
    places[entry.fingerprint] = entries.count
    entries.append(entry)
    self.isFound.append(isFound)
  }

  /// Whether a finding was accepted; marks its entry as found again.
  public mutating func accepts(_ finding: Finding) -> Bool {
    guard let place = places[finding.fingerprint] else { return false }
    isFound[place] = true
    return true
  }

  /// Accepts a finding.
  public mutating func accept(_ finding: Finding) {
    guard !accepts(finding) else { return }
    add(
      Entry(
        fingerprint: finding.fingerprint,
        check: finding.check,
        document: finding.document,
        message: finding.message
      ),
      isFound: true
    )
  }

  /// The entries that were not found again; those of checks that are not in use cannot be.
  public func stale(checks: Set<String>) -> [Entry] {
    entries.indices.filter { !isFound[$0] && checks.contains(entries[$0].check) }.map { entries[$0] }
  }

  /// Drops the entries that were not found again by the checks in use.
  public mutating func dropStale(checks: Set<String>) {
    let kept = entries.indices.filter { isFound[$0] || !checks.contains(entries[$0].check) }
    let found = kept.map { isFound[$0] }
    entries = kept.map { entries[$0] }
    isFound = found
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.fingerprint, $0) })
  }

  /// The baseline as a file.
  public var json: [UInt8] {
    var bytes = Array("{\"version\":\(Self.version),\"findings\":[".utf8)
    for (number, entry) in entries.enumerated() {
      bytes += (number == 0 ? "\n{\"fingerprint\":" : ",\n{\"fingerprint\":").utf8
      JSONText.append(entry.fingerprint, to: &bytes)
      bytes += ",\"check\":".utf8
      JSONText.append(entry.check, to: &bytes)
      bytes += ",\"document\":".utf8
      JSONText.append(entry.document, to: &bytes)
      bytes += ",\"message\":".utf8
      JSONText.append(entry.message, to: &bytes)
      bytes += "}".utf8
    }
    bytes += "\n]}\n".utf8
    return bytes
  }
}
