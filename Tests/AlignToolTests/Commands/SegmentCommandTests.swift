import Testing

/// `segment` through the built tool.
@Suite struct SegmentCommandTests {
  @Test func oneSegmentALine() throws {
    let work = try Workspace()
    let english = "Mr. Li weighed 3.5 tons.  He said: \"Good!\"\n\nThen he\nleft."
    let result = try work.run("segment", "--language", "en", input: english)
    #expect(result.text == "Mr. Li weighed 3.5 tons.\nHe said: \"Good!\"\nThen he left.\n")
    let chinese = "李先生称了3.5吨。他说：“好！”\n\n然后走了。"
    let other = try work.run("segment", "--language", "zh", "-", input: chinese)
    #expect(other.text == "李先生称了3.5吨。\n他说：“好！”\n然后走了。\n" && other.exitCode == 0)
  }

  @Test func theOutputIsWhatAlignSegmentedTakes() throws {
    let work = try Workspace()
    try work.write("x.en.txt", Samples.english)
    try work.write("x.zh.txt", Samples.chinese)
    #expect(try work.run("segment", "--language", "en", "x.en.txt", "-o", "x.en").exitCode == 0)
    #expect(try work.run("segment", "--language", "zh", "x.zh.txt", "-o", "x.zh").exitCode == 0)
    let flags = ["align", "--segmented", "--format", "beads", "--english", "x.en", "--chinese", "x.zh"]
    #expect(Samples.withoutPosteriors(try work.run(words: flags).text) == Samples.beads)
  }

  @Test func wrongUseIsTold() throws {
    let work = try Workspace()
    let missing = try work.run("segment", "--language", "en", "gone.txt")
    #expect(missing.errorText == "Error: gone.txt: no such file; expected a file to read\n")
    #expect(missing.exitCode == 66)
    let language = try work.run("segment", input: "A.")
    #expect(language.errorText.hasPrefix("Error: Missing expected argument '--language <language>'\n"))
    #expect(language.exitCode == 64)
    let other = try work.run("segment", "--language", "fr", input: "A.")
    let message =
      "Error: The value 'fr' is invalid for '--language <language>'. Please provide one of 'en' or 'zh'.\n"
    #expect(other.errorText.hasPrefix(message) && other.exitCode == 64)
  }
}
