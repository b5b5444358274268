import Align
import Foundation
import Testing

@testable import align_tool

/// What an operator's machine does to a run: nothing that was there is lost, nothing half-written is found, nothing stays behind.
@Suite struct OperatorTests {
  private static let article =
    "Title: T\n\nHello world. It cost 5 dollars.\n\n<hr />\nOriginal:\n标题\n\n你好，世界。价格是五美元。\n"

  /// A workspace with an article, a memory with an error in each of its rows, and many document pairs.
  private func workspace() throws -> Workspace {
    let work = try Workspace()
    try work.write("a.txt", Self.article)
    try work.write("m.tsv", String(repeating: "It cost 5 dollars.\t价格是六美元。\n", count: 300))
    let records = (0..<4000).map {
      "{\"id\":\"\($0)\",\"english\":\"It cost \($0) dollars.\",\"chinese\":\"价格是\($0)美元。\"}\n"
    }
    try work.write("d.jsonl", records.joined())
    try work.write("old.tsv", "old\n")
    return work
  }

  private func left(_ work: Workspace) throws -> [String] {
    try work.names().filter { $0.hasPrefix(".align-tool") || $0.hasSuffix(".tmp") }
  }

  @Test(arguments: [
    ("align - <&-", 74, "Error: -: "), ("audit m.tsv -o old.tsv --format tsv <&-", 1, ""),
    ("align a.txt >&-", 73, "standard output"),
    ("audit m.tsv >&-", 73, "standard output"), ("align a.txt -o old.tsv >&-", 0, ""),
    ("align gone.txt 2>&-", 66, ""),
    ("align gone.txt a.txt -o b.tsv <&- 2>&-", 66, ""), ("align a.txt -o b.tsv <&- >&- 2>&-", 0, ""),
    ("segment --language en - <&-", 74, "-:"), ("quantities --language zh <&- 2>&-", 74, ""),
    ("corpus stats - --from tsv <&-", 74, "-:"), ("convert - --from tmx -o b.tsv <&-", 74, "-:"),
  ])
  func closedStreamsAreErrorsOrNoMatter(_ line: String, _ code: Int32, _ says: String) throws {
    let work = try workspace()
    let result = try work.shell("timeout 20 align-tool \(line)")
    #expect(result.exitCode == code, "\(result.errorText)")
    #expect(says.isEmpty || result.errorText.contains(says), "\(result.errorText)")
    #expect(try left(work).isEmpty)
    if line.contains("b.tsv"), code != 74 { #expect(try work.text("b.tsv").contains("Hello")) }
  }

  @Test func aLimitOnTheSizeOfFilesIsAnError() throws {
    let work = try workspace()
    for line in ["corpus dedupe d.jsonl -o old.tsv", "align d.jsonl -o old.tsv", "convert m.tsv -o old.tsv"] {
      let result = try work.shell("ulimit -f 4; align-tool \(line)")
      #expect(result.exitCode == 73 && result.errorText.contains("file too large"), "\(result.errorText)")
      #expect(try work.text("old.tsv") == "old\n")
      #expect(try left(work).isEmpty)
    }
  }

  @Test(arguments: 3...12) func fewDescriptorsAreAnErrorOrEnough(_ limit: Int) throws {
    let work = try workspace()
    let result = try work.shell("ulimit -n \(limit); align-tool align a.txt -o old.tsv; echo $?")
    let code = Int(result.text.split(separator: "\n").last ?? "") ?? -1
    #expect([0, 73, 74, 127].contains(code), "\(code) \(result.errorText)")
    #expect(try work.text("old.tsv") != "" && left(work).isEmpty)
  }

  /// Where memory cannot be had the process ends, but its half-written file goes with it.
  @Test(arguments: ["ulimit -v 300000", "ulimit -v 200000"], ["html", "tsv"])
  func whatALackOfMemoryEndsLeavesNoFile(_ limit: String, _ format: String) throws {
    if ProcessInfo.processInfo.environment["ALIGN_SANITIZER"] != nil {
      print("SKIPPED: a sanitizer's shadow takes all of the address space")
      return
    }
    let work = try workspace()
    let english = String(repeating: "It cost 5 dollars. ", count: 400_000)
    let chinese = String(repeating: "价格是六美元。", count: 300_000)
    try work.write("m.tsv", "\(english)\t\(chinese)\n")
    try work.write("old.\(format)", "old\n")
    let result = try work.shell("\(limit); align-tool convert m.tsv -o old.\(format)")
    #expect(try left(work).isEmpty)
    #expect(try result.exitCode != 0 && work.text("old.\(format)") == "old\n")
    #expect(!result.errorText.contains("crashed"), "\(result.errorText)")
  }

  @Test(arguments: ["ABRT", "SEGV", "ILL", "TRAP", "BUS", "FPE", "SYS"])
  func aFaultLeavesNoFile(_ signal: String) throws {
    let work = try workspace()
    let result = try work.shell(
      """
      export SWIFT_BACKTRACE=enable=no
      # Its input stays open, so that it cannot end by itself.
      mkfifo in; align-tool align - --from jsonl -o old.tsv -q < in & tool=$!
      exec 3> in; cat d.jsonl >&3
      for try in {1..300}; do ls -A | grep -q '[.]tmp$' && break; sleep 0.1; done
      ls -A | grep -c '[.]tmp$'; kill -\(signal) $tool; wait $tool; echo $(($? > 128)); cat old.tsv; exec 3>&-
      """
    )
    #expect(result.text == "1\n1\nold\n", "\(result.text)\(result.errorText)")
    #expect(try left(work).isEmpty)
  }

  @Test func aFullDiskIsAnError() throws {
    let work = try workspace()
    for line in [
      "align a.txt -o /dev/full --format tsv", "audit m.tsv > /dev/full", "corpus stats m.tsv -o /dev/full",
    ] {
      let result = try work.shell("align-tool \(line)")
      #expect(
        result.exitCode == 73 && result.errorText.contains("no space left on device"),
        "\(result.errorText)"
      )
    }
  }

