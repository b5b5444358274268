#include "CAlignData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page[] = {
#embed "HTML/page.html"
};
static const unsigned char style[] = {
#embed "HTML/report.css"
};
static const unsigned char review[] = {
#embed "HTML/review.js"
};
static const unsigned char storage[] = {
#embed "HTML/storage.js"
};
static const unsigned char text[] = {
#embed "HTML/text.js"
};
static const unsigned char rows[] = {
#embed "HTML/rows.js"
};
static const unsigned char overview[] = {
#embed "HTML/overview.js"
};
static const unsigned char actions[] = {
#embed "HTML/actions.js"
};
static const unsigned char start[] = {
#embed "HTML/main.js"
};

struct AlignTable align_html_page(void) { return (struct AlignTable){page, sizeof page}; }
struct AlignTable align_html_style(void) { return (struct AlignTable){style, sizeof style}; }
struct AlignTable align_html_review(void) { return (struct AlignTable){review, sizeof review}; }
struct AlignTable align_html_storage(void) { return (struct AlignTable){storage, sizeof storage}; }
struct AlignTable align_html_text(void) { return (struct AlignTable){text, sizeof text}; }
struct AlignTable align_html_rows(void) { return (struct AlignTable){rows, sizeof rows}; }
struct AlignTable align_html_overview(void) { return (struct AlignTable){overview, sizeof overview}; }
struct AlignTable align_html_actions(void) { return (struct AlignTable){actions, sizeof actions}; }
struct AlignTable align_html_main(void) { return (struct AlignTable){start, sizeof start}; }
