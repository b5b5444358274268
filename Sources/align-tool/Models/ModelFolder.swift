import Align

/// Where the models are that `align-tool models install` brings.
struct ModelFolder: Hashable, Sendable {
  /// The folder, which need not exist.
  let path: String

  /// Whether the user wants no models: `--models none`, or `ALIGN_MODELS=none`.
  var isNone: Bool { path == "none" }

  /// The folder named on the command line, else where the environment says.
  init(named path: String?) {
    let names = ["ALIGN_MODELS", "XDG_DATA_HOME", "HOME"]
    let values = names.compactMap { name in SystemCall.environment(name).map { (name, $0) } }
    self.path = path ?? AlignerResources.folder(environment: Dictionary(uniqueKeysWithValues: values))
  }

  /// The file of a model.
  func file(_ model: ModelPackage) -> String { "\(path)/\(model.fileName)" }

  /// The file of a model's licence.
  func licence(_ model: ModelPackage) -> String { "\(path)/\(model.licenceName)" }
}

extension SharedFlags {
  static let models = Flag<String?>(
    "models",
    value: "folder",
    .text,
    "The models folder; 'none' uses no models",
    default: "ALIGN_MODELS, else that of 'models path'",
    completes: .files
  )
}
