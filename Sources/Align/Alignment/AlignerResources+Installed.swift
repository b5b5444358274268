/// The models that `align-tool models install` brings, for programs that use the library.
///
///     let models = try AlignerResources.installed(environment: ProcessInfo.processInfo.environment)
///     let aligner = Aligner(resources: models)
///     let auditor = Auditor(resources: models)
extension AlignerResources {
  /// The file of the sentence encoder in a folder of models.
  public static let encoderFile = "use-multilingual-3.encoder"
  /// The name of the dictionary file in a models folder.
  public static let lexiconFile = "cc-cedict.u8"

  /// Where the models are, according to environment variables: `ALIGN_MODELS`, else `align-tool/models` in the user's data
  /// folder (XDG Base Directory Specification 0.8). The library reads no environment itself.
  public static func folder(environment: [String: String]) -> String {
    if let path = environment["ALIGN_MODELS"], !path.isEmpty { return path }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/align-tool/models" }
    return (environment["HOME"] ?? "") + "/.local/share/align-tool/models"
  }

  /// Loads the models installed where the environment says; none if `ALIGN_MODELS` is `none`.
  ///
  /// - Throws: as `installed(in:)` does.
  public static func installed(environment: [String: String]) throws(ReadError) -> AlignerResources {
    let folder = folder(environment: environment)
    return folder == "none" ? AlignerResources() : try installed(in: folder)
  }

  /// Loads the models of a folder, which `align-tool models path` prints.
  ///
  /// Either may be missing; `evidence` says what is there. Both files are mapped, not read into memory, the encoder's
  /// of 190 MB after its checksum was compared.
  ///
  /// - Throws: `ReadError` of kind `noInput` where the folder holds no model, and whatever is wrong with one that is there.
  public static func installed(in folder: String) throws(ReadError) -> AlignerResources {
    func model<Model>(
      _ name: String,
      _ read: (String) throws(ReadError) -> Model
    ) throws(ReadError) -> Model? {
      do throws(ReadError) { return try read("\(folder)/\(name)") } catch {
        if error.kind == .noInput { return nil }
        throw error
      }
    }
    let resources = AlignerResources(
      lexicon: try model(lexiconFile) { path throws(ReadError) in
        try Lexicon(InputFile.mapped(path), file: path)
      },
      encoder: try model(encoderFile) { path throws(ReadError) in
        SentenceEncoder(try EncoderModel(contentsOf: path))
      }
    )
    guard resources.lexicon != nil || resources.encoder != nil else {
      throw ReadError(
        .noInput,
        file: folder,
        problem: "no models here",
        expected: "\(lexiconFile) or \(encoderFile); run 'align-tool models install'"
      )
    }
    return resources
  }
}
