#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char readings[] = {
#embed "Names/readings.tsv"
};
static const unsigned char cantonese[] = {
#embed "Names/cantonese.tsv"
};
static const unsigned char romanisations[] = {
#embed "Names/romanisations.tsv"
};
static const unsigned char simplified[] = {
#embed "Names/simplified.tsv"
};
static const unsigned char surnames[] = {
#embed "Names/surnames.txt"
};
static const unsigned char words[] = {
#embed "Names/words.txt"
};
static const unsigned char gazetteer[] = {
#embed "Names/gazetteer.tsv"
};
static const unsigned char cities[] = {
#embed "Names/cities.tsv"
};
static const unsigned char english_words[] = {
#embed "Names/english-words.txt"
};
static const unsigned char around_names[] = {
#embed "Names/around-names.txt"
};
static const unsigned char titles[] = {
#embed "Names/titles.txt"
};
static const unsigned char place_words[] = {
#embed "Names/place-words.txt"
};
static const unsigned char table[] = {
#embed "Names/names.tsv"
};
static const unsigned char ambiguous_places[] = {
#embed "Names/ambiguous-places.tsv"
};
static const unsigned char sounds[] = {
#embed "Names/sounds.tsv"
};

static const unsigned char exchange_weights[] = {
#embed "Names/exchange-weights.tsv"
};
struct AlignTable align_names_readings(void) {
  return (struct AlignTable){readings, sizeof readings};
}
struct AlignTable align_names_cantonese(void) {
  return (struct AlignTable){cantonese, sizeof cantonese};
}
struct AlignTable align_names_romanisations(void) {
  return (struct AlignTable){romanisations, sizeof romanisations};
}
struct AlignTable align_names_simplified(void) {
  return (struct AlignTable){simplified, sizeof simplified};
}
struct AlignTable align_names_surnames(void) {
  return (struct AlignTable){surnames, sizeof surnames};
}
struct AlignTable align_names_words(void) {
  return (struct AlignTable){words, sizeof words};
}
struct AlignTable align_names_gazetteer(void) {
  return (struct AlignTable){gazetteer, sizeof gazetteer};
}
struct AlignTable align_names_cities(void) {
  return (struct AlignTable){cities, sizeof cities};
}
struct AlignTable align_names_english_words(void) {
  return (struct AlignTable){english_words, sizeof english_words};
}
struct AlignTable align_names_around(void) {
  return (struct AlignTable){around_names, sizeof around_names};
}
struct AlignTable align_names_titles(void) {
  return (struct AlignTable){titles, sizeof titles};
}
struct AlignTable align_names_place_words(void) {
  return (struct AlignTable){place_words, sizeof place_words};
}
struct AlignTable align_names_table(void) {
  return (struct AlignTable){table, sizeof table};
}
struct AlignTable align_names_sounds(void) {
  return (struct AlignTable){sounds, sizeof sounds};
}
struct AlignTable align_names_ambiguous_places(void) {
  return (struct AlignTable){ambiguous_places, sizeof ambiguous_places};
}
struct AlignTable align_names_exchange_weights(void) {
  return (struct AlignTable){exchange_weights, sizeof exchange_weights};
}
