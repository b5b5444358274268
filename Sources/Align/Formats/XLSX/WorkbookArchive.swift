import Foundation

/// The parts of a workbook, which `unzip` takes out of its archive one by one into a private folder.
struct WorkbookArchive {
  /// The largest part, in bytes unpacked; a full sheet of Excel's size has about 700 MB.
  private static let largestPart = 1 << 30
  /// Seconds that the unpacking of one part may take.
  private static let timeLimit = 600.0
  /// How an archive begins (APPNOTE 6.3.10, 4.3.7), and how a file of Excel before 2007 or one with a password does.
  private static let signature = Array("PK\u{3}\u{4}".utf8)
  private static let compoundSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The workbook, for messages.
  private let name: String
  private let program: ExternalProgram
  private let folder: URL
  private let file: FileHandle

  /// Opens a workbook; what is no file is copied into the folder first.
  ///
  /// - Throws: `ReadError` where it cannot be read or is none, and where `unzip` is missing.
  init(_ input: ByteInput) throws(ReadError) {
    name = input.name
    guard let program = ExternalProgram("unzip", in: DocumentText.usualFolders) else {
      throw ReadError(
        .unreadable,
        file: name,
        problem: "reading workbooks needs 'unzip', which is not installed",
        expected: "'apt-get install unzip', or the sheet saved as CSV"
      )
    }
    self.program = program
    let folder = try ExternalProgram.makeFolder(for: name)
    self.folder = folder
    do throws(ReadError) {
      file = try Self.open(input, in: folder)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  /// Removes what was unpacked.
  func close() {
    try? file.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Unpacks a part and hands it over; it is gone afterwards.
  ///
  /// - Throws: `ReadError` where there is no such part or it is damaged, and what `body` throws.
  func withPart<Value>(_ part: String, _ body: (ByteInput) throws(ReadError) -> Value) throws(ReadError)
    -> Value
  {
    let output = folder.appendingPathComponent("part")
    defer { try? FileManager.default.removeItem(at: output) }
    // Where standard input is not opened anew by its name, it goes on where the last part left it.
    try? file.seek(toOffset: 0)
    try program.run(
      ["-p", "/dev/stdin", Self.literal(part)],
      for: name,
      timeLimit: Self.timeLimit,
      largest: Self.largestPart,
      in: folder,
      from: file,
      to: output
    )
    return try body(.file(output.path, shownAs: "\(name) (\(part))"))
  }

  private static func open(_ input: ByteInput, in folder: URL) throws(ReadError) -> FileHandle {
    var path = input.path
    if path.flatMap({ FileStatus(path: $0)?.kind }) != .file {
      let copy = folder.appendingPathComponent("workbook")
      let bytes = try input.readAll(largest: largestPart)
      guard (try? Data(bytes).write(to: copy)) != nil else {
        throw ReadError(
          .unreadable,
          file: input.name,
          problem: "cannot be copied to \(folder.path)",
          expected: "room for it"
        )
      }
      path = copy.path
    }
    let file = FileHandle(fileDescriptor: try InputFile.descriptor(path ?? "-"), closeOnDealloc: true)
    let start = Array((try? file.read(upToCount: signature.count)) ?? Data())
    guard start == signature else {
      throw ReadError(
        .badData,
        file: input.name,
        problem: start == compoundSignature
          ? "the workbook is of Excel before 2007, or has a password" : "the file is no workbook",
        expected: "an .xlsx file without a password"
      )
    }
    return file
  }

  /// A name for `unzip`, which takes some characters for patterns.
  private static func literal(_ part: String) -> String {
    part.map { "*?[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
