package policygraph.assistant;

/** A tool that asks queries of the program's own. */
@FunctionalInterface
interface LookUp {
  int USUAL = 20;
  int MOST = 100;

  Reply reply(Arguments arguments, Source source, Things things) throws Arguments.Bad;
}
