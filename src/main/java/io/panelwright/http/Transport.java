package io.panelwright.http;

import io.panelwright.http.Failure.Garbage;
import io.panelwright.http.Failure.TimedOut;
import io.panelwright.http.Failure.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends one question once. */
final class Transport {

  private final HttpClient client;
  private final Authentication authentication;
  private final Limits limits;

  Transport(HttpClient client, Authentication authentication, Limits limits) {
    this.client = client;
    this.authentication = authentication;
    this.limits = limits;
  }

  Reply<Page> send(String service, Question question, boolean takesForms)
      throws InterruptedException {
    HttpRequest request = request(service, question, takesForms);
    var asked = new Asked(service, request.method(), question.path());
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, head -> new BoundedBody(limits.largest()));
    try {
      return page(asked, response.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Reply.failed(new TimedOut(asked, limits.whole(), true));
    } catch (ExecutionException e) {
      return Reply.failed(new Troubles(asked, limits).of(trouble(e)));
    } finally {
      // Closes the connection of a question that nobody waits for any more.
      response.cancel(true);
    }
  }

  private static IOException trouble(ExecutionException failure) {
    if (failure.getCause() instanceof IOException trouble) {
      return trouble;
    }
    throw new IllegalStateException("the HTTP client failed", failure.getCause());
  }

  private HttpRequest request(String service, Question question, boolean takesForms) {
    boolean posts =
        question.kind() == Question.Kind.CHANGE
            || question.kind() == Question.Kind.FORM && takesForms;
    String parameters = question.encoded();
    String query = posts || parameters.isEmpty() ? "" : "?" + parameters;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + question.path() + query))
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "panelwright");
    if (posts) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(parameters));
    }
    authentication.addTo(request);
    return request.build();
  }

  private Reply<Page> page(Asked asked, HttpResponse<byte[]> response) {
    byte[] bytes = response.body();
    if (response
        .headers()
        .firstValue("Content-Encoding")
        .filter("gzip"::equalsIgnoreCase)
        .isPresent()) {
      try {
        bytes = unpacked(bytes);
      } catch (IOException e) {
        return Reply.failed(new Garbage(asked, "it is not packed as it says: " + e.getMessage()));
      }
      if (bytes.length > limits.largest()) {
        return Reply.failed(new TooLarge(asked, limits.largest()));
      }
    }
    return Reply.of(
        new Page(
            asked,
            response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""),
            authentication.redact(new String(bytes, StandardCharsets.UTF_8)),
            response.headers().firstValue("Location")));
  }

  private byte[] unpacked(byte[] packed) throws IOException {
    if (packed.length == 0) {
      return packed;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes((int) Math.min(limits.largest() + 1L, Integer.MAX_VALUE));
    }
  }
}
