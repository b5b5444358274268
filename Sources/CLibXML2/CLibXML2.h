#ifndef C_LIBXML2_H
#define C_LIBXML2_H

// The system's libxml2. Swift does not import it: its headers bring their own ICU, which is not Foundation's.
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#endif
