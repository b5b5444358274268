#include "CAlignXML.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

struct AlignXMLParser {
  struct AlignXMLHandlers handlers;
  void *context;
  xmlParserCtxtPtr parser;
  // Four pointers for each attribute of the element that begins.
  const char **attributes;
  size_t room;
  int is_stopped;
};

// Attributes that are handed on; the caller refuses elements with more, of which it is told the count.
enum { most_attributes = 4096 };

static const char *text_of(const xmlChar *text) { return text == NULL ? "" : (const char *)text; }

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int declared,
                     const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
  struct AlignXMLParser *parser = context;
  (void)uri, (void)defaulted;
  size_t own = count < 0 || attributes == NULL ? 0 : (size_t)count;
  size_t spaces = declared < 0 || namespaces == NULL ? 0 : (size_t)declared;
  size_t number = own + spaces;
  size_t kept = number < most_attributes ? number : most_attributes;
  if (kept > parser->room) {
    const char **larger = realloc(parser->attributes, kept * 4 * sizeof *larger);
    if (larger == NULL) {
      parser->handlers.error(parser->context, XML_ERR_NO_MEMORY, "no memory");
      return;
    }
    parser->attributes = larger;
    parser->room = kept;
  }
  for (size_t index = 0; index < kept; index++) {
    const char **to = parser->attributes + index * 4;
    if (index < spaces) {
      // libxml2 has prefix and name of each namespace; a default one has no prefix, one that is taken back no name.
      const xmlChar **space = namespaces + index * 2;
      to[0] = space[0] == NULL ? "" : "xmlns";
      to[1] = space[0] == NULL ? "xmlns" : text_of(space[0]);
      to[2] = text_of(space[1]);
      to[3] = to[2] + strlen(to[2]);
      continue;
    }
    // libxml2 has local name, prefix, namespace, first byte of the value and the byte behind it.
    const xmlChar **from = attributes + (index - spaces) * 5;
    to[0] = text_of(from[1]);
    to[1] = text_of(from[0]);
    to[2] = text_of(from[3]);
    to[3] = from[3] == NULL || from[4] == NULL ? to[2] : (const char *)from[4];
  }
  parser->handlers.start(parser->context, text_of(prefix), text_of(name), parser->attributes, number,
                         spaces);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  struct AlignXMLParser *parser = context;
  (void)uri;
  parser->handlers.end(parser->context, text_of(prefix), text_of(name));
}

static void on_text(void *context, const xmlChar *bytes, int length) {
  struct AlignXMLParser *parser = context;
  if (bytes != NULL && length > 0) parser->handlers.text(parser->context, (const char *)bytes, (size_t)length);
}

// Comments and instructions inside of a document type are those of the DTD.
static void on_comment(void *context, const xmlChar *text) {
  struct AlignXMLParser *parser = context;
  if (parser->parser->inSubset == 0) parser->handlers.comment(parser->context, text_of(text));
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  struct AlignXMLParser *parser = context;
  if (parser->parser->inSubset == 0) parser->handlers.instruction(parser->context, text_of(target), text_of(data));
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  struct AlignXMLParser *parser = context;
  parser->handlers.doctype(parser->context, text_of(name), text_of(public_id), text_of(system_id));
}

static void on_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content) {
  struct AlignXMLParser *parser = context;
  (void)public_id, (void)system_id, (void)content;
  int is_parameter = type == XML_INTERNAL_PARAMETER_ENTITY || type == XML_EXTERNAL_PARAMETER_ENTITY;
  parser->handlers.declares(parser->context, text_of(name), is_parameter);
}

static xmlEntityPtr on_reference(void *context, const xmlChar *name) {
  struct AlignXMLParser *parser = context;
  xmlEntityPtr own = xmlGetPredefinedEntity(name);
  if (own == NULL) parser->handlers.uses(parser->context, text_of(name));
  return own;
}

