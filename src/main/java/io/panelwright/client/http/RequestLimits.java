package io.panelwright.client.http;

import java.time.Duration;

/**
 * The limits of the requests to one service.
 *
 * @param connectTimeout the time limit for establishing a connection
 * @param requestTimeout the time limit for a request from connecting to the last byte of the
 *     response; the wait for {@code maxConcurrent} does not count
 * @param maxConcurrent the maximum number of requests at the same time
 * @param maxBytes the maximum size of a response, compressed and decompressed
 * @param maxRetries the maximum number of retries of a request that only reads
 * @param maxRateLimitWait the maximum time to wait, per request, as long as the service rejects it
 *     with status 429 and a time to wait
 */
public record RequestLimits(
    Duration connectTimeout,
    Duration requestTimeout,
    int maxConcurrent,
    int maxBytes,
    int maxRetries,
    Duration maxRateLimitWait) {

  /** Sufficient for the queries of a large dashboard on a healthy server. */
  public static final RequestLimits DEFAULT =
      new RequestLimits(
          Duration.ofSeconds(3), Duration.ofSeconds(30), 8, 32 << 20, 2, Duration.ofSeconds(30));

  public RequestLimits {
    requirePositive("connect", connectTimeout);
    requirePositive("request", requestTimeout);
    if (maxRateLimitWait.isNegative()) {
      throw new IllegalArgumentException(
          "rate limit wait " + maxRateLimitWait + ": expected no negative duration");
    }
    if (maxConcurrent < 1 || maxBytes < 1 || maxRetries < 0) {
      throw new IllegalArgumentException(
          maxConcurrent
              + " concurrent requests, "
              + maxBytes
              + " bytes, "
              + maxRetries
              + " retries: expected at least 1, 1 and 0");
    }
  }

  private static void requirePositive(String name, Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          name + " timeout " + timeout + ": expected a positive duration");
    }
  }

  /** Replaces both timeouts. */
  public RequestLimits withTimeouts(Duration connect, Duration request) {
    return new RequestLimits(
        connect, request, maxConcurrent, maxBytes, maxRetries, maxRateLimitWait);
  }

  /** Disables retries. */
  public RequestLimits withoutRetries() {
    return new RequestLimits(
        connectTimeout, requestTimeout, maxConcurrent, maxBytes, 0, Duration.ZERO);
  }

  /** Replaces the maximum time to wait after status 429. */
  public RequestLimits withRateLimitWait(Duration maximum) {
    return new RequestLimits(
        connectTimeout, requestTimeout, maxConcurrent, maxBytes, maxRetries, maximum);
  }
}
