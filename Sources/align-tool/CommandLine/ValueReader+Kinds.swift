extension ValueReader where Value == Bool {
  /// A flag without a value; the parser gives `true` for `--name` and `false` for `--no-name`.
  static var toggle: Self {
    ValueReader(initial: false) { (value, text) throws(ValueProblem) in value = text == "true" }
  }
}

extension ValueReader where Value == String? {
  /// Any text; the last one wins.
  static var text: Self {
    ValueReader(initial: .some(nil)) { (value, text) throws(ValueProblem) in value = .some(text) }
  }
}

extension ValueReader where Value == String {
  /// Any text, which must be given; the last one wins.
  static var requiredText: Self {
    ValueReader(initial: nil) { (value, text) throws(ValueProblem) in value = text }
  }
}

extension ValueReader where Value == [String] {
  /// Any number of texts, in the order typed.
  static var texts: Self {
    ValueReader(initial: [], isRepeated: true) { (value, text) throws(ValueProblem) in
      value = (value ?? []) + [text]
    }
  }

  /// One text or more, in the order typed.
  static var requiredTexts: Self {
    ValueReader(initial: nil, isRepeated: true) { (value, text) throws(ValueProblem) in
      value = (value ?? []) + [text]
    }
  }
}

extension ValueReader where Value == Int? {
  /// A whole number within a range; the last one wins.
  static func integer(in range: ClosedRange<Int>) -> Self {
    ValueReader(initial: .some(nil)) { (value, text) throws(ValueProblem) in
      guard let number = Int(text), range.contains(number) else {
        let advice = "Please provide a whole number from \(range.lowerBound) to \(range.upperBound)."
        throw ValueProblem(value: text, advice: advice)
      }
      value = .some(number)
    }
  }
}

extension ValueReader where Value == Double? {
  /// A number within a range; the last one wins.
  static func number(in range: ClosedRange<Double>) -> Self {
    ValueReader(initial: .some(nil)) { (value, text) throws(ValueProblem) in
      guard let number = Double(text), range.contains(number) else {
        let advice = "Please provide a number from \(range.lowerBound) to \(range.upperBound)."
        throw ValueProblem(value: text, advice: advice)
      }
      value = .some(number)
    }
  }
}

extension ValueReader {
  /// One of a closed set, `nil` when none is typed; the last one wins.
  static func choice<Option: FlagChoice>(_ type: Option.Type) -> Self where Value == Option? {
    ValueReader(initial: .some(nil), choices: Option.choices) { (value, text) throws(ValueProblem) in
      value = .some(try Option.read(text))
    }
  }

  /// One of a closed set with a default; the last one wins.
  static func choice(default initial: Value) -> Self where Value: FlagChoice {
    ValueReader(initial: initial, choices: Value.choices) { (value, text) throws(ValueProblem) in
      value = try Value.read(text)
    }
  }

  /// One of a closed set, which must be given; the last one wins.
  static func requiredChoice(_ type: Value.Type) -> Self where Value: FlagChoice {
    ValueReader(initial: nil, choices: Value.choices) { (value, text) throws(ValueProblem) in
      value = try Value.read(text)
    }
  }

  /// Several of a closed set with commas between them, `nil` when none is typed.
  ///
  /// A repeated flag adds to the list; a choice named twice counts once.
  static func choices<Option: FlagChoice & Equatable>(_ type: Option.Type) -> Self where Value == [Option]? {
    ValueReader(initial: .some(nil), choices: Option.choices, isList: true) {
      (value, text) throws(ValueProblem) in
      var list = (value ?? nil) ?? []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let option = try Option.read(String(part))
        if !list.contains(option) { list.append(option) }
      }
      value = .some(list)
    }
  }
}
