import Foundation

/// What is at a path, symbolic links followed.
package struct FileStatus: Sendable, Hashable {
  /// What kind of thing it is.
  package enum Kind: Sendable, Hashable {
    /// A file that is read from its start to its end.
    case file
    /// A folder.
    case folder
    /// A pipe, a device or a socket.
    case other
  }

  /// What identifies a file, whichever of its names is used.
  package struct Identity: Sendable, Hashable {
    /// The device.
    var device: UInt64
    /// The number on the device.
    var number: UInt64
  }

  /// What kind of thing it is.
  package var kind: Kind
  /// What identifies it.
  package var identity: Identity
  /// Its size in bytes.
  package var size: Int

  /// Looks at a path; `nil` where nothing is there or it cannot be looked at.
  package init?(path: String) {
    var information = stat()
    guard unsafe FilePath.withSystemPath(path, { unsafe stat($0, &information) }) == 0 else { return nil }
    self.init(information)
  }

  /// Looks at what is open.
  package init?(descriptor: Int32) {
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { return nil }
    self.init(information)
  }

  private init(_ information: stat) {
    switch information.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(information.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev),
      number: UInt64(truncatingIfNeeded: information.st_ino)
    )
  }

  /// Whether a symbolic link is at a path.
  static func isLink(_ path: String) -> Bool {
    var information = stat()
    return unsafe FilePath.withSystemPath(path, { unsafe lstat($0, &information) }) == 0
      && information.st_mode & S_IFMT == S_IFLNK
  }
}
