package io.panelwright.client.http;

import io.panelwright.client.http.RequestFailure.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * The pauses between the attempts of one request.
 *
 * <p>A request that only reads is retried after a lost connection and after a 503 that is not JSON,
 * as of a service that is starting. A service that answers 429 did not execute the request, so that
 * every request may be sent again after that. Nothing is retried after a timeout.
 */
final class RetrySchedule {

  /** The pause before the first retry; each further pause is four times as long. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Request request;
  private final RequestLimits limits;
  private int retries;
  private Duration rateLimitWait = Duration.ZERO;
  private Duration pause = FIRST_PAUSE;

  RetrySchedule(Request request, RequestLimits limits) {
    this.request = request;
    this.limits = limits;
  }

  /** The pause before the next attempt; empty if the result is final. */
  Optional<Duration> next(ApiResult<Response> result) {
    Optional<Duration> retryAfter =
        result.value().filter(RetrySchedule::isRateLimited).flatMap(Response::retryAfter);
    return retryAfter.isPresent() ? rateLimited(retryAfter.get()) : backoff(result);
  }

  /** A wait of zero seconds without end cannot happen, since each pause is longer. */
  private Optional<Duration> rateLimited(Duration retryAfter) {
    Duration minimum = nextPause();
    Duration wait = retryAfter.compareTo(minimum) < 0 ? minimum : retryAfter;
    if (rateLimitWait.plus(wait).compareTo(limits.maxRateLimitWait()) > 0) {
      return Optional.empty();
    }
    rateLimitWait = rateLimitWait.plus(wait);
    return Optional.of(wait);
  }

  private Optional<Duration> backoff(ApiResult<Response> result) {
    if (retries >= limits.maxRetries() || !isRetryable(result)) {
      return Optional.empty();
    }
    retries++;
    return Optional.of(nextPause());
  }

  private Duration nextPause() {
    Duration current = pause;
    pause = pause.multipliedBy(4);
    return current;
  }

  private boolean isRetryable(ApiResult<Response> result) {
    boolean rateLimited = result.value().filter(RetrySchedule::isRateLimited).isPresent();
    return rateLimited || !request.isWrite() && (isLost(result) || isStarting(result));
  }

  private static boolean isLost(ApiResult<Response> result) {
    return result.failure().filter(f -> f.kind() == Kind.CONNECTION_RESET).isPresent();
  }

  /** A 503 in JSON is a deliberate response, for example after a query timeout. */
  private static boolean isStarting(ApiResult<Response> result) {
    return result.value().filter(r -> r.status() == UNAVAILABLE && !r.looksLikeJson()).isPresent();
  }

  private static boolean isRateLimited(Response response) {
    return response.status() == TOO_MANY_REQUESTS;
  }
}
