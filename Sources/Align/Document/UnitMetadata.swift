/// What a file of translations says of a unit beside its two texts.
///
/// Memories, localisation files and catalogues of messages say the same things in their own words. A reader puts them here,
/// and a writer into the place that its format has for them.
public struct UnitMetadata: Sendable, Hashable {
  /// How far the translation has come, from nothing to done.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Not translated yet, or only copied.
    case initial
    /// Someone has to look: a draft, a fuzzy match, a rejected translation.
    case needsReview = "needs-review"
    /// Translated.
    case translated
    /// Translated and looked over.
    case reviewed
    /// Done.
    case final
  }

  /// A note for human readers.
  public struct Note: Sendable, Hashable {
    /// The text of the note.
    public var text: String
    /// Who wrote it; empty where not known.
    public var author: String
    /// The side that the note is about; `nil` if it is about the whole unit.
    public var language: Language?

    /// Makes a note.
    public init(text: String, author: String = "", language: Language? = nil) {
      self.text = text
      self.author = author
      self.language = language
    }
  }

  /// A named value: a date, a user, a count, a property of some tool.
  public struct Field: Sendable, Hashable {
    /// The name, as the file has it; dates, users and counts have the names of TMX (`creationdate`, `changeid` …).
    public var name: String
    /// The value.
    public var value: String
    /// The side that the field is about; `nil` if it is about the whole unit.
    public var language: Language?

    /// Makes a field.
    public init(name: String, value: String, language: Language? = nil) {
      self.name = name
      self.value = value
      self.language = language
    }
  }

  /// The name of the unit in its file; empty where it has none.
  public var identifier = ""
  /// What distinguishes units of the same text (`msgctxt`); `nil` if the file says nothing.
  public var context: String?
  /// The side that was translated; `nil` where not known.
  public var source: Language?
  /// How far the translation has come; `nil` where the file does not say.
  public var state: State?
  /// The file's own word for the state; empty where it has none.
  public var stateName = ""
  /// Whether someone approved the translation; `nil` where the file does not say.
  public var isApproved: Bool?
  /// Whether the unit is to be translated at all.
  public var isTranslatable = true
  /// Whether the unit is locked.
  public var isLocked = false
  /// Whether an empty side is a translation that is not there yet, as in files of translations, and not a text without
  /// partner.
  public var awaitsTranslation = false
  /// The language tag of the English, as the file has it; empty where not known.
  public var englishTag = ""
  /// The language tag of the Chinese, as the file has it; empty where not known.
  public var chineseTag = ""
  /// Remarks, in the order of the file.
  public var notes: [Note] = []
  /// Named values, in the order of the file.
  public var fields: [Field] = []
  /// The unit as it is in its file, where that was asked for; the first pair of a unit has it.
  public var markup: UnitMarkup?
  /// The 0-based place of the pair among those of its unit.
  public var part = 0

  /// Makes metadata that say nothing.
  public init() {}

  /// The name of the unit for messages: its identifier, else its context; empty where it has neither.
  public var name: String { identifier.isEmpty ? context ?? "" : identifier }

  /// Whether the unit is not to be translated, or its translation is fuzzy and not to be used yet.
  public var isLeftToItself: Bool { !isTranslatable || stateName == Self.fuzzy }

  /// The word of gettext for a translation that is not used because its original has changed.
  public static let fuzzy = "fuzzy"
}
