import Foundation

/// Bytes as they come, from something that is open or from memory.
final class ByteSource {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let bytes: [UInt8]
  private var position = 0
  private var isOpen = true

  /// Reads bytes in memory.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    descriptor = -1
    ownsDescriptor = false
  }

  /// Reads from a descriptor, which is closed at the end where it is owned.
  init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    ownsDescriptor = isOwned
    bytes = []
  }

  deinit { close() }

  /// Ends the reading.
  func close() {
    if isOpen, ownsDescriptor { _ = Foundation.close(descriptor) }
    isOpen = false
  }

  /// Reads some bytes.
  ///
  /// - Returns: how many; 0 at the end, −1 where they cannot be read.
  func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    if descriptor < 0 {
      let count = min(maxLength, bytes.count - position)
      for offset in 0..<count { unsafe buffer[offset] = bytes[position + offset] }
      position += count
      return count
    }
    while true {
      let count = unsafe Foundation.read(descriptor, buffer, maxLength)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
