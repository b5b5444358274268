import Foundation

/// A file that is in no folder and is gone once it is closed, however the process ends.
enum NamelessFile {
  /// The folder on whose disk such files are.
  static var folder: String { FileManager.default.temporaryDirectory.path }

  /// Makes an empty file that nobody else can open; `nil` where there is no room or no right to.
  static func make() -> FileHandle? {
    var template = (folder + "/align-XXXXXX").utf8CString
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { template in
      guard let path = template.baseAddress else { return Int32(-1) }
      let descriptor = unsafe mkstemp(path)
      if descriptor >= 0 { _ = unsafe unlink(path) }
      return descriptor
    }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// The size of an open file, in bytes.
  static func size(_ file: FileHandle) -> Int { FileStatus(descriptor: file.fileDescriptor)?.size ?? 0 }
}
