/// Precision, recall and F1 of beads against gold beads, summed over documents.
///
/// *Strict*: a bead is right if it is identical. *Lax*: if it shares a link (one English and one Chinese segment)
/// with some bead of the other alignment; a null bead has no links and is right only if identical.
///
/// Three conventions are in use, which differ only in what they do with null beads.
public struct AlignmentScore: Sendable, Hashable {
  /// What is done with null beads.
  public enum Convention: String, Sendable, CaseIterable {
    /// Null beads count in precision and not in recall (Thompson & Koehn 2019, `score.py`).
    case vecalign
    /// Null beads count nowhere.
    case nonull
    /// Null beads count in precision and recall (Liu & Zhu 2023, `aligner-eval`; strict only).
    case alignerEval = "aligner-eval"
  }

  /// Counts of one convention.
  public struct Counts: Sendable, Hashable {
    /// Beads that count in precision.
    public var found = 0
    /// Found beads that are strictly right.
    public var foundStrict = 0
    /// Found beads that are laxly right.
    public var foundLax = 0
    /// Gold beads that count in recall.
    public var expected = 0
    /// Gold beads that were strictly found.
    public var expectedStrict = 0
    /// Gold beads that were laxly found.
    public var expectedLax = 0

    /// Precision, recall and F1 by exact match.
    public var strict: Ratios { Ratios(found, foundStrict, expected, expectedStrict) }
    /// Precision, recall and F1 by shared links.
    public var lax: Ratios { Ratios(found, foundLax, expected, expectedLax) }

    /// Adds another document's counts.
    static func += (left: inout Counts, right: Counts) {
      left.found += right.found
      left.foundStrict += right.foundStrict
      left.foundLax += right.foundLax
      left.expected += right.expected
      left.expectedStrict += right.expectedStrict
      left.expectedLax += right.expectedLax
    }
  }

  /// Precision, recall and their harmonic mean, 0 … 1 each.
  public struct Ratios: Sendable, Hashable {
    /// The share of found beads that are right.
    public var precision: Double
    /// The share of gold beads that were found.
    public var recall: Double
    /// 2PR / (P + R), or 0.
    public var f1: Double

    init(_ found: Int, _ foundRight: Int, _ expected: Int, _ expectedRight: Int) {
      precision = found > 0 ? Double(foundRight) / Double(found) : 0
      recall = expected > 0 ? Double(expectedRight) / Double(expected) : 0
      f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  /// The counts of each convention.
  public private(set) var counts: [Convention: Counts] = [:]

  /// Makes an empty score.
  public init() {
    for convention in Convention.allCases { counts[convention] = Counts() }
  }

  /// The counts of one convention.
  public subscript(convention: Convention) -> Counts { counts[convention] ?? Counts() }

  /// Adds a document.
  ///
  /// - Complexity: O(beads + links).
  public mutating func add(_ found: [IndexedBead], gold: [IndexedBead]) {
    let foundSet = BeadSet(found)
    let goldSet = BeadSet(gold)
    let foundMatches = foundSet.withoutNulls
    let goldMatches = goldSet.withoutNulls
    let (foundStrict, foundLax) = foundSet.hits(in: goldSet)
    let (matchStrict, matchLax) = foundMatches.hits(in: goldMatches)
    let (goldStrict, goldLax) = goldMatches.hits(in: foundMatches)
    let (_, allGoldLax) = goldSet.hits(in: foundSet)
    counts[.vecalign, default: Counts()] += Counts(
      found: foundSet.count,
      foundStrict: foundStrict,
      foundLax: foundLax,
      expected: goldMatches.count,
      expectedStrict: goldStrict,
      expectedLax: goldLax
    )
    counts[.nonull, default: Counts()] += Counts(
      found: foundMatches.count,
      foundStrict: matchStrict,
      foundLax: matchLax,
      expected: goldMatches.count,
      expectedStrict: goldStrict,
      expectedLax: goldLax
    )
    // This convention compares the lists as they are in the files: neither sorted nor freed of repetitions.
    let foundLists = found.map { BeadSet.Key($0) }
    let goldLists = gold.map { BeadSet.Key($0) }
    let goldRaw = Set(goldLists)
    counts[.alignerEval, default: Counts()] += Counts(
      found: foundLists.count,
      foundStrict: foundLists.count { goldRaw.contains($0) },
      foundLax: foundLax,
      expected: goldLists.count,
      expectedStrict: foundLists.count { goldRaw.contains($0) },
      expectedLax: allGoldLax
    )
  }
}
