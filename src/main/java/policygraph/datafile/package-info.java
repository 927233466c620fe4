/**
 * Data files: YAML with typed access, and the files that ship inside the program. Knows nothing of
 * what they say.
 */
package policygraph.datafile;
