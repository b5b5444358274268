/// Where a reader delivers what it finds; it counts, numbers the pairs and says when no more are wanted.
public final class BitextSink {
  /// What was delivered so far.
  public internal(set) var report = ReadReport()
  /// Whether the receiver wants no more; a reader then returns at once.
  public private(set) var isStopped = false

  private let handler: (BitextEvent) -> Bool
  private var current: DocumentHead?
  private var pairsInDocument = 0

  /// Makes a sink in front of a closure, which returns `false` to stop.
  public init(_ handler: @escaping (BitextEvent) -> Bool) {
    self.handler = handler
  }

  /// Begins a document, unless one of that name is under way.
  public func document(_ head: DocumentHead) {
    // By bytes: `==` on strings takes canonically equivalent names for the same.
    if let current, current.identifier.utf8.elementsEqual(head.identifier.utf8) { return }
    current = head
    pairsInDocument = 0
    report.documents += 1
    deliver(.document(head))
  }

  /// Delivers a pair of the current document; without a number it takes its place in the document.
  public func pair(
    bead: Int?,
    english: AlignedPair.Side,
    chinese: AlignedPair.Side,
    posterior: Double?,
    evidence: [EvidenceScore] = [],
    unit: UnitMetadata? = nil
  ) {
    report.pairs += 1
    deliver(
      .pair(
        AlignedPair(
          bead: bead ?? pairsInDocument,
          english: english,
          chinese: chinese,
          posterior: posterior,
          evidence: evidence,
          unit: unit
        )
      )
    )
    pairsInDocument += 1
  }

  /// Delivers a problem.
  public func problem(_ error: ReadError) {
    report.problems += 1
    deliver(.problem(error))
  }

  private func deliver(_ event: BitextEvent) {
    if !isStopped, !handler(event) { isStopped = true }
  }
}
