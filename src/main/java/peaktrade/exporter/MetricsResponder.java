package peaktrade.exporter;

import io.panelwright.contract.Producer;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Makes the responses of the metrics server. */
final class MetricsResponder {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Supplier<MetricSnapshots> metrics;

  MetricsResponder(Supplier<MetricSnapshots> metrics) {
    this.metrics = metrics;
  }

  /**
   * A response as it is sent.
   *
   * @param isLast whether the connection ends with it
   */
  record Response(ByteBuffer bytes, boolean isLast) {}

  Response respond(MetricsRequest request) {
    if (request.path().isEmpty()) {
      return text(request, "400 Bad Request", "Not an HTTP/1 request\n");
    }
    if (!request.path().equals(Producer.METRICS_PATH)) {
      return text(request, "404 Not Found", "Metrics are at " + Producer.METRICS_PATH + "\n");
    }
    if (!request.method().matches("GET|HEAD")) {
      return text(request, "405 Method Not Allowed\r\nAllow: GET, HEAD", "Only GET and HEAD\n");
    }
    try {
      byte[] body = ExpositionWriter.write(metrics.get());
      return response(request, "200 OK", ExpositionWriter.CONTENT_TYPE, body);
    } catch (IOException | RuntimeException | Error e) {
      // An error of a metric must not end the only thread of the server.
      return text(request, "500 Internal Server Error", "The metrics cannot be collected: " + e);
    }
  }

  static Response headTooLarge() {
    var request = new MetricsRequest("", "", true, 0);
    return text(request, "431 Request Header Fields Too Large", "The request head is too large\n");
  }

  private static Response text(MetricsRequest request, String status, String text) {
    return response(request, status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Response response(
      MetricsRequest request, String status, String type, byte[] body) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nDate: "
            + DATE.format(ZonedDateTime.now(ZoneOffset.UTC))
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + (request.isLast() ? "\r\nConnection: close" : "")
            + "\r\n\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.ISO_8859_1);
    boolean hasBody = !request.method().equals("HEAD");
    ByteBuffer bytes = ByteBuffer.allocate(headBytes.length + (hasBody ? body.length : 0));
    bytes.put(headBytes);
    if (hasBody) {
      bytes.put(body);
    }
    return new Response(bytes.flip(), request.isLast());
  }
}
