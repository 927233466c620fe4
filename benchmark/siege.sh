#!/bin/sh
# Serves with a heap of 512 MiB, lets 50 clients attack with what stands in attacks.txt, each at once again after its answer, and
# asks cheap queries all 200 ms meanwhile. Prints what the user waited, before the attack, during it and after it, and what the
# attackers were answered. Everything is on this machine, so beside the server a bare one, which does nothing, is asked too: what one
# waits for that one is the machine's doing.
#
#   benchmark/siege.sh [SECONDS]     (default: 60)
set -eu

seconds=${1:-60}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
server=
bare=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$bare" ] || kill "$bare" 2>/dev/null || true
  wait
  rm -rf "$place"
}
trap finish EXIT
trap 'exit 1' INT TERM

. "$home/benchmark/java.sh"
siege() { "$java" -Xmx512m -cp "$home/target/test-classes" policygraph.server.Siege "$@"; }

POLICYGRAPH_JAVA_OPTIONS="-Xmx512m ${POLICYGRAPH_JAVA_OPTIONS:-}" "$home/policygraph" serve --port 47103 >"$place/log" 2>&1 &
server=$!
"$java" -Xmx64m -cp "$home/target/test-classes" policygraph.server.Siege bare 47104 &
bare=$!
until curl -s -f -o "$place/answer" http://127.0.0.1:47103/health/ready && curl -s -f -o "$place/answer" http://127.0.0.1:47104/; do
  kill -0 "$server" || { cat "$place/log" >&2; exit 3; }
  sleep 0.5
done

load() { sed 's/ .*//' /proc/loadavg; }
ask() { siege ask http://127.0.0.1:47103/sparql http://127.0.0.1:47104/ "$1"; }
heap() { curl -s -m 60 http://127.0.0.1:47103/metrics | awk '/^policygraph_heap_used_bytes / { printf "heap in use: %d MiB\n", $2 / 1048576 }'; }

echo "before (load $(load)):"
ask 10
siege attack http://127.0.0.1:47103/sparql "$((seconds + 5))" >"$place/attackers" &
attackers=$!
sleep 3
echo "during:"
ask "$seconds"
heap
echo "load $(load)"
wait "$attackers" || true
cat "$place/attackers"
echo "after:"
ask 10
heap
