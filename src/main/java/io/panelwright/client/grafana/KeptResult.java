package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The first successful result of a request; after a failure the request is sent again. */
final class KeptResult<T> {

  private final Supplier<ApiResult<T>> request;
  private final AtomicReference<Optional<ApiResult<T>>> kept =
      new AtomicReference<>(Optional.empty());

  KeptResult(Supplier<ApiResult<T>> request) {
    this.request = request;
  }

  ApiResult<T> get() {
    Optional<ApiResult<T>> known = kept.get();
    if (known.isPresent()) {
      return known.get();
    }
    ApiResult<T> result = request.get();
    if (result.failure().isEmpty()) {
      kept.set(Optional.of(result));
    }
    return result;
  }
}
