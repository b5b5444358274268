import Foundation

/// Finds the files under a folder, each folder once, however many links lead to it.
struct FolderSearch {
  /// What could not be read.
  private(set) var errors: [ReadError] = []

  private let excluded: Set<FileStatus.Identity>
  private var visited: Set<FileStatus.Identity> = []
  private var files: [String] = []
  /// Links to folders, which are followed when all that is no link has been seen.
  private var links: [(path: String, depth: Int)] = []

  /// Makes a search that passes over some files.
  init(excluded: Set<FileStatus.Identity>) { self.excluded = excluded }

  /// The paths of all files, by the bytes of their names, the files of each folder among its folders.
  mutating func files(in folder: String) -> [String] {
    visit(folder, depth: 0)
    var next = 0
    while next < links.count {
      visit(links[next].path, depth: links[next].depth)
      next += 1
    }
    return files.map { ($0, $0.utf8.split(separator: UInt8(ascii: "/"))) }
      .sorted { one, other in one.1.lexicographicallyPrecedes(other.1) { $0.lexicographicallyPrecedes($1) } }
      .map(\.0)
  }

  private mutating func visit(_ folder: String, depth: Int) {
    guard let status = FileStatus(path: folder), visited.insert(status.identity).inserted else { return }
    guard depth < InputFinder.deepestFolder else {
      errors.append(
        ReadError(
          .unreadable,
          file: folder,
          problem: "the folder is nested too deeply",
          expected: "at most \(InputFinder.deepestFolder) nested folders"
        )
      )
      return
    }
    guard let names = FolderListing.names(in: folder) else {
      errors.append(
        ReadError(
          .unreadable,
          file: folder,
          problem: "the folder cannot be read",
          expected: "permission to read it"
        )
      )
      return
    }
    for name in names.sorted(by: InputFinder.precedes) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let status = FileStatus(path: path) else {
        tellOfDeadLink(path)
        continue
      }
      switch status.kind {
      case .file: if !excluded.contains(status.identity) { files.append(path) }
      case .folder:
        if FileStatus.isLink(path) {
          links.append((path, depth + 1))
        } else {
          visit(path, depth: depth + 1)
        }
      case .other: continue
      }
    }
  }

  /// A broken link is reported if its name is that of an input.
  private mutating func tellOfDeadLink(_ path: String) {
    let found = FolderInputs.sort([path], in: "")
    guard !found.inputs.isEmpty || !found.errors.isEmpty else { return }
    errors.append(
      ReadError(.noInput, file: path, problem: "the link is broken", expected: "a file to read")
    )
  }
}

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
