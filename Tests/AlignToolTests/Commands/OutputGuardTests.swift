import Testing

@testable import align_tool

/// An output that is an input is refused before anything is read, under whatever name it goes.
@Suite struct OutputGuardTests {
  private static let rows = "It made 5 tons.\t生产六吨。\n"
  private static let article = "Title: T\n\nHello world.\n\n<hr />\nOriginal:\n标题\n\n你好，世界。\n"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("m.tsv", Self.rows)
    try workspace.write("a.txt", Self.article)
    try workspace.write("x.en", "Hello world.\nOnly English here.\n")
    try workspace.write("x.zh", "你好，世界。\n只有英文。\n")
    try workspace.write("d.jsonl", "{\"id\":\"1\",\"english\":\"Hello.\",\"chinese\":\"你好。\"}\n")
    try workspace.write("x.beads", "[0]:[0]:0.9\n")
    _ = try workspace.shell(
      "ln -s m.tsv soft.tsv; ln m.tsv hard.tsv; mkdir sub; ln -s .. sub/up; ln -s a.txt soft.txt"
    )
    return workspace
  }

  @Test(arguments: [("o.tmx.gz", "gzip o.tmx"), ("o.tsv.zst", "zstd o.tsv")])
  func outputsAreNotCompressed(_ name: String, _ advice: String) throws {
    let work = try workspace()
    let result = try work.run("convert", "m.tsv", "--format", "tmx", "-o", name)
    #expect(result.exitCode == 73 && result.errorText.contains(advice), "\(result.errorText)")
  }

  @Test(arguments: [
    "align a.txt -o a.txt --format text", "align a.txt -o ./a.txt --format tsv",
    "align a.txt -o sub/up/a.txt --format jsonl",
    "align soft.txt -o a.txt --format tsv", "align a.txt -o soft.txt --format tsv",
    "align --english x.en --chinese x.zh --segmented -o x.moses",
    "align --english x.en --chinese x.zh --segmented -o x --format moses",
    "align --english x.en --chinese x.zh --segmented -o x.zh --format beads",
    "align x.en x.zh -o x.moses", "align d.jsonl -o d.jsonl", "align d.jsonl -o d.jsonl --resume",
    "align a.txt -o b.tsv -o a.txt --format tsv",
    "audit m.tsv -o m.tsv", "audit m.tsv -o m.tsv --format json", "audit m.tsv -o hard.tsv",
    "audit m.tsv -o soft.tsv",
    "audit soft.tsv -o hard.tsv", "audit m.tsv -o m.tsv --format html", "audit a.txt m.tsv -o m.tsv",
    "convert m.tsv -o m.tsv", "convert hard.tsv -o m.tsv", "convert m.tsv -o soft.tsv",
    "convert x.beads --english x.en --chinese x.zh -o x.moses", "convert x --from moses -o x.moses",
    "corpus clean m.tsv -o m.tsv", "corpus dedupe m.tsv -o m.tsv",
    "corpus dedupe m.tsv -o b.tsv --copies m.tsv",
    "corpus stats m.tsv -o m.tsv", "corpus clean m.tsv d.jsonl -o hard.tsv",
    "quantities --language en x.en -o x.en", "segment --language zh x.zh -o x.zh",
    "explain a.txt --bead 0 -o a.txt",
    "train m.tsv -o m.tsv", "align - -o a.txt --format tsv < a.txt", "audit m.tsv --format tsv >> m.tsv",
    "audit m.tsv --format jsonl > m.tsv", "segment --language en < x.en >> x.en",
    "convert m.tsv --format tsv >> hard.tsv",
    "align a.txt --lexicon m.tsv -o m.tsv", "audit m.tsv --config d.jsonl -o d.jsonl",
  ])
  func anInputIsNotWritten(_ line: String) throws {
    let workspace = try workspace()
    let isEmptied = line.contains(" > ")
    let result = try workspace.shell("align-tool \(line)")
    #expect(result.exitCode == 64, "\(result.errorText)")
    #expect(result.errorText.contains("is also an input"), "\(result.errorText)")
    #expect(try isEmptied || workspace.text("m.tsv") == Self.rows)
    #expect(try workspace.text("a.txt") == Self.article)
    #expect(
      try workspace.text("x.en").hasPrefix("Hello world.\nOnly") && workspace.text("x.zh").hasPrefix("你好")
    )
    #expect(try workspace.text("d.jsonl").hasPrefix("{\"id\""))
    #expect(try !workspace.names().contains { $0.hasSuffix(".tmp") || $0.contains(".part") })
  }

  @Test func thePartsOfASplitAreNoInputs() throws {
    let workspace = try workspace()
    try workspace.write("c.train.tsv", Self.rows)
    let result = try workspace.run("corpus", "split", "c.train.tsv", "-o", "c.tsv")
    #expect(result.exitCode == 64 && result.errorText.contains("c.train.tsv"), "\(result.errorText)")
    #expect(try workspace.text("c.train.tsv") == Self.rows)
    #expect(try workspace.run("corpus", "split", "m.tsv", "-o", "m.tsv").exitCode == 0)
  }

  @Test(arguments: [
    "align a.txt -o b.tsv -o b.tsv", "align a.txt -o b.tsv -o ./b.tsv",
    "align a.txt -o b.tsv -o sub/up/b.tsv",
    "align a.txt -o hard.tsv -o soft.tsv", "align a.txt -o b.moses -o b.en --format text",
    "corpus dedupe d.jsonl -o b.tsv --copies b.tsv", "align a.txt -o b.tsv > b.tsv",
  ])
  func twoOutputsAreTwoFiles(_ line: String) throws {
    let workspace = try workspace()
    let result = try workspace.shell("align-tool \(line)")
    #expect(result.exitCode == 64 && result.errorText.contains("is named twice"), "\(result.errorText)")
    #expect(try workspace.text("m.tsv") == Self.rows)
  }

  @Test(arguments: [
    "align a.txt -o b.tsv", "align a.txt -o /dev/null --format tsv", "audit m.tsv -o /dev/null",
    "convert m.tsv -o b.tmx",
    "align a.txt -o b.tsv -o b.jsonl -o b.moses", "align a.txt --format tsv >> log",
    "convert - --from tsv -o b.tsv < m.tsv",
    "audit m.tsv --baseline b.json --update-baseline",
  ])
  func otherOutputsAreWritten(_ line: String) throws {
    let workspace = try workspace()
    let result = try workspace.shell("align-tool \(line) && align-tool \(line)")
    #expect(result.exitCode <= 1, "\(result.errorText)")
  }

  /// The second run does not read what the first one wrote.
  @Test(arguments: [
    "align . -o corpus.tsv", "align . -o sub/corpus.tsv", "align . -o c.moses",
    "align . --format tsv > corpus.tsv",
    "align . -o c.tsv -o c.jsonl", "audit . -o findings.tsv", "align ./ -o c.txt --format text",
  ])
  func aFolderRunLeavesItsOutputsOut(_ line: String) throws {
    let workspace = try Workspace()
    try workspace.write("a.txt", Self.article)
    try workspace.write("sub/b.txt", Self.article)
    let output = line.contains("> ") ? "corpus.tsv" : String(line.split(separator: " ")[3])
    let file = output.hasSuffix(".moses") ? "c.en" : output
    let first = try workspace.shell("align-tool \(line)")
    #expect(first.exitCode == 0, "\(first.errorText)")
    let text = try workspace.text(file)
    let second = try workspace.shell("align-tool \(line)")
    #expect(second.exitCode == 0, "\(second.errorText)")
    #expect(try workspace.text(file) == text)
  }

  /// A file that is there stays where nothing was read that could take its place.
  @Test(arguments: ["tmx", "xlf", "tsv", "jsonl", "po", "csv", "xlsx", "text", "xhtml", "epub"])
  func whatCannotBeReadReplacesNothing(_ format: String) throws {
    let workspace = try workspace()
    try workspace.write("bad.tmx", "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>\u{1}&zz;")
    try workspace.write("enc.tmx", Array("<?xml version=\"1.0\"?><tmx><body><tu>".utf8) + [0xC1, 0xC2, 0x3C])
    try workspace.write("bad.po", "garbage\nmsgid \"a\n")
    try workspace.write("bad.jsonl", "{\"en\":1}\nno\n")
    try workspace.write("bad.tsv", [0x41, 0xFF, 0x0A, 0xFE, 0x0A])
    for input in ["no.tmx", "bad.tmx", "enc.tmx", "bad.po", "bad.jsonl", "bad.tsv", "no.tsv no.jsonl"] {
      try workspace.write("kept", "precious")
      let result = try workspace.shell(
        "align-tool convert \(input) -o kept --format \(format == "xlf" ? "xliff" : format)"
      )
      #expect(result.exitCode == 65 || result.exitCode == 66, "\(input): \(result.errorText)")
      #expect(try workspace.text("kept") == "precious", "\(input)")
      #expect(try !workspace.names().contains { $0.hasSuffix(".tmp") })
    }
  }

  @Test(arguments: [
    "audit no.tmx -o kept", "audit no.tmx --format html -o kept", "audit no.tmx --format sarif -o kept",
    "audit bad.tsv --format xlsx -o kept", "terms extract no.tmx -o kept", "terms extract bad.tsv -o kept",
    "corpus clean no.tsv -o kept --format tsv", "corpus dedupe bad.tsv -o kept --format tsv",
    "corpus stats no.tsv -o kept", "apply no.json m.tsv --format tsv -o kept",
    "quantities --language en no.en -o kept",
    "segment --language en no.en -o kept", "align no.txt -o kept --format tsv",
  ])
  func commandsThatReadNothingReplaceNothing(_ line: String) throws {
    let workspace = try workspace()
    try workspace.write("bad.tsv", [0x41, 0xFF, 0x0A, 0xFE, 0x0A])
    try workspace.write("kept", "precious")
    let result = try workspace.shell("align-tool \(line)")
    #expect(result.exitCode == 65 || result.exitCode == 66, "\(result.errorText)")
    #expect(try workspace.text("kept") == "precious")
  }
}
