#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] = {
#embed "Doubts/doubt-weights.tsv"
};

struct AlignTable align_doubt_weights(void) {
  return (struct AlignTable){weights, sizeof weights};
}
