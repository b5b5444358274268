import Foundation

/// The parts of a workbook, which `unzip` takes out of its archive one by one.
struct WorkbookArchive {
  /// What the unpacking of a part may take; a full sheet of Excel's size has about 700 MB.
  private static let limits = ExternalProgram.Limits(seconds: 600, output: 1 << 30, memory: 1 << 30)
  /// How an archive begins (APPNOTE 6.3.10, 4.3.7), and how a file of Excel before 2007 or one with a password does.
  private static let signature = Array("PK\u{3}\u{4}".utf8)
  private static let compoundSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The workbook, for messages.
  private let name: String
  private let program: ExternalProgram
  private let file: FileHandle

  /// Opens a workbook; what is no file is copied to one without a name first.
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
    file = try Self.open(input)
    let start = Array((try? file.read(upToCount: Self.signature.count)) ?? Data())
    guard start == Self.signature else {
      throw ReadError(
        .badData,
        file: name,
        problem: start == Self.compoundSignature
          ? "the workbook is from Excel before 2007, or has a password" : "the file is not a workbook",
        expected: "an .xlsx file without a password"
      )
    }
  }

  /// Closes the workbook.
  func close() { try? file.close() }

  /// Unpacks a part and hands it over; it is gone afterwards.
  ///
  /// - Throws: `ReadError` where there is no such part or it is damaged, and what `body` throws.
  func withPart<Value>(_ part: String, _ body: (ByteInput) throws(ReadError) -> Value) throws(ReadError)
    -> Value
  {
    // Where standard input is not opened anew by its name, it goes on where the last part left it.
    try? file.seek(toOffset: 0)
    let output = try program.run(
      ["-p", "/dev/stdin", Self.literal(part)],
      for: name,
      limits: Self.limits,
      from: file
    )
    defer { try? output.close() }
    return try body(.file("/dev/fd/\(output.fileDescriptor)", shownAs: "\(name) (\(part))"))
  }

  private static func open(_ input: ByteInput) throws(ReadError) -> FileHandle {
    if let path = input.path, FileStatus(path: path)?.kind != .other {
      return FileHandle(fileDescriptor: try InputFile.descriptor(path), closeOnDealloc: true)
    }
    let bytes = try input.readAll(largest: limits.output)
    guard let copy = NamelessFile.make(), (try? copy.write(contentsOf: bytes)) != nil,
      (try? copy.seek(toOffset: 0)) != nil
    else {
      throw ReadError(
        .unreadable,
        file: input.name,
        problem: "cannot be copied to a temporary file",
        expected: "free space in \(NamelessFile.folder)"
      )
    }
    return copy
  }

  /// A name for `unzip`, which takes some characters for patterns.
  private static func literal(_ part: String) -> String {
    part.map { "*?[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
