/// Trained weights, read from the text that training writes: `name TAB first pass TAB second pass`, a line each.
struct WeightTable: Sendable {
  let first: AlignmentModel
  let second: AlignmentModel

  /// Reads a table.
  ///
  /// - Returns: `nil` where the table's names are not those of the layout, which means that it must be trained anew.
  init?(_ text: String, layout: FeatureLayout) {
    let names = AlignmentModel.names(layout)
    var first: [Double] = []
    var second: [Double] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, first.count < names.count, fields[0] == names[first.count],
        let one = Double(fields[1]), let two = Double(fields[2])
      else { return nil }
      first.append(one)
      second.append(two)
    }
    guard first.count == names.count else { return nil }
    var model = AlignmentModel(featureCount: layout.names.count)
    model.parameters = first
    self.first = model
    model.parameters = second
    self.second = model
  }

  /// Writes a table, with six significant digits.
  static func text(first: AlignmentModel, second: AlignmentModel, layout: FeatureLayout) -> String {
    func digits(_ value: Double) -> String {
      let scaled = (value * 10_000).rounded() / 10_000
      return "\(scaled == 0 ? 0 : scaled)"
    }
    return zip(AlignmentModel.names(layout), zip(first.parameters, second.parameters))
      .map { "\($0)\t\(digits($1.0))\t\(digits($1.1))\n" }.joined()
  }
}
