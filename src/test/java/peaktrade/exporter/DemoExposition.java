package peaktrade.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text that a simulated producer serves at a time. */
final class DemoExposition {

  private DemoExposition() {}

  static String render(DemoMetrics metrics, double seconds) {
    try {
      return new String(ExpositionWriter.write(metrics.snapshot(seconds)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
