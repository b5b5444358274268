import Foundation
import Testing

@testable import align_tool

@Suite struct DataOutputTests {
  func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aFileAppearsOnlyWhenItIsWhole() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.txt").path
      let output = try DataOutput(path: path)
      try output.write("一")
      try output.write([UInt8](repeating: 97, count: 3 * DataOutput.bufferSize))
      #expect(!FileManager.default.fileExists(atPath: path))
      try output.finish()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 3 + 3 * DataOutput.bufferSize)
      #expect(try names(in: folder) == ["x.txt"])
    }
  }

  @Test func withoutAnEndTheFileThatWasThereStays() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("x.txt")
      try Data("old".utf8).write(to: file)
      do {
        let output = try DataOutput(path: file.path)
        try output.write("new")
        try output.flush()
      }
      #expect(try names(in: folder) == ["x.txt"])
      #expect(try Data(contentsOf: file) == Data("old".utf8))
    }
  }

  @Test func aLinkStaysALinkAndTheModeStays() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("x.txt")
      let link = folder.appendingPathComponent("link")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let output = try DataOutput(path: link.path)
      try output.write("new")
      try output.finish()
      #expect(try Data(contentsOf: file) == Data("new".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o640)
    }
  }

  @Test func aFolderOrAMissingOneCannotBeWritten() throws {
    try withTemporaryFolder { folder in
      #expect(throws: OutputError.cannotWrite(path: folder.path, reason: "is a directory")) {
        try DataOutput(path: folder.path)
      }
      let lost = folder.appendingPathComponent("no/x").path
      #expect(throws: OutputError.cannotWrite(path: lost, reason: "no such file or directory")) {
        try DataOutput(path: lost)
      }
    }
  }

  @Test func aFullDeviceIsTold() throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let output = try DataOutput(path: "/dev/full")
    try output.write("x")
    #expect(throws: OutputError.cannotWrite(path: "/dev/full", reason: "no space left on device")) {
      try output.finish()
    }
  }
}
