/// Draws histograms as SVG 1.1, one below the other, readable on a light and on a dark ground.
enum HistogramPicture {
  private static let width = 640
  private static let plotHeight = 140
  private static let margin = 40
  private static let headHeight = 28
  private static let footHeight = 28

  /// The picture.
  static func svg(_ histograms: [Histogram]) -> String {
    let blockHeight = headHeight + plotHeight + footHeight
    let height = max(1, histograms.count) * blockHeight
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
      + "height=\"\(height)\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#5a6b7b\">\n"
    for (index, histogram) in histograms.enumerated() { svg += block(histogram, top: index * blockHeight) }
    return svg + "</svg>\n"
  }

  private static func block(_ histogram: Histogram, top: Int) -> String {
    let most = max(1, histogram.counts.max() ?? 1)
    let stepWidth = (width - 2 * margin) / histogram.counts.count
    let floor = top + headHeight + plotHeight
    var svg = "  <text x=\"\(margin)\" y=\"\(top + 18)\">\(escaped(histogram.title))</text>\n"
    for (place, count) in histogram.counts.enumerated() where count > 0 {
      let bar = max(1, count * plotHeight / most)
      let from = histogram.start + Double(place) * histogram.step
      svg +=
        "  <rect x=\"\(margin + place * stepWidth)\" y=\"\(floor - bar)\" width=\"\(stepWidth - 1)\" height=\"\(bar)\" "
        + "fill=\"#3b7dd8\"><title>\(StatisticsReport.stepText(from)): \(count)</title></rect>\n"
    }
    // A label at every fifth step.
    for place in stride(from: 0, to: histogram.counts.count, by: 5) {
      let label = StatisticsReport.stepText(histogram.start + Double(place) * histogram.step)
      svg +=
        "  <text x=\"\(margin + place * stepWidth)\" y=\"\(floor + 14)\" text-anchor=\"middle\">\(label)</text>\n"
    }
    return svg
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
