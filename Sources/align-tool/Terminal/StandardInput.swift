import Align

/// What comes in through the pipe.
enum StandardInput {
  /// The size of one read.
  static let blockSize = 1 << 18
  /// The most that is held at once, 2 GiB; a stream beyond it is read block by block instead.
  static let limit = 1 << 31

  /// Reads everything up to the end, or throws `ReadError` naming `-`.
  static func readAll(limit: Int = limit) throws(ReadError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let block = try readBlock()
      if block.isEmpty { return all }
      all += block
      if all.count > limit {
        throw ReadError(.badData, file: "-", problem: "too much input", expected: "at most \(limit) bytes")
      }
    }
  }

  /// Reads some bytes; none at the end.
  static func readBlock() throws(ReadError) -> [UInt8] {
    do throws(SystemProblem) { return try SystemCall.read(blockSize, from: SystemCall.standardInput) } catch {
      throw ReadError(.unreadable, file: "-", problem: "cannot read: \(error.reason)")
    }
  }
}
