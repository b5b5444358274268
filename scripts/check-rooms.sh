#!/bin/bash
# Checks the direction of dependencies: each room of Sources/Align must typecheck with only the rooms before it.
# Ends with 1 and names the first room that reaches upwards, and what it reaches for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rooms=(Support Document Text Formats Evidence Alignment Audit Corpus Evaluation Pipeline)

for folder in Sources/Align/*/; do
  name=$(basename "$folder")
  [ "$name" = Align.docc ] && continue
  case " ${rooms[*]} " in
    *" $name "*) ;;
    *) echo "check-rooms: $folder is no room; the rooms are: ${rooms[*]}" >&2; exit 1 ;;
  esac
done

# The rooms up to the one given, compiled without code; the C tables, where there are any, belong to every room.
includes=()
for headers in Sources/*/include; do
  [ -d "$headers" ] && includes+=(-I "$headers")
done
typecheck() {
  local files=() room
  for room in "${rooms[@]:0:$1}"; do
    [ -d "Sources/Align/$room" ] || continue
    while IFS= read -r -d '' file; do files+=("$file"); done \
      < <(find "Sources/Align/$room" -name '*.swift' -print0 | sort -z)
  done
  [ ${#files[@]} -eq 0 ] || swiftc -typecheck -wmo -swift-version 6 -module-name Align -package-name align \
    -enable-upcoming-feature ExistentialAny ${includes[@]+"${includes[@]}"} "${files[@]}"
}

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
for ((count = 1; count <= ${#rooms[@]}; count++)); do
  room=${rooms[count - 1]}
  [ -n "$(find "Sources/Align/$room" -name '*.swift' -print -quit 2>/dev/null)" ] || continue
  if ! typecheck "$count" >"$errors" 2>&1; then
    echo "check-rooms: $room reaches upwards (or does not compile):" >&2
    grep -E '(^|/)Sources/Align/.* error: ' "$errors" | sort -u | head -10 >&2 || cat "$errors" >&2
    exit 1
  fi
done
echo "check-rooms: no room reaches upwards"
