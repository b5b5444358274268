#!/bin/bash
# Checks what the house rules ask of every file: formatting, length of files and functions, no machine's paths, nothing left to do.
# A Swift file over 400 lines must say why in a line "// Length: <reason>" among its first ten.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0
say() { echo "check-style: $*" >&2; failed=1; }

# Generated tables are named X+Generated.swift and stand outside the rules of form.
sources=()
while IFS= read -r -d '' file; do sources+=("$file"); done \
  < <(find Package.swift Sources Tests -name '*.swift' ! -name '*+Generated.swift' -print0 | sort -z)
swift format lint --strict "${sources[@]}" || failed=1

for file in "${sources[@]}"; do
  lines=$(wc -l <"$file")
  if [ "$lines" -gt 400 ] && ! head -10 "$file" | grep -q '^// Length: '; then
    say "$file has $lines lines; split it, or give the reason in a line '// Length: <reason>' at its head"
  fi
done

python3 scripts/check-sizes.py || failed=1

# The files that git knows, so that build products and outputs do not count; this script names what it seeks.
while IFS= read -r -d '' file; do
  [ -f "$file" ] || continue
  case "$file" in scripts/check-style.sh | seeds/* | Fixtures/gold/* | LICENSE) continue ;; esac
  if grep -nIE '(^|[^A-Za-z0-9._~-])/(home|Users|work|root)/[A-Za-z0-9._-]+' "$file"; then
    say "$file names a path of one machine"
  fi
  case "$file" in
    *.swift | *.sh | Makefile | .ci/run | *.py)
      if grep -nIE '\b(TODO|FIXME|XXX)\b' "$file"; then say "$file leaves something to do"; fi ;;
  esac
done < <(git ls-files -z --cached --others --exclude-standard)

[ "$failed" -eq 0 ] && echo "check-style: clean"
exit "$failed"
