/// The elements and attributes of XLIFF files that mean something special, here and to the programs that write them.
enum XLIFFElements {
  /// Elements whose content is not text of a unit.
  static let passedOver: Set<String> = ["alt-trans", "ignorable", "bin-unit", "mtc:matches"]
  /// What of it is counted, by the names of elements without their prefixes: those of XLIFF, of memoQ and of Trados.
  static let counted = [
    "alt-trans": "proposed translation", "match": "proposed translation", "glossEntry": "glossary entry",
    "comment": "comment", "Comment": "comment",
    "bin-unit": "binary unit",
  ]
  /// Elements with a prefix of their own that say something of a unit.
  static let extensions: Set<String> = [
    "mda:metadata", "mda:metaGroup", "mda:meta", "sdl:seg-defs", "sdl:seg",
  ]
  /// Types of contexts in which the tools of gettext and Qt keep what tells units of one text apart.
  static let messageContexts: Set<String> = ["gettext-msgctxt", "po-msgctxt"]
  /// Attributes of a unit that are more than fields.
  static let ownAttributes: Set<String> = [
    "id", "approved", "translate", "xml:space", "mq:status", "mq:locked", "m:confirmed", "m:locked",
    "gs4tr:locked",
  ]
}
