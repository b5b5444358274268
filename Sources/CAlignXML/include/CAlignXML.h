#ifndef C_ALIGN_XML_H
#define C_ALIGN_XML_H

#include <stddef.h>
#include <stdint.h>

// libxml2's push parser over text in UTF-8, with every pointer checked and nothing of libxml2 in the interface.
//
// Nothing is fetched and no entity is expanded but XML's own five.

/// What a parser tells; all texts are UTF-8, end with NUL unless a length says otherwise, and live as long as the call.
struct AlignXMLHandlers {
  /// An element begins. `prefix` is empty where there is none. An attribute is four pointers: prefix, name, first byte of the value
  /// and the byte after it. The first `declared` of the attributes are the namespaces that the element declares.
  void (*start)(void *context, const char *prefix, const char *name, const char *const *attributes, size_t count,
                size_t declared);
  /// An element ends.
  void (*end)(void *context, const char *prefix, const char *name);
  /// Text passes.
  void (*text)(void *context, const char *bytes, size_t length);
  /// A comment passes.
  void (*comment)(void *context, const char *text);
  /// A processing instruction passes; `data` is empty where it has none.
  void (*instruction)(void *context, const char *target, const char *data);
  /// The document type is named, with its two identifiers, each empty where it is not given.
  void (*doctype)(void *context, const char *name, const char *public_id, const char *system_id);
  /// The file declares an entity that is parsed.
  void (*declares)(void *context, const char *entity, int is_parameter);
  /// An entity is used that is none of XML's own five.
  void (*uses)(void *context, const char *entity);
  /// An error of libxml2 (xmlerror.h), and its words.
  void (*error)(void *context, int code, const char *message);
};

struct AlignXMLParser;

/// Makes a parser that tells `handlers`; NULL where there is no memory.
struct AlignXMLParser *align_xml_open(const struct AlignXMLHandlers *handlers, void *context);

/// Parses further bytes, which must be whole characters of UTF-8, and tells how many it took: fewer where it was stopped.
size_t align_xml_parse(struct AlignXMLParser *parser, const uint8_t *bytes, size_t length, int is_last);

/// Has the parser pass over the rest; may be called by a handler.
void align_xml_stop(struct AlignXMLParser *parser);

/// The 1-based line and column, in characters, where the parser stands.
size_t align_xml_line(const struct AlignXMLParser *parser);
size_t align_xml_column(const struct AlignXMLParser *parser);

/// How many of the bytes that it was given the parser has passed.
size_t align_xml_offset(const struct AlignXMLParser *parser);

/// The start tag that is being told of, as it stands in the file, without its end; NULL where it is not held any more.
const uint8_t *align_xml_tag(const struct AlignXMLParser *parser, size_t *length);

/// The bytes that the parser holds and has not passed yet.
const uint8_t *align_xml_pending(const struct AlignXMLParser *parser, size_t *length);

/// Frees the parser.
void align_xml_close(struct AlignXMLParser *parser);

#endif
