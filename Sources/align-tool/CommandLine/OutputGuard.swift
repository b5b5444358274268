import Align

/// Sees to it, before anything is read, that no output of a command is one of its inputs and that no two outputs are one file.
///
/// Files are told apart by device and number, so that links and other spellings of a path do not hide what they are.
enum OutputGuard {
  /// A file that a command reads or writes.
  private struct Place {
    /// As the user named it.
    var name: String
    /// What is there, where something does.
    var identity: FileStatus.Identity?
  }

  /// Checks a command line.
  ///
  /// - Returns: the outputs that are there already, which a search through folders must pass over.
  /// - Throws: `UsageError` for an output that is an input, and for two that are one.
  static func check(
    _ arguments: Arguments,
    _ specification: CommandSpecification
  ) throws(UsageError) -> Set<FileStatus.Identity> {
    let outputs = outputs(arguments, specification)
    for (index, output) in outputs.enumerated() {
      if let other = outputs[..<index].first(where: { isSame($0, output) }) {
        let both = other.name == output.name ? "" : ", as '\(other.name)' and '\(output.name)'"
        throw UsageError("The output '\(output.name)' is named twice\(both). Please name different files.")
      }
    }
    for input in inputs(arguments, specification) {
      guard let identity = input.identity, let output = outputs.first(where: { $0.identity == identity })
      else { continue }
      let both = output.name == input.name ? "" : " under the name '\(input.name)'"
      throw UsageError(
        "The output '\(output.name)' is also an input\(both), and would replace it. Please name another file with "
          + "'--output <path>'."
      )
    }
    return Set(outputs.compactMap(\.identity))
  }

  private static func isSame(_ one: Place, _ other: Place) -> Bool {
    if let identity = one.identity { return identity == other.identity }
    return other.identity == nil && target(one.name) == target(other.name)
  }

  /// A name for a file that is not there yet: that of its folder without links, and its own.
  private static func target(_ path: String) -> [String] {
    let folder = OutputPath.folder(path)
    let name = String(path.dropFirst(folder.count))
    let identity = FileStatus(path: folder.isEmpty ? "." : folder)?.identity
    return [identity.map { "\($0)" } ?? folder, name]
  }

  /// Every file that the command writes; standard output counts where it is a file.
  private static func outputs(_ arguments: Arguments, _ specification: CommandSpecification) -> [Place] {
    var places: [Place] = []
    for flag in specification.flags where flag.isOutput {
      // If a flag that takes one value is repeated, the last value counts.
      let values = arguments.occurrences(of: flag.display)
      for path in flag.isRepeated ? values : values.suffix(1) where path != "-" {
        places += specification.outputPaths(arguments, path).compactMap(place)
      }
    }
    let namesStream = places.contains {
      if case .descriptor(1) = OutputPath(following: $0.name) { true } else { false }
    }
    if !namesStream, let output = stream(1, "standard output") { places.append(output) }
    return places
  }

  /// Every file that the command line names to be read, and standard input where it is a file.
  private static func inputs(_ arguments: Arguments, _ specification: CommandSpecification) -> [Place] {
    var paths: [String] = []
    for operand in specification.operands where operand.completion == .files {
      paths += arguments.occurrences(of: operand.display)
    }
    for flag in specification.flags where flag.completion == .files && !flag.isOutput {
      paths += arguments.occurrences(of: flag.display)
    }
    // A prefix stands for two files, and each of them may have vectors beside it.
    let named = paths.filter { $0 != "-" }.flatMap { path -> [String] in
      let parts = BitextFormat.mosesPaths(path)
      let files = [path, parts.english, parts.chinese]
      return files + files.map { $0 + OverlapVectors.vectorEnding }
    }
    return named.compactMap(place).filter { $0.identity != nil }
      + [stream(0, "standard input")].compactMap { $0 }
  }

  /// `nil` for what is no file, such as a device.
  private static func place(_ path: String) -> Place? {
    guard let status = FileStatus(path: path) else { return Place(name: path) }
    return status.kind == .file ? Place(name: path, identity: status.identity) : nil
  }

  private static func stream(_ descriptor: Int32, _ name: String) -> Place? {
    guard let status = FileStatus(descriptor: descriptor), status.kind == .file else { return nil }
    return Place(name: name, identity: status.identity)
  }
}

extension CommandSpecification {
  /// The files that stand for the value of an output: two for Moses, three for XCES, else one; more where a run can be resumed.
  static func usualOutputPaths(_ arguments: Arguments, _ path: String) -> [String] {
    let format = arguments.occurrences(of: SharedFlags.format.definition.display).last
    let parts = BitextFormat.mosesPaths(path)
    if BitextFormat(path: path) == .moses { return [parts.english, parts.chinese] }
    if format == BitextFormat.xces.rawValue || BitextFormat(path: path) == .xces {
      let documents = BitextFormat.xcesPaths(path)
      return [path, documents.english, documents.chinese]
    }
    if format == BitextFormat.moses.rawValue { return [path, parts.english, parts.chinese] }
    let isResumed = !arguments.occurrences(of: AlignCommand.resume.definition.display).isEmpty
    return isResumed ? [path] + ResumableOutput.companions(of: path) : [path]
  }
}
