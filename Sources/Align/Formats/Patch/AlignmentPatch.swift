/// What a person corrected and confirmed in alignments, as the report page exports it.
public struct AlignmentPatch: Sendable, Hashable {
  /// The corrections of one document.
  public struct Document: Sendable, Hashable {
    /// The name of the document.
    public var document: String
    /// The digest (`segmentsDigest`) of the segments that the beads refer to.
    public var digest: String
    /// How many English segments there are.
    public var englishCount: Int
    /// How many Chinese segments there are.
    public var chineseCount: Int
    /// The beads that a person touched, in text order; none crosses or overlaps another.
    public var beads: [PatchedBead]
    /// The findings that a person accepted.
    public var accepted: [AcceptedFinding]

    /// Makes a document's corrections from their parts.
    public init(
      document: String,
      digest: String,
      englishCount: Int,
      chineseCount: Int,
      beads: [PatchedBead],
      accepted: [AcceptedFinding] = []
    ) {
      self.document = document
      self.digest = digest
      self.englishCount = englishCount
      self.chineseCount = chineseCount
      self.beads = beads
      self.accepted = accepted
    }

    /// The beads that must come out as they are: all but those that only have a note.
    public var given: [Bead] {
      beads.filter { $0.kind != .noted }.map {
        Bead(english: $0.english, chinese: $0.chinese, posterior: 1)
      }
    }
  }

  /// A bead that a person touched.
  public struct PatchedBead: Sendable, Hashable {
    /// What the person did.
    public enum Kind: String, Sendable, Hashable, Codable {
      /// Merged, split or moved.
      case edited
      /// Found right.
      case confirmed
      /// Wrote a note only; the bead may still change.
      case noted
    }

    /// What the person did.
    public var kind: Kind
    /// The English segments, 0-based; an empty range keeps its place.
    public var english: Range<Int>
    /// The Chinese segments, 0-based; an empty range keeps its place.
    public var chinese: Range<Int>
    /// What the person wrote; may be empty.
    public var note: String

    /// Makes a bead from its parts.
    public init(kind: Kind, english: Range<Int>, chinese: Range<Int>, note: String = "") {
      self.kind = kind
      self.english = english
      self.chinese = chinese
      self.note = note
    }
  }

  /// A finding that a person accepted: no fault, or one to live with.
  public struct AcceptedFinding: Sendable, Hashable {
    /// The fingerprint of the finding.
    public var fingerprint: String
    /// The check that found it.
    public var check: String
    /// What it said.
    public var message: String

    /// Makes an accepted finding from its parts.
    public init(fingerprint: String, check: String, message: String) {
      self.fingerprint = fingerprint
      self.check = check
      self.message = message
    }
  }

  /// The version of the form that is written, and the only one that is read.
  public static let version = 1
  /// The name of the form.
  public static let format = "align-patch"

  /// The tool that made the report.
  public var generator: String
  /// The documents that a person touched.
  public var documents: [Document]

  /// Makes a patch from its parts.
  public init(generator: String, documents: [Document]) {
    self.generator = generator
    self.documents = documents
  }
}
