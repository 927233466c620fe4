package policygraph.compact;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A row that holds numbers; nodes are looked up where they are asked for. */
final class EncodedBinding extends BindingBase {
  private final Dictionary dictionary;
  private final Var[] variables;
  private final int[] numbers;

  EncodedBinding(Binding parent, Dictionary dictionary, Var[] variables, int[] numbers) {
    super(parent);
    this.dictionary = dictionary;
    this.variables = variables;
    this.numbers = numbers;
  }

  /** The number of a variable's value, or {@link Dictionary#NONE} if it is no node of the data. */
  static int number(Binding row, Var variable, Dictionary dictionary) {
    Binding at = row;
    while (at instanceof EncodedBinding encoded && encoded.dictionary == dictionary) {
      int place = encoded.place(variable);
      if (place >= 0) {
        return encoded.numbers[place];
      }
      at = encoded.parent;
    }
    Node node = at == null ? null : at.get(variable);
    return node == null ? Dictionary.NONE : dictionary.number(node);
  }

  private int place(Var variable) {
    for (int place = 0; place < variables.length; place++) {
      if (variables[place].equals(variable)) {
        return place;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return List.of(variables).iterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    for (int place = 0; place < variables.length; place++) {
      action.accept(variables[place], dictionary.node(numbers[place]));
    }
  }

  @Override
  protected int size1() {
    return variables.length;
  }

  @Override
  protected boolean isEmpty1() {
    return variables.length == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return place(variable) >= 0;
  }

  @Override
  protected Node get1(Var variable) {
    int place = place(variable);
    return place < 0 ? null : dictionary.node(numbers[place]);
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return new EncodedBinding(newParent, dictionary, variables, numbers);
  }
}
