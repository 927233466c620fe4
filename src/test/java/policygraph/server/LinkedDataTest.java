package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.datafile.BundledFile;
import policygraph.snapshot.ReferenceSnapshot;

/** Every IRI answers at its path, in the format that the client likes best. */
final class LinkedDataTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String CLOUD = "id/technology/cloud-computing";
  private static final String PG = "https://w3id.org/policygraph/ontology#";
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE,
          "jsonld", RDFFormat.JSONLD,
          "nt", RDFFormat.NTRIPLES,
          "rdf", RDFFormat.RDFXML);

  private static Served served;
  private static Model whole;

  @BeforeAll
  static void start() throws Exception {
    served =
        Served.of(ReferenceSnapshot.get().dataset(), Served.shippedQueries(), Served.settings());
    whole = whole();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static Stream<List<String>> negotiation() {
    return BundledFile.lines(LinkedDataTest.class, "/site/negotiation.txt").stream()
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("negotiation")
  void theClientGetsWhatItLikesBest(List<String> row) throws Exception {
    String accept = row.get(1).replace("BROWSER", BROWSER);
    HttpResponse<byte[]> answer =
        accept.isEmpty() ? served.bytes(row.get(0)) : served.bytes(row.get(0), "Accept", accept);
    String sent =
        answer.statusCode() == 303
            ? answer.headers().firstValue("Location").orElse("")
            : Served.type(answer);
    assertEquals(row.subList(2, 4), List.of(Integer.toString(answer.statusCode()), sent));
  }

  @Test
  void severalAcceptHeadersAreOneList() throws Exception {
    HttpResponse<String> answer =
        served.get(CLOUD, "Accept", "text/turtle;q=0.1", "Accept", "application/rdf+xml");
    assertEquals("/" + CLOUD + ".rdf", answer.headers().firstValue("Location").orElse(""));
  }

  /** A parser that is not Jena's reads them all as the same graph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        CLOUD,
        "id/agency/ministry-of-commerce",
        "id/document/cn-guofa-2015-40",
        "id/document/cn-guofa-2015-40/2.2.3",
        "id/document/cn-guofa-2015-40/en/source",
        "id/document/cn-guofa-2015-40/2.1/clause/1/1",
        "id/scheme/technologies",
        "ontology",
        ".well-known/void"
      })
  void allFormatsSayTheSame(String path) throws Exception {
    Model turtle = parsed(path, "ttl");
    assertTrue(turtle.size() > 20, turtle.size() + " triples");
    for (String ending : List.of("rdf", "nt", "jsonld")) {
      assertTrue(Models.isomorphic(turtle, parsed(path, ending)), ending);
    }
  }

  private static Model parsed(String path, String ending) throws Exception {
    HttpResponse<String> answer = served.get(path + "." + ending);
    assertEquals(200, answer.statusCode());
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    return Rio.parse(new ByteArrayInputStream(bytes), FORMATS.get(ending));
  }

  @Test
  void aDescriptionHoldsLabelsAndTheWordsItRestsOn() throws Exception {
    Model cloud = parsed(CLOUD, "ttl");
    IRI thing = iri(CLOUD);
    List<IRI> mentions = new ArrayList<>();
    cloud
        .filter(null, VALUES.createIRI(PG, "technology"), thing)
        .forEach(triple -> mentions.add((IRI) triple.getSubject()));
    assertTrue(mentions.size() > 5, mentions.toString());
    for (IRI mention : mentions) {
      Value evidence = one(cloud, mention, PG + "evidence");
      assertTrue(one(cloud, (IRI) evidence, "http://www.w3.org/ns/oa#exact").isLiteral());
      Value unit = one(cloud, mention, PG + "unit");
      assertTrue(one(cloud, (IRI) unit, PG + "code").isLiteral());
    }
    cloud
        .filter(null, VALUES.createIRI(PG, "coversTechnology"), thing)
        .forEach(triple -> assertTrue(isNamed(cloud, (IRI) triple.getSubject())));
  }

  private static boolean isNamed(Model model, IRI thing) {
    return model.contains(
        thing, VALUES.createIRI("http://www.w3.org/2004/02/skos/core#prefLabel"), null);
  }

  private static Value one(Model model, IRI subject, String property) {
    return model.filter(subject, VALUES.createIRI(property), null).objects().iterator().next();
  }

  private static IRI iri(String path) {
    return VALUES.createIRI("https://w3id.org/policygraph/" + path);
  }

  /** What the pages of a description say of the thing is what the whole graph says of it. */
  @ParameterizedTest
  @ValueSource(strings = {CLOUD, "id/agency/ministry-of-commerce", "id/scheme/technologies"})
  void pagesHoldEverythingOnce(String path) throws Exception {
    IRI thing = iri(path);
    Model all = parsed(path, "ttl");
    int pages = 1;
    String next = next(served.get(path + ".ttl"));
    for (; !next.isEmpty(); pages++) {
      HttpResponse<String> answer = served.get(next.substring(1));
      all.addAll(
          Rio.parse(
              new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
              RDFFormat.TURTLE));
      next = next(answer);
    }
    int about = whole.filter(thing, null, null).size() + whole.filter(null, null, thing).size();
    assertEquals((about + Descriptions.ON_A_PAGE - 1) / Descriptions.ON_A_PAGE, pages);
    assertEquals(whole.filter(thing, null, null), all.filter(thing, null, null));
    Model referring = all.filter(null, null, thing);
    referring.removeIf(triple -> triple.getPredicate().stringValue().endsWith("primaryTopic"));
    assertEquals(whole.filter(null, null, thing), referring);
    if (pages > 1) {
      assertTrue(
          all.contains(
              null,
              VALUES.createIRI("http://www.w3.org/ns/hydra/core#totalItems"),
              VALUES.createLiteral(java.math.BigInteger.valueOf(about))));
    }
  }

  private static Model whole() throws Exception {
    HttpResponse<byte[]> answer = served.bytes("data.ttl.gz");
    return Rio.parse(
        new GZIPInputStream(new ByteArrayInputStream(answer.body())), RDFFormat.TURTLE);
  }

  private static String next(HttpResponse<?> answer) {
    return link(answer, "next").findFirst().orElse("");
  }

  private static Stream<String> link(HttpResponse<?> answer, String relation) {
    return answer.headers().allValues("Link").stream()
        .filter(link -> link.contains("rel=\"" + relation + "\""))
        .map(link -> link.substring(1, link.indexOf('>')));
  }

  @Test
  void anAnswerNamesItsOtherFormatsAndItself() throws Exception {
    HttpResponse<String> thing = served.get(CLOUD, "Accept", "text/turtle");
    assertEquals(
        List.of(
            "/" + CLOUD + ".ttl",
            "/" + CLOUD + ".html",
            "/" + CLOUD + ".jsonld",
            "/" + CLOUD + ".nt",
            "/" + CLOUD + ".rdf"),
        link(thing, "alternate").toList());
    assertEquals(List.of("/" + CLOUD + ".ttl"), link(thing, "describedby").toList());
    assertTrue(thing.headers().allValues("Vary").contains("Accept"));
    HttpResponse<String> page = served.get(CLOUD + ".html");
    assertEquals(List.of("/" + CLOUD + ".html"), link(page, "canonical").toList());
    assertEquals(
        List.of("https://w3id.org/policygraph/" + CLOUD), link(page, "describes").toList());
    String unit = "id/document/cn-guofa-2015-40/2.2.3";
    assertEquals(List.of("/" + unit), link(served.get(unit + ".ttl"), "canonical").toList());
  }

  @ParameterizedTest
  @CsvSource({
    "id/technology/cloud-computing.ttl, identity",
    "id/technology/cloud-computing.ttl, gzip",
    "id/technology/cloud-computing.html, identity",
    "id/document/cn-guofa-2015-40/2.2.3, gzip",
    "ontology, identity",
    ".well-known/void, identity",
    "data?default, gzip",
    "data.nq, identity"
  })
  void whatAClientHasIsNotSentAgain(String path, String encoding) throws Exception {
    HttpResponse<byte[]> first = served.bytes(path, "Accept-Encoding", encoding);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again =
        served.bytes(path, "Accept-Encoding", encoding, "If-None-Match", "\"old\", " + tag);
    assertEquals(List.of(304, 0), List.of(again.statusCode(), again.body().length));
    assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
    assertEquals(200, served.bytes(path, "If-None-Match", "\"old\"").statusCode());
  }

  @Test
  void eachFormatAndPageHasATagOfItsOwn() throws Exception {
    List<String> tags = new ArrayList<>();
    for (String path :
        List.of(
            "id/scheme/technologies.ttl",
            "id/scheme/technologies.ttl?page=2",
            "id/scheme/technologies.nt",
            "id/scheme/technologies.html")) {
      tags.add(served.get(path).headers().firstValue("ETag").orElseThrow());
    }
    assertEquals(tags.size(), tags.stream().distinct().count(), tags.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {CLOUD, CLOUD + ".ttl", CLOUD + ".html", "ontology", "id/nothing"})
  void headSaysWhatGetWouldSay(String path) throws Exception {
    HttpResponse<String> get = served.get(path);
    HttpResponse<String> head = served.head(path);
    assertEquals("", head.body());
    assertEquals(get.statusCode(), head.statusCode());
    for (String name : List.of("Content-Type", "ETag", "Link", "Location", "Last-Modified")) {
      assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
    }
  }

  @Test
  void aThingWithoutADateOfItsOwnHasNone() throws Exception {
    assertEquals(
        List.of("Mon, 23 Nov 2026 00:00:00 GMT"),
        served.get("ontology").headers().allValues("Last-Modified"));
    assertEquals(List.of(), served.get(CLOUD + ".ttl").headers().allValues("Last-Modified"));
  }

  @Test
  void whereNothingFitsTheClientIsToldWhatThereIs() throws Exception {
    HttpResponse<String> text = served.get(CLOUD, "Accept", "image/png");
    assertTrue(text.body().contains("/" + CLOUD + ".nt (application/n-triples)\n"), text.body());
    HttpResponse<String> page = served.get(".well-known/void", "Accept", "text/html");
    assertTrue(page.body().contains("<a href=\"/.well-known/void.ttl\">text/turtle</a>"));
    HttpResponse<String> json =
        served.get("id/document/cn-guofa-2015-40", "Accept", "application/problem+json");
    assertEquals(406, json.statusCode());
    assertTrue(
        json.body()
            .replaceAll("\\s", "")
            .contains("\"text/turtle\":\"/id/document/cn-guofa-2015-40.ttl\""),
        json.body());
  }

  @Test
  void whereNothingIsOneCanSearch() throws Exception {
    HttpResponse<String> page = served.get("id/technology/quantum-tea", "Accept", BROWSER);
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("name=\"q\" value=\"quantum tea\""), page.body());
  }
}
