package policygraph.federation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.eclipse.rdf4j.federated.FedXConfig;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.endpoint.EndpointClassification;
import org.eclipse.rdf4j.federated.endpoint.RepositoryEndpoint;
import org.eclipse.rdf4j.federated.endpoint.provider.SPARQLRepositoryInformation;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/** The members behind FedX, for one query. */
final class FedXMembers implements AutoCloseable {
  /** Rows that are asked for more in one request. */
  private static final int BLOCK = 200;

  private static final int THREADS = 4;

  private final FedXRepository repository;

  FedXMembers(Map<Member, MemberRepository.Line> lines, SourceSelectionCache sources) {
    List<Endpoint> endpoints = new ArrayList<>();
    lines.forEach((member, line) -> endpoints.add(endpoint(member, line)));
    FedXConfig config =
        new FedXConfig()
            .withSourceSelectionCacheFactory(() -> sources)
            .withBoundJoinBlockSize(BLOCK)
            .withJoinWorkerThreads(THREADS)
            .withLeftJoinWorkerThreads(THREADS)
            .withUnionWorkerThreads(THREADS)
            .withEnforceMaxQueryTime(0);
    repository =
        FedXFactory.newFederation()
            .withMembers(endpoints)
            .withConfig(config)
            .withFederationEvaluationStrategyFactory(OnceEach.factory())
            .create();
    repository.init();
  }

  private static Endpoint endpoint(Member member, MemberRepository.Line line) {
    MemberRepository asked = new MemberRepository(member, line);
    asked.init();
    String address = member.address().toString();
    return new RepositoryEndpoint(
        new SPARQLRepositoryInformation(member.name(), address),
        address,
        EndpointClassification.Remote,
        asked);
  }

  /**
   * Each row once: a pattern says the same of a triple that two members have as of one that one
   * has. All variables of the pattern are in the rows, so no row that counts is lost.
   */
  Set<Binding> rows(PatternText text, Runnable check) {
    Set<Binding> rows = new LinkedHashSet<>();
    try (RepositoryConnection connection = repository.getConnection();
        TupleQueryResult result = connection.prepareTupleQuery(text.query()).evaluate()) {
      while (result.hasNext()) {
        check.run();
        rows.add(binding(result.next(), text));
      }
    }
    return rows;
  }

  private static Binding binding(BindingSet values, PatternText text) {
    BindingBuilder row = BindingFactory.builder();
    values.forEach(
        each -> {
          Var column = text.variable(each.getName());
          row.add(column, Terms.node(each.getValue()));
        });
    return row.build();
  }

  @Override
  public void close() {
    repository.shutDown();
  }
}
