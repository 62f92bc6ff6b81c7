package io.panelwright.deliver.push;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Repeats the first save in a folder while Grafana refuses it: Grafana caches permissions, so a
 * folder that another user created is closed for up to a minute.
 */
final class FolderAccess {

  private static final int FORBIDDEN = 403;

  private final Duration timeout;
  private final Duration interval;
  private final Runnable onWait;
  private boolean open;
  private Optional<RequestFailure> closed = Optional.empty();

  /**
   * @param interval between two requests
   * @param onWait is called before the first pause
   */
  FolderAccess(Duration timeout, Duration interval, Runnable onWait) {
    this.timeout = timeout;
    this.interval = interval;
    this.onWait = onWait;
  }

  /** Saves; other threads wait until the first save in the folder has succeeded. */
  <T> ApiResult<T> save(Supplier<ApiResult<T>> save) {
    synchronized (this) {
      if (closed.isPresent()) {
        return ApiResult.ofFailure(closed.get());
      }
      if (!open) {
        return saveFirst(save);
      }
    }
    return save.get();
  }

  private <T> ApiResult<T> saveFirst(Supplier<ApiResult<T>> save) {
    long end = System.nanoTime() + timeout.toNanos();
    ApiResult<T> result = save.get();
    boolean waited = false;
    while (result.failure().filter(FolderAccess::mayPass).isPresent()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        closed = result.failure();
        return result;
      }
      if (!waited) {
        onWait.run();
        waited = true;
      }
      pause(Math.min(left, interval.toNanos()));
      result = save.get();
    }
    open = result.failure().isEmpty();
    return result;
  }

  /**
   * Whether the failure is the refusal of a closed folder: 403 in legacy storage, 500 in unified
   * storage. A refusal that names a permission or the quota does not pass.
   */
  static boolean mayPass(RequestFailure failure) {
    return switch (failure.kind()) {
      case UNAUTHORIZED ->
          failure.status() == FORBIDDEN && !failure.detail().contains("ermissions needed");
      case SERVER_ERROR -> failure.detail().contains("Failed to save dashboard");
      default -> false;
    };
  }

  private static void pause(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(nanos).toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a folder was closed");
    }
  }
}
