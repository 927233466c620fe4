package policygraph.document;

/**
 * A line of the source without the white space around it, or a stretch of one that a heading begins
 * in its middle; of a page's wrapped lines the paragraph that they make up.
 *
 * @param start index of the first character, Markdown's marks not counted
 * @param hashes how many # went before
 */
record Line(int start, int end, int hashes) {
  int length() {
    return end - start;
  }
}
