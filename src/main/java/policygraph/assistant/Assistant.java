package policygraph.assistant;

import java.util.Map;

/** Calls the tools. */
public final class Assistant {
  private static final Map<String, LookUp> LOOK_UPS =
      Map.of(
          "search", new Searching(),
          "describe", new Describing(),
          "responsibilities", new Responsibilities(),
          "coverage", new Covering());

  private static final String QUERY = "query";

  /** What a reader of the answer can take in. */
  private static final Table.Bounds MOST = new Table.Bounds(LookUp.MOST, 60_000);

  private Assistant() {}

  /** Replies in any case: a fault is told to the assistant, which may ask in another way. */
  public static Reply call(String tool, Map<String, Object> values, Data data) {
    Arguments arguments = new Arguments(values);
    try {
      return tool.equals(QUERY) ? asked(arguments, data) : lookedUp(tool, arguments, data);
    } catch (Arguments.Bad | Data.Unanswered e) {
      return Reply.fault(e.getMessage());
    }
  }

  private static Reply lookedUp(String tool, Arguments arguments, Data data)
      throws Data.Unanswered, Arguments.Bad {
    LookUp lookUp = LOOK_UPS.get(tool);
    if (lookUp == null) {
      throw new Arguments.Bad("there is no tool “" + tool + "”");
    }
    return data.lookUp(source -> reply(lookUp, arguments, source, data.names()));
  }

  private static Reply reply(LookUp lookUp, Arguments arguments, Source source, Names names) {
    try {
      return lookUp.reply(arguments, source, names.in(source));
    } catch (Arguments.Bad e) {
      return Reply.fault(e.getMessage());
    }
  }

  private static Reply asked(Arguments arguments, Data data) throws Data.Unanswered, Arguments.Bad {
    Table table = data.ask(arguments.needed("sparql"), MOST);
    return table.more()
        ? Reply.partOf(table.rows(), "Ask for less at a time, with LIMIT and OFFSET.")
        : Reply.of(table.rows(), "the query has an empty answer");
  }
}
