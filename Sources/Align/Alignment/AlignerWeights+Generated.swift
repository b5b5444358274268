extension AlignerWeights {
  static let lengthTable = ""
}
