package policygraph.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import policygraph.Problem;
import policygraph.annotation.Annotations;
import policygraph.document.Document;
import policygraph.graph.DocumentGraph;
import policygraph.graph.Inferences;

/** The steps that {@link TextToRdf} consists of, one by one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
public class Stages {
  @Benchmark
  public Document read(Given given) {
    return Given.value(given.reader.read(Given.FILE));
  }

  @Benchmark
  public Annotations annotate(Given given) {
    return given.annotator.annotate(given.document);
  }

  @Benchmark
  public Graph graph(Given given) {
    return DocumentGraph.of(given.document, given.annotations);
  }

  @Benchmark
  public List<Problem> shapes(Given given) {
    return given.shapes.violations(given.graph, given.vocabularies.vocabularies(), "benchmark");
  }

  @Benchmark
  public Graph infer(Given given) {
    return Inferences.of(given.graph);
  }
}