  @Test func aFolderWithoutRightsIsAnError() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      mkdir locked; echo old > locked/b.tsv; cp $(command -v align-tool) tool; chmod a+rx . tool; chmod a+r *; chmod 555 locked
      # A measured tool tells what it ran in a file that nobody may not write.
      export LLVM_PROFILE_FILE=/dev/null
      as_nobody() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
      as_nobody ./tool align a.txt -o locked/b.tsv; echo $?; cat locked/b.tsv; ls -A locked
      """
    )
    #expect(result.text == "73\nold\nb.tsv\n", "\(result.errorText)")
    #expect(result.errorText == "Error: locked/b.tsv: cannot write: permission denied\n")
  }

  /// Whoever names the stream means the stream, which may add to what is there.
  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link", "-"])
  func theStandardStreamIsNoFile(_ path: String) throws {
    let work = try workspace()
    let result = try work.shell(
      """
      ln -s /dev/stdout link; echo HEAD > log
      { align-tool align a.txt -o \(path) --format beads; echo TAIL; } >> log; align-tool align a.txt -o b.beads; cat b.beads > c
      { echo HEAD; cat b.beads; echo TAIL; } | cmp - log
      """
    )
    #expect(result.exitCode == 0, "\(result.errorText)\(result.text)")
  }

  /// In a container every run may have the same number.
  @Test func aRunTakesOverWhatAKilledOneLeft() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      for i in 1 2 3; do
        { sleep 20; } | align-tool align - d.jsonl -o out.tsv & sleep 0.3; kill -9 %1 $!; wait $! 2>/dev/null
      done
      echo $(ls -A | grep -c '[.]tmp$'); align-tool align a.txt -o out.tsv && echo $(ls -A | grep -c '[.]tmp$')
      """
    )
    #expect(
      result.text.hasPrefix("1\n0\n") || result.text.hasPrefix("0\n0\n"),
      "\(result.text)\(result.errorText)"
    )
  }

  @Test func aFileThatIsNotOursIsNotTakenOver() throws {
    let work = try workspace()
    let name = ".align-tool-\(StableHash().followed(by: "out.tsv").text).tmp"
    for make in ["ln -s a.txt \(name)", "ln a.txt \(name)", "mkdir \(name)", "mkfifo \(name)"] {
      let result = try work.shell(
        "\(make); align-tool align d.jsonl -o out.tsv -q; c=$?; rm -r \(name); exit $c"
      )
      #expect(result.exitCode == 0, "\(make): \(result.errorText)")
      #expect(try work.text("a.txt") == Self.article && work.text("out.tsv").contains("dollars"))
      #expect(try left(work).isEmpty)
    }
  }

  @Test func twoRunsOnOneOutputLeaveOneWholeFile() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      align-tool align d.jsonl -o whole.tsv -q
      for i in 1 2 3; do align-tool align d.jsonl -o out.tsv -q & done; wait; cmp whole.tsv out.tsv; ls -A | grep -c '[.]tmp$'
      """
    )
    #expect(result.text == "0\n", "\(result.text)\(result.errorText)")
  }

  @Test(arguments: ["INT", "TERM", "HUP", "QUIT", "XCPU", "USR1", "ALRM", "KILL"])
  func aSignalLeavesTheOldFile(_ signal: String) throws {
    let work = try workspace()
    let result = try work.shell(
      """
      # Without job control a shell starts what runs behind it with SIGINT ignored.
      set -m
      for delay in 0.02 0.05 0.1 0.15 0.2 0.3; do
        align-tool align d.jsonl -o old.tsv -q & sleep $delay; kill -\(signal) $! 2>/dev/null; wait $! 2>/dev/null
        [ "$(tail -c 1 old.tsv | xxd -p)" = 0a ] || echo torn
        if [ "$(head -1 old.tsv)" = old ]; then echo kept; else echo done; fi
      done
      """
    )
    #expect(!result.text.contains("torn"))
    #expect(try signal == "KILL" || left(work).isEmpty)
    #expect(try left(work).count <= 1)
  }

  @Test func linksThatLeadToEachOtherAreNoOutput() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      ln -s b.tsv a.tsv; ln -s a.tsv b.tsv; align-tool align d.jsonl -o a.tsv -q; echo $?; readlink a.tsv b.tsv
      """
    )
    #expect(result.text == "73\nb.tsv\na.tsv\n", "\(result.text)\(result.errorText)")
    #expect(try left(work).isEmpty)
  }

  /// However often it is killed and whatever becomes of its part, a run that is resumed gives the bytes of one that was not.
  @Test func aResumedRunGivesTheSameBytes() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      align-tool align d.jsonl -o whole.jsonl -q
      for round in 1 2 3 4 5 6; do
        for delay in 0.1 0.2 0.3; do
          align-tool align d.jsonl -o out.jsonl --resume -q & sleep $delay; kill -9 $! 2>/dev/null; wait $! 2>/dev/null
        done
        size=$(stat -c %s out.jsonl.part 2>/dev/null || echo 0)
        if [ $size -gt 1000 ]; then
          case $round in
            1) printf X | dd of=out.jsonl.part bs=1 seek=$((size / 3)) conv=notrunc status=none ;;
            2) truncate -s $((size / 2)) out.jsonl.part ;;
            3) printf 'torn {' >> out.jsonl.part; printf '99 1' >> out.jsonl.journal ;;
            4) sed -i '2s/^./9/' out.jsonl.journal ;;
            5) printf '\\0' | dd of=out.jsonl.part bs=1 seek=$((size - 2)) conv=notrunc status=none ;;
          esac
        fi
        align-tool align d.jsonl -o out.jsonl --resume -q; cmp whole.jsonl out.jsonl || echo differs; rm -f out.jsonl
      done
      ls | grep -c 'out.jsonl'
      """,
      timeLimit: 400
    )
    #expect(result.text == "0\n", "\(result.text)\(result.errorText)")
  }

  @Test func aPartOfSomebodyElseIsNotOverwritten() throws {
    let work = try workspace()
    try work.write("r.jsonl.part", "precious\n")
    let result = try work.run("align", "d.jsonl", "-o", "r.jsonl", "--resume")
    #expect(result.exitCode == 73 && result.errorText.contains("has no journal"), "\(result.errorText)")
    #expect(try work.text("r.jsonl.part") == "precious\n")
  }

  /// What a part or a journal leads to is somebody else's, even where the other of the two is ours.
  @Test func aPartThatIsALinkIsNotWritten() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      echo precious > other
      for file in r.jsonl.part r.jsonl.journal; do
        for make in 'ln -s other' 'ln other' 'mkfifo'; do
          until [ "$(wc -l < r.jsonl.journal 2>/dev/null || echo 0)" -ge 2 ]; do
            rm -f r.jsonl*; align-tool align d.jsonl -o r.jsonl --resume -q & sleep 0.4; kill -9 $!; wait $! 2>/dev/null
            [ -e r.jsonl ] && break
          done
          [ -e r.jsonl.part ] || continue
          rm $file; $make $file; align-tool align d.jsonl -o r.jsonl --resume -q; echo $? $(cat other); rm -f r.jsonl*
        done
      done
      """,
      timeLimit: 400
    )
    let lines = result.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0 == "73 precious" }, "\(result.text)\(result.errorText)")
  }

  /// A pipe is read once: looking at its start would take that from its reader.
  @Test(arguments: ["ff", "ff.tsv", "ff.jsonl"]) func aNamedPipeIsReadOnce(_ name: String) throws {
    let work = try workspace()
    let text =
      name.hasSuffix("jsonl")
      ? #"{"english":"It cost 5 dollars.","chinese":"价格是六美元。"}"# : "It cost 5 dollars.\t价格是六美元。"
    try work.write("one", text + "\n")
    let result = try work.shell(
      "mkfifo \(name); timeout 60 cat one > \(name) & timeout 60 align-tool audit \(name) --format jsonl; echo $?; kill $! 2>/dev/null"
    )
    // Without an extension it is an article, as standard input is.
    let expected = name == "ff" ? "65\n" : "1\n"
    #expect(result.text.hasSuffix(expected), "\(result.text)\(result.errorText)")
  }

  @Test func anInputThatWasCutIsNotResumed() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      align-tool align d.jsonl -o r.jsonl --resume -q & sleep 0.3; kill -9 $!; wait $! 2>/dev/null
      until [ "$(wc -l < r.jsonl.journal 2>/dev/null || echo 0)" -ge 2 ]; do
        align-tool align d.jsonl -o r.jsonl --resume -q & sleep 0.5; kill -9 $!; wait $! 2>/dev/null; [ -e r.jsonl ] && exit 0
      done
      items=$(tail -1 r.jsonl.journal | cut -d' ' -f1); [ $items -gt 1 ] || exit 0
      head -$((items - 1)) d.jsonl > cut; mv cut d.jsonl; align-tool align d.jsonl -o r.jsonl --resume; [ $? = 65 ]
      """
    )
    #expect(result.exitCode == 0, "\(result.errorText)")
  }

  /// A limit on processes lets a run do all of its work on one thread.
  @Test func withoutThreadsTheWorkIsDoneAllTheSame() throws {
    let work = try workspace()
    let result = try work.shell(
      """
      [ $(id -u) = 0 ] || exit 0
      cp $(command -v align-tool) tool; chmod -R a+rX .; chmod a+rwx .
      timeout 60 setpriv --reuid=65533 --regid=65533 --clear-groups bash -c \\
        "ulimit -u 2; exec ./tool align d.jsonl -o q.tsv --jobs 4 -q" && align-tool align d.jsonl -o w.tsv -q && cmp q.tsv w.tsv
      """
    )
    #expect(result.exitCode == 0, "\(result.errorText)")
  }

  @Test(arguments: [
    "pip.py", "zipfile.py", "pip/__main__.py", "python3", "site.py", "sitecustomize.py", "encodings.py",
  ])
  func nothingOfTheFolderIsRun(_ name: String) throws {
    let work = try workspace()
    let program = name == "python3" ? "#!/bin/sh\ntouch ran\n" : "open('ran', 'w')\n"
    try work.write(name, program)
    let result = try work.shell(
      """
      chmod +x \(name.split(separator: "/")[0]); export PATH=:.:$PATH PIP_NO_INDEX=1
      align-tool models install dictionary --models m; [ ! -e ran ] && [ -z "$(ls -A m)" ]
      """
    )
    #expect(
      result.exitCode == 0 && result.errorText.contains("pip cannot download it"),
      "\(result.errorText)"
    )
    #expect(try work.run("models", "install", "--models", "none").exitCode == 64)
  }

  /// What is whole before a fault counts, in every command that reads aligned text.
  @Test(arguments: [
    (
      "x.tmx", "<tmx><body>UNITS<tu>R&D</tu></body></tmx>",
      "<tu><tuv xml:lang='en'><seg>It cost 5 dollars.</seg></tuv><tuv xml:lang='zh'><seg>价格是六美元。</seg></tuv></tu>"
    ),
    (
      "x.xlf",
      "<xliff version='1.2'><file original='f' source-language='en' target-language='zh'><body>UNITS<trans-unit>",
      "<trans-unit><source>It cost 5 dollars.</source><target>价格是六美元。</target></trans-unit>"
    ),
    ("x.csv", "english,chinese\nUNITS\"It\n", "It cost 5 dollars.,价格是六美元。\n"),
    ("x.tsv", "UNITS\u{0}\n", "It cost 5 dollars.\t价格是六美元。\n"),
  ])
  func aFaultDoesNotTakeWhatWasReadBeforeIt(_ name: String, _ frame: String, _ unit: String) throws {
    for count in [1, 200, 256, 257, 700] {
      let work = try Workspace()
      try work.write(name, frame.replacing("UNITS", with: String(repeating: unit, count: count)))
      try work.write("good.tsv", "It cost 5 dollars.\t价格是六美元。\n")
      let audit = try work.run("audit", "good.tsv", name, "good.tsv", "--format", "jsonl")
      #expect(
        audit.exitCode == 65 && audit.text.split(separator: "\n").count == count + 2,
        "\(audit.errorText)"
      )
      let convert = try work.run("convert", name, "-o", "out.moses")
      #expect(convert.exitCode == 65, "\(convert.errorText)")
      #expect(try work.text("out.en").split(separator: "\n").count == count)
    }
  }
}
