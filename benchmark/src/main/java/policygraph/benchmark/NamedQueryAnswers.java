package policygraph.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import policygraph.query.NamedQueries;

/** Each named query on the reference document, all rows, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
public class NamedQueryAnswers {
  @Param({
    "agencies",
    "agency-technology",
    "instruments",
    "references",
    "responsibilities",
    "sectors",
    "target-groups",
    "targets",
    "technologies",
    "technology-mentions",
    "units"
  })
  String name;

  private DatasetGraph dataset;
  private Query query;

  @Setup
  public void prepare(Given given) {
    dataset = Given.value(given.builder.build(List.of(Given.FILE), file -> {})).dataset();
    NamedQueries queries = Given.value(NamedQueries.read(Given.ONTOLOGY.resolve("queries")));
    query = queries.find(name).orElseThrow().query();
  }

  @Benchmark
  public RowSet answer() {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return execution.select().materialize();
    }
  }
}
