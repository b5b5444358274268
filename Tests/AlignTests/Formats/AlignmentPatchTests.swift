import Testing

@testable import Align

@Suite struct AlignmentPatchTests {
  private static let patch = AlignmentPatch(
    generator: "align-tool 0.1.0",
    documents: [
      .init(
        document: "a \"quoted\" </script>\u{2028}名",
        digest: String(repeating: "0", count: 64),
        englishCount: 9,
        chineseCount: 8,
        beads: [
          .init(kind: .confirmed, english: 0..<1, chinese: 0..<1),
          .init(kind: .edited, english: 3..<5, chinese: 3..<3, note: "line\nline \\ 再看"),
          .init(kind: .edited, english: 5..<5, chinese: 3..<5),
          .init(kind: .noted, english: 8..<9, chinese: 7..<8, note: "later"),
        ],
        accepted: [.init(fingerprint: "00ff", check: "unit", message: "吨 \"t\"")]
      ),
      .init(document: "b", digest: "", englishCount: 0, chineseCount: 0, beads: []),
    ]
  )

  @Test func whatIsWrittenIsRead() throws {
    #expect(try AlignmentPatch(json: Self.patch.json, file: "p") == Self.patch)
    let empty = AlignmentPatch(generator: "", documents: [])
    #expect(try AlignmentPatch(json: empty.json, file: "p") == empty)
  }

  @Test func notesAloneFreezeNothing() {
    #expect(Self.patch.documents[0].given.map(\.english) == [0..<1, 3..<5, 5..<5])
    #expect(Self.patch.documents[0].given.allSatisfy { $0.posterior == 1 })
  }

  private static func document(_ beads: String, english: String = "9", more: String = "") -> String {
    #"{"format":"align-patch","version":1,"documents":[{"document":"a","segments":{"english":\#(english),"#
      + #""chinese":8,"sha256":"x"},"beads":[\#(beads)]\#(more)}]}"#
  }

  private static func bead(_ english: (String, String), _ chinese: (String, String)) -> String {
    #"{"kind":"edited","english":{"first":\#(english.0),"count":\#(english.1)},"#
      + #""chinese":{"first":\#(chinese.0),"count":\#(chinese.1)}}"#
  }

  private static let hostile: [(String, String)] = [
    ("", "the file is not JSON"),
    ("\u{0}", "the file is not JSON"),
    ("[]", "the file is not a JSON object"),
    (String(repeating: "[", count: 100_000), "the file is not JSON"),
    (#"{"a":"# + String(repeating: #"{"a":"#, count: 100_000), "the file is not JSON"),
    ("{}", "'format' is missing"),
    (#"{"format":"align-patch"}"#, "'version' is missing"),
    (#"{"format":"tmx","version":1}"#, "this is not a patch"),
    (#"{"format":"align-patch","version":2,"documents":"new"}"#, "the patch is of version 2"),
    (#"{"format":"align-patch","version":"1"}"#, "'version' has an invalid value"),
    (#"{"format":"align-patch","version":1}"#, "'documents' is missing"),
    (#"{"format":"align-patch","version":1,"documents":[null]}"#, "'documents.0' is null"),
    (
      #"{"format":"align-patch","version":1,"documents":[{"document":1}]}"#,
      "'documents.0.document' has an invalid value"
    ),
    (document(#"{"kind":"merged"}"#), "'documents.0.beads.0.kind' has an invalid value"),
    (document(bead(("0", "true"), ("0", "1"))), "'documents.0.beads.0.english.count' has an invalid value"),
    (document(bead(("-1", "1"), ("0", "1"))), "bead 0 of document 'a' lies outside of the document"),
    (document(bead(("0", "-1"), ("0", "1"))), "bead 0 of document 'a' lies outside of the document"),
    (document(bead(("9", "1"), ("0", "1"))), "bead 0 of document 'a' lies outside of the document"),
    (
      document(bead(("1", "9223372036854775807"), ("0", "1"))),
      "bead 0 of document 'a' lies outside of the document"
    ),
    (
      document(bead(("9223372036854775807", "1"), ("0", "1"))),
      "bead 0 of document 'a' lies outside of the document"
    ),
    (document(bead(("3", "0"), ("3", "0"))), "bead 0 of document 'a' is empty"),
    (
      document(bead(("3", "2"), ("3", "1")) + "," + bead(("4", "1"), ("4", "1"))),
      "bead 1 of document 'a' overlaps or crosses the bead before it"
    ),
    (
      document(bead(("3", "2"), ("3", "1")) + "," + bead(("5", "1"), ("0", "1"))),
      "bead 1 of document 'a' overlaps or crosses the bead before it"
    ),
    (document("", english: "-1"), "document 'a' has a negative number of segments"),
    (document("", more: #","accepted":[{}]"#), "'documents.0.accepted.0.fingerprint' is missing"),
  ]

  @Test(arguments: hostile.indices)
  func whatIsNoPatchIsToldAsSuch(_ index: Int) {
    let (text, problem) = Self.hostile[index]
    let error = #expect(throws: ReadError.self) { try AlignmentPatch(json: Array(text.utf8), file: "p.json") }
    #expect(error?.problem == problem)
    #expect(error?.kind == .badData && error?.file == "p.json" && error?.expected.isEmpty == false)
  }

  /// Any bytes of a patch may be damaged; it is read or refused.
  @Test func damageNeverTraps() throws {
    var random = SeededRandom(seed: 8)
    let json = Self.patch.json
    for _ in 0..<2_000 {
      var bytes = json
      for _ in 0...random.next() % 3 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() % 256)
      }
      if random.chance(0.3) { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      guard let patch = try? AlignmentPatch(json: bytes, file: "p") else { continue }
      for document in patch.documents {
        _ =
          FixedBeads(document.given, englishCount: document.englishCount % 1000, chineseCount: 1000).blocks
          .count
      }
    }
  }
}
