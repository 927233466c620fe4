package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Problem;
import policygraph.document.Emendation;
import policygraph.document.SourceText;
import policygraph.document.Span;

/** Who is named in a responsibility clause, and in which role. */
final class ClauseParserTest {
  private static final String ENGLISH_RULE =
      "(People’s Bank is responsible, the first listed is the leading department, similar hereafter)";

  private static final String CHINESE_RULE = "（人民银行负责，列第一位者为牵头单位，下同）";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Ministry of Commerce is responsible) | commerce lead
          (Ministry of Commerce and Ministry of Agriculture are responsible) | commerce participant, agriculture participant
          (Ministry of Commerce, Ministry of Agriculture, etc., are responsible) | commerce participant, agriculture participant, etc
          (Ministry of Commerce to take the lead) | commerce lead
          (Ministry of Commerce takes the lead) | commerce lead
          (Ministry of Commerce, Ministry of Agriculture to take the lead) | commerce joint-lead, agriculture joint-lead
          (Ministry of Commerce and Ministry of Agriculture to jointly take the lead) | commerce joint-lead, agriculture joint-lead
          (Ministry of Commerce, Ministry of Agriculture and MOST jointly take the lead) | commerce joint-lead, agriculture joint-lead, science joint-lead
          (Ministry of Commerce to take the lead, Ministry of Agriculture and MOST are responsible) | commerce lead, agriculture participant, science participant
          (Ministry of Commerce to take the lead, Ministry of Agriculture is responsible) | commerce lead, agriculture participant
          (Ministry of Commerce takes the lead, Ministry of Agriculture participates, MOST cooperates) | commerce lead, agriculture participant, science cooperating
          (led by Ministry of Commerce, with Ministry of Agriculture and People’s Bank) | commerce lead, agriculture participant, bank participant
          (led by the Ministry of Commerce and the Ministry of Agriculture) | commerce joint-lead, agriculture joint-lead
          (Ministry of Commerce, in coordination with Ministry of Agriculture, is responsible) | commerce lead, agriculture participant
          (Ministry of Commerce together with Ministry of Agriculture and MOST to take the lead) | commerce lead, agriculture participant, science participant
          (Responsible: Ministry of Commerce) | commerce lead
          [Lead: Ministry of Commerce; support: Ministry of Agriculture, MOST] | commerce lead, agriculture cooperating, science cooperating
          (Ministry of Commerce is responsible, with the Ministry of Agriculture and MOST cooperating) | commerce lead, agriculture cooperating, science cooperating
          (Led by the Ministry of Commerce, Ministry of Agriculture and MOST participating) | commerce lead, agriculture participant, science participant
          (Ministry of Commerce takes the lead, with the cooperation of MOST) | commerce lead, science cooperating
          (Lead: Ministry of Commerce; participating agencies: MOST) | commerce lead, science participant
          (By the Ministry of Commerce and MOST according to the division of labor) | commerce participant, science participant
          (Undertaken by: Ministry of Commerce) | commerce lead
          (Ministry of Commerce is responsible; local tea governments implement) | commerce lead / local tea governments? lead
          (the former Ministry of Commerce is responsible) | commerce lead
          (Responsible: Ministry of Commerce, Ministry of Agriculture) | commerce participant, agriculture participant
          (Responsible: Ministry of Commerce; Ministry of Agriculture) | commerce participant, agriculture participant
          (Lead: Ministry of Commerce; cooperating units: Ministry of Agriculture, MOST) | commerce lead, agriculture cooperating, science cooperating
          (All departments and all local governments are responsible) | departments participant, localities participant
          """)
  void anEnglishClauseGivesEachBodyItsRole(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("en"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （商务部负责） | commerce lead
          （商务部、农业部负责） | commerce participant, agriculture participant
          （商务部、农业部等负责） | commerce participant, agriculture participant, etc
          （商务部、农业部等部门负责） | commerce participant, agriculture participant, etc
          （商务部牵头） | commerce lead
          （商务部牵头负责） | commerce lead
          （商务部、农业部牵头） | commerce joint-lead, agriculture joint-lead
          （商务部、农业部共同牵头） | commerce joint-lead, agriculture joint-lead
          （商务部牵头，农业部、能源局配合） | commerce lead, agriculture cooperating, energy cooperating
          （商务部牵头，农业部、科技部支持） | commerce lead, agriculture cooperating, science cooperating
          （商务部牵头，农业部、科技部等参与） | commerce lead, agriculture participant, science participant, etc
          （商务部、农业部牵头，科技部按职责分工负责） | commerce joint-lead, agriculture joint-lead, science participant
          （商务部牵头，农业部、科技部按职责分工负责） | commerce lead, agriculture participant, science participant
          （商务部、农业部按职责分工负责） | commerce participant, agriculture participant
          （由商务部会同农业部、科技部负责） | commerce lead, agriculture participant, science participant
          （商务部会同农业部牵头） | commerce lead, agriculture participant
          （商务部牵头，科技部指导） | commerce lead, science participant
          （责任单位：商务部） | commerce lead
          （责任单位：商务部、农业部） | commerce participant, agriculture participant
          （责任单位:商务部,农业部） | commerce participant, agriculture participant
          （牵头单位：商务部；配合单位：农业部、科技部） | commerce lead, agriculture cooperating, science cooperating
          （牵头单位：商务部，责任单位：农业部） | commerce lead, agriculture participant
          （各地区、各有关部门负责） | localities participant, departments participant
          """)
  void aChineseClauseGivesEachBodyItsRole(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("zh"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Ministry of Commerce, Ministry of Agriculture are responsible) | commerce lead, agriculture participant
          (Ministry of Commerce, Ministry of Agriculture, MOST, etc., are responsible) | commerce lead, agriculture participant, science participant, etc
          (Ministry of Commerce, Ministry of Agriculture to take the lead) | commerce joint-lead, agriculture joint-lead
          (Ministry of Commerce to take the lead, Ministry of Agriculture and MOST are responsible) | commerce lead, agriculture participant, science participant
          (All departments and all local governments are responsible) | departments lead, localities participant
          (Ministry of Commerce and MOST cooperate) | commerce cooperating, science cooperating
          (Ministry of Magic, Ministry of Commerce are responsible) | Ministry of Magic? lead, commerce participant
          """)
  void afterTheEnglishRuleTheFirstOfAPlainListLeads(String paragraph, String expected) {
    ClauseParser parser = Clauses.parser("en");
    Clauses.in(parser, ENGLISH_RULE);

    assertEquals(expected, Clauses.words(Clauses.in(parser, paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （商务部、农业部负责） | commerce lead, agriculture participant
          （商务部、农业部等负责） | commerce lead, agriculture participant, etc
          （商务部、农业部按职责分工负责） | commerce lead, agriculture participant
          （责任单位：商务部、农业部） | commerce lead, agriculture participant
          （商务部、农业部牵头） | commerce joint-lead, agriculture joint-lead
          （商务部牵头，农业部、科技部负责） | commerce lead, agriculture participant, science participant
          （商务部、农业部配合） | commerce cooperating, agriculture cooperating
          """)
  void afterTheChineseRuleTheFirstOfAPlainListLeads(String paragraph, String expected) {
    ClauseParser parser = Clauses.parser("zh");
    Clauses.in(parser, CHINESE_RULE);

    assertEquals(expected, Clauses.words(Clauses.in(parser, paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The department listed first takes the lead. | (Ministry of Commerce, MOST are responsible)
          en | The first department in each list bears lead responsibility. | (Ministry of Commerce, MOST are responsible)
          en | (MOST is responsible, with the first-listed department taking the lead, same below) | (Ministry of Commerce, MOST are responsible)
          en | The unit listed first is the lead unit. | (Ministry of Commerce, MOST are responsible)
          zh | 各项措施中排序第一的责任单位为该项牵头单位。 | （商务部、科技部负责）
          zh | （科技部负责，排在第一位的部门为牵头部门，下同） | （商务部、科技部负责）
          zh | 责任单位列首位的为牵头单位。 | （商务部、科技部负责）
          """)
  void theRuleIsStatedInManyWays(String language, String rule, String clause) {
    ClauseParser parser = Clauses.parser(language);
    Clauses.in(parser, rule);

    assertEquals("commerce lead, science participant", Clauses.words(Clauses.in(parser, clause)));
  }

  @Test
  void theRuleHoldsFromTheClauseThatStatesIt() {
    ClauseParser parser = Clauses.parser("zh");
    String list = "（商务部、农业部负责）";

    assertEquals(
        List.of(
            "commerce participant, agriculture participant",
            "science lead, energy participant / commerce lead, agriculture participant",
            "commerce lead, agriculture participant"),
        List.of(list, "（科技部、能源局负责，列第一位者为牵头单位，下同）。又" + list, list).stream()
            .map(paragraph -> Clauses.words(Clauses.in(parser, paragraph)))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Ministry of Commerce Ministry of Agriculture are responsible) | commerce participant, agriculture participant
          (Ministry of Commerce, Ministry of Agriculture etc.,. are responsible) | commerce participant, agriculture participant, etc
          (Ministry of Commerce,, Ministry of Agriculture ,are responsible.) | commerce participant, agriculture participant
          ( Ministry of Commerce , and Ministry of Agriculture ; are responsible ) | commerce participant, agriculture participant
          (Administration of Quality Supervision, Inspection and Quarantine is responsible) | quality lead
          (Ministry of Commerce, Administration of Quality Supervision, Inspection and Quarantine, MOST are responsible) | commerce participant, quality participant, science participant
          (Ministry of Commerce and Administration of Quality Supervision Inspection and Quarantine are responsible) | commerce participant, Administration of Quality Supervision Inspection and Quarantine? participant
          (Ministry of Industry and Information Technology and Ministry of Science and Technology are responsible) | industry participant, science participant
          (MINISTRY OF COMMERCE, energy administrations and Peoples' Bank are responsible) | commerce participant, energy participant, Peoples' Bank? participant
          (People's Bank is responsible) | bank lead
          [Ministry of Commerce is responsible] | commerce lead
          （Ministry of Commerce is responsible） | commerce lead
          (Ministry of Commerce (and Ministry of Agriculture) are responsible) | commerce participant, agriculture participant
          Grow tea (green). (Ministry of Commerce is responsible) Drink it (MOST is responsible) | commerce lead / science lead
          """)
  void punctuationIsForgiven(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("en"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (商务部,农业部负责) | commerce participant, agriculture participant
          〔商务部负责〕 | commerce lead
          （商务部、农业部，负责。） | commerce participant, agriculture participant
          （商务部 农业部负责） | commerce participant, agriculture participant
          （工业和信息化部和科技部负责） | industry participant, science participant
          （工业和信息化部科技部负责） | industry participant, science participant
          （国家能源局、能源局负责） | energy participant, energy participant
          种茶（绿茶）。（商务部负责） | commerce lead
          """)
  void chinesePunctuationIsForgiven(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("zh"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Tea is grown (see section 3).
          en | The ministry (Ministry of Commerce) speaks.
          en | Someone must act (all are responsible).
          en | Tea is what the Ministry of Commerce is responsible for.
          en | ()
          zh | 茶（绿茶、红茶）。
          zh | 商务部（MOC）发文。
          zh | 茶由商务部负责同志主管。
          zh | （含由学校负责的活动）
          zh | （各项活动均可参加）
          """)
  void otherBracketsAreNoClauses(String language, String paragraph) {
    assertEquals("none", Clauses.words(Clauses.in(Clauses.parser(language), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | (Ministry of Magic is responsible) | Ministry of Magic? lead
          en | (Ministry of Magic, Ministry of Commerce are responsible) | Ministry of Magic? participant, commerce participant
          en | (Ministry of Magic and Ministry of Commerce are responsible) | Ministry of Magic? participant, commerce participant
          en | (Ministry of Magic and the Ministry of Commerce are responsible) | Ministry of Magic? participant, commerce participant
          en | (Ministry of Commerce and Ministry of Magic are responsible) | commerce participant, Ministry of Magic? participant
          en | (Ministry of Magic and Mischief is responsible) | Ministry of Magic and Mischief? lead
          en | (Ministry of Commerce Bureau of Tea is responsible) | Ministry of Commerce Bureau of Tea? lead
          en | (Ministry of Magic to take the lead, Bureau of Tea cooperates) | Ministry of Magic? lead, Bureau of Tea? cooperating
          zh | （火星局负责） | 火星局? lead
          zh | （火星局、商务部负责） | 火星局? participant, commerce participant
          zh | （火星局和商务部负责） | 火星局? participant, commerce participant
          zh | （商务部和火星局负责） | commerce participant, 火星局? participant
          zh | （省商务厅负责） | 省商务厅? lead
          zh | （省商务部负责） | 省商务部? lead
          zh | （省农业厅、省科技厅负责） | 省农业厅? participant, 省科技厅? participant
          zh | （商务部办公厅负责） | 商务部办公厅? lead
          zh | （省工商局、高等教育局牵头） | 省工商局? joint-lead, 省高等教育局? joint-lead
          """)
  void aBodyThatNoVocabularyKnowsIsKeptUnderItsOwnName(
      String language, String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser(language), paragraph)));
  }

  @Test
  void anUnknownBodyIsReported() {
    ClauseParser parser = Clauses.parser("en");
    Clauses.in(parser, "𠀀\nTea. (Ministry of Commerce, Ministry of Magic are responsible)");

    assertEquals(
        List.of(
            new Problem(
                "tea.txt:2:29",
                "unknown-agency",
                "\"Ministry of Magic\" is in no agency vocabulary; it became an agency marked as unreviewed",
                "add it, or this name of it, to ontology/agencies.ttl")),
        parser.remarks());
  }

  @Test
  void wordsThatAreNeitherBodyNorPhraseAreReported() {
    ClauseParser parser = Clauses.parser("en");

    assertEquals(
        "commerce joint-lead, agriculture joint-lead",
        Clauses.words(
            Clauses.in(
                parser,
                "(Ministry of Commerce, Ministry of Agriculture and most to jointly take the lead)")));
    assertEquals(
        List.of(
            new Problem(
                "tea.txt:1:52",
                "clause-not-understood",
                "the responsibility clause holds \"most\", which is neither a body nor a known phrase",
                "where it is a misprint, give the reading under emendations: in the metadata file")),
        parser.remarks());
  }

  @Test
  void correctedWordsAreReadAndThePrintedOnesPointedAt() {
    SourceText source =
        Clauses.source("𠀀 (Ministry of Commerce and most to jointly take the lead), 𠀀");
    Emendation emendation =
        new Emendation(
            "1", new Span(28, 32), "most", "MOST", Emendation.Certainty.CERTAIN, "acronym", "list");

    List<Clause> clauses =
        Clauses.parser("en")
            .clauses("1", Reading.of(source, new Span(0, source.length()), List.of(emendation)), 1);

    assertEquals("commerce joint-lead, science joint-lead", Clauses.words(clauses));
    Clause clause = clauses.getFirst();
    assertEquals(
        "(Ministry of Commerce and most to jointly take the lead)", source.slice(clause.span()));
    assertEquals(
        List.of("Ministry of Commerce []", "most [" + emendation + "]"),
        clause.responsibilities().stream()
            .map(each -> source.slice(each.name()) + " " + each.restsOn())
            .toList());
  }

  @Test
  void aPossibleCorrectionIsNotRead() {
    SourceText source = Clauses.source("(Ministry of Commerce is responsible)");
    Emendation emendation =
        new Emendation(
            "1",
            new Span(13, 21),
            "Commerce",
            "Agriculture",
            Emendation.Certainty.POSSIBLE,
            "perhaps",
            "none");

    assertEquals(
        "commerce lead",
        Clauses.words(
            Clauses.parser("en")
                .clauses(
                    "1",
                    Reading.of(source, new Span(0, source.length()), List.of(emendation)),
                    1)));
  }

  @Test
  void clausesAndBodiesAreNumberedAndKeepTheirWords() {
    String paragraph = "茶🍵。（商务部牵头，农业部等配合）水。（由科技部会同能源局负责）";
    SourceText source = Clauses.source(paragraph);

    List<String> found =
        Clauses.parser("zh")
            .clauses("2.1", Reading.of(source, new Span(0, source.length()), List.of()), 3)
            .stream()
            .map(
                clause ->
                    "%s %d %s %s"
                        .formatted(
                            clause.unit(),
                            clause.number(),
                            source.slice(clause.span()),
                            clause.responsibilities().stream()
                                .map(each -> each.position() + source.slice(each.name()))
                                .toList()))
            .toList();

    assertEquals(
        List.of("2.1 3 （商务部牵头，农业部等配合） [1商务部, 2农业部]", "2.1 4 （由科技部会同能源局负责） [1科技部, 2能源局]"), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （商务部牵头；农业部牵头） | commerce lead / agriculture lead
          （商务部牵头，农业部配合；科技部负责） | commerce lead, agriculture cooperating / science lead
          （商务部牵头；农业部配合） | commerce lead, agriculture cooperating
          （责任单位：商务部；农业部） | commerce participant, agriculture participant
          （牵头单位：商务部；责任单位：农业部；配合单位：科技部） | commerce lead, agriculture participant, science cooperating
          """)
  void aSemicolonPartsClausesThatEachSayWhoLeads(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("zh"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 商务部负责。 | commerce lead
          zh | （商务部负责 | commerce lead
          zh | 各地区、各有关部门负责。 | localities participant, departments participant
          zh | 种茶办法由商务部会同农业部、科技部等部门制定。 | commerce lead, agriculture participant, science participant, etc
          zh | 商务部要会同有关方面研究，农业部等部门种茶。 | none
          zh | 种茶，由商务部牵头，农业部、科技部配合，每年报告。 | commerce lead, agriculture cooperating, science cooperating
          zh | 商务部会同农业部加强种茶工作。 | commerce lead, agriculture participant
          zh | 种茶由市商务局负责解释。 | 市商务局? lead
          zh | 茶叶主管部门负责种茶。 | none
          zh | 建立由商务部、农业部牵头的种茶机制。 | none
          zh | 由商务部负责同志组成。 | none
          zh | 支持商务部牵头种茶的企业。 | none
          zh | 商务部门负责种茶。 | none
          zh | 种茶。责任单位：商务部、市茶叶局。 | commerce participant, 市茶叶局? participant
          zh | 牵头单位：商务部；配合单位：农业部、科技部。种茶。 | commerce lead, agriculture cooperating, science cooperating
          en | Ministry of Commerce is responsible. | commerce lead
          en | The Ministry of Commerce shall, in coordination with the Ministry of Agriculture, grow tea. | commerce lead, agriculture participant
          en | Tea is grown, led by the Ministry of Commerce, with the Ministry of Agriculture and MOST. | commerce lead, agriculture participant, science participant
          en | The Ministry of Magic bears the primary responsibility. | Ministry of Magic? lead
          en | Tea departments shall be responsible for tea. | none
          en | Responsible: Ministry of Commerce; Ministry of Agriculture | commerce participant, agriculture participant
          en | Lead: Ministry of Commerce. In support: MOST. | commerce lead / science cooperating
          en | Enterprises that take the lead with the Ministry of Commerce grow tea. | none
          """)
  void runningTextIsAClauseAsFarAsItIsUnderstood(
      String language, String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser(language), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （省市场监管局、商务厅、科技厅负责） | 省市场监管局? participant, 省商务厅? participant, 省科技厅? participant
          （省财政厅、科技部负责） | 省财政厅? participant, science participant
          （省财政厅牵头，各地区配合） | 省财政厅? lead, localities cooperating
          （市茶叶局、人民银行某某支行，各区政府（管委会）负责） | 市茶叶局? participant, 人民银行某某支行? participant, 各区政府（管委会）? participant
          （各市〔州〕、县（市、区）人民政府负责） | 各市〔州〕? participant, 县（市、区）人民政府? participant
          （省自然资源厅、应急厅负责） | 省自然资源厅? participant, 省应急厅? participant
          （省市场监管局，红山、绿水、蓝河市政府负责） | 省市场监管局? participant, 红山? participant, 绿水? participant, 蓝河市政府? participant
          （能源局指导，各省级茶叶主管部门负责） | energy participant, 各省级茶叶主管部门? lead
          （市场监管局、能源局负责） | 市场监管局? participant, energy participant
          """)
  void aLevelOfGovernmentIsGivenOnceInAList(String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser("zh"), paragraph)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | （商务部、农业部负责，2020年底前完成） | commerce participant, agriculture participant
          zh | （2025年6月底前，商务部负责） | commerce lead
          zh | （责任单位：商务部；完成时限：2025年12月） | commerce lead
          zh | （适用范围：全市；责任单位：商务部） | commerce lead
          zh | （商务部、农业部等国务院有关部门及各地区负责） | commerce participant, agriculture participant, localities participant, etc
          en | (The Ministry of Commerce and MOST are responsible according to the division of responsibilities) | commerce participant, science participant
          en | (Ministry of Commerce, to be completed by the end of 2020) | none
          en | (Ministry of Commerce is responsible, to be completed by the end of 2020) | commerce lead
          """)
  void deadlinesAndScopesNameNobody(String language, String paragraph, String expected) {
    ClauseParser parser = Clauses.parser(language);

    assertEquals(expected, Clauses.words(Clauses.in(parser, paragraph)));
    assertEquals(
        List.of(),
        parser.remarks().stream()
            .filter(each -> each.code().equals("clause-not-understood"))
            .toList());
  }

  @Test
  void aRuleThatReachesOnIsKeptWithItsBodies() {
    ClauseParser parser = Clauses.parser("zh");

    assertEquals(
        "commerce participant, agriculture participant, 各区政府? participant",
        Clauses.words(Clauses.in(parser, "（责任单位：商务部、农业部，以下措施均需各区政府落实，不再单独列出）")));
    assertEquals("各县政府? participant", Clauses.words(Clauses.in(parser, "（以下任务均需各县政府落实，不再列出）")));
    assertEquals(
        "commerce participant, 各市〔州〕? participant, 各县〔市、区〕政府? participant",
        Clauses.words(
            Clauses.in(
                Clauses.parser("zh"), "(责任单位:商务部、各市〔州〕。各项措施责任单位均包括各市〔州〕、各县〔市、区〕政府,以下不再列出)")));
    assertEquals(
        List.of(
            new Reach("1", 1, List.of(new Body.Unreviewed("各区政府"))),
            new Reach("1", 1, List.of(new Body.Unreviewed("各县政府")))),
        parser.reaches());
  }

  /** A graph in which two bodies lead alone under one clause would be refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | (Ministry of Commerce is responsible, Ministry of Agriculture to take the lead) | commerce participant, agriculture lead
          en | (Ministry of Commerce to take the lead, Ministry of Agriculture to take the lead) | commerce joint-lead, agriculture joint-lead
          zh | （商务部牵头，农业部、科技部共同牵头） | commerce joint-lead, agriculture joint-lead, science joint-lead
          zh | （责任单位：商务部；牵头单位：农业部） | commerce participant, agriculture lead
          """)
  void ofSeveralWhoLeadNoneLeadsAlone(String language, String paragraph, String expected) {
    assertEquals(expected, Clauses.words(Clauses.in(Clauses.parser(language), paragraph)));
  }
}
