"""Asks policygraph and the stores that one would use instead the same questions about the same triples, in turns.

    benchmark/peers.sh [DOCUMENTS…]
"""

import concurrent.futures
import http.client
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

HOME = pathlib.Path(__file__).resolve().parents[2]
NAMED = [
    "agency-technology",
    "responsibilities",
    "units",
    "agencies-that-never-lead",
    "technologies-mentioned-together",
    "responsibilities-of-each-agency",
]
QUESTIONS = {name: HOME / "ontology" / "queries" / f"{name}.rq" for name in NAMED} | {
    file.stem: file for file in sorted((HOME / "benchmark/peers/questions").glob("*.rq"))
}
WARM_SECONDS = float(os.environ.get("WARM_SECONDS", 4))
ASK_SECONDS = float(os.environ.get("ASK_SECONDS", 3))
MIXED_SECONDS = float(os.environ.get("MIXED_SECONDS", 15))
CLIENTS = 8
PATIENCE = 120


class Server:
    """A store in a process of its own."""

    def __init__(self, name, port, path, command, environment=None):
        self.name, self.port, self.path = name, port, path
        self.log = tempfile.TemporaryFile()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, env=os.environ | (environment or {})
        )

    def ask(self, query, connection=None):
        """The answer's status and body."""
        own = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        accept = "application/n-triples" if "CONSTRUCT" in query else "application/sparql-results+json"
        own.request("GET", f"{self.path}?query={urllib.parse.quote(query)}", headers={"Accept": accept})
        answer = own.getresponse()
        body = answer.read()
        if connection is None:
            own.close()
        return answer.status, body

    def first_answer(self, query):
        """Seconds from the start of the process to the first answer to a question."""
        while True:
            if self.process.poll() is not None:
                self.log.seek(0)
                raise RuntimeError(f"{self.name} stopped: {self.log.read().decode()[-2000:]}")
            try:
                status, body = self.ask(query)
                if status == 200 and len(rows(body, query)) > 0:
                    return time.monotonic() - self.started
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.01)

    def memory(self):
        """Resident memory in MiB."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def rows(body, query):
    """An answer so that those of two stores can be compared: without order, and numbers without their form."""
    if "CONSTRUCT" in query:
        return sorted(set(body.decode().splitlines()) - {""})
    answer = json.loads(body)
    if "boolean" in answer:
        return [answer["boolean"]]
    return sorted(
        tuple((name, value(row[name])) for name in answer["head"]["vars"] if name in row)
        for row in answer["results"]["bindings"]
    )


def value(term):
    text = term["value"]
    if "datatype" in term:
        try:
            return repr(float(text))
        except ValueError:
            pass
    return "_" if term["type"] == "bnode" else text + term.get("xml:lang", "").lower()


def median_ms(server, query):
    """The median time of an answer for one client that asks again and again, in ms."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    for seconds in (WARM_SECONDS, ASK_SECONDS):
        times = []
        end = time.monotonic() + seconds
        while len(times) < 3 or time.monotonic() < end:
            start = time.monotonic()
            status, _ = server.ask(query, connection)
            if status != 200:
                return None
            times.append(1000 * (time.monotonic() - start))
    connection.close()
    return statistics.median(times)


def mixed(server, queries):
    """Answers a second for eight clients that ask all questions in turns."""
    end = time.monotonic() + MIXED_SECONDS

    def client(number):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        answered, at = 0, number
        while time.monotonic() < end:
            status, _ = server.ask(queries[at % len(queries)], connection)
            answered += status == 200
            at += 1
        return answered

    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as clients:
        return sum(clients.map(client, range(CLIENTS))) / MIXED_SECONDS


