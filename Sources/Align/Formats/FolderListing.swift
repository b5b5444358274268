import Foundation

/// The names in a folder.
enum FolderListing {
  /// The names, in no order, without `.` and `..`; `nil` where the folder cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = unsafe FilePath.withSystemPath(folder, { unsafe opendir($0) }) else { return nil }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe Array(name.prefix { $0 != 0 })
      }
      if bytes != Array(".".utf8), bytes != Array("..".utf8) { names.append(FilePath.text(bytes)) }
      errno = 0
    }
    return errno == 0 ? names : nil
  }
}
