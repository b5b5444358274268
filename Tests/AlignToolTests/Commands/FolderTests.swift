import Testing

@testable import align_tool

/// Folders as they are found on other people's disks.
@Suite struct FolderTests {
  private static let article = "Title: T\n\nHello world.\n\n<hr />\nOriginal:\n标题\n\n你好，世界。\n"

  private func documents(_ script: String) throws -> (count: Int, result: ToolRunner.Result) {
    let workspace = try Workspace()
    try workspace.write("in/a.txt", Self.article)
    let result = try workspace.shell(script + "; timeout 20 align-tool align in -o out.tsv -q")
    let text = (try? workspace.text("out.tsv")) ?? ""
    let names = Set(text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").first ?? "" })
    return (names.count, result)
  }

  @Test(arguments: [
    ("ln -s . in/a", 1), ("ln -s . in/a; ln -s . in/b", 1), ("ln -s ../in in/x; ln -s ../in in/y", 1),
    ("mkdir in/s; cp in/a.txt in/s/b.txt; ln -s s in/r; ln -s s in/t", 2),
    ("mkdir in/s; ln -s .. in/s/up; ln -s . in/s/s", 1), ("ln -s in/a in/a", 1), ("ln -s loop in/loop", 1),
    ("mkdir other; cp in/a.txt other/c.txt; ln -s ../other in/o", 2),
    (
      "for i in 1 2 3 4 5 6 7 8 9; do mkdir d$i; ln -s ../d$((i+1)) d$i/a; ln -s ../d$((i+1)) d$i/b; done; mkdir d10; "
        + "cp in/a.txt d10/z.txt; ln -s ../d1 in/l", 2
    ),
    ("mkfifo in/b.txt; mkfifo in/c.tsv", 1), ("mknod in/n.txt p", 1),
    ("mkdir in/.hidden; cp in/a.txt in/.hidden/b.txt", 1),
  ])
  func everyFileIsReadOnce(_ script: String, _ count: Int) throws {
    let found = try documents(script)
    #expect(found.result.exitCode == 0, "\(found.result.errorText)")
    #expect(found.count == count)
  }

  @Test func aLinkThatLeadsNowhereIsTold() throws {
    let found = try documents("ln -s gone.txt in/b.txt; ln -s gone.md in/c.md")
    #expect(found.result.exitCode == 66 && found.count == 1)
    #expect(found.result.errorText == "Error: in/b.txt: the link is broken; expected a file to read\n")
  }

  /// Names in GBK, as archives from Chinese Windows have them, and in no encoding at all.
  @Test func namesNeedNotBeUTF8() throws {
    let workspace = try Workspace()
    try workspace.write("in/a.txt", Self.article)
    let script = #"""
      cp in/a.txt $'in/\xce\xc4\xd5\xc2.txt'; mkdir $'in/\xff'; cp in/a.txt $'in/\xff/b\xfe.txt'
      align-tool align in -o out.tsv -q || exit 9
      align-tool align $'in/\xff/b\xfe.txt' -o $'o\xff.tsv' -q || exit 8
      test -s $'o\xff.tsv' || exit 7
      align-tool audit $'o\xff.tsv' -o $'o\xff.tsv'; test $? = 64 || exit 6
      align-tool align $'gone\xff\x1b' -q; test $? = 66 || exit 5
      """#
    let result = try workspace.shell(script)
    #expect(result.exitCode == 0, "\(result.errorText)")
    #expect(
      result.errorText.contains("Error: gone\\xFF\\u{1B}: no such file or folder"),
      "\(result.errorText)"
    )
    let names = Set(
      try workspace.text("out.tsv").split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[0] }
    )
    #expect(names.count == 3)
  }
}
