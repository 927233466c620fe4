package policygraph.document;

import java.time.LocalDate;
import java.util.Optional;

/** What a text says of itself in its head and under its end. */
record Facts(
    Optional<String> title,
    Optional<String> number,
    Optional<String> addressees,
    Optional<String> signature,
    Optional<LocalDate> date) {

  Facts withoutTitle() {
    return new Facts(Optional.empty(), number, addressees, signature, date);
  }

  /** The end knows best who signed and when; only the head knows the rest. */
  Facts signed(Optional<String> by, Optional<LocalDate> on) {
    return new Facts(title, number, addressees, by.or(() -> signature), on.or(() -> date));
  }
}
