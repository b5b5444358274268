/// How often values fall into steps of equal width; what lies beyond the ends is counted in the first and the last step.
package struct Histogram: Sendable, Hashable {
  /// What is counted, for captions.
  package let title: String
  /// Where the first step begins.
  package let start: Double
  /// The width of a step.
  package let step: Double
  /// The number of values in each step.
  package private(set) var counts: [Int]
  /// The number of values.
  package private(set) var total = 0
  /// The sum of the values.
  package private(set) var sum = 0.0
  /// The smallest value; `nil` where there is none.
  package private(set) var smallest: Double?
  /// The largest value; `nil` where there is none.
  package private(set) var largest: Double?

  /// Makes an empty histogram.
  package init(title: String, start: Double, step: Double, stepCount: Int) {
    self.title = title
    self.start = start
    self.step = step
    counts = [Int](repeating: 0, count: stepCount)
  }

  /// Counts a value.
  package mutating func add(_ value: Double) {
    let place = ((value - start) / step).rounded(.down)
    counts[Int(min(max(place, 0), Double(counts.count - 1)))] += 1
    total += 1
    sum += value
    smallest = min(smallest ?? value, value)
    largest = max(largest ?? value, value)
  }

  /// Adds the counts of a histogram of the same steps.
  package mutating func add(_ other: Histogram) {
    precondition(
      counts.count == other.counts.count && start == other.start && step == other.step,
      "the same steps"
    )
    for index in counts.indices { counts[index] += other.counts[index] }
    total += other.total
    sum += other.sum
    if let value = other.smallest { smallest = min(smallest ?? value, value) }
    if let value = other.largest { largest = max(largest ?? value, value) }
  }

  /// The mean; `nil` where there are no values.
  package var mean: Double? { total == 0 ? nil : sum / Double(total) }

  /// The value that a share of the values lie below, to the width of a step; `nil` where there are no values.
  package func quantile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    var rest = share * Double(total)
    for (index, count) in counts.enumerated() where count > 0 {
      if rest <= Double(count) { return start + step * (Double(index) + rest / Double(count)) }
      rest -= Double(count)
    }
    return largest
  }
}
