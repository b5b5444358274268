#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char chinese[] = {
#embed "Quantities/chinese.txt"
};
static const unsigned char english[] = {
#embed "Quantities/english.txt"
};
static const unsigned char units[] = {
#embed "Quantities/units.txt"
};

struct AlignTable align_quantities_chinese(void) {
  return (struct AlignTable){chinese, sizeof chinese};
}
struct AlignTable align_quantities_english(void) {
  return (struct AlignTable){english, sizeof english};
}
struct AlignTable align_quantities_units(void) {
  return (struct AlignTable){units, sizeof units};
}
