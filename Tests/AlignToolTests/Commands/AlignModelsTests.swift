import Testing

/// `align` where models are missing or damaged.
@Suite struct AlignModelsTests {
  /// What is missing is said once, with the command that brings it; the work is done all the same.
  @Test func missingModelsAreToldOnce() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    let result = try ToolRunner.run(
      ["align", "a.txt", "a.txt", "--format", "beads"],
      environment: ["ALIGN_MODELS": "nowhere"],
      folder: work.folder
    )
    let note =
      "Note: aligning without lexicon and encoder; run 'align-tool models install' for better results\n"
    #expect(result.errorText == note && result.exitCode == 0)
    let chosen = try ToolRunner.run(
      ["align", "a.txt", "--format", "beads", "--evidence", "length,numbers"],
      environment: ["ALIGN_MODELS": "nowhere"],
      folder: work.folder
    )
    #expect(chosen.errorText.isEmpty)
  }

  /// A damaged model is told of and left out.
  @Test func aDamagedModelIsLeftOut() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    try work.write("m/use-multilingual-3.encoder", "not a model")
    try work.write("m/cc-cedict.u8", "not a dictionary\n")
    let result = try work.run("align", "a.txt", "--format", "beads", "--models", "m")
    #expect(
      result.exitCode == 0
        && Samples.withoutPosteriors(result.text) == Samples.articleBeads
    )
    #expect(result.errorText.split(separator: "\n").count == 3)
    #expect(result.errorText.contains("Warning: m/cc-cedict.u8: the dictionary is damaged"))
    #expect(result.errorText.contains("Warning: m/use-multilingual-3.encoder"))
  }
}
