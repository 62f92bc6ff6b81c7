package io.panelwright.client.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/**
 * An HTTP service at a URL. Thread-safe; further threads wait while {@link
 * RequestLimits#maxConcurrent} requests are running.
 *
 * <p>The JDK's client completes responses in the common pool of the JVM. Tasks that occupy all
 * threads of this pool, such as those of a parallel stream, delay every response.
 */
public final class HttpService {

  private final String url;
  private final Transport transport;
  private final Semaphore permits;
  private final RequestLimits limits;
  private volatile boolean acceptsForms = true;

  private HttpService(String url, Transport transport, RequestLimits limits) {
    this.url = url;
    this.transport = transport;
    this.permits = new Semaphore(limits.maxConcurrent(), true);
    this.limits = limits;
  }

  /**
   * Creates the client of a service; sends nothing yet.
   *
   * @param url such as {@code http://localhost:9090} or {@code
   *     https://user:password@mimir.example/prometheus}
   * @param authentication takes precedence over the credentials in the URL
   * @throws IllegalArgumentException if the URL is invalid
   */
  public static HttpService at(String url, Authentication authentication, RequestLimits limits) {
    ServiceUrl parsed = ServiceUrl.parse(url);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connectTimeout())
            .build();
    Authentication credentials = authentication.isNone() ? parsed.authentication() : authentication;
    return new HttpService(parsed.url(), new Transport(client, credentials, limits), limits);
  }

  /** The URL, without credentials. */
  public String url() {
    return url;
  }

  /**
   * Sends a request and waits for the whole response. Retries a request that only reads after a
   * lost connection and after a 503 that is not JSON, as of a service that is starting; never after
   * a timeout. A request that writes is only sent again after status 429, which means that the
   * service did not execute it.
   *
   * @return the response, whatever its status
   * @throws CancellationException if the thread is interrupted
   */
  public ApiResult<Response> send(Request request) {
    try {
      permits.acquire();
      try {
        return sendWithRetries(request);
      } finally {
        permits.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a request to " + url);
    }
  }

  private ApiResult<Response> sendWithRetries(Request request) throws InterruptedException {
    var schedule = new RetrySchedule(request, limits);
    ApiResult<Response> result = sendOnce(request);
    Optional<Duration> pause = schedule.next(result);
    while (pause.isPresent()) {
      Thread.sleep(pause.get().toMillis());
      result = sendOnce(request);
      pause = schedule.next(result);
    }
    return result;
  }

  private ApiResult<Response> sendOnce(Request request) throws InterruptedException {
    ApiResult<Response> result = transport.send(url, request, acceptsForms);
    boolean rejected =
        result.value().filter(r -> r.status() == 405 || r.status() == 501).isPresent();
    if (request.kind() == Request.Kind.FORM && acceptsForms && rejected) {
      acceptsForms = false;
      return transport.send(url, request, false);
    }
    return result;
  }

  @Override
  public String toString() {
    return url;
  }
}
