/// A code of the original file inside a text: a tag, a placeholder, a line break, kept apart from the words.
public struct InlineCode: Sendable, Hashable {
  /// The name of the element (`bpt`, `ph`, `g`, `pc` …).
  public var element: String
  /// What the two languages share of the code: its number in the unit; empty where it has none.
  public var identifier: String
  /// What kind of code the file says it is (`bold`, `link`, `lb`); empty where it does not say.
  public var type: String
  /// The code itself (`<b>`, `{0}`, `%d`), as far as it is in the file; empty where it is not.
  public var data: String
  /// Where the code is, in UTF-8 bytes of the text that was read.
  public var offset: Int

  /// Makes a code.
  public init(element: String, identifier: String = "", type: String = "", data: String = "", offset: Int) {
    self.element = element
    self.identifier = identifier
    self.type = type
    self.data = data
    self.offset = offset
  }
}
