package io.panelwright.export;

import io.panelwright.text.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A folder of Grafana for all dashboards of an export.
 *
 * @param titles from the root; empty for an existing folder that is addressed by its uid
 * @param uid of the innermost folder
 */
public record FolderPath(List<String> titles, Optional<String> uid) {

  /** One folder of the path. */
  record Level(String uid, String title, Optional<String> parentUid) {}

  /**
   * A folder and its parents.
   *
   * @throws ExportException if the path or the uid is invalid
   */
  public FolderPath {
    titles = List.copyOf(titles);
    for (String title : titles) {
      if (title.isBlank() || title.equals(".") || title.equals("..")) {
        throw new ExportException(
            "--folder \"" + String.join("/", titles) + "\": \"" + title + "\" is not a title");
      }
    }
    if (uid.isPresent() && !uid.get().matches("[a-zA-Z0-9_-]{1,40}")) {
      throw new ExportException(
          "--folder-uid \"" + uid.get() + "\": expected 1 to 40 of A-Z a-z 0-9 _ -");
    }
    if (titles.isEmpty() && uid.isEmpty()) {
      throw new IllegalArgumentException("a folder has a title or a uid");
    }
  }

  /**
   * The folder of the options.
   *
   * @param path titles with {@code /} between them
   * @throws ExportException if the path or the uid is invalid
   */
  public static Optional<FolderPath> of(Optional<String> path, Optional<String> uid) {
    if (path.isEmpty() && uid.isEmpty()) {
      return Optional.empty();
    }
    List<String> titles = path.map(text -> Arrays.asList(text.split("/", -1))).orElse(List.of());
    return Optional.of(new FolderPath(titles, uid));
  }

  /** The titles with {@code /} between them. */
  String path() {
    return String.join("/", titles);
  }

  /** The folders of the path, from the root; empty for a folder that is addressed by its uid. */
  List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    Optional<String> parent = Optional.empty();
    for (int i = 0; i < titles.size(); i++) {
      boolean innermost = i == titles.size() - 1;
      String derived = derivedUid(titles.subList(0, i + 1));
      String folder = innermost ? uid.orElse(derived) : derived;
      levels.add(new Level(folder, titles.get(i), parent));
      parent = Optional.of(folder);
    }
    return levels;
  }

  /** The uid of the innermost folder. */
  String innermostUid() {
    return uid.orElseGet(() -> derivedUid(titles));
  }

  /** The same uid as that of a folder which {@code push} creates. */
  private static String derivedUid(List<String> titles) {
    return Slug.folderUid(String.join("/", titles));
  }

  /** The name of a folder on disk. */
  static String directory(Level level) {
    String slug = Slug.of(level.title());
    return slug.isEmpty() ? level.uid() : slug;
  }
}
