import Foundation

/// Takes the text out of documents: paragraphs, headings, cells of tables and footnotes, each apart from the others.
///
/// The program runs without a shell, with its input named and nothing else, within limits of time, memory and size.
package struct DocumentText: Sendable, Hashable {
  /// The most text of a document, in bytes; the Bible has 4 MB.
  private static let largest = 1 << 28
  /// Seconds that a program may take, and more for each MiB of the document: pandoc takes one or two, but loses itself in some.
  private static let timeLimit = (least: 20.0, perMiB: 20.0)
  /// The memory that a program may take, in bytes; pandoc takes 450 MB for a page of 4 MB.
  static let memory = 1 << 31

  /// The folders in which programs are looked for, in order.
  package var folders: [String]

  /// The folders in which systems keep programs.
  package static let usualFolders = ["/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"]

  /// Looks for programs in some folders.
  package init(folders: [String] = Self.usualFolders) { self.folders = folders }

  /// The text of a document in UTF-8, a blank line between its paragraphs; `nil` where the path names no such document.
  ///
  /// - Parameters:
  ///   - path: the document.
  ///   - encoding: that of a page or of Markdown; `nil` for what it names, or to recognise it.
  /// - Returns: the text, or `nil`.
  /// - Throws: `ReadError` where the program is missing, fails or takes too long.
  package func bytes(_ path: String, encoding: TextEncoding? = nil) throws(ReadError) -> [UInt8]? {
    guard path != "-", let kind = DocumentKind(path: path) else { return nil }
    let output = try output(path, kind, encoding)
    if kind == .pdf { return output }
    let text = try Self.read(path) { () throws(JSONScanner.Problem) in
      try PandocText.text(json: output, hasTitle: kind == .docx)
    }
    guard let text else {
      throw ReadError(
        .badData,
        file: path,
        problem: "pandoc's output is not the JSON that it should be",
        expected: "pandoc 2 or later"
      )
    }
    return Array(text.utf8)
  }

  /// The paragraphs of a document, and the rows of its tables; `nil` where the path names no document with both.
  ///
  /// - Throws: `ReadError` as `bytes` does.
  func blocks(_ path: String, encoding: TextEncoding?) throws(ReadError) -> PandocText.Blocks? {
    guard path != "-", let kind = DocumentKind(path: path), kind != .pdf else { return nil }
    let output = try output(path, kind, encoding)
    return try Self.read(path) { () throws(JSONScanner.Problem) in
      try PandocText.blocks(json: output, hasTitle: kind == .docx)
    }
  }

  private static func read<Value>(
    _ path: String,
    _ body: () throws(JSONScanner.Problem) -> Value
  ) throws(ReadError) -> Value {
    do throws(JSONScanner.Problem) { return try body() } catch {
      throw ReadError(
        .badData,
        file: path,
        problem: "its elements are nested too deeply",
        expected: "a plainer document"
      )
    }
  }

  /// What the program writes.
  private func output(_ path: String, _ kind: DocumentKind, _ encoding: TextEncoding?) throws(ReadError)
    -> [UInt8]
  {
    guard InputFile.kind(of: path) == .file else {
      throw ReadError(.noInput, file: path, problem: "no such file", expected: "a file to read")
    }
    guard let program = ExternalProgram(kind.program, in: folders) else { throw kind.missing(path) }
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let size = Double((FileStatus(path: path)?.size ?? 0) >> 20)
    let input = try input(path, kind, encoding)
    let file = try program.run(
      kind.arguments(input == nil ? absolute : nil),
      for: path,
      // pandoc reserves more than it takes, and is told the limit.
      limits: .init(
        seconds: Self.timeLimit.least + Self.timeLimit.perMiB * size,
        output: Self.largest,
        memory: kind == .pdf ? Self.memory : nil
      ),
      from: input ?? .nullDevice
    )
    return try InputFile.readRest(file, path, [])
  }

  /// What a program reads instead of the file: its text decoded, or its bytes unpacked; `nil` where it reads the file itself.
  private func input(_ path: String, _ kind: DocumentKind, _ encoding: TextEncoding?) throws(ReadError)
    -> FileHandle?
  {
    guard kind.isText || BitextFormat.withoutCompression(path) != path else { return nil }
    var bytes = try InputFile.read(path)
    if kind.isText { bytes = try MarkupText.utf8(bytes, kind, encoding: encoding, name: path) }
    guard let file = NamelessFile.make() else {
      throw ReadError(
        .unreadable,
        file: path,
        problem: "cannot create a temporary file for its text",
        expected: "free space in \(NamelessFile.folder)"
      )
    }
    do {
      try file.write(contentsOf: bytes)
      try file.seek(toOffset: 0)
    } catch { throw ReadError(.unreadable, file: path, problem: "its text cannot be written: \(error)") }
    return file
  }
}
