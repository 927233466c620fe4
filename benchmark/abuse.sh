#!/bin/sh
# Attacks our server, and then stock Fuseki with the same graph and time limit, each with a heap of 512 MiB, and prints a
# table: attack, what became of it and of an ASK asked meanwhile, for both.
#
#   benchmark/abuse.sh [SECONDS]     (time limit of a query, default: 8; no end: twice that and a second)
set -eu

seconds=${1:-8}
patience=$((2 * seconds + 1))
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
trap 'exit 1' INT TERM

. "$home/benchmark/java.sh"
fuseki=$(ls "$home"/target/lib/jena-fuseki-server-*.jar)

await() { # URL
  until curl -s -f -o "$place/answer" "$1?query=ASK%7B%7D"; do
    kill -0 "$server" || { echo "the server stopped" >&2; exit 3; }
    sleep 0.5
  done
}

attack() { # URL, file
  "$java" -cp "$home/target/test-classes" policygraph.server.AbuseTable "$1" "$patience" | tee "$2" >&2
  kill -9 "$server"
  wait "$server" 2>/dev/null || true
  server=
}

# Triples, as stock Fuseki puts those into the default graph, which ours makes the union of all.
"$home/policygraph" build "$home/data" --out "$place/graph.nt" 2>/dev/null

POLICYGRAPH_JAVA_OPTIONS=-Xmx512m "$home/policygraph" serve --port 47100 --timeout "$seconds" >"$place/ours.log" 2>&1 &
server=$!
await http://127.0.0.1:47100/sparql
attack http://127.0.0.1:47100/sparql "$place/ours"

"$java" -Xmx512m -jar "$fuseki" --port=47101 --localhost --timeout="${seconds}000" --file="$place/graph.nt" /ds >"$place/stock.log" 2>&1 &
server=$!
await http://127.0.0.1:47101/ds/sparql
attack http://127.0.0.1:47101/ds/sparql "$place/stock"

echo "| attack | stock Fuseki | ASK meanwhile | ours | ASK meanwhile |"
echo "| --- | --- | --- | --- | --- |"
paste "$place/stock" "$place/ours" | awk -F '\t' '{ printf "| %s | %s | %s | %s | %s |\n", $1, $3, $2, $6, $5 }'
