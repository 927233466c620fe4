#!/bin/sh
# Whole processes on a built tree: `build data`, and `serve` until its first SPARQL answer. Prints each run, then the median.
#
#   benchmark/cold.sh [RUNS]     (default: 7)
set -eu

runs=${1:-7}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
trap 'exit 1' INT TERM

now() { date +%s%N; }

# Seconds with three digits from the nanoseconds of a start to now.
since() { echo "$1 $(now)" | awk '{ printf "%.3f", ($2 - $1) / 1e9 }'; }

# The peak memory of a process in MiB, from what GNU time wrote; nothing where there is no GNU time.
peak() { sed -n 's/.*Maximum resident set size (kbytes): \([0-9]*\)/\1/p' "$1" 2>/dev/null | awk '{ printf " %d", $1 / 1024 }'; }

# Runs a command, measured by GNU time where present; exec keeps the process id.
measured() {
  if [ -x /usr/bin/time ] && /usr/bin/time -v true 2>/dev/null; then
    exec /usr/bin/time -v -o "$place/time" "$@"
  fi
  exec "$@"
}

# The middle one of the numbers in a column of a file.
median() { awk -v c="$2" 'NF >= c { print $c }' "$1" | sort -n | awk '{ v[NR] = $1 } END { if (NR) print v[int((NR + 1) / 2)] }'; }

summary() { # name, file
  echo "$1: median $(median "$2" 1) s, best $(sort -n "$2" | awk 'NR == 1 { print $1 }') s, peak memory $(median "$2" 2) MiB"
}

build() {
  rm -f "$place/time"
  start=$(now)
  (measured "$home/policygraph" build "$home/data" --out "$place/graph.nq") 2>/dev/null
  echo "$(since "$start")$(peak "$place/time")"
}

# A port that nobody listens at, found by letting the server take one; the next run may take the same.
free_port() {
  port=40000
  while curl -s -o /dev/null "http://127.0.0.1:$port/" || [ $? -ne 7 ]; do
    port=$((port + 1))
  done
  echo "$port"
}

ask() {
  curl -s -f -o "$place/answer" -H 'Accept: text/csv' "http://127.0.0.1:$1/sparql" --data-urlencode \
    'query=PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT (COUNT(*) AS ?n) { ?responsibility a pg:Responsibility }'
}

serve() {
  port=$(free_port)
  rm -f "$place/time"
  start=$(now)
  "$home/policygraph" serve --port "$port" >/dev/null 2>&1 &
  server=$!
  until ask "$port"; do
    kill -0 "$server" 2>/dev/null || { echo "the server stopped" >&2; exit 3; }
    sleep 0.02
  done
  seconds=$(since "$start")
  memory=$(awk '/^VmHWM/ { printf " %d", $2 / 1024 }' "/proc/$server/status" 2>/dev/null || true)
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  echo "$seconds$memory"
}

"$home/policygraph" version >&2 # builds what is not built
echo "load average before: $(uptime | sed 's/.*load average: //')"
for run in $(seq "$runs"); do
  build >"$place/one"
  cat "$place/one" >>"$place/build"
  echo "build $run: $(cat "$place/one")"
done
for run in $(seq "$runs"); do
  serve >"$place/one"
  cat "$place/one" >>"$place/serve"
  echo "serve $run: $(cat "$place/one")"
done
echo "load average after: $(uptime | sed 's/.*load average: //')"
summary "build data" "$place/build"
summary "serve to first answer" "$place/serve"
