import Testing

@testable import align_tool

@Suite struct ArgumentParserTests {
  enum Fruit: String, FlagChoice, Equatable {
    case apple, pear
    var summary: String { "fruit" }
  }

  enum Eat: Command {
    static let fruit = Flag<[Fruit]?>("fruit", value: "names", .choices(Fruit.self), "What")
    static let jobs = Flag<Int?>("jobs", short: "j", value: "n", .integer(in: 1...9), "How many")
    static let quiet = Flag<Bool>(toggle: "quiet", short: "q", "Silent")
    static let peel = Flag<Bool>(toggle: "peel", isNegatable: true, "Peel")
    static let output = Flag<String?>("output", short: "o", value: "path", .text, "Where")
    static let tag = Flag<[String]>("tag", value: "text", .texts, "Tags")
    static let ripe = Flag<Fruit>("ripe", value: "name", .choice(default: .pear), "Which")
    static let share = Flag<Double?>("share", value: "part", .number(in: 0...1), "Part")
    static let first = Operand<String>("first", .requiredText, "First")
    static let others = Operand<[String]>("other", .texts, "Others")
    static let specification = CommandSpecification(
      name: "eat",
      summary: "Eat.",
      operands: [first.definition, others.definition],
      flags: [
        fruit.definition, jobs.definition, quiet.definition, peel.definition, output.definition,
        tag.definition, ripe.definition, share.definition,
      ]
    )
    static func run(_ arguments: Arguments) {}
  }

  enum Root: Command {
    static let specification = CommandSpecification(name: "tool", summary: "Root.", subcommands: [Eat.self])
    static func run(_ arguments: Arguments) {}
  }

  func parse(_ line: String) throws -> Arguments {
    let words = line.split(separator: " ").map(String.init)
    guard case .run(_, let path, let arguments) = try ArgumentParser(root: Root.self).parse(["eat"] + words)
    else { throw UsageError("no run") }
    #expect(path == ["tool", "eat"])
    return arguments
  }

  @Test func nothingTypedGivesTheInitialValues() throws {
    let arguments = try parse("x")
    #expect(arguments[Eat.fruit] == nil && arguments[Eat.jobs] == nil && arguments[Eat.output] == nil)
    #expect(!arguments[Eat.quiet] && !arguments[Eat.peel] && arguments[Eat.tag].isEmpty)
    #expect(arguments[Eat.ripe] == .pear && arguments[Eat.first] == "x" && arguments[Eat.others].isEmpty)
    #expect(!arguments.contains(Eat.quiet))
  }

  @Test(arguments: [
    "x --jobs 4", "x --jobs=4", "x -j 4", "-j4 x", "-j=4 x", "x -qj4", "x -qj 4", "--jobs 2 x -j4",
  ])
  func aValueIsWrittenInManyWays(line: String) throws { #expect(try parse(line)[Eat.jobs] == 4) }

  @Test(arguments: [
    ("--fruit apple,pear x", [Fruit.apple, .pear]), ("--fruit pear --fruit apple x", [.pear, .apple]),
    ("--fruit=pear,pear x", [.pear]),
  ])
  func listsAreKeptInTheOrderTyped(line: String, fruit: [Fruit]) throws {
    #expect(try parse(line)[Eat.fruit] == fruit)
  }

  @Test(arguments: [("--peel x", true), ("--peel --no-peel x", false), ("--no-peel --peel x", true)])
  func theLastOfAToggleAndItsOppositeWins(line: String, isOn: Bool) throws {
    #expect(try parse(line)[Eat.peel] == isOn)
  }

  @Test func twoDashesEndTheFlagsAndOneIsAnOperand() throws {
    let arguments = try parse("- --tag a --tag=b -- --jobs -j4 --help --")
    #expect(arguments[Eat.first] == "-" && arguments[Eat.others] == ["--jobs", "-j4", "--help", "--"])
    #expect(arguments[Eat.tag] == ["a", "b"])
    #expect(try parse("-o - x")[Eat.output] == "-")
    #expect(try parse("--output=-x=y x")[Eat.output] == "-x=y")
    #expect(try parse("--output= x")[Eat.output] == "")
  }

  @Test(arguments: [
    ("x --job 4", "Unknown option '--job'. Did you mean '--jobs'?"),
    ("x --no-pel", "Unknown option '--no-pel'. Did you mean '--no-peel'?"),
    ("x --bicycle", "Unknown option '--bicycle'"), ("x -z", "Unknown option '-z'"),
    ("x -qz", "Unknown option '-z'"), ("x --no-quiet", "Unknown option '--no-quiet'"),
    ("x --jobs", "Missing value for '--jobs <n>'"), ("x -j", "Missing value for '--jobs <n>'"),
    ("x --output --quiet", "Missing value for '--output <path>'"),
    ("x --quiet=yes", "The option '--quiet' does not take any value, but 'yes' was specified."),
    (
      "x -j 0", "The value '0' is invalid for '--jobs <n>'. Please provide a whole number from 1 to 9."
    ),
    (
      "x -j99999999999999999999",
      "The value '99999999999999999999' is invalid for '--jobs <n>'. "
        + "Please provide a whole number from 1 to 9."
    ),
    (
      "x --fruit apple,plum",
      "The value 'plum' is invalid for '--fruit <names>'. Please provide one of 'apple' or 'pear'."
    ),
    (
      "x --fruit apple,",
      "The value '' is invalid for '--fruit <names>'. Please provide one of 'apple' or 'pear'."
    ),
    (
      "x --share nan",
      "The value 'nan' is invalid for '--share <part>'. Please provide a number from 0.0 to 1.0."
    ),
    ("--quiet", "Missing expected argument '<first>'"),
  ])
  func mistakesAreSaidWithWhatWouldBeRight(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try parse(line) }
    #expect(error?.message == message)
    #expect(error?.path == ["tool", "eat"])
  }

  @Test func anUnknownCommandGetsASuggestion() {
    let error = #expect(throws: UsageError.self) { try ArgumentParser(root: Root.self).parse(["eta", "x"]) }
    #expect(error?.message == "Unknown command 'eta'. Did you mean 'eat'?")
  }

  @Test(arguments: [
    ([], ["tool"]), (["-h"], ["tool"]), (["eat", "--help"], ["tool", "eat"]),
    (["eat", "--wrong", "--help"], ["tool", "eat"]),
  ])
  func helpIsGivenWhateverElseIsTyped(words: [String], path: [String]) throws {
    guard case .help(let asked) = try ArgumentParser(root: Root.self).parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(asked == path)
  }
}
