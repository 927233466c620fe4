package policygraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.Test;

/** The data flow one way, from document to endpoint; imports run against it. */
@AnalyzeClasses(packages = "policygraph", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("policygraph.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a step that needs the step after it cannot be understood or tested alone");

  @ArchTest
  static final ArchRule datafileIsALeaf =
      dependsOnlyOn("datafile")
          .because("reading a file of settings asks nothing of what the settings are for");

  @ArchTest
  static final ArchRule patternIsALeaf =
      dependsOnlyOn("pattern")
          .because("how a pattern is looked for does not depend on what it is to find");

  @ArchTest
  static final ArchRule rdfKnowsNoDocuments =
      dependsOnlyOn("rdf", "datafile").because("it parses and writes RDF whatever it says");

  @ArchTest
  static final ArchRule compactDataKnowsNoPolicies =
      dependsOnlyOn("compact", "rdf").because("any RDF can be asked quickly");

  @ArchTest
  static final ArchRule pagesKnowNoHttp =
      dependsOnlyOn("page", "query", "rdf", "search", "datafile")
          .because("what the server sends is also written to files");

  @ArchTest
  static final ArchRule searchKnowsNoRdf =
      dependsOnlyOn("search", "document")
          .because("how names and words are found does not depend on where they come from");

  @ArchTest
  static final ArchRule reconciliationKnowsNoHttpAndNoPages =
      dependsOnlyOn("reconciliation", "search", "datafile")
          .because("what a name means does not depend on who asks, and how");

  @ArchTest
  static final ArchRule assistantsAreAnsweredWithoutHttp =
      dependsOnlyOn("assistant", "guard", "search", "datafile")
          .because("what an assistant is told does not depend on what carries its questions");

  @ArchTest
  static final ArchRule onlyAssistantsSpeakTheirProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackages("policygraph.assistant..", "policygraph.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "tools.jackson..")
          .because("its classes take long to load, and nobody else needs them");

  @ArchTest
  static final ArchRule documentComesFirst =
      dependsOnlyOn("document", "datafile", "pattern")
          .because("what a document's units are does not depend on what is looked for in them");

  @ArchTest
  static final ArchRule vocabularyStandsBesideTheDocument =
      dependsOnlyOn("vocabulary", "alignment", "rdf")
          .because("vocabularies are the same for every document");

  @ArchTest
  static final ArchRule alignmentsAreTables =
      dependsOnlyOn("alignment", "datafile")
          .because("which concepts are the same does not depend on where they occur");

  @ArchTest
  static final ArchRule linkingComparesVocabularies =
      dependsOnlyOn("linking", "alignment", "vocabulary", "document", "rdf", "search", "datafile")
          .because("what a concept is called elsewhere does not depend on where it occurs");

  @ArchTest
  static final ArchRule annotationReadsDocumentsWithVocabularies =
      dependsOnlyOn("annotation", "document", "vocabulary", "datafile", "pattern")
          .because("what is found in a text does not depend on how it is published");

  @ArchTest
  static final ArchRule graphWritesAnnotations =
      dependsOnlyOn("graph", "annotation", "document", "vocabulary", "datafile", "rdf")
          .because("a graph is of one document, and knows no data set and no server");

  @ArchTest
  static final ArchRule snapshotPutsGraphsTogether =
      dependsOnlyOn("snapshot", "graph", "annotation", "document", "vocabulary", "rdf")
          .because("a snapshot is the same whether it is served, written or asked");

  @ArchTest
  static final ArchRule queriesAskAnyDataSet =
      dependsOnlyOn("query", "rdf", "datafile")
          .because("a named query is asked of files and of other endpoints too");

  @ArchTest
  static final ArchRule evaluationAsksWhatUsersAsk =
      dependsOnlyOn("evaluation", "snapshot", "query", "graph", "document", "datafile", "rdf")
          .because("figures are of what is published, whatever records led to it");

  @ArchTest
  static final ArchRule termsAreFoundWithoutRdf =
      dependsOnlyOn("term", "annotation", "document", "vocabulary", "datafile")
          .because("what may be a term does not depend on how a curator's decision is kept");

  @ArchTest
  static final ArchRule reviewsEnterTheVocabulary =
      dependsOnlyOn(
              "review", "term", "annotation", "document", "graph", "query", "rdf", "vocabulary")
          .because("a decision is checked and written whichever command asks for it");

  @ArchTest
  static final ArchRule onlyTermsAreSegmented =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.term..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..")
          .because("its dictionaries take a second to load, which no build and no server needs");

  @ArchTest
  static final ArchRule theGuardKnowsNoPolicies =
      dependsOnlyOn("guard", "compact")
          .because("what a query may cost does not depend on what is asked of which data");

  @ArchTest
  static final ArchRule endpointsAreAskedTogetherWithoutHttp =
      dependsOnlyOn("federation", "guard")
          .because("how what several say is put together does not depend on how they are reached");

  @ArchTest
  static final ArchRule onlyTheFederationKnowsFedX =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.federation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.rdf4j..", "org.apache.http..")
          .because("its classes take long to load, and it does not know what a query may cost");

  @ArchTest
  static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("policygraph.cli..")
          .because("the program can be used without its command line");

  @ArchTest
  static final ArchRule textKnowsNoRdf =
      noClasses()
          .that()
          .resideInAnyPackage("policygraph.document..", "policygraph.annotation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..", "policygraph.graph..", "policygraph.rdf..")
          .because("only the package graph says how records become RDF");

  @ArchTest
  static final ArchRule onlyTheServerKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.servlet..",
              "org.eclipse.jetty..",
              "org.apache.jena.fuseki..",
              "java.net.http..",
              "com.sun.net.httpserver..")
          .because("everything before the server works without a network");

  /** Vocabularies and files are read by IRI, and the server has an address. */
  @ArchTest
  static final ArchRule onlyTheGraphMintsIris =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "policygraph.graph..",
              "policygraph.alignment..",
              "policygraph.linking..",
              "policygraph.vocabulary..",
              "policygraph.rdf..",
              "policygraph.page..",
              "policygraph.query..",
              "policygraph.guard..",
              "policygraph.reconciliation..",
              "policygraph.assistant..",
              "policygraph.federation..",
              "policygraph.server..")
          .should()
          .callMethod(NodeFactory.class, "createURI", String.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ResourceFactory.class)
          .because("an IRI that is put together in two places differs some day in one of them");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsItsLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("options are a matter of the command line");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("policygraph.cli..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("steps return their problems and remarks, and leave it open who reads them");

  @ArchTest
  static final ArchRule theBuildDependsOnNeitherClockNorChance =
      noClasses()
          .that(
              resideInAnyPackage(
                  "policygraph.document..",
                  "policygraph.alignment..",
                  "policygraph.vocabulary..",
                  "policygraph.annotation..",
                  "policygraph.graph..",
                  "policygraph.snapshot..",
                  "policygraph.term..",
                  "policygraph.review..",
                  "policygraph.rdf.."))
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(NodeFactory.class, "createBlankNode")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.random.RandomGenerator.class)
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .and()
          .areNotEnums()
          .and(
              DescribedPredicate.describe(
                  "are no sealed classes and no bodies of enum constants",
                  type -> !isSealed(type) && !isEnumConstant(type)))
          .should(haveModifier(FINAL))
          .because("nothing here is made to be extended from outside");

  private static boolean isSealed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT) && type.reflect().isSealed();
  }

  private static boolean isEnumConstant(JavaClass type) {
    return type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
  }

  @Test
  void everyPackageSaysWhatItHolds() throws Exception {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/policygraph"))) {
      List<Path> silent =
          folders.filter(Files::isDirectory).filter(folder -> !isDocumented(folder)).toList();
      assertEquals(List.of(), silent, "give each a package-info.java with a comment");
    }
  }

  private static boolean isDocumented(Path folder) {
    try {
      Path info = folder.resolve("package-info.java");
      return Files.exists(info) && Files.readString(info).startsWith("/**");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A package of ours may use these of ours, and the one with what every step returns. */
  private static ClassesShouldConjunction dependsOnlyOn(String name, String... others) {
    String[] allowed =
        Stream.concat(
                Stream.of("policygraph", own(name)), Stream.of(others).map(ArchitectureTest::own))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(own(name))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideOutsideOfPackages("policygraph..")));
  }

  private static String own(String name) {
    return "policygraph." + name + "..";
  }
}
