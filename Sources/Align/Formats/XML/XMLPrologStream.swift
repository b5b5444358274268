import Foundation

/// Passes a stream on and remembers its first bytes, so that what stands before the root element can be
/// looked at.
///
/// Foundation's parser on Linux reports no declaration of an internal entity, and at each use of one the text
/// vanishes while `parse()` returns true; the declaration has to be found in the bytes.
final class XMLPrologStream: InputStream {
  /// How many bytes are remembered; a longer prolog is refused.
  private static let largest = 1 << 20

  private let stream: InputStream
  private var head: [UInt8] = []
  private var remembers = true

  /// Puts the stream, which is open, behind this one.
  init(_ stream: InputStream) {
    self.stream = stream
    super.init(data: Data())
  }

  /// Looks at the bytes up to the root element, which has just begun, and forgets them.
  ///
  /// - Returns: What makes the file unusable, or `nil`. NULs are passed over, so that UTF-16 is looked at as
  ///   well.
  func takeProlog() -> String? {
    defer {
      head = []
      remembers = false
    }
    if head.count >= Self.largest { return "nothing but a prolog stands in the first 1 MiB" }
    let letters = head.filter { $0 != 0 }
    guard Self.contains(letters, "<!DOCTYPE"), Self.contains(letters, "<!ENTITY") else { return nil }
    return "the file declares entities of its own"
  }

  private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    let word = Array(word.description.utf8)
    guard bytes.count >= word.count else { return false }
    return (0...bytes.count - word.count).contains { start in
      bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
    }
  }

  override var hasBytesAvailable: Bool { stream.hasBytesAvailable }
  override var streamStatus: Stream.Status { stream.streamStatus }
  override var streamError: (any Error)? { stream.streamError }
  override func open() {}
  override func close() {}

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    let count = unsafe stream.read(buffer, maxLength: maxLength)
    if remembers, count > 0 {
      unsafe head.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
      if head.count >= Self.largest { remembers = false }
    }
    return count
  }
}
