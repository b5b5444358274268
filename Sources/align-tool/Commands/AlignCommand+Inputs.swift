import Align

/// What the flags say of inputs, evidence and models.
extension AlignCommand {
  /// The evidence that `--evidence` names, or all there is.
  static func evidence(_ arguments: Arguments) -> Set<Evidence> {
    arguments[evidence].map { Set($0.map(\.evidence)) } ?? Set(Evidence.allCases)
  }

  /// The aligner that the flags ask for, as far as its resources are there.
  static func documentAligner(_ arguments: Arguments) throws -> DocumentAligner {
    let resources = try resources(arguments, isQuiet: arguments[quiet])
    let aligner = DocumentAligner(
      evidence: evidence(arguments),
      resources: resources,
      segmenter: try segmenter(arguments)
    )
    try checkEvidence(arguments, aligner.aligner, resources)
    if arguments[vectors] != nil, !aligner.aligner.evidence.contains(.encoder) {
      StandardError.line(
        "Warning: '--vectors' is ignored: it needs the evidence numbers, names and lexicon as well"
      )
    }
    return aligner
  }

  /// Refuses evidence that is named but for which there are no weights as it is.
  private static func checkEvidence(
    _ arguments: Arguments,
    _ aligner: SentenceAligner,
    _ resources: AlignerResources
  ) throws {
    let asked = evidence(arguments).intersection(resources.evidence).union([.length])
    guard arguments[evidence] != nil, aligner.evidence != asked else { return }
    func text(_ set: Set<Evidence>) -> String { set.sorted().map(\.rawValue).joined(separator: ",") }
    let known = SentenceAligner.evidenceSets(for: resources).map { "'\(text($0))'" }.joined(separator: ", ")
    throw UsageError(
      "There are no weights for the evidence '\(text(asked))' with these models. Please use one of \(known)."
    )
  }

  /// Cuts text with the abbreviations of the language and those that the user gives.
  static func segmenter(_ arguments: Arguments) throws -> Segmenter {
    let texts = arguments[inputs] + [arguments[english], arguments[chinese]].compactMap { $0 }
    return try SharedFlags.segmenter(arguments, inputs: texts)
  }

  /// The dictionary that is named, and the models that are installed; `work` is what the user is told is done without others.
  static func resources(
    _ arguments: Arguments,
    isQuiet: Bool = false,
    work: String = "aligning"
  ) throws -> AlignerResources {
    let evidence = evidence(arguments)
    var resources = AlignerResources(words: try SharedFlags.quantityWords(arguments))
    let folder = ModelFolder(named: arguments[models])
    if evidence.contains(.lexicon) {
      if let path = arguments[lexicon] {
        resources.lexicon = try Lexicon(InputFile.read(path), file: path)
      } else {
        resources.lexicon = installed(.dictionary, in: folder) { path throws(ReadError) in
          let bytes = try InputFile.mapped(path)
          guard bytes.count == ModelPackage.dictionarySize else {
            throw ReadError(
              .badData,
              file: path,
              problem: "the dictionary is damaged: it has \(bytes.count) bytes",
              expected:
                "\(ModelPackage.dictionarySize); reinstall it with 'align-tool models install --again'"
            )
          }
          return try Lexicon(bytes, file: path)
        }
      }
    }
    if evidence.contains(.encoder) {
      if let prefix = arguments[vectors] {
        resources.encoder = try OverlapVectors(prefix: prefix)
      } else {
        resources.encoder = installed(.encoder, in: folder) { _ throws(ReadError) in
          SentenceEncoder(try folder.openEncoder())
        }
      }
    }
    let missing = evidence.subtracting(resources.evidence).sorted().map(\.rawValue)
    if !missing.isEmpty, arguments[Self.evidence] != nil {
      StandardError.line(
        "Warning: aligning without \(missing.joined(separator: " and ")), which '--evidence' asks for; "
          + "run 'align-tool models install' first"
      )
    } else if !missing.isEmpty, !isQuiet, !folder.isNone {
      StandardError.line(
        "Note: \(work) without \(missing.joined(separator: " and ")); run 'align-tool models install' for better results"
      )
    }
    return resources
  }

  /// A model that is installed; one that is damaged is reported and left out.
  private static func installed<Model>(
    _ package: ModelPackage,
    in folder: ModelFolder,
    read: (String) throws(ReadError) -> Model
  ) -> Model? {
    if folder.isNone { return nil }
    let path = folder.file(package)
    do throws(ReadError) { return try read(path) } catch {
      if error.kind != .noInput { StandardError.line("Warning: \(error)") }
      return nil
    }
  }

  /// Reads the inputs as the flags say.
  static func documentReader(_ arguments: Arguments) throws -> DocumentReader {
    if arguments[swap], arguments[keepSides] {
      throw UsageError("'--swap' and '--keep-sides' cannot be used together.")
    }
    return DocumentReader(
      encoding: arguments[encoding]?.encoding,
      isSegmented: arguments[segmented],
      sides: arguments[swap] ? .swap : arguments[keepSides] ? .keep : .refuse
    )
  }

  /// What paths and the two text flags name.
  static func documentInputs(
    _ arguments: Arguments,
    paths: [String],
    _ problems: inout Problems
  ) throws -> [DocumentInput] {
    var found: [DocumentInput] = []
    switch (arguments[english], arguments[chinese]) {
    case (let english?, let chinese?):
      let name = english.split(separator: "/").last.map(String.init) ?? english
      found.append(.pair(identifier: InputNames.pairIdentifier(name), english: english, chinese: chinese))
    case (nil, nil): break
    case (nil, _): throw UsageError("Missing '--english <file>': '--chinese' names one text of a pair.")
    case (_, nil): throw UsageError("Missing '--chinese <file>': '--english' names one text of a pair.")
    }
    if let format = arguments.contains(source) ? arguments[source] : nil {
      found += paths.map { format.input($0) }
    } else {
      let (inputs, errors) = InputFinder(excluding: arguments.existingOutputs).inputs(paths)
      if inputs.count == 2, TextPair.areTexts(paths) {
        throw UsageError(
          "Cannot tell which of '\(paths[0])' and '\(paths[1])' is English. Please name them with '--english <file>' and "
            + "'--chinese <file>'."
        )
      }
      for error in errors { problems.report(error) }
      found += inputs
    }
    if found.isEmpty, paths.isEmpty {
      throw UsageError(
        "Missing input: name files or folders, or use '--english <file>' and '--chinese <file>'."
      )
    }
    if arguments[segmented], !found.allSatisfy({ if case .pair = $0 { true } else { false } }) {
      throw UsageError(
        "'--segmented' works only with pairs of text files, not with articles or .tsv files."
      )
    }
    return found
  }
}
