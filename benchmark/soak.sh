#!/bin/sh
# Serves a folder of documents with a heap of 512 MiB and a store, and asks for long what users ask, while a document is
# exchanged every ten seconds and attacks come in between. Prints a line a minute; ends with 1 where a user was failed.
#
#   benchmark/soak.sh [SECONDS]     (default: 1200)
set -eu

seconds=${1:-1200}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
trap 'exit 1' INT TERM

. "$home/benchmark/java.sh"

mkdir "$place/documents"
cp "$home"/data/*.txt "$home"/data/*.yml "$place/documents"
POLICYGRAPH_ADMIN_TOKEN=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export POLICYGRAPH_ADMIN_TOKEN
POLICYGRAPH_JAVA_OPTIONS=-Xmx512m "$home/policygraph" serve "$place/documents" \
  --store "$place/store" --port 47102 --timeout 8 >"$place/log" 2>&1 &
server=$!
until curl -s -f -o "$place/answer" http://127.0.0.1:47102/health/ready; do
  kill -0 "$server" || { cat "$place/log" >&2; exit 3; }
  sleep 0.5
done
"$java" -cp "$home/target/test-classes" policygraph.server.Soak http://127.0.0.1:47102/ "$POLICYGRAPH_ADMIN_TOKEN" "$seconds"
