#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char negation[] = {
#embed "Polarity/negation.txt"
};
static const unsigned char denials[] = {
#embed "Polarity/denials.txt"
};
static const unsigned char opposites[] = {
#embed "Polarity/opposites.tsv"
};
static const unsigned char negation_weights[] = {
#embed "Polarity/negation-weights.tsv"
};
static const unsigned char opposite_weights[] = {
#embed "Polarity/opposite-weights.tsv"
};

struct AlignTable align_polarity_negation(void) {
  return (struct AlignTable){negation, sizeof negation};
}
struct AlignTable align_polarity_denials(void) {
  return (struct AlignTable){denials, sizeof denials};
}
struct AlignTable align_polarity_opposites(void) {
  return (struct AlignTable){opposites, sizeof opposites};
}
struct AlignTable align_polarity_negation_weights(void) {
  return (struct AlignTable){negation_weights, sizeof negation_weights};
}
struct AlignTable align_polarity_opposite_weights(void) {
  return (struct AlignTable){opposite_weights, sizeof opposite_weights};
}
