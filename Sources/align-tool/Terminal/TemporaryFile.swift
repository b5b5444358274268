import Align

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file beside an output that is to become it.
///
/// Its name follows from that of the output, and it is locked while it is written: what a run leaves that was killed is taken over by
/// the next run, whatever number its process has. Where the name is taken, by a run that continues or by somebody else, a name by
/// chance takes its place.
struct TemporaryFile {
  let path: String
  let descriptor: Int32

  /// Names by chance that are tried.
  private static let attempts = 100

  /// Makes a file beside `target`.
  init(beside target: String) throws(SystemProblem) {
    let folder = OutputPath.folder(target)
    let name = target.dropFirst(folder.count)
    let usual = "\(folder).align-tool-\(StableHash().followed(by: String(name)).text).tmp"
    if let descriptor = Self.takeOver(usual) {
      self.init(path: usual, descriptor: descriptor)
      return
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<Self.attempts {
      let path = "\(folder).align-tool-\(StableHash.text(random.next())).tmp"
      Interruption.protect(path)
      let descriptor = FilePath.withSystemPath(path) {
        open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      }
      if descriptor >= 0 {
        self.init(path: path, descriptor: descriptor)
        return
      }
      let problem = SystemProblem.last
      Interruption.release(path) {}
      guard problem.code == EEXIST else { throw problem }
    }
    throw SystemProblem(code: EEXIST)
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens the file of the usual name and empties it, if nobody else writes it and it can only be ours.
  private static func takeOver(_ path: String) -> Int32? {
    let descriptor = FilePath.withSystemPath(path) {
      open($0, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    }
    guard descriptor >= 0 else { return nil }
    var opened = stat()
    var named = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &opened) == 0,
      // The run that had the lock before may have renamed or removed the file.
      FilePath.withSystemPath(path, { lstat($0, &named) }) == 0, opened.st_ino == named.st_ino,
      opened.st_dev == named.st_dev,
      opened.st_mode & S_IFMT == S_IFREG, opened.st_uid == geteuid(), opened.st_nlink == 1,
      ftruncate(descriptor, 0) == 0
    else {
      close(descriptor)
      return nil
    }
    Interruption.protect(path)
    return descriptor
  }
}
