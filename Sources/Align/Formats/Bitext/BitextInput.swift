/// What a bitext reader reads: one file, or the several files that make one bitext.
public struct BitextInput: Sendable, Hashable {
  /// The file; for Moses `nil`.
  public var main: ByteInput?
  /// The English lines, for Moses, beads and ladder.
  public var english: ByteInput?
  /// The Chinese lines, for Moses, beads and ladder.
  public var chinese: ByteInput?
  /// The name of a document that the input does not name.
  public var documentName: String

  /// Makes an input of one file, or of beads and the two segmented texts that they number.
  public init(
    _ main: ByteInput,
    english: ByteInput? = nil,
    chinese: ByteInput? = nil,
    documentName: String? = nil
  ) {
    self.main = main
    self.english = english
    self.chinese = chinese
    self.documentName = documentName ?? Self.stem(main.name)
  }

  /// Makes an input of any files; what a reader needs and does not find is an error.
  init(main: ByteInput?, english: ByteInput?, chinese: ByteInput?, documentName: String) {
    self.main = main
    self.english = english
    self.chinese = chinese
    self.documentName = documentName
  }

  /// Makes an input of two line-parallel files.
  public init(english: ByteInput, chinese: ByteInput, documentName: String? = nil) {
    self.english = english
    self.chinese = chinese
    self.documentName = documentName ?? Self.stem(english.name)
  }

  /// The names of the files.
  public var paths: [String] { [main, english, chinese].compactMap { $0?.name } }

  /// The file that a reader cannot do without.
  func require(_ file: ByteInput?, _ what: String) throws(ReadError) -> ByteInput {
    guard let file else {
      throw ReadError(
        .noInput,
        file: main?.name ?? documentName,
        problem: "no \(what) was named",
        expected: what
      )
    }
    return file
  }

  /// The last part of a path without its extension.
  private static func stem(_ path: String) -> String {
    let path = BitextFormat.withoutCompression(path)
    let name = path.split(separator: "/").last ?? path[...]
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return String(name) }
    return String(name[..<point])
  }
}
