#!/bin/sh
# How long `link` takes for a large thesaurus. Its concepts are made of words of our own vocabularies, so that as many as possible are somewhat
# like one of ours: the hard case.
#
#   benchmark/link.sh [CONCEPTS]     (default: 100000)
set -eu

concepts=${1:-100000}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' INT TERM

# The words of the preferred names in a language, each once.
words() {
  sed -n "s/.*skos:prefLabel.*\"\([^\"]*\)\"@$1.*/\1/p" "$home"/ontology/*.ttl | tr ' ' '\n' | sort -u
}

words en > "$place/en"
words zh > "$place/zh"
awk -v concepts="$concepts" -v zh="$place/zh" '
  BEGIN { while ((getline line < zh) > 0) chinese[++c] = line; srand(1) }
  { english[NR] = $0 }
  function any(words, count) { return words[1 + int(rand() * count)] }
  function name(property, text, language) {
    print "<http://example.org/concept/" i "> <http://www.w3.org/2004/02/skos/core#" property "> \"" text "\"@" language " ."
  }
  END {
    for (i = 0; i < concepts; i++) {
      name("prefLabel", any(english, NR) " " any(english, NR), "en")
      name("altLabel", any(english, NR) " " any(english, NR) " " any(english, NR), "en")
      name("prefLabel", any(chinese, c) any(chinese, c), "zh")
      name("altLabel", any(chinese, c), "zh")
    }
  }' "$place/en" > "$place/thesaurus.nt"

"$home/policygraph" version > /dev/null
if [ -x /usr/bin/time ]; then
  /usr/bin/time -f '%e s, %M kB at most' "$home/policygraph" link "$place/thesaurus.nt" > "$place/proposals.tsv"
else
  time "$home/policygraph" link "$place/thesaurus.nt" > "$place/proposals.tsv"
fi
