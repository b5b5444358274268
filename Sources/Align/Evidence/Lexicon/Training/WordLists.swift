/// Lists of word numbers in one array, each number at most once per list.
struct WordLists: Sendable {
  private(set) var numbers: [Int32] = []
  private(set) var starts = [0]

  /// How many lists there are.
  var count: Int { starts.count - 1 }
  /// One more than the largest number.
  var numberCount: Int { Int(numbers.max() ?? -1) + 1 }

  mutating func append(_ list: [Int32]) {
    let start = numbers.count
    for number in list where !numbers[start...].contains(number) { numbers.append(number) }
    starts.append(numbers.count)
  }

  subscript(list: Int) -> ArraySlice<Int32> { numbers[starts[list]..<starts[list + 1]] }

  /// How many lists have each number.
  func frequencies() -> [Int32] {
    var frequencies = [Int32](repeating: 0, count: numberCount)
    for number in numbers { frequencies[Int(number)] += 1 }
    return frequencies
  }
}
