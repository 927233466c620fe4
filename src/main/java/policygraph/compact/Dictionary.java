package policygraph.compact;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** The nodes of a data set, each with a number from 0. Nodes are the same if their terms are. */
final class Dictionary {
  /** The number of no node. */
  static final int NONE = -1;

  private final Node[] nodes;
  private final int[] slots;

  private Dictionary(Node[] nodes, int[] slots) {
    this.nodes = nodes;
    this.slots = slots;
  }

  int size() {
    return nodes.length;
  }

  Node node(int number) {
    return nodes[number];
  }

  /** The number of a node, or {@link #NONE}. */
  int number(Node node) {
    return slots[slot(slots, nodes, node)];
  }

  /** Where the node is, or would be: the slot after the one that is its own if others are there. */
  private static int slot(int[] slots, Node[] nodes, Node node) {
    int mask = slots.length - 1;
    int slot = spread(node.hashCode()) & mask;
    while (slots[slot] != NONE && !nodes[slots[slot]].equals(node)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Hash codes of nodes differ mostly in their high bits. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /** Gives numbers in the order in which nodes come. */
  static final class Builder {
    private Node[] nodes = new Node[1 << 10];
    private int[] slots = empty(1 << 11);
    private int size;

    int add(Node node) {
      int slot = slot(slots, nodes, node);
      if (slots[slot] != NONE) {
        return slots[slot];
      }
      if (size == nodes.length) {
        grow();
        slot = slot(slots, nodes, node);
      }
      nodes[size] = node;
      slots[slot] = size;
      return size++;
    }

    /** Half of the slots at least are free. */
    private void grow() {
      nodes = Arrays.copyOf(nodes, size * 2);
      slots = empty(slots.length * 2);
      for (int number = 0; number < size; number++) {
        slots[slot(slots, nodes, nodes[number])] = number;
      }
    }

    private static int[] empty(int length) {
      int[] slots = new int[length];
      Arrays.fill(slots, NONE);
      return slots;
    }

    Dictionary build() {
      return new Dictionary(Arrays.copyOf(nodes, size), slots);
    }
  }
}
