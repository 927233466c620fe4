#!/bin/sh
# Builds into a store again and again, each time other documents, kills the build at a random moment, and then has the store
# verified: whatever the moment, its current snapshot is whole. Ends with 1 where it is not.
#
#   benchmark/kill.sh [KILLS]     (default: 200)
set -eu

rounds=${1:-200}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' INT TERM

"$home/policygraph" version >&2
now() { date +%s%N; }

mkdir -p "$place/documents" "$place/ontology/queries"
echo '<https://w3id.org/policygraph/ontology> a <http://www.w3.org/2002/07/owl#Ontology> .' >"$place/ontology/policygraph.ttl"
document() { # number
  printf 'Opinions on Turn %s\n\nI, Requirements\n\nBuild networks of %s sensors.\n' "$1" "$1" >"$place/documents/turn.txt"
}
build() { "$home/policygraph" build "$place/documents" --ontology "$place/ontology" --store "$place/store"; }

document 0
start=$(now)
build 2>/dev/null
whole=$((($(now) - start) / 1000000))
killed=0
round=0
while [ "$killed" -lt "$rounds" ]; do
  round=$((round + 1))
  document "$round"
  start=$(now)
  "$home/policygraph" build "$place/documents" --ontology "$place/ontology" --store "$place/store" 2>/dev/null &
  process=$!
  # The second half of its time, when it writes.
  sleep "$(awk -v seed="$round" -v whole="$whole" 'BEGIN { srand(seed); printf "%.3f", whole * (0.4 + 0.6 * rand()) / 1000 }')"
  if kill -9 "$process" 2>/dev/null; then
    killed=$((killed + 1))
  fi
  if wait "$process" 2>/dev/null; then
    whole=$((($(now) - start) / 1000000))
  else
    whole=$((whole + whole / 50)) # it may take longer now than it did
  fi
  if ! "$home/policygraph" verify "$place/store" >"$place/verified" 2>&1; then
    echo "round $round:" >&2
    cat "$place/verified" >&2
    exit 1
  fi
done
document last
build 2>/dev/null
echo "$killed of $round builds were killed, and each time the store was whole; leftovers: $(find "$place/store/snapshots" -name '.new*' | wc -l)"
