package policygraph.page;

/** Makes one kind of page. */
@FunctionalInterface
interface Page {
  Content of(Site site, Visit visit);
}
