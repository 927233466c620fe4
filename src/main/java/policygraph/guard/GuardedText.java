package policygraph.guard;

/** A text that asks at each character whether to go on: Java's matcher has no other handle. */
record GuardedText(String text, Budget budget) implements CharSequence {
  @Override
  public char charAt(int index) {
    budget.check();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
