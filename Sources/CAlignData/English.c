#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char order[] = {
#embed "English/order.txt"
};

struct AlignTable align_english_order(void) {
  return (struct AlignTable){order, sizeof order};
}
