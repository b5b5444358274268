#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char negation[] = {
#embed "Polarity/negation.txt"
};
static const unsigned char opposites[] = {
#embed "Polarity/opposites.tsv"
};

struct AlignTable align_polarity_negation(void) {
  return (struct AlignTable){negation, sizeof negation};
}
struct AlignTable align_polarity_opposites(void) {
  return (struct AlignTable){opposites, sizeof opposites};
}
