package policygraph.reconciliation;

import java.util.stream.Collectors;

/** A small page on an entity: names and what it is. Nothing in it runs or is loaded. */
final class Preview {
  private Preview() {}

  static String of(Entity entity, Vocabulary vocabulary) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <p><strong>%1$s</strong> (%2$s)</p>
        <p>%3$s</p>
        <p>%4$s</p>
        </body>
        </html>
        """
        .formatted(
            escaped(entity.name()),
            escaped(vocabulary.type(entity.type()).map(Vocabulary.Type::english).orElse("")),
            escaped(entity.description()),
            escaped(
                entity.names().stream()
                    .filter(name -> name.use() == Name.Use.OTHER)
                    .map(Name::text)
                    .collect(Collectors.joining(" · "))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
