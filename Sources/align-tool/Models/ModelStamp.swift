import Align
import Foundation

/// What a model's file was like when its bytes were last checked, kept beside it: while size, time of change and place on
/// the disk are the same, they need not be read again.
///
/// A stamp is taken before the bytes are read, so that a file which is replaced meanwhile is not taken for a checked one.
struct ModelStamp {
  /// The model's file.
  let path: String
  /// What the file was like when the stamp was taken; `nil` where there is none.
  private let taken: String?

  init(path: String) {
    self.path = path
    taken = Self.state(of: path)
  }

  private var stampPath: String { path + ".stamp" }

  /// Whether the file is still as it was when it was last checked.
  var isFresh: Bool {
    guard let told = try? Data(contentsOf: URL(fileURLWithPath: stampPath)), let taken else {
      return false
    }
    return told == Data(taken.utf8)
  }

  /// Notes that the file was checked; does nothing where the folder cannot be written.
  func keep() {
    guard let taken else { return }
    try? Data(taken.utf8).write(to: URL(fileURLWithPath: stampPath), options: .atomic)
  }

  /// Notes that the file is not what it should be.
  func remove() { try? FileManager.default.removeItem(atPath: stampPath) }

  private static func state(of path: String) -> String? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
    else { return nil }
    let file = attributes[.systemFileNumber] as? Int ?? 0
    return "1 \(size) \(changed.timeIntervalSinceReferenceDate.bitPattern) \(file)\n"
  }
}

extension ModelFolder {
  /// Opens the encoder; every byte is read only where the file has changed since that was last done.
  ///
  /// - Throws: `ReadError` where it is missing or damaged.
  func openEncoder() throws(ReadError) -> EncoderModel {
    let stamp = ModelStamp(path: file(.encoder))
    let isFresh = stamp.isFresh
    do throws(ReadError) {
      let model = try EncoderModel(contentsOf: stamp.path, isChecked: isFresh)
      if !isFresh { stamp.keep() }
      return model
    } catch {
      stamp.remove()
      throw error
    }
  }
}
