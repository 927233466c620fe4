#!/bin/sh
# How long whole pages take over HTTP, warm, for one client: each kind of page that the tests look at. Serves what is named, or
# data/. Ends with 1 where one takes 100 ms or more at the 95th percentile.
#
#   benchmark/pages.sh [TIMES [PATHS [INPUT…]]]     (default: 100 times, the pages of the tests, data/)
set -eu

times=${1:-100}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
paths=${2:-$home/src/test/resources/site/pages.txt}
[ $# -lt 2 ] && shift $# || shift 2
log=$(mktemp)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -f "$log"
}
trap finish EXIT
trap 'exit 1' INT TERM

. "$home/benchmark/java.sh"
"$home/policygraph" serve "$@" --port 47103 --max-rate 0 >"$log" 2>&1 &
server=$!
until curl -s -f -o /dev/null http://127.0.0.1:47103/health/ready; do
  kill -0 "$server" || { cat "$log" >&2; exit 3; }
  sleep 0.5
done
"$java" "$home/benchmark/src/main/java/policygraph/benchmark/Pages.java" http://127.0.0.1:47103/ "$times" "$paths"
