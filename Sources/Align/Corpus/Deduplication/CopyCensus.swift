/// Which rows of a corpus are copies of which: the result of reading it once.
///
/// Flat arrays of about 10 bytes a row.
package struct CopyCensus: Sendable {
  /// A row and what is known of it.
  package struct Row: Sendable, Hashable {
    /// The row of the pair that it is a copy of; its own where it is kept.
    package var original: Int
    /// How much it resembles that one, 0 … 1.
    package var similarity: Double
    /// Whether the compared texts are the same.
    package var isExact: Bool
    /// Rows that are this pair or copies of it, for a row that is kept; 0 for copies.
    package var occurrences: Int
  }

  /// What was found, in numbers.
  package struct Counts: Sendable, Hashable {
    /// Rows read.
    package var rows = 0
    /// Rows that are kept.
    package var kept = 0
    /// Copies with the same compared text.
    package var exact = 0
    /// Near copies.
    package var near = 0
  }

  /// What was found so far, in numbers.
  package private(set) var counts = Counts()

  private var index: CopyIndex
  /// The largest number of bytes that may be taken.
  private let memoryLimit: Int
  /// Of each row the number of its original.
  private var originals = ChunkedArray<UInt32>()
  /// Of each row its similarity in 64ths; 255 for the same text.
  private var similarities = ChunkedArray<UInt8>()
  /// Of each original its row and how often it occurs.
  private var rows = ChunkedArray<UInt32>()
  private var occurrences = ChunkedArray<UInt32>()

  private static let sameText: UInt8 = 255
  private static let steps = 64.0

  /// Makes an empty census.
  ///
  /// - Parameters:
  ///   - leastSimilarity: from which similarity on a pair is a near copy; `nil` where only exact copies count.
  ///   - memoryLimit: bytes that it may take.
  package init(leastSimilarity: Double?, memoryLimit: Int) {
    index = CopyIndex(leastSimilarity: leastSimilarity)
    self.memoryLimit = memoryLimit
  }

  /// Bytes that the census takes.
  package var memory: Int {
    index.memory + originals.memory + similarities.memory + rows.memory + occurrences.memory
  }

  /// Takes the next row.
  ///
  /// - Throws: `CensusFull` where the row does not fit into the memory that was allowed.
  /// - Complexity: O(1), amortised.
  package mutating func add(_ sketch: PairSketch) throws(CensusFull) {
    let row = counts.rows
    let match = index.match(sketch)
    if match == nil, row & 0xFF == 0 || index.memoryAfterInsertion > index.memory {
      let needed = memory - index.memory + index.memoryAfterInsertion
      if needed > memoryLimit { throw CensusFull(rows: row, memoryLimit: memoryLimit) }
    }
    guard row < Int(UInt32.max) else { throw CensusFull(rows: row, memoryLimit: memoryLimit) }
    counts.rows += 1
    if let match {
      originals.append(UInt32(match.original))
      similarities.append(match.isExact ? Self.sameText : UInt8(match.similarity * Self.steps))
      occurrences[match.original] += 1
      if match.isExact { counts.exact += 1 } else { counts.near += 1 }
    } else {
      originals.append(UInt32(index.insert(sketch)))
      similarities.append(Self.sameText)
      rows.append(UInt32(row))
      occurrences.append(1)
      counts.kept += 1
    }
  }

  /// What is known of a row.
  package func row(_ number: Int) -> Row {
    let original = Int(originals[number])
    let first = Int(rows[original])
    let similarity = similarities[number]
    return Row(
      original: first,
      similarity: similarity == Self.sameText ? 1 : Double(similarity) / Self.steps,
      isExact: similarity == Self.sameText,
      occurrences: first == number ? Int(occurrences[original]) : 0
    )
  }

  /// How often the original of a row occurs.
  package func occurrences(ofOriginalOf number: Int) -> Int { Int(occurrences[Int(originals[number])]) }

  /// Forgets what only `add` needs; rows can be looked up as before.
  package mutating func freeze() { index = CopyIndex(leastSimilarity: nil) }
}

/// The memory that was allowed is full.
package struct CensusFull: Error, Sendable, Hashable {
  /// Rows that fitted.
  package var rows: Int
  /// Bytes that were allowed.
  package var memoryLimit: Int
}
