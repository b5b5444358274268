/// What paths weigh at each node of one or several rows, by the kind of the bead beside it; the two corners of a lattice count as
/// matches.
struct SweepRow: Sendable {
  var match: [Double]
  var deletion: [Double]
  var insertion: [Double]

  init(width: Int, of weight: Double) {
    match = [Double](repeating: weight, count: width)
    deletion = match
    insertion = match
  }

  /// Forgets what some nodes weigh.
  mutating func fill(_ places: Range<Int>, with weight: Double) {
    for place in places { (match[place], deletion[place], insertion[place]) = (weight, weight, weight) }
  }

  /// Divides what some nodes weigh.
  mutating func divide(_ places: Range<Int>, by scale: Double) {
    for place in places {
      match[place] /= scale
      deletion[place] /= scale
      insertion[place] /= scale
    }
  }
}
