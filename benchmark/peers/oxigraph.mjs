// Oxigraph behind a small HTTP server: node oxigraph.mjs PORT FILE.nt
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [port, file] = process.argv.slice(2);
const oxigraph = createRequire(process.cwd() + "/")("oxigraph");
const store = new oxigraph.Store();
store.load(readFileSync(file, "utf8"), { format: "application/n-triples", no_transaction: true });

createServer((request, response) => {
  const query = new URL(request.url, "http://localhost").searchParams.get("query");
  try {
    const graph = /^\s*(CONSTRUCT|DESCRIBE)/im.test(query);
    const type = graph ? "application/n-triples" : "application/sparql-results+json";
    const answer = store.query(query, { results_format: graph ? "nt" : "json" });
    response.writeHead(200, { "Content-Type": type }).end(answer);
  } catch (fault) {
    response.writeHead(400).end(String(fault));
  }
}).listen(Number(port), "127.0.0.1");
