#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] = {
#embed "Coverage/coverage-weights.tsv"
};

struct AlignTable align_coverage_weights(void) {
  return (struct AlignTable){weights, sizeof weights};
}
