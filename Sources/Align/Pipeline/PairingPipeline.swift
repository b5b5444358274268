/// Reads the texts of two languages and makes of each a sketch by which its partner is found, several texts at a time.
package struct PairingPipeline {
  /// Makes the sketches.
  package var sketcher: DocumentSketcher
  /// Reads the texts.
  package var reader: PlainTextReader
  /// How many texts are read at a time.
  package var jobs: Int

  /// Makes a pipeline from its parts.
  package init(sketcher: DocumentSketcher, reader: PlainTextReader = PlainTextReader(), jobs: Int) {
    self.sketcher = sketcher
    self.reader = reader
    self.jobs = jobs
  }

  /// The texts that could be read, in order, with their sketches.
  package struct Texts: Sendable {
    /// The paths.
    package var paths: [String] = []
    /// The sketches, in step with the paths.
    package var sketches: [DocumentSketch] = []
    /// The paths of texts in the other language, which are not among the others.
    package var foreign: [String] = []

    /// No texts.
    package init() {}
  }

  private enum Outcome {
    case sketch(DocumentSketch)
    case foreign
    case failure(ReadError)
  }

  /// Reads texts of one language.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - language: their language.
  ///   - report: called for each file, with the error of one that cannot be read.
  /// - Returns: the texts that could be read.
  package func texts(_ paths: [String], language: Language, report: (ReadError?) -> Void) -> Texts {
    let (sketcher, reader) = (sketcher, reader)
    var texts = Texts()
    func take(_ step: (path: String, outcome: Outcome)) {
      var failure: ReadError?
      switch step.outcome {
      case .sketch(let sketch):
        texts.paths.append(step.path)
        texts.sketches.append(sketch)
      case .foreign: texts.foreign.append(step.path)
      case .failure(let error): failure = error
      }
      report(failure)
    }
    var map = OrderedConcurrentMap<String, (path: String, outcome: Outcome)>(jobs: jobs) { path in
      do throws(ReadError) {
        let source = try reader.source(path)
        let letters = SidePolicy.Letters(source)
        if language == .english ? letters.isChinese : letters.isEnglish { return (path, .foreign) }
        return (path, .sketch(sketcher.sketch(source, language: language)))
      } catch { return (path, .failure(error)) }
    }
    for path in paths { map.push(path) { take($0) } }
    map.finish { take($0) }
    return texts
  }
}
