#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Decodes text through the system's `iconv`, for encodings that Align does not know itself.
@safe final class EncodingConverter {
  #if canImport(Glibc) || canImport(Musl)
    private let descriptor: iconv_t
  #endif
  /// Whether something was decoded that is no text.
  private var isBroken = false

  /// Makes a converter from the encoding of a name; `nil` where the system does not know it.
  init?(_ name: String) {
    #if canImport(Glibc) || canImport(Musl)
      let opened = unsafe iconv_open("UTF-8", name)
      guard Int(bitPattern: opened) != -1, let opened = unsafe opened else { return nil }
      unsafe descriptor = opened
    #else
      return nil
    #endif
  }

  #if canImport(Glibc) || canImport(Musl)
    deinit { _ = unsafe iconv_close(descriptor) }
  #endif

  /// Decodes bytes that follow those of the call before.
  ///
  /// - Returns: what was decoded, and the offset of the first byte that could not be, if there is one; NUL is none.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], bad: Int?) {
    if isBroken { return ([], 0) }
    var utf8: [UInt8] = []
    var done = 0
    #if canImport(Glibc) || canImport(Musl)
      var input = bytes
      var block = [UInt8](repeating: 0, count: 1 << 14)
      var isStuck = false
      while done < bytes.count, !isStuck {
        let step = unsafe input.withUnsafeMutableBytes { source in
          unsafe block.withUnsafeMutableBytes { target in
            unsafe convert(source, from: done, target)
          }
        }
        isStuck = step.read == 0 && step.written == 0
        done += step.read
        utf8 += block[..<step.written]
      }
    #endif
    // A converter may let through what is no character, or NUL.
    if let bad = UTF8Validator.firstBadByte(utf8.span) {
      isBroken = true
      return (Array(utf8[..<bad]), max(0, min(done, bytes.count) - 1))
    }
    return (utf8, done < bytes.count ? done : nil)
  }

  #if canImport(Glibc) || canImport(Musl)
    private func convert(
      _ source: UnsafeMutableRawBufferPointer,
      from start: Int,
      _ target: UnsafeMutableRawBufferPointer
    ) -> (read: Int, written: Int) {
      guard let sourceBase = source.baseAddress, let targetBase = target.baseAddress else {
        return (0, 0)
      }
      var next: UnsafeMutablePointer<CChar>? =
        unsafe (sourceBase + start).assumingMemoryBound(to: CChar.self)
      var left = source.count - start
      var written: UnsafeMutablePointer<CChar>? = unsafe targetBase.assumingMemoryBound(to: CChar.self)
      var room = target.count
      _ = unsafe iconv(descriptor, &next, &left, &written, &room)
      return (source.count - start - left, target.count - room)
    }
  #endif
}
