import Foundation
import Testing

/// What `align` says of inputs that are not what they must be, and that the other inputs are done all the same.
@Suite struct BadInputTests {
  private static let withoutChinese = Samples.article.components(separatedBy: "<hr />")[0]
  private static let badByte = Array(withoutChinese.utf8) + [0x61, 0xFF] + Array("\n<hr />\n".utf8)

  @Test(arguments: [
    (
      "no Chinese part", Array(withoutChinese.utf8), 65,
      "bad.txt:9: the article has no Chinese part; "
        + "expected a line <hr />, a line Original: and the Chinese text after the English"
    ),
    (
      "empty Chinese part", Array((withoutChinese + "<hr />\n\nOriginal:\n").utf8), 65,
      "bad.txt:10: the Chinese part is empty; expected Chinese text after the line <hr />"
    ),
    (
      "no text", [], 65,
      "bad.txt:1: the file holds no text; expected an article that begins with Title:"
    ),
    (
      "no title", Array("Some text.\n".utf8), 65,
      "bad.txt:1:1: the article does not begin with its title; expected a line that begins with Title:"
    ),
    (
      "bad byte", badByte, 65,
      "bad.txt:10:2: byte 0xFF at offset \(withoutChinese.utf8.count + 1) is not UTF-8; "
        + "expected UTF-8, or the encoding named with --encoding"
    ),
  ])
  func aBadArticleIsOneLine(name: String, bytes: [UInt8], code: Int32, message: String) throws {
    let work = try Workspace()
    try work.write("bad.txt", bytes)
    try work.write("good.txt", Samples.article)
    let result = try work.run("align", "bad.txt", "good.txt", "--format", "beads")
    #expect(result.errorText == "Error: \(message)\n")
    #expect(Samples.withoutPosteriors(result.text) == Samples.articleBeads)
    #expect(result.exitCode == code)
  }

  @Test func aMissingFileEndsWith66() throws {
    let work = try Workspace()
    try work.write("good.txt", Samples.article)
    let result = try work.run("align", "gone.txt", "good.txt", "--format", "beads")
    #expect(
      result.errorText == "Error: gone.txt: no such file or folder; expected a file or folder to read\n"
    )
    #expect(Samples.withoutPosteriors(result.text) == Samples.articleBeads)
    #expect(result.exitCode == 66)
  }

  @Test func aMissingHalfOfAPairEndsWith66() throws {
    let work = try Workspace()
    try work.write("x.en.txt", Samples.english)
    let result = try work.run("align", "--english", "x.en.txt", "--chinese", "gone.zh.txt")
    #expect(result.errorText == "Error: gone.zh.txt: no such file; expected a file to read\n")
    #expect(result.exitCode == 66)
  }

  @Test func anEmptySideEndsWith65() throws {
    let work = try Workspace()
    try work.write("x.en.txt", Samples.english)
    try work.write("x.zh.txt", " \n\n")
    let result = try work.run("align", "--english", "x.en.txt", "--chinese", "x.zh.txt")
    #expect(result.errorText == "Error: x.zh.txt:1: the file holds no text; expected Chinese text\n")
    #expect(result.exitCode == 65)
  }

  @Test func aPathThatCannotBeReadEndsWith74() throws {
    let work = try Workspace()
    try work.write("x.en.txt", Samples.english)
    try work.write("folder/y", "")
    let result = try work.run("align", "--english", "x.en.txt", "--chinese", "folder")
    #expect(result.errorText == "Error: folder: is a folder; expected a file\n")
    #expect(result.exitCode == 74)
  }

  @Test func anEmptyFolderEndsWith66() throws {
    let work = try Workspace()
    try work.write("in/notes.md", "nothing to align")
    let result = try work.run("align", "in")
    #expect(result.exitCode == 66)
    #expect(
      result.errorText == "Error: in: the folder contains nothing to read; "
        + "expected articles (.txt), pairs such as x.en.txt and x.zh.txt, or rows (.tsv)\n"
    )
  }

  @Test func aBadRowDoesNotStopTheOthers() throws {
    let work = try Workspace()
    try work.write("d.tsv", "It rained.\t下雨了。\nonly one column\nWe left.\t我们走了。\n")
    let result = try work.run("align", "d.tsv", "--format", "beads")
    #expect(result.errorText == "Error: d.tsv:2: the row has 1 column; expected 2, as in the first row\n")
    #expect(Samples.withoutPosteriors(result.text) == ["[0]:[0]", "[0]:[0]"])
    #expect(result.exitCode == 65)
  }

  @Test func theFirstProblemGivesTheCode() throws {
    let work = try Workspace()
    try work.write("bad.txt", "no title\n")
    #expect(try work.run("align", "gone.txt", "bad.txt").exitCode == 66)
  }

  @Test(arguments: ["missing/o.tmx", "folder"])
  func anOutputThatCannotBeWrittenEndsWith73(path: String) throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    try work.write("folder/x", "")
    let result = try work.run("align", "a.txt", "--format", "tmx", "-o", path)
    #expect(result.exitCode == 73)
    #expect(result.errorText.hasPrefix("Error: \(path): cannot write: "), "\(result.errorText)")
    #expect(result.errorText.split(separator: "\n").count == 1)
  }

  @Test func aFullDiskEndsWith73() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    let result = try work.shell("align-tool align a.txt > /dev/full")
    #expect(result.exitCode == 73)
    #expect(result.errorText == "Error: standard output: cannot write: no space left on device\n")
  }

  @Test func aFileThatWasThereStaysWhenNothingCanBeRead() throws {
    let work = try Workspace()
    try work.write("good.txt", Samples.article)
    try work.write("o.tmx", "from before")
    let result = try work.run("align", "good.txt", "--formt", "tmx", "-o", "o.tmx")
    #expect(result.exitCode == 64)
    #expect(result.errorText.hasPrefix("Error: Unknown option '--formt'. Did you mean '--format'?\n"))
    #expect(try work.text("o.tmx") == "from before")
    #expect(try work.names() == ["good.txt", "o.tmx"])
  }

  @Test(arguments: [
    (["align"], "Missing input: name files or folders, or use '--english <file>' and '--chinese <file>'."),
    (["align", "--english", "a"], "Missing '--chinese <file>': '--english' names one text of a pair."),
    (["align", "--chinese", "a"], "Missing '--english <file>': '--chinese' names one text of a pair."),
    (
      ["align", "a", "--format", "moses"],
      "The format 'moses' is two files: name their prefix with '--output <path>'."
    ),
    (
      ["align", "a", "-o", "name"],
      "Cannot tell the format from the name 'name'. Please use '--format', or an extension such as '.tmx', '.tsv' "
        + "or '.jsonl'."
    ),
  ])
  func aWrongCommandLineEndsWith64(words: [String], message: String) throws {
    let work = try Workspace()
    try work.write("a", Samples.article)
    let result = try work.run(words: words)
    #expect(result.exitCode == 64 && result.output.isEmpty)
    #expect(result.errorText.split(separator: "\n").first.map(String.init) == "Error: \(message)")
  }
}
