import Align
import Testing

@testable import align_tool

@Suite struct RunSummaryTests {
  @Test func countsReadWell() {
    var summary = RunSummary()
    #expect(summary.text(["a.tmx"]) == "0 documents, 0 pairs → a.tmx")
    var pair = AlignedPair(english: "Good.", chinese: "好。")
    pair.posterior = 0.4
    summary.add(AlignedDocument(identifier: "a", pairs: [pair]))
    #expect(summary.text(["a.tmx"]) == "1 document, 1 pair, 1 doubtful → a.tmx")
    let lone = AlignedPair(english: "Good.", chinese: "")
    summary.add(AlignedDocument(identifier: "b", pairs: [lone, lone]))
    let text = summary.text(["a.tmx", "-", "b.tsv"])
    #expect(text == "2 documents, 3 pairs, 2 of them one-sided, 1 doubtful → a.tmx, b.tsv")
  }

  /// Whoever watches a terminal sees what was written; pipes, files and `--quiet` stay silent.
  @Test(arguments: [
    ("align a.en.txt a.zh.txt -o a.tmx", "1 document, 2 pairs → a.tmx"),
    ("align a.en.txt a.zh.txt -o a.tmx -o a.tsv", "1 document, 2 pairs → a.tmx, a.tsv"),
    ("audit rows.tsv -o found.jsonl", "1 pair: 1 warning → found.jsonl"),
    ("audit rows.tsv -o found.html", "1 pair: 1 warning → found.html"),
    ("convert rows.tsv -o rows.tmx", "1 document, 1 pair → rows.tmx"),
  ]) func aTerminalIsToldWhatWasWritten(words: String, line: String) throws {
    let work = try Workspace()
    try work.write("a.en.txt", "It rained on March 8. He left at 6.\n")
    try work.write("a.zh.txt", "三月八日下雨了。他六点走了。\n")
    try work.write("rows.tsv", "He has 3 dogs.\t他有五条狗。\n")
    guard try work.shell("command -v script").exitCode == 0 else { return }
    let shown = try work.shell("TERM=xterm script -qec 'align-tool \(words)' /dev/null </dev/null")
    #expect(shown.text.contains(line), "\(shown.text)")
    let quiet = try work.shell("TERM=xterm script -qec 'align-tool \(words) -q' /dev/null </dev/null")
    #expect(words.hasPrefix("convert") || !quiet.text.contains("→"), "\(quiet.text)")
    #expect(!(try work.shell("align-tool \(words) 2>&1").text.contains("→")))
  }
}
