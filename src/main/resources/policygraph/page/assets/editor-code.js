// A query as a program that asks it, in several languages.
const PREFER = 'application/sparql-results+json';

/** A text between triple quotation marks, as Java and Python read it. */
const block = (text) => text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');

/** A word at which a text may end because no line of it is that word. */
function mark(text) {
  let word = 'SPARQL';
  while (text.split('\n').some((line) => line.trim() === word)) {
    word += '_';
  }
  return word;
}

/** As many dashes as no closing bracket in the text has. */
function dashes(text) {
  let some = '';
  while (text.includes(`)${some}"`)) {
    some += '-';
  }
  return some;
}

export const languages = {
  curl: (endpoint, query) => `curl -s -H 'Accept: text/csv' '${endpoint}' --data-urlencode query@- <<'${mark(query)}'
${query.trimEnd()}
${mark(query)}
`,
  Java: (endpoint, query) => `// org.apache.jena:jena-arq
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;

class Ask {
  public static void main(String[] arguments) {
    String query = """
${block(query.trimEnd()).split('\n').map((line) => (line ? `        ${line}` : '')).join('\n')}
        """;
    try (var asked = QueryExecutionHTTP.service(${JSON.stringify(endpoint)}).query(query).build()) {
      ResultSetFormatter.out(asked.execSelect());
    }
  }
}
`,
  Python: (endpoint, query) => `import requests  # pip install requests

query = """${block(query.trimEnd())}
"""
answer = requests.post(${JSON.stringify(endpoint)}, data={"query": query}, headers={"Accept": "${PREFER}"})
answer.raise_for_status()
for row in answer.json()["results"]["bindings"]:
    print({name: cell["value"] for name, cell in row.items()})
`,
  R: (endpoint, query) => {
    const some = dashes(query);
    return `library(httr2)  # install.packages("httr2")

query <- r"${some}(${query.trimEnd()}
)${some}"
answer <- request(${JSON.stringify(endpoint)}) |>
  req_headers(Accept = "text/csv") |>
  req_body_form(query = query) |>
  req_perform()
print(read.csv(text = resp_body_string(answer), check.names = FALSE))
`;
  },
};
