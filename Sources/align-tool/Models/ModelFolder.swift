import Align

/// Where the models are that `align-tool models install` brings.
struct ModelFolder: Hashable, Sendable {
  /// The folder, which need not exist.
  let path: String

  /// Whether the user wants no models: `--models none`, or `ALIGN_MODELS=none`.
  var isNone: Bool { path == "none" }

  /// The folder named on the command line, else by `ALIGN_MODELS`, else `align-tool/models` in the user's data folder.
  ///
  /// The data folder is that of the XDG Base Directory Specification 0.8.
  init(named path: String?) {
    if let path = path ?? SystemCall.environment("ALIGN_MODELS") {
      self.path = path
    } else if let data = SystemCall.environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      self.path = data + "/align-tool/models"
    } else {
      self.path = (SystemCall.environment("HOME") ?? "") + "/.local/share/align-tool/models"
    }
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
    "Folder of the installed models; 'none' does without",
    default: "ALIGN_MODELS, else align-tool/models in the user's data folder",
    completes: .files
  )
}
