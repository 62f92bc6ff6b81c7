package io.panelwright.deliver.push;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The folders in which a push saves. Thread-safe. */
final class FolderAccesses {

  private final Duration timeout;
  private final Duration interval;
  private final Consumer<String> onWait;
  private final Map<String, FolderAccess> byUid = new ConcurrentHashMap<>();

  /**
   * @param interval between two requests
   * @param onWait receives the uid of a closed folder
   */
  FolderAccesses(Duration timeout, Duration interval, Consumer<String> onWait) {
    this.timeout = timeout;
    this.interval = interval;
    this.onWait = onWait;
  }

  FolderAccess of(String folderUid) {
    return byUid.computeIfAbsent(
        folderUid, uid -> new FolderAccess(timeout, interval, () -> onWait.accept(uid)));
  }
}
