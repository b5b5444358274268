import Align
import Foundation
import Testing

/// What readers that are not ours make of the files: xmllint with the TMX 1.4 DTD, and PyPI's
/// translate-toolkit.
///
/// `scripts/setup-tests.sh` installs both. Without them the tests are skipped with a loud line, but under CI
/// they fail.
@Suite struct RealReaderTests {
  private static let tools = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/test-tools").path
  private static let xmllint =
    ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first(where: FileManager.default.fileExists) ?? "xmllint"
  private static var dtd: String { tools + "/tmx14.dtd" }
  private static var python: String { tools + "/venv/bin/python" }

  /// Whether a tool is there; where it is not, says so, and under CI fails.
  private func has(_ path: String) -> Bool {
    if FileManager.default.isExecutableFile(atPath: path) || path.hasSuffix(".dtd") && exists(path) {
      return true
    }
    let environment = ProcessInfo.processInfo.environment
    if environment["CI"] == "true" {
      Issue.record("\(path) is missing; run scripts/setup-tests.sh")
    } else {
      print("SKIPPED: \(path) is missing; run scripts/setup-tests.sh")
    }
    return false
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func run(_ tool: String, _ arguments: [String]) throws -> (
    status: Int32, output: Data, talk: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "talk"].map { folder.appendingPathComponent($0) }
    for file in files { #expect(FileManager.default.createFile(atPath: file.path, contents: nil)) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try Data(contentsOf: files[0]),
      String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    )
  }

  private func withFile<Value>(_ bytes: [UInt8], _ name: String, _ body: (String) throws -> Value) throws
    -> Value
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  private var options: BitextWriterOptions {
    var options = BitextWriterOptions()
    options.toolVersion = "0.1.0"
    options.creationDate = Timestamp(secondsSince1970: 1_795_237_800)
    return options
  }

  @Test func xmllintFindsTMXValid() throws {
    guard has(Self.xmllint), has(Self.dtd) else { return }
    for documents in [BitextSamples.documents, []] {
      try withFile(TMXWriter(options).write(documents).output.main, "sample.tmx") { path in
        // Never with --stream, which finds everything valid.
        let result = try run(Self.xmllint, ["--noout", "--nonet", "--huge", "--dtdvalid", Self.dtd, path])
        #expect(result.status == 0, "\(result.talk.prefix(500))")
      }
    }
    // The check itself can fail.
    try withFile(Array("<tmx version=\"1.4\"><body/></tmx>".utf8), "bad.tmx") { path in
      let result = try run(Self.xmllint, ["--noout", "--nonet", "--dtdvalid", Self.dtd, path])
      #expect(result.status != 0)
    }
  }

  @Test func xmllintFindsXLIFFWellFormed() throws {
    guard has(Self.xmllint) else { return }
    for version in BitextWriterOptions.XLIFFVersion.allCases {
      var options = options
      options.xliffVersion = version
      try withFile(XLIFFWriter(options).write(BitextSamples.documents).output.main, "sample.xlf") { path in
        let result = try run(Self.xmllint, ["--noout", "--nonet", "--huge", path])
        #expect(result.status == 0, "\(result.talk.prefix(500))")
      }
    }
  }

  private struct Unit: Decodable, Equatable {
    var source: [UInt8]
    var target: [UInt8]
    var isFuzzy: Bool
    var notes: String
  }

  /// The units that translate-toolkit finds in a file, its texts as bytes.
  private func toolkitUnits(_ bytes: [UInt8], as kind: String) throws -> [Unit] {
    let script = """
      import json, sys
      from translate.storage import tmx, xliff, xliff2
      kind = {'tmx': tmx.tmxfile, '1.2': xliff.xlifffile, '2.0': xliff2.Xliff2File}[sys.argv[2]]
      store = kind.parsefile(sys.argv[1])
      bytes_of = lambda text: list((text or '').encode())
      print(json.dumps([{'source': bytes_of(unit.source), 'target': bytes_of(unit.target),
        'isFuzzy': bool(unit.isfuzzy()), 'notes': unit.getnotes() or ''} for unit in store.units]))
      """
    return try withFile(bytes, "sample") { path in
      let result = try run(Self.python, ["-X", "utf8", "-c", script, path, kind])
      #expect(result.status == 0, "\(result.talk.suffix(800))")
      return try JSONDecoder().decode([Unit].self, from: result.output)
    }
  }

  @Test func translateToolkitReadsTMX() throws {
    guard has(Self.python) else { return }
    let documents = BitextSamples.documents
    let units = try toolkitUnits(TMXWriter(options).write(documents).output.main, as: "tmx")
    let pairs = BitextSamples.map(documents, BitextSamples.withoutWhatXMLForbids).flatMap(\.pairs)
    #expect(units.count == pairs.count)
    for (unit, pair) in zip(units, pairs) {
      #expect(unit.source == Array(pair.englishText.utf8), "bead \(pair.bead)")
      #expect(unit.target == Array(pair.chineseText.utf8), "bead \(pair.bead)")
    }
  }

  @Test(arguments: BitextWriterOptions.XLIFFVersion.allCases)
  func translateToolkitReadsXLIFF(_ version: BitextWriterOptions.XLIFFVersion) throws {
    guard has(Self.python) else { return }
    var options = options
    options.xliffVersion = version
    let documents = BitextSamples.documents
    let units = try toolkitUnits(XLIFFWriter(options).write(documents).output.main, as: version.rawValue)
    let pairs = BitextSamples.map(documents, BitextSamples.withoutWhatXMLForbids).flatMap(\.pairs)
    #expect(units.count == pairs.count)
    for (unit, pair) in zip(units, pairs) {
      #expect(unit.source == Array(pair.englishText.utf8), "bead \(pair.bead)")
      #expect(unit.target == Array(pair.chineseText.utf8), "bead \(pair.bead)")
      if version == .version1 {
        #expect(unit.notes.contains("bead \(pair.bead)"))
      } else if !pair.chineseText.isEmpty {
        #expect(unit.isFuzzy == (pair.posterior.map { $0 < options.reviewBelow } ?? false))
      }
    }
  }
}
