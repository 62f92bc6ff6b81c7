package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaFolder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders of a Grafana with their paths, such as {@code Trading/Live}. */
public final class FolderPaths {

  private final Map<String, GrafanaFolder> byUid = new LinkedHashMap<>();

  public FolderPaths(List<GrafanaFolder> folders) {
    folders.forEach(folder -> byUid.put(folder.uid(), folder));
  }

  List<GrafanaFolder> all() {
    return List.copyOf(byUid.values());
  }

  Optional<GrafanaFolder> find(String uid) {
    return Optional.ofNullable(byUid.get(uid));
  }

  /** The titles of the folder and of the folders above it, from the root; a loop ends. */
  List<String> titles(GrafanaFolder folder) {
    Deque<String> titles = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Optional<GrafanaFolder> next = Optional.of(folder);
    while (next.isPresent() && seen.add(next.get().uid())) {
      titles.addFirst(next.get().title());
      next = find(next.get().parentUid());
    }
    return new ArrayList<>(titles);
  }

  String path(GrafanaFolder folder) {
    return String.join("/", titles(folder));
  }

  /** A folder for a message: path and uid; the uid alone if the folder is not visible. */
  public String describe(String uid) {
    return uid.isEmpty()
        ? "the root"
        : find(uid).map(folder -> "\"" + path(folder) + "\" (" + uid + ")").orElse(uid);
  }
}
