package io.panelwright.client.http;

import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.text.SecretRedactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends a request once. */
final class Transport {

  private final HttpClient client;
  private final Authentication authentication;
  private final RequestLimits limits;

  Transport(HttpClient client, Authentication authentication, RequestLimits limits) {
    this.client = client;
    this.authentication = authentication;
    this.limits = limits;
  }

  /**
   * Sends a request and waits for the response.
   *
   * @param acceptsForms whether a form is sent by POST
   */
  ApiResult<Response> send(String service, Request request, boolean acceptsForms)
      throws InterruptedException {
    HttpRequest httpRequest = toHttpRequest(service, request, acceptsForms);
    var info = new RequestInfo(service, httpRequest.method(), request.path(), request.isWrite());
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(httpRequest, head -> new BoundedBodySubscriber(limits.maxBytes()));
    try {
      long timeoutMillis = limits.requestTimeout().toMillis();
      return toResponse(info, response.get(timeoutMillis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return ApiResult.ofFailure(TransportFailures.responseTimeout(info, limits.requestTimeout()));
    } catch (ExecutionException e) {
      return ApiResult.ofFailure(
          new TransportFailures(info, limits).classify(e.getCause()).redact(redactor()));
    } finally {
      // Closes the connection of a request that timed out or was interrupted.
      response.cancel(true);
    }
  }

  private SecretRedactor redactor() {
    return authentication.redactor();
  }

  private HttpRequest toHttpRequest(String service, Request request, boolean acceptsForms) {
    boolean isPost = request.kind() == Request.Kind.FORM && acceptsForms;
    String parameters = request.encodeParameters();
    String query = isPost || parameters.isEmpty() ? "" : "?" + parameters;
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(service + request.path() + query))
            .header("Accept", request.accept())
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "panelwright");
    if (isPost) {
      builder
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(parameters));
    } else if (request.isWrite()) {
      addMethodAndBody(builder, request);
    }
    authentication.addTo(builder);
    return builder.build();
  }

  private static void addMethodAndBody(HttpRequest.Builder builder, Request request) {
    builder.method(request.kind().name(), BodyPublishers.ofString(request.json()));
    if (!request.json().isEmpty()) {
      builder.header("Content-Type", "application/json");
    }
  }

  private ApiResult<Response> toResponse(RequestInfo info, HttpResponse<byte[]> response) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    byte[] bytes = response.body();
    if (encoding.toLowerCase(Locale.ROOT).matches("x-gzip|gzip")) {
      try {
        bytes = decompress(bytes);
      } catch (IOException e) {
        return invalid(info, "invalid gzip data: " + e.getMessage());
      }
      if (bytes.length > limits.maxBytes()) {
        return ApiResult.ofFailure(TransportFailures.tooLarge(info, limits.maxBytes()));
      }
    } else if (!encoding.equalsIgnoreCase("identity") && bytes.length > 0) {
      return invalid(info, "Content-Encoding \"" + encoding + "\": expected gzip or none");
    }
    return ApiResult.of(
        new Response(
            info,
            response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""),
            redactor().redact(new String(bytes, StandardCharsets.UTF_8)),
            response.headers().firstValue("Location").map(redactor()::redact),
            response.headers().allValues("Warning").stream().map(redactor()::redact).toList(),
            RetryAfter.read(response.headers())));
  }

  private ApiResult<Response> invalid(RequestInfo info, String detail) {
    return ApiResult.ofFailure(
        RequestFailure.of(Kind.INVALID_RESPONSE, info, redactor().redact(detail)));
  }

  private byte[] decompress(byte[] compressed) throws IOException {
    if (compressed.length == 0) {
      return compressed;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return in.readNBytes((int) Math.min(limits.maxBytes() + 1L, Integer.MAX_VALUE));
    }
  }
}
