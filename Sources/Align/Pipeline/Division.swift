/// Divides blocks of rows into train, dev and test and writes each part.
package struct Division: Sendable {
  /// Which part a row belongs to.
  package let split: DocumentSplit
  /// Which rows overlap with test sets; `nil` where there are none.
  package let check: LeakageCheck?
  /// Whether rows that overlap are left out of train and dev.
  package let removesOverlaps: Bool
  /// What is added to the signatures of rows.
  package let signature: Signature

  /// The first line of the list of overlaps.
  package static let listHeader = "row\tdocument\tbead\tpart\toverlap\n"

  /// Makes a division from its parts.
  package init(split: DocumentSplit, check: LeakageCheck?, removesOverlaps: Bool, signature: Signature) {
    self.split = split
    self.check = check
    self.removesOverlaps = removesOverlaps
    self.signature = signature
  }

  /// How many rows went where.
  package struct Counts: Sendable, Hashable {
    /// Rows read.
    package var pairs = 0
    /// Rows written to each part, in the order of `DocumentSplit.Part`.
    package var parts = [0, 0, 0]
    /// Rows of train and dev that overlap with a test set, in the order of `LeakageCheck.Overlap`.
    package var overlaps = [0, 0, 0]

    /// Counts nothing.
    package init() {}

    /// Adds the counts of other rows.
    package mutating func add(_ other: Counts) {
      pairs += other.pairs
      for index in parts.indices { parts[index] += other.parts[index] }
      for index in overlaps.indices { overlaps[index] += other.overlaps[index] }
    }
  }

  /// What is written of a block.
  package struct Divided: Sendable {
    /// The rows of each part, in the order of `DocumentSplit.Part`.
    package var outputs = [BitextOutput(), BitextOutput(), BitextOutput()]
    /// What could not be written as it stood.
    package var reports = [WriteReport(), WriteReport(), WriteReport()]
    /// The lines of the list of overlaps.
    package var list: [UInt8] = []
    /// How many rows went where.
    package var counts = Counts()
  }

  /// Divides a block.
  ///
  /// - Parameters:
  ///   - block: the rows.
  ///   - writers: one for each part, in the order of `DocumentSplit.Part`.
  /// - Returns: what is written for each part, and the counts.
  package func divided(_ block: CorpusPipeline.Block, _ writers: [CleaningPipeline.Writer]) -> Divided {
    var divided = Divided()
    var row = block.firstRow
    for document in block.documents {
      var empty = document
      empty.pairs = []
      empty.signature = Signature.joined(document.signature, signature)
      var parts = DocumentSplit.Part.allCases.map { _ in empty }
      for pair in document.pairs {
        let part = split.part(document: document.identifier, pair: pair)
        divided.counts.pairs += 1
        if !isRemoved(pair, of: document, row: row, part: part, &divided) {
          let index = part.index
          divided.counts.parts[index] += 1
          parts[index].pairs.append(pair)
        }
        row += 1
      }
      for (index, document) in parts.enumerated() where !document.pairs.isEmpty {
        if case .plain(let writer) = writers[index] {
          writer.append(document, number: 0, to: &divided.outputs[index], report: &divided.reports[index])
        }
      }
    }
    return divided
  }

  /// Whether a row overlaps with a test set and goes; that it overlaps is counted and listed in any case.
  private func isRemoved(
    _ pair: AlignedPair,
    of document: AlignedDocument,
    row: Int,
    part: DocumentSplit.Part,
    _ divided: inout Divided
  ) -> Bool {
    guard part != .test, let overlap = check?.overlap(LeakageCheck.sketches(pair)) else { return false }
    divided.counts.overlaps[overlap.index] += 1
    JSONText.append(row, to: &divided.list)
    divided.list.append(0x09)
    TSVField.append(document.identifier, to: &divided.list)
    divided.list.append(contentsOf: "\t\(pair.bead)\t\(part.rawValue)\t\(overlap.rawValue)\n".utf8)
    return removesOverlaps
  }
}

extension DocumentSplit.Part {
  /// The place among the parts.
  fileprivate var index: Int {
    switch self {
    case .train: 0
    case .dev: 1
    case .test: 2
    }
  }
}

extension LeakageCheck.Overlap {
  /// The place among the kinds of overlap.
  fileprivate var index: Int {
    switch self {
    case .both: 0
    case .english: 1
    case .chinese: 2
    }
  }
}
