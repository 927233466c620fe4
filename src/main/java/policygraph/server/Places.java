package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** What answers at which path. Nothing else does. */
final class Places {
  private static final List<String> READING = List.of("GET", "HEAD");

  private final ServletContextHandler context = new ServletContextHandler();
  private final Map<String, List<String>> methods = new HashMap<>();
  private final FilterHolder pages;
  private final FilterHolder wholes;

  Places(Answers answers) {
    pages = new FilterHolder(new PagePlaces(answers, false));
    wholes = new FilterHolder(new PagePlaces(answers, true));
    context.setContextPath("/");
    context.setErrorHandler(new ErrorPages());
    context.setMaxFormContentSize(0);
    context.addFilter(new FilterHolder(new Methods(methods)), "/*", null);
    add(new NotFoundServlet(), "/");
  }

  /** A place where the servlet itself bounds what it does. */
  Places add(HttpServlet servlet, List<String> allowed, String... paths) {
    ServletHolder holder = add(servlet, paths);
    methods.put(holder.getName(), allowed);
    return this;
  }

  /** A place to read something that is made of a part of the data. */
  Places addPages(HttpServlet servlet, String... paths) {
    return add(servlet, pages, paths);
  }

  /** A place to read as much as there is. */
  Places addWholes(HttpServlet servlet, String... paths) {
    return add(servlet, wholes, paths);
  }

  private Places add(HttpServlet servlet, FilterHolder filter, String... paths) {
    add(servlet, READING, paths);
    for (String path : paths) {
      context.addFilter(filter, path, null);
    }
    return this;
  }

  /** A place to read something that costs nothing. */
  Places addCheap(HttpServlet servlet, String... paths) {
    return add(servlet, READING, paths);
  }

  /** A place for those who show the token. */
  Places addAdmin(AdminToken token, HttpServlet servlet, List<String> allowed, String... paths) {
    add(servlet, allowed, paths);
    for (String path : paths) {
      context.addFilter(new FilterHolder(new TokenFilter(token)), path, null);
    }
    return this;
  }

  private ServletHolder add(HttpServlet servlet, String... paths) {
    ServletHolder holder = new ServletHolder(servlet);
    for (String path : paths) {
      context.addServlet(holder, path);
    }
    return holder;
  }

  ServletContextHandler handler() {
    return context;
  }
}
