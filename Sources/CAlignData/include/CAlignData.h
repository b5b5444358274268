#ifndef C_ALIGN_DATA_H
#define C_ALIGN_DATA_H

#include <stddef.h>

/// The bytes of a table that is compiled in; they live as long as the program.
struct AlignTable {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// Syllables of pinyin and the characters that they may be the reading of: Names/readings.tsv.
struct AlignTable align_names_readings(void);
/// Syllables of Cantonese as Hong Kong writes names, and their characters: Names/cantonese.tsv.
struct AlignTable align_names_cantonese(void);
/// Other spellings of syllables, Wade-Giles first among them: Names/romanisations.tsv.
struct AlignTable align_names_romanisations(void);
/// Traditional characters and their simplified forms: Names/simplified.tsv.
struct AlignTable align_names_simplified(void);
/// Chinese surnames: Names/surnames.txt.
struct AlignTable align_names_surnames(void);
/// English words that parse as syllables: Names/words.txt.
struct AlignTable align_names_words(void);
/// Places, languages and currencies from published lists: Names/gazetteer.tsv.
struct AlignTable align_names_gazetteer(void);
/// Places in China that are written in pinyin: Names/cities.tsv.
struct AlignTable align_names_cities(void);
/// Common words of English: Names/english-words.txt.
struct AlignTable align_names_english_words(void);
/// Places that are English words too: Names/place-words.txt.
struct AlignTable align_names_around(void);
/// Titles and offices of persons in both languages: Names/titles.txt.
struct AlignTable align_names_titles(void);
struct AlignTable align_names_place_words(void);
/// Names, institutions and terms collected by hand: Names/names.tsv.
struct AlignTable align_names_table(void);
/// Places in China that are parts of other words too: Names/ambiguous-places.tsv.
struct AlignTable align_names_ambiguous_places(void);
/// How syllables of Chinese spell letters of foreign names: Names/sounds.tsv.
struct AlignTable align_names_sounds(void);

/// Words of Chinese text around numbers, and its units: Quantities/chinese.txt.
struct AlignTable align_quantities_chinese(void);
/// Words of English text around numbers, and its units: Quantities/english.txt.
struct AlignTable align_quantities_english(void);
/// Units of measurement and their factors: Quantities/units.txt.
struct AlignTable align_quantities_units(void);

/// Words of English that do not follow each other: English/order.txt.
struct AlignTable align_english_order(void);
/// Words of negation in both languages: Polarity/negation.txt.
struct AlignTable align_polarity_negation(void);
/// Words that deny by themselves, in both languages: Polarity/denials.txt.
struct AlignTable align_polarity_denials(void);
/// What words around negations say of them: Polarity/negation-weights.tsv.
struct AlignTable align_polarity_negation_weights(void);
/// Words that say the opposite of each other, in both languages: Polarity/opposites.tsv.
struct AlignTable align_polarity_opposites(void);
/// What words around opposites say of them: Polarity/opposite-weights.tsv.
struct AlignTable align_polarity_opposite_weights(void);

/// What features of words in doubt say of them: Doubts/doubt-weights.tsv.
struct AlignTable align_doubt_weights(void);

/// What features of a text say of its coverage: Coverage/coverage-weights.tsv.
struct AlignTable align_coverage_weights(void);

/// How strongly features of two names suggest that the one replaces the other.
struct AlignTable align_names_exchange_weights(void);

/// The template of the report page: HTML/page.html.
struct AlignTable align_html_page(void);
/// How the report page looks: HTML/report.css.
struct AlignTable align_html_style(void);
/// The scripts of the report page, in the order in which each uses those before it: HTML/*.js.
struct AlignTable align_html_review(void);
struct AlignTable align_html_storage(void);
struct AlignTable align_html_text(void);
struct AlignTable align_html_rows(void);
struct AlignTable align_html_overview(void);
struct AlignTable align_html_actions(void);
struct AlignTable align_html_main(void);

#endif
