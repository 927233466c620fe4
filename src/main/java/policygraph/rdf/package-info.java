/**
 * RDF files and data sets, whatever they say: parsing with problems instead of exceptions, writing
 * whole files or none.
 */
package policygraph.rdf;
