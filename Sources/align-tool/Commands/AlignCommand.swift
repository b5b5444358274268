/// Pairs the sentences of documents.
enum AlignCommand: Command {
  /// A source of evidence for a bead.
  enum EvidenceChoice: String, FlagChoice {
    case length, numbers, names, lexicon, encoder

    var summary: String {
      switch self {
      case .length: "lengths, bead shapes and the text's structure"
      case .numbers: "quantities that agree"
      case .names: "names that agree"
      case .lexicon: "words that a dictionary pairs"
      case .encoder: "sentences of one meaning"
      }
    }
  }

  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Bilingual documents, folders that hold them, or '-' for standard input"
  )
  static let english = Flag<String?>("english", value: "file", .text, "The English text", completes: .files)
  static let chinese = Flag<String?>("chinese", value: "file", .text, "The Chinese text", completes: .files)
  static let segmented = Flag<Bool>(toggle: "segmented", "Keep each line as one segment")
  static let evidence = Flag<[EvidenceChoice]?>(
    "evidence",
    value: "names",
    .choices(EvidenceChoice.self),
    "Sources of evidence, with commas between",
    default: "all that is available"
  )
  static let format = Flag<PairFormatChoice?>(
    "format",
    value: "format",
    .choice(PairFormatChoice.self),
    "Format of the output",
    default: "by the extension of -o, or tsv"
  )

  static let specification = CommandSpecification(
    name: "align",
    summary: "Pair the sentences of documents in English and Chinese.",
    discussion: [
      "Every segment comes out, paired or not, with the probability that its pairing is right. "
        + "An input that cannot be read is told and the others are still done."
    ],
    usage: ["[<options>] <input> ...", "[<options>] --english <file> --chinese <file>"],
    operands: [inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, evidence.definition, format.definition,
      SharedFlags.output.definition, SharedFlags.encoding.definition, SharedFlags.jobs.definition,
      SharedFlags.quiet.definition, SharedFlags.color.definition, SharedFlags.width.definition,
    ],
    examples: [
      .init("align-tool align articles/ -o articles.tmx", "Align every document of a folder into one memory"),
      .init(
        "align-tool align --english book.en.txt --chinese book.zh.txt -o book.tsv",
        "Align two files of a book"
      ),
      .init("align-tool align --format text article.txt", "Read the pairs side by side"),
    ]
  )

  static func run(_ arguments: Arguments) throws { throw UsageError("not built in this version") }
}
