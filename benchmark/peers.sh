#!/bin/sh
# Asks policygraph, Fuseki, RDF4J and Oxigraph the same questions about the same triples, and prints tables. Needs python3, curl and the network
# for what it does not find; a store that cannot be had is left out.
#
#   benchmark/peers.sh [DOCUMENTS…]     (default: 1 10)
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' INT TERM

. "$home/benchmark/java.sh"
if mvn -q -B -f "$home/benchmark/peers/rdf4j/pom.xml" dependency:build-classpath -Dmdep.outputFile="$place/rdf4j" >&2; then
  RDF4J_CLASSPATH=$(cat "$place/rdf4j")
  export RDF4J_CLASSPATH
else
  echo "RDF4J is left out: its jars cannot be had" >&2
fi
if command -v npm >/dev/null && npm install --silent --prefix "$place" oxigraph@0.5 >&2; then
  export OXIGRAPH_FOLDER="$place"
else
  echo "Oxigraph is left out: it needs npm" >&2
fi
python3 "$home/benchmark/peers/peers.py" "$java" "$@"
