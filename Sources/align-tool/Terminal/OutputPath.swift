import Align

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the path of an output leads.
enum OutputPath {
  /// Something that is open already, such as `/dev/stdout`.
  case descriptor(Int32)
  /// A path without links at its end.
  case path(String)

  /// As many links as Linux follows.
  private static let mostLinks = 40

  /// Follows the links of a path, up to one that names a descriptor.
  ///
  /// What is at the end of `/dev/stdout` may be a file; whoever wrote it means the stream, which may have been opened to add to
  /// what is there.
  init(following path: String) {
    var path = path
    for _ in 0..<Self.mostLinks {
      if let descriptor = Self.descriptor(path) {
        self = .descriptor(descriptor)
        return
      }
      guard let target = Self.target(path) else { break }
      path = target.hasPrefix("/") ? target : Self.folder(path) + target
    }
    self = .path(path)
  }

  /// The descriptor that a path is the name of.
  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return 0
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default: break
    }
    let parts = path.split(separator: "/")
    guard path.hasPrefix("/"), let number = parts.last.flatMap({ Int32($0) }), number >= 0 else { return nil }
    let folder = parts.dropLast()
    let isOurs =
      folder == ["dev", "fd"] || folder == ["proc", "self", "fd"] || folder == ["proc", "thread-self", "fd"]
      || folder == ["proc", "\(getpid())", "fd"]
    return isOurs ? number : nil
  }

  /// What a link leads to; `nil` where no link is.
  private static func target(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    let count = FilePath.withSystemPath(path) { path in
      buffer.withUnsafeMutableBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          $0.baseAddress.map { readlink(path, $0, bytes.count) } ?? 0
        }
      }
    }
    return count > 0 && count < buffer.count ? FilePath.text(Array(buffer[..<count])) : nil
  }

  /// The part of a path up to its last slash.
  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
