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
  /// - Throws: `ReadError` where the program is missing, fails or takes too long.
  package func bytes(_ path: String) throws(ReadError) -> [UInt8]? {
    guard path != "-", let kind = DocumentKind(path: path) else { return nil }
    guard InputFile.kind(of: path) == .file else {
      throw ReadError(.noInput, file: path, problem: "no such file", expected: "a file to read")
    }
    guard let program = ExternalProgram(kind.program, in: folders) else { throw kind.missing(path) }
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let size = Double((FileStatus(path: path)?.size ?? 0) >> 20)
    let file = try program.run(
      kind.arguments(absolute),
      for: path,
      // pandoc reserves more than it takes, and is told the limit.
      limits: .init(
        seconds: Self.timeLimit.least + Self.timeLimit.perMiB * size,
        output: Self.largest,
        memory: kind == .pdf ? Self.memory : nil
      )
    )
    let output = try InputFile.readRest(file, path, [])
    if kind == .pdf { return output }
    let text: String?
    do throws(JSONScanner.Problem) { text = try PandocText.text(json: output) } catch {
      throw ReadError(
        .badData,
        file: path,
        problem: "its elements stand in each other too deeply",
        expected: "a plainer document"
      )
    }
    guard let text else {
      throw ReadError(
        .badData,
        file: path,
        problem: "pandoc's output is not its JSON",
        expected: "pandoc 2 or later"
      )
    }
    return Array(text.utf8)
  }
}
