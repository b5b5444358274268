#!/bin/sh
# Makes the picture of the report page in README: make-picture.sh TOOL
#
# Needs chromium and a font with Chinese characters.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ALIGN_MODELS=none "$1" audit Fixtures/page/flood.en.txt Fixtures/page/flood.zh.txt -q --fail-on never -o "$work/page.html"
chromium --headless --no-sandbox --hide-scrollbars --window-size=1180,720 --screenshot=Documentation/page.png \
  "file://$work/page.html"
