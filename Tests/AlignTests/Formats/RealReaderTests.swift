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
    if FileManager.default.isExecutableFile(atPath: path)
      || (path.hasSuffix(".dtd") || path.hasSuffix(".xsd")) && exists(path)
    {
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

  /// Files of other tools, whose units say all that units can say.
  private static let foreign: [(BitextFormat, String)] = [
    (
      .tmx,
      """
      <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
      srclang="zh-CN" datatype="xml"/><body>
      <tu tuid="a b" creationdate="20200102T030405Z" usagecount="7" segtype="phrase"><note>n</note>
      <prop type="x odd name %">v</prop><tuv xml:lang="en-US" creationid="bob"><note>side</note>
      <seg>Press <bpt i="1">&lt;b&gt;</bpt>OK<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
      <tuv xml:lang="zh-CN"><prop type="q">97</prop><seg> 按确定。</seg></tuv></tu>
      <tu tuid="a b"><tuv xml:lang="en-US"><seg>Twice.</seg></tuv><tuv xml:lang="zh-CN"><seg/></tuv></tu>
      </body></tmx>
      """
    ),
    (
      .xliff,
      """
      <xliff version="1.2"><file original="a" source-language="zh-TW" target-language="en-GB" datatype="x"><body>
      <trans-unit id="1" approved="no" resname="r" restype="button" xmlns:mq="MQXliff" mq:status="Rejected"><source>一。</source>
      <target state="needs-review-translation" state-qualifier="fuzzy-match">One.</target>
      <note from="Ann" annotates="target">why</note></trans-unit>
      <trans-unit id="2" translate="no"><source>二。</source></trans-unit></body></file></xliff>
      """
    ),
    (
      .po,
      """
      #. developer
      #: a.c:1
      #, fuzzy, c-format
      msgctxt "m"
      msgid "One %s\\n"
      msgstr "一 %s\\n"

      msgid "Two"
      msgstr ""
      """
    ),
    (.tsv, "id\tenglish\tchinese\tother column\n1\tOne.\t一。\tx\n2\tTwo.\t\ty\n"),
    (.jsonl, "{\"translation\":{\"en\":\"One.\",\"zh\":\"一。\"}}\n"),
  ]

  @Test(arguments: BitextWriterOptions.XLIFFVersion.allCases)
  func xmllintFindsXLIFFValid(_ version: BitextWriterOptions.XLIFFVersion) throws {
    let schema =
      Self.tools + (version == .version1 ? "/xliff-core-1.2-strict.xsd" : "/xliff-core-2.0.xsd")
    guard has(Self.xmllint), has(schema) else { return }
    var options = options
    options.xliffVersion = version
    func isValid(_ bytes: [UInt8], _ name: String) throws -> Bool {
      try withFile(bytes, "sample.xlf") { path in
        let result = try run(Self.xmllint, ["--noout", "--nonet", "--huge", "--schema", schema, path])
        if result.status != 0 { print("\(name): \(result.talk.prefix(800))") }
        return result.status == 0
      }
    }
    #expect(try isValid(XLIFFWriter(options).write(BitextSamples.documents).output.main, "samples"))
    for (format, text) in Self.foreign {
      let reader = try #require(format.makeReader())
      let content = try reader.readAll(BitextInput(.bytes(Array(text.utf8), name: "x"), documentName: "x"))
      #expect(content.problems == [] && !content.documents.isEmpty, "\(format)")
      for properties in BitextWriterOptions.PropertyChoice.allCases {
        options.properties = properties
        let output = XLIFFWriter(options).write(content.documents).output.main
        #expect(try isValid(output, "\(format), \(properties)"))
      }
    }
    // The check itself can fail.
    let root = version == .version1 ? "version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"" : ""
    #expect(try !isValid(Array("<xliff \(root)><file/></xliff>".utf8), "what is not valid"))
  }

  @Test func xmllintFindsForeignUnitsValidAsTMX() throws {
    guard has(Self.xmllint), has(Self.dtd) else { return }
    for (format, text) in Self.foreign {
      let reader = try #require(format.makeReader())
      let content = try reader.readAll(BitextInput(.bytes(Array(text.utf8), name: "x"), documentName: "x"))
      try withFile(TMXWriter(options).write(content.documents).output.main, "sample.tmx") { path in
        let result = try run(Self.xmllint, ["--noout", "--nonet", "--dtdvalid", Self.dtd, path])
        #expect(result.status == 0, "\(format): \(result.talk.prefix(500))")
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
      kind = {'tmx': tmx.tmxfile, '1.2': xliff.xlifffile, '2.1': xliff2.Xliff2File}[sys.argv[2]]
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
