package io.panelwright.discovery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The results of the requests to one server; notes what could not be read. */
final class DiscoveryRequests {

  private static final int MAX_TIMEOUTS = 3;

  private final String source;
  private final List<String> notes = new ArrayList<>();
  private int timeouts;

  DiscoveryRequests(String source) {
    this.source = source;
  }

  /** The server failed in a way that ends the discovery. */
  static final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RequestFailure failure;

    ServerFailedException(RequestFailure failure) {
      super(failure.message(), null, false, false);
      this.failure = failure;
    }

    RequestFailure failure() {
      return failure;
    }
  }

  /**
   * The value of a result that the discovery needs.
   *
   * @throws ServerFailedException for a failure
   */
  <T> T require(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new ServerFailedException(result.failure().orElseThrow()));
  }

  /**
   * The value of a result; empty for a failure of this request only.
   *
   * @throws ServerFailedException if the server does not respond at all
   */
  <T> Optional<T> attempt(ApiResult<T> result) {
    result.failure().filter(this::isServerFailure).ifPresent(this::stop);
    return result.value();
  }

  /**
   * As {@link #attempt}; a failure is noted.
   *
   * @param consequence for the reader, such as "their types are inferred from their names"
   */
  <T> Optional<T> attempt(ApiResult<T> result, String consequence) {
    Optional<T> value = attempt(result);
    result.failure().ifPresent(failure -> note(failure.message() + "; " + consequence));
    return value;
  }

  private void stop(RequestFailure failure) {
    throw new ServerFailedException(failure);
  }

  private boolean isServerFailure(RequestFailure failure) {
    return failure.isUnreachable()
        || failure.kind() == RequestFailure.Kind.RESPONSE_TIMEOUT && ++timeouts >= MAX_TIMEOUTS;
  }

  /** Adds a note about this server. */
  void note(String text) {
    notes.add(text.contains(source) ? text : source + ": " + text);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
