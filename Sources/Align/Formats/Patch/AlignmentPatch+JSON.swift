import Foundation

extension AlignmentPatch {
  /// Largest patch that is read, in bytes: a note on each of a million beads.
  static let largestSize = 1 << 28

  /// Reads a patch.
  ///
  ///     {"format":"align-patch","version":1,"generator":"align-tool 0.1.0","documents":[
  ///       {"document":"a","segments":{"english":34,"chinese":33,"sha256":"…"},
  ///        "beads":[{"kind":"edited","english":{"first":3,"count":2},"chinese":{"first":3,"count":1},"note":"…"}],
  ///        "accepted":[{"fingerprint":"…","check":"unit","message":"…"}]}]}
  ///
  /// `segments` says which text the beads number: how many segments each side has, and the SHA-256 of all of
  /// them. A bead is `edited` (merged, split, moved), `confirmed`, or only `noted`; `note` may be left out.
  ///
  /// - Parameters:
  ///   - json: the file.
  ///   - file: its name, for messages.
  /// - Throws: `ReadError` of kind `badData` where the bytes are no patch, are of another version, or name
  ///   beads that cross, overlap, or lie outside of their document.
  public init(json: [UInt8], file: String) throws(ReadError) {
    func failure(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: file, problem: problem, expected: expected)
    }
    guard json.count <= Self.largestSize else {
      throw failure("the patch is too large", "at most \(Self.largestSize >> 20) MB")
    }
    let head: PatchHead
    let body: PatchBody
    do {
      let decoder = JSONDecoder()
      head = try decoder.decode(PatchHead.self, from: Data(json))
      guard head.format == Self.format else {
        throw failure("this is not a patch", "\"format\":\"\(Self.format)\", as the report page exports it")
      }
      guard head.version == Self.version else {
        throw failure("the patch is of version \(head.version)", "version \(Self.version)")
      }
      body = try decoder.decode(PatchBody.self, from: Data(json))
    } catch let error as ReadError {
      throw error
    } catch {
      throw failure(Self.problem(error), "a patch as the report page exports it")
    }
    self.init(generator: body.generator ?? "", documents: [])
    for document in body.documents {
      documents.append(try document.checked { problem, expected in failure(problem, expected) })
    }
  }

  /// The patch as JSON with a line end.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func text(_ key: String, _ value: String) {
      raw("\"\(key)\":")
      JSONText.append(value, to: &bytes)
    }
    func side(_ range: Range<Int>) -> String { "{\"first\":\(range.lowerBound),\"count\":\(range.count)}" }
    raw("{\"format\":\"\(Self.format)\",\"version\":\(Self.version),")
    text("generator", generator)
    raw(",\"documents\":[")
    for (index, document) in documents.enumerated() {
      raw(index > 0 ? ",{" : "{")
      text("document", document.document)
      raw(",\"segments\":{\"english\":\(document.englishCount),\"chinese\":\(document.chineseCount),")
      text("sha256", document.digest)
      raw("},\"beads\":[")
      for (index, bead) in document.beads.enumerated() {
        raw(index > 0 ? ",{" : "{")
        raw(
          "\"kind\":\"\(bead.kind.rawValue)\",\"english\":\(side(bead.english)),\"chinese\":\(side(bead.chinese))"
        )
        if !bead.note.isEmpty {
          raw(",")
          text("note", bead.note)
        }
        raw("}")
      }
      raw("],\"accepted\":[")
      for (index, finding) in document.accepted.enumerated() {
        raw(index > 0 ? ",{" : "{")
        text("fingerprint", finding.fingerprint)
        raw(",")
        text("check", finding.check)
        raw(",")
        text("message", finding.message)
        raw("}")
      }
      raw("]}")
    }
    raw("]}\n")
    return bytes
  }

  private static func problem(_ error: any Error) -> String {
    func name(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "'\(name(context.codingPath))' has an invalid value"
    case DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      return "'\(name(context.codingPath))' is null"
    case DecodingError.keyNotFound(let key, let context):
      return "'\(name(context.codingPath + [key]))' is missing"
    case DecodingError.typeMismatch, DecodingError.valueNotFound: return "the file is not a JSON object"
    default: return "the file is not JSON"
    }
  }
}

/// What shows whether the rest can be read.
private struct PatchHead: Decodable {
  var format: String
  var version: Int
}

/// The documents as they are in the file.
private struct PatchBody: Decodable {
  struct Segments: Decodable {
    var english: Int
    var chinese: Int
    var sha256: String
  }

  struct Side: Decodable {
    var first: Int
    var count: Int

    /// The segments, where they lie inside a document of so many.
    func range(of total: Int) -> Range<Int>? {
      guard first >= 0, count >= 0, first <= total, count <= total - first else { return nil }
      return first..<first + count
    }
  }

  struct Bead: Decodable {
    var kind: AlignmentPatch.PatchedBead.Kind
    var english: Side
    var chinese: Side
    var note: String?
  }

  struct Accepted: Decodable {
    var fingerprint: String
    var check: String?
    var message: String?
  }

  struct Document: Decodable {
    var document: String
    var segments: Segments
    var beads: [Bead]
    var accepted: [Accepted]?

    /// The document, where its beads are in order and inside of it.
    func checked(_ failure: (String, String) -> ReadError) throws(ReadError) -> AlignmentPatch.Document {
      guard segments.english >= 0, segments.chinese >= 0 else {
        throw failure("document '\(document)' has a negative number of segments", "0 or more")
      }
      var checked = AlignmentPatch.Document(
        document: document,
        digest: segments.sha256,
        englishCount: segments.english,
        chineseCount: segments.chinese,
        beads: [],
        accepted: (accepted ?? []).map {
          .init(fingerprint: $0.fingerprint, check: $0.check ?? "", message: $0.message ?? "")
        }
      )
      var end = (english: 0, chinese: 0)
      for (index, bead) in beads.enumerated() {
        let place = "bead \(index) of document '\(document)'"
        guard let english = bead.english.range(of: segments.english),
          let chinese = bead.chinese.range(of: segments.chinese)
        else {
          throw failure(
            "\(place) lies outside of the document",
            "segments below \(segments.english) in English and \(segments.chinese) in Chinese"
          )
        }
        guard !english.isEmpty || !chinese.isEmpty else { throw failure("\(place) is empty", "a segment") }
        guard english.lowerBound >= end.english, chinese.lowerBound >= end.chinese else {
          throw failure("\(place) overlaps or crosses the bead before it", "beads in the order of the text")
        }
        end = (english.upperBound, chinese.upperBound)
        checked.beads.append(
          .init(kind: bead.kind, english: english, chinese: chinese, note: bead.note ?? "")
        )
      }
      return checked
    }
  }

  var generator: String?
  var documents: [Document]
}
