package io.panelwright.testing.grafana;

import java.time.Duration;

/**
 * Something that goes wrong with a request.
 *
 * @param isProcessed whether Grafana carries the request out
 * @param delay before the request is processed
 */
public record FakeFault(boolean isProcessed, Duration delay, Outcome outcome) {

  /** What the client gets. */
  sealed interface Outcome {

    /** The response of the server. */
    record Normal() implements Outcome {}

    /** A closed connection. */
    record Closed() implements Outcome {}

    /** Nothing until the server closes. */
    record Silence() implements Outcome {}

    /** Another response. */
    record Other(FakeResponse response) implements Outcome {}
  }

  private static FakeFault refusing(FakeResponse response) {
    return new FakeFault(false, Duration.ZERO, new Outcome.Other(response));
  }

  /** Grafana carries the request out, and the connection breaks before the response. */
  public static FakeFault lostResponse() {
    return new FakeFault(true, Duration.ZERO, new Outcome.Closed());
  }

  /** Grafana carries the request out and sends nothing: the client's timeout ends. */
  public static FakeFault silentResponse() {
    return new FakeFault(true, Duration.ZERO, new Outcome.Silence());
  }

  /** The connection breaks before Grafana gets the request. */
  public static FakeFault lostRequest() {
    return new FakeFault(false, Duration.ZERO, new Outcome.Closed());
  }

  /** The response is late. */
  public static FakeFault slow(Duration delay) {
    return new FakeFault(true, delay, new Outcome.Normal());
  }

  /** A proxy limits the requests. */
  public static FakeFault tooManyRequests(int retryAfterSeconds) {
    return refusing(
        FakeResponse.error(429, "Too many requests")
            .withHeader("Retry-After", String.valueOf(retryAfterSeconds)));
  }

  /** Grafana fails. */
  public static FakeFault serverError() {
    return refusing(FakeResponse.error(500, "Internal Server Error"));
  }

  /** Grafana carries the request out, and reports a failure. */
  public static FakeFault serverErrorAfterSave() {
    return new FakeFault(
        true, Duration.ZERO, new Outcome.Other(FakeResponse.error(500, "Internal Server Error")));
  }

  /** A proxy does not reach Grafana. */
  public static FakeFault badGateway() {
    return refusing(FakeResponse.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>\n"));
  }

  /** A proxy sends its login page, with status 200. */
  public static FakeFault loginPage() {
    return refusing(
        FakeResponse.html(
            200, "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n"));
  }

  /** The credentials are no longer valid. */
  public static FakeFault unauthorized() {
    return refusing(FakeResponse.unauthorized("Invalid API key", "api-key.invalid"));
  }
}