def stores(java, data, store, place):
    """What starts each store, by name."""
    fuseki = pathlib.Path.home() / ".m2/repository/org/apache/jena/jena-fuseki-server/6.2.0/jena-fuseki-server-6.2.0.jar"
    serve = [str(HOME / "policygraph"), "serve", "--store", str(store), "--max-rate", "0", "--port"]
    found = {
        "policygraph, no cache": lambda: Server("ours", 47201, "/sparql", serve + ["47201", "--cache-megabytes", "0"]),
        "policygraph": lambda: Server("ours", 47202, "/sparql", serve + ["47202"]),
        "Fuseki, memory": lambda: Server(
            "fuseki", 47203, "/ds/sparql", [java, "-jar", fuseki, "--port=47203", "--localhost", f"--file={data}", "/ds"]
        ),
        "Fuseki, TDB2": lambda: Server(
            "tdb2", 47204, "/ds/sparql", [java, "-jar", fuseki, "--port=47204", "--localhost", f"--loc={place / 'tdb2'}", "/ds"]
        ),
    }
    classes = os.environ.get("RDF4J_CLASSPATH")
    if classes:
        source = HOME / "benchmark/peers/rdf4j/Rdf4jServer.java"
        found["RDF4J, memory"] = lambda: Server(
            "rdf4j", 47205, "/", [java, "-Dsun.net.httpserver.nodelay=true", "-cp", classes, str(source), "47205", str(data)]
        )
    modules = os.environ.get("OXIGRAPH_FOLDER")
    if modules:
        script = f"cd {modules} && exec node --max-old-space-size=16000 {HOME / 'benchmark/peers/oxigraph.mjs'} 47206 {data}"
        found["Oxigraph"] = lambda: Server("oxigraph", 47206, "/", ["sh", "-c", script])
    subprocess.run(
        [java, "-cp", fuseki, "tdb2.tdbloader", "--loc", place / "tdb2", data], check=True, capture_output=True
    )
    return found


def measure(java, documents, place):
    folder = place / "documents"
    if documents == 1:
        folder = HOME / "data"
    else:
        subprocess.run(
            [sys.executable, HOME / "benchmark/peers/documents.py", HOME / "policygraph", HOME / "data/internet-plus.txt",
             str(documents), folder],
            check=True,
        )
    data, store = place / "graph.nt", place / "store"
    for where in (["--out", data], ["--store", store]):
        subprocess.run([HOME / "policygraph", "build", folder, *where], check=True, capture_output=True)
    queries = {name: file.read_text() for name, file in QUESTIONS.items()}
    figures, answers = {}, {}
    for name, start in stores(java, data, store, place).items():
        server = start()
        try:
            found = {"first answer, s": server.first_answer(queries["agency-technology"]), "memory at start, MiB": server.memory()}
            for question, query in queries.items():
                status, body = server.ask(query)
                same = rows(body, query) if status == 200 else None
                expected = answers.setdefault(question, same)
                found[question] = median_ms(server, query) if same is not None and same == expected else None
                if found[question] is None:
                    print(f"{name}: {question}: another answer, or none ({status})", file=sys.stderr)
            found["8 clients, answers/s"] = mixed(server, list(queries.values()))
            found["memory after, MiB"] = server.memory()
            figures[name] = found
        finally:
            server.stop()
        print(f"{name}: measured", file=sys.stderr)
    return figures, sum(1 for _ in open(data, "rb"))


def printed(figures, documents, triples):
    names = list(figures)
    print(f"\n{documents} documents, {triples:,} triples" if documents > 1 else f"\n1 document, {triples:,} triples")
    print("\n| | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for row in figures[names[0]]:
        cells = ["–" if figures[name][row] is None else f"{figures[name][row]:.3g}" for name in names]
        unit = ", ms" if row in QUESTIONS else ""
        print(f"| {row}{unit} | " + " | ".join(cells) + " |")
    means = [
        statistics.geometric_mean([figures[name][row] for row in QUESTIONS if figures[name][row] is not None]) for name in names
    ]
    print("| geometric mean, ms | " + " | ".join(f"{mean:.3g}" for mean in means) + " |", flush=True)


def main(java, *sizes):
    for size in sizes or ("1", "10"):
        with tempfile.TemporaryDirectory() as place:
            printed(*((lambda found: (found[0], int(size), found[1]))(measure(java, int(size), pathlib.Path(place)))))


if __name__ == "__main__":
    main(*sys.argv[1:])
