/// Lays what a person corrected on documents and aligns the rest between it.
///
/// Beads that a person edited or confirmed come out as they are, with a posterior of 1. Texts are aligned
/// again around them. In a bitext the pairs that no correction touches stay as they are too, and only what is
/// left over between them is aligned.
package struct PatchApplier: Sendable {
  /// The result for a document.
  package struct Outcome: Sendable {
    /// The document with the corrections in it.
    package var document: AlignedDocument
    /// The corrections that were laid on it; `nil` where the patch has none for it.
    package var patch: AlignmentPatch.Document?
    /// Whether every unit of the file is still there, with its own original, so that its markup can be written again.
    package var keepsUnits = true
    /// What units said of themselves and no unit says any more, since their texts went elsewhere.
    package var report = WriteReport()
  }

  private let patch: AlignmentPatch
  private let file: String
  private let aligner: DocumentAligner

  /// Makes an applier.
  ///
  /// - Parameters:
  ///   - patch: the corrections.
  ///   - file: the name of the patch, for messages.
  ///   - aligner: segments texts as they were segmented for the report, and aligns what is left.
  package init(_ patch: AlignmentPatch, file: String, aligner: DocumentAligner) {
    self.patch = patch
    self.file = file
    self.aligner = aligner
  }

  /// The document with its corrections; without any it is aligned, or stays, as it is.
  ///
  /// - Returns: a failure of kind `badData` where the patch has a document of this name but of another text.
  package func apply(_ source: ReviewPipeline.Source) -> Result<Outcome, ReadError> {
    do throws(ReadError) {
      switch source {
      case .texts(let document): return .success(try apply(aligner.segmenter.segment(document)))
      case .pairs(let document): return .success(try apply(document))
      }
    } catch { return .failure(error) }
  }

  private func apply(_ document: SegmentedDocument) throws(ReadError) -> Outcome {
    let found = try corrections(
      name: document.identifier,
      digest: document.segmentsDigest,
      counts: (document.english.count, document.chinese.count)
    )
    let alignment = aligner.aligner.align(document, given: found?.given ?? [])
    return Outcome(document: AlignedDocument(document, alignment: alignment), patch: found)
  }

  private func apply(_ document: AlignedDocument) throws(ReadError) -> Outcome {
    let flat = FlatDocument(document)
    let found = try corrections(
      name: document.identifier,
      digest: document.segmentsDigest,
      counts: (flat.segmented.english.count, flat.segmented.chinese.count)
    )
    guard let found else { return Outcome(document: document, patch: nil) }
    let beads = flat.beads(with: found.given, aligner: aligner.aligner)
    var report = WriteReport()
    let (corrected, keepsUnits) = flat.document(beads, report: &report)
    return Outcome(document: corrected, patch: found, keepsUnits: keepsUnits, report: report)
  }

  /// The corrections for a document: by its segments, and among several documents of the same text by its
  /// name.
  private func corrections(
    name: String,
    digest: String,
    counts: (english: Int, chinese: Int)
  ) throws(ReadError) -> AlignmentPatch.Document? {
    let same = patch.documents.filter { $0.digest == digest }
    let named = patch.documents.filter { $0.document == name }
    if let found = same.first(where: { $0.document == name }) ?? same.first {
      guard found.englishCount == counts.english, found.chineseCount == counts.chinese else {
        throw ReadError(
          .badData,
          file: file,
          problem: "the patch gives '\(name)' \(found.englishCount) and \(found.chineseCount) segments",
          expected: "\(counts.english) and \(counts.chinese), as in the text with its digest"
        )
      }
      return found
    }
    guard let stale = named.first else { return nil }
    throw ReadError(
      .badData,
      file: file,
      problem: "the corrections of '\(name)' are for another text or another segmentation: "
        + "\(stale.englishCount) English and \(stale.chineseCount) Chinese segments, the input has "
        + "\(counts.english) and \(counts.chinese)"
        + (stale.englishCount == counts.english && stale.chineseCount == counts.chinese
          ? ", not the same ones" : ""),
      expected: "the input, and the flags, that the report was made with"
    )
  }
}