// The type of the second parameter became const in libxml2 2.12.
#if LIBXML_VERSION >= 21200
static void on_error(void *context, const xmlError *error) {
#else
static void on_error(void *context, xmlErrorPtr error) {
#endif
  struct AlignXMLParser *parser = context;
  if (error == NULL || error->level <= XML_ERR_WARNING) return;
  parser->handlers.error(parser->context, error->code, error->message == NULL ? "" : error->message);
}

struct AlignXMLParser *align_xml_open(const struct AlignXMLHandlers *handlers, void *context) {
  struct AlignXMLParser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  parser->handlers = *handlers;
  parser->context = context;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.comment = on_comment;
  sax.processingInstruction = on_instruction;
  sax.internalSubset = on_doctype;
  sax.entityDecl = on_entity;
  sax.getEntity = on_reference;
  sax.serror = on_error;
  xmlInitParser();
  parser->parser = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->parser == NULL) {
    free(parser);
    return NULL;
  }
  // After an error the caller decides whether to go on. The bytes are UTF-8 whatever the file says of itself. Without NOENT an &amp; in an attribute would come as &#38;; no other
  // entity can be replaced, for on_reference gives none.
  xmlCtxtUseOptions(parser->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT | XML_PARSE_RECOVER);
  return parser;
}

size_t align_xml_parse(struct AlignXMLParser *parser, const uint8_t *bytes, size_t length, int is_last) {
  // The parser takes lengths as int.
  const size_t most = 1 << 20;
  size_t taken = 0;
  while (length - taken > most && !parser->is_stopped) {
    xmlParseChunk(parser->parser, (const char *)bytes + taken, (int)most, 0);
    taken += most;
  }
  if (parser->is_stopped) return taken;
  xmlParseChunk(parser->parser, bytes == NULL ? "" : (const char *)bytes + taken, (int)(length - taken), is_last);
  return length;
}

void align_xml_stop(struct AlignXMLParser *parser) {
  parser->is_stopped = 1;
  xmlStopParser(parser->parser);
}

size_t align_xml_line(const struct AlignXMLParser *parser) {
  int line = parser->parser->input == NULL ? 1 : parser->parser->input->line;
  return line < 1 ? 1 : (size_t)line;
}

size_t align_xml_column(const struct AlignXMLParser *parser) {
  int column = parser->parser->input == NULL ? 1 : parser->parser->input->col;
  return column < 1 ? 1 : (size_t)column;
}

size_t align_xml_offset(const struct AlignXMLParser *parser) {
  long offset = xmlByteConsumed(parser->parser);
  return offset < 0 ? 0 : (size_t)offset;
}

const uint8_t *align_xml_pending(const struct AlignXMLParser *parser, size_t *length) {
  xmlParserInputPtr input = parser->parser->input;
  *length = 0;
  if (input == NULL || input->cur == NULL || input->end == NULL || input->cur >= input->end) return NULL;
  *length = (size_t)(input->end - input->cur);
  return input->cur;
}

const uint8_t *align_xml_tag(const struct AlignXMLParser *parser, size_t *length) {
  xmlParserInputPtr input = parser->parser->input;
  *length = 0;
  if (input == NULL || input->base == NULL || input->cur == NULL) return NULL;
  const xmlChar *start = input->cur;
  // The parser may be behind the tag, at the next one.
  if (start > input->base && *start == '<') start--;
  // No value of an attribute has a '<'.
  while (start > input->base && *start != '<') start--;
  if (*start != '<') return NULL;
  *length = (size_t)(input->cur - start);
  return start;
}

void align_xml_close(struct AlignXMLParser *parser) {
  if (parser == NULL) return;
  if (parser->parser->myDoc != NULL) {
    xmlFreeDoc(parser->parser->myDoc);
    parser->parser->myDoc = NULL;
  }
  xmlFreeParserCtxt(parser->parser);
  free(parser->attributes);
  free(parser);
}
