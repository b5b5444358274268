import Testing

@testable import Align

@Suite struct InputFinderTests {
  /// Finds the inputs of a folder with files of the given names, as text relative to the folder.
  private func found(_ names: [String]) throws -> (inputs: [String], errors: [String]) {
    let folder = try TemporaryFolder()
    for name in names { try folder.write(name, "x") }
    let result = InputFinder().inputs(folder.path)
    let root = folder.path + "/"
    let inputs = result.inputs.map { input in
      switch input {
      case .article(let path, _): "article \(path)"
      case .rows(let path): "rows \(path)"
      case .records(let path, let format): "\(format.rawValue) \(path)"
      case .pair(let identifier, let english, let chinese): "\(identifier): \(english) \(chinese)"
      }
    }
    return (
      inputs.map { $0.replacing(root, with: "") },
      result.errors.map { $0.description.replacing(root, with: "") }
    )
  }

  @Test(arguments: [
    (["x.en.txt", "x.zh.txt"], ["x: x.en.txt x.zh.txt"]),
    (["x.en", "x.zh"], ["x: x.en x.zh"]),
    (["x_en.txt", "x_zh.txt"], ["x: x_en.txt x_zh.txt"]),
    (["x-EN.txt", "x-zh-CN.txt"], ["x: x-EN.txt x-zh-CN.txt"]),
    (["x.en_GB.txt", "x.zh_Hant.txt"], ["x: x.en_GB.txt x.zh_Hant.txt"]),
    (["en/x.txt", "zh/x.txt"], ["x: en/x.txt zh/x.txt"]),
    (["english/a/x.txt", "chinese/a/x.txt"], ["a/x: english/a/x.txt chinese/a/x.txt"]),
    (["book/en/1.txt", "book/zh/1.txt"], ["book/1: book/en/1.txt book/zh/1.txt"]),
    (
      ["b.txt", "a.txt", "B.txt", "c/a.txt"],
      ["article B.txt", "article a.txt", "article b.txt", "article c/a.txt"]
    ),
    (["rows.tsv", "a.txt"], ["article a.txt", "rows rows.tsv"]),
    ([".hidden.txt", "a.md", "a.txt"], ["article a.txt"]),
    (["x.v2.en.txt", "x.v2.zh.txt"], ["x.v2: x.v2.en.txt x.v2.zh.txt"]),
    (["open_men.txt"], ["article open_men.txt"]),
  ])
  func filesAreSortedByTheirNames(names: [String], inputs: [String]) throws {
    let result = try found(names)
    #expect(result.inputs == inputs)
    #expect(result.errors.isEmpty)
  }

  @Test func aFileWithoutAPartnerIsToldAndTheOthersAreStillRead() throws {
    let result = try found(["x.en.txt", "y.en.txt", "y.zh.txt", "z.zh"])
    #expect(result.inputs == ["y: y.en.txt y.zh.txt"])
    #expect(
      result.errors == [
        "x.en.txt: the file has no Chinese partner; expected a file of the same name, with the other language in the name",
        "z.zh: the file has no English partner; expected a file of the same name, with the other language in the name",
      ]
    )
  }

  @Test func twoFilesOfOneNameAndLanguageAreTold() throws {
    let result = try found(["x.en.txt", "x_en.txt", "x.zh.txt"])
    #expect(result.inputs == ["x: x.en.txt x.zh.txt"])
    #expect(
      result.errors == [
        "x_en.txt: another file has the same name and language; expected one file of each language"
      ]
    )
  }

  @Test func nothingThereIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(InputFinder().inputs(folder.path).errors.map(\.kind) == [.noInput])
    #expect(InputFinder().inputs(folder.path + "/no").errors.map(\.kind) == [.noInput])
  }

  @Test func aFileIsItself() throws {
    let folder = try TemporaryFolder()
    let article = try folder.write("a.txt", "x")
    let rows = try folder.write("a.TSV", "x")
    #expect(InputFinder().inputs(article).inputs == [.article(path: article)])
    #expect(InputFinder().inputs(rows).inputs == [.rows(path: rows)])
  }

  @Test func filesNamedOneByOneArePairedToo() throws {
    let folder = try TemporaryFolder()
    let paths = try ["b.txt", "x.en.txt", "x.zh.txt", "y.en.txt", "no.txt"].map { name in
      name == "no.txt" ? folder.path + "/" + name : try folder.write(name, "x")
    }
    let found = InputFinder().inputs(paths)
    #expect(
      found.inputs == [
        .article(path: paths[0]), .pair(identifier: "x", english: paths[1], chinese: paths[2]),
        .article(path: paths[3]),
      ]
    )
    #expect(found.errors.map(\.kind) == [.noInput])
  }
}
