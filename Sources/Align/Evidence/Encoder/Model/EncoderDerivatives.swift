import Synchronization

/// What is made of a model while it runs, and kept for the next text: matrices of bytes, and what tokens have of the first
/// layers. No result depends on what is kept.
final class EncoderDerivatives: Sendable {
  private let bytes = Mutex<EncoderBytes?>(nil)
  private let tables = Mutex<[TokenTable]>([])

  /// The most tables that are kept: as many as texts are encoded at a time on usual machines.
  private static let mostTables = 16

  /// The model's matrices as bytes.
  func bytes(_ weights: EncoderWeights) -> EncoderBytes {
    bytes.withLock { bytes in
      if let bytes { return bytes }
      let made = unsafe EncoderBytes(weights)
      bytes = made
      return made
    }
  }

  /// A table that nobody else has.
  func takeTable(_ weights: EncoderWeights) -> TokenTable {
    if let table = tables.withLock({ $0.popLast() }) { return table }
    return unsafe TokenTable(weights)
  }

  /// Gives a table back.
  func keep(_ table: TokenTable) {
    tables.withLock { tables in
      if tables.count < Self.mostTables { tables.append(table) }
    }
  }
}
