/// Short texts that say the same in both languages.
enum Samples {
  /// An article in the bilingual layout.
  static let article = """
    Title: A Good Harvest
    Author: Li Ming
    Date: 1960-06-14
    Page: 2

        A Good Harvest

        The commune gathered 300 tons of wheat. Everyone was glad.

    <hr />

    Original:

    ### 丰收

    1960-06-14
    第2版()
    专栏：

    　　丰收
    　　公社收了三百吨小麦。大家都很高兴。

    """

  /// What beads of the article are, without their posteriors.
  static let articleBeads = ["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]"]

  /// A text in English, a sentence a line.
  static let english = """
    The river rose in the night.
    Three villages stood under water, and the road to the town was cut.
    By morning the rain had stopped.
    Soldiers came with 12 boats and carried the old people to the school on the hill.
    Nobody was hurt.

    """

  /// The same in simplified Chinese.
  static let chinese = """
    夜里河水上涨。
    三个村庄被水淹没，通往县城的道路中断。
    到早晨雨停了。
    战士们带着12条小船赶来，把老人们送到山上的学校。
    没有人受伤。

    """

  /// The same in traditional Chinese, with no character that Big5 lacks.
  static let traditional = """
    夜裡河水上漲。
    三個村莊被水淹沒，通往縣城的道路中斷。
    到早晨雨停了。
    戰士們帶著12條小船趕來，把老人們送到山上的學校。
    沒有人受傷。

    """

  /// What pairs the two texts.
  static let beads = ["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]"]

  /// Beads without posteriors and comments.
  static func withoutPosteriors(_ text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: ":").prefix(2).joined(separator: ":")
    }
  }
}
