package policygraph.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** What is done once before the first document: warm, and as the first thing that a JVM does. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VocabularyReading {
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 6, time = 1)
  @Measurement(iterations = 6, time = 1)
  @Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
  public Vocabularies readVocabularies() {
    return Given.value(VocabularyReader.read(Given.ONTOLOGY));
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public Vocabularies readVocabulariesCold() {
    return Given.value(VocabularyReader.read(Given.ONTOLOGY));
  }

  /** Lexicons, classifiers and shapes made ready for use. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 6, time = 1)
  @Measurement(iterations = 6, time = 1)
  @Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
  public SnapshotBuilder makeBuilder(Given given) {
    return new SnapshotBuilder(given.vocabularies);
  }
}
