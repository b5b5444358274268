import Foundation
import Testing

@testable import align_tool

/// What tells that a model's bytes need not be read again.
@Suite struct ModelStampTests {
  @Test func aFileIsCheckedAgainOnceItChanges() throws {
    let work = try Workspace()
    let path = work.folder.path + "/model"
    #expect(!ModelStamp(path: path).isFresh)
    try work.write("model", "weights")
    #expect(!ModelStamp(path: path).isFresh)
    ModelStamp(path: path).keep()
    #expect(ModelStamp(path: path).isFresh)
    try work.write("model", "weights and more")
    #expect(!ModelStamp(path: path).isFresh)
    ModelStamp(path: path).keep()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)],
      ofItemAtPath: path
    )
    #expect(!ModelStamp(path: path).isFresh)
    ModelStamp(path: path).keep()
    ModelStamp(path: path).remove()
    #expect(!ModelStamp(path: path).isFresh)
  }

  /// A stamp is of the file that was read, not of the one that took its place meanwhile.
  @Test func aFileThatIsReplacedWhileItIsReadIsCheckedAgain() throws {
    let work = try Workspace()
    try work.write("model", "weights")
    let stamp = ModelStamp(path: work.folder.path + "/model")
    try work.write("model", "other weights")
    stamp.keep()
    #expect(!ModelStamp(path: stamp.path).isFresh)
  }

  /// A folder that cannot be written costs the check of every start, and no more.
  @Test func nothingIsKeptWhereThereIsNoFolder() {
    let stamp = ModelStamp(path: "/nowhere/model")
    stamp.keep()
    #expect(!stamp.isFresh)
  }
}
