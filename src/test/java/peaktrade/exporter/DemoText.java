package peaktrade.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a demo serves at a time. */
final class DemoText {

  private DemoText() {}

  static String of(DemoMetrics metrics, double seconds) {
    try {
      return new String(Exposition.bytes(metrics.at(seconds)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
