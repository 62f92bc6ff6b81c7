package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaFolder;
import io.panelwright.deliver.push.FolderResolution.Candidate;
import io.panelwright.deliver.push.FolderResolution.Rejected;
import io.panelwright.deliver.push.FolderResolution.Resolved;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.text.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the folder of an address among the folders of a Grafana. */
public final class FolderResolver {

  /** Grafana's name of the root, in the browser and in its API. */
  private static final List<String> ROOT = List.of("general", "dashboards");

  private static final Pattern UID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private final FolderPaths folders;

  public FolderResolver(FolderPaths folders) {
    this.folders = folders;
  }

  /** Finds a folder; one that is missing is described, not created. */
  public FolderResolution resolve(FolderAddress address) {
    String text = address.text().strip();
    return switch (address.kind()) {
      case UID -> byUid(text);
      case TITLE_OR_PATH -> byPath(text);
    };
  }

  private FolderResolution byUid(String uid) {
    if (uid.equalsIgnoreCase(ROOT.get(0))) {
      return root(uid);
    }
    if (!UID.matcher(uid).matches()) {
      return rejected(
          "folder uid \""
              + uid
              + "\": expected at most 40 ASCII letters, digits, - or _; a title is given by"
              + " --folder");
    }
    return new Resolved(
        folders
            .find(uid)
            .map(this::existing)
            .orElseGet(() -> new TargetFolder(uid, uid, List.of(new GrafanaFolder(uid, uid, "")))));
  }

  private TargetFolder existing(GrafanaFolder folder) {
    return new TargetFolder(folder.uid(), folders.path(folder), List.of());
  }

  private FolderResolution byPath(String text) {
    List<String> titles =
        Arrays.stream(text.split("/", -1)).map(String::strip).filter(t -> !t.isEmpty()).toList();
    String path = String.join("/", titles);
    if (titles.isEmpty() || ROOT.get(0).equals(path.toLowerCase(Locale.ROOT))) {
      return root(text);
    }
    List<GrafanaFolder> matches =
        folders.all().stream()
            .filter(f -> f.title().equals(text) || folders.path(f).equals(path))
            .toList();
    if (matches.size() > 1) {
      return new Rejected(
          "\"" + text + "\" is the title or path of " + matches.size() + " folders",
          candidates(matches));
    }
    return matches.isEmpty() ? missing(titles) : new Resolved(existing(matches.get(0)));
  }

  private static FolderResolution root(String text) {
    return rejected(
        "\""
            + text
            + "\" is Grafana's root, which push never uses: name a folder by --folder or"
            + " --folder-uid");
  }

  private static FolderResolution rejected(String message) {
    return new Rejected(message, List.of());
  }

  private List<Candidate> candidates(List<GrafanaFolder> matches) {
    return matches.stream()
        .map(folder -> new Candidate(folders.path(folder), folder.uid()))
        .sorted(Comparator.comparing(Candidate::path).thenComparing(Candidate::uid))
        .toList();
  }

  /** The missing levels of a path below the deepest folder that exists. */
  private FolderResolution missing(List<String> titles) {
    String parent = "";
    List<GrafanaFolder> missing = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      String path = String.join("/", titles.subList(0, i + 1));
      List<GrafanaFolder> level = missing.isEmpty() ? children(parent, title) : List.of();
      if (level.size() > 1) {
        return new Rejected(
            "\"" + path + "\" is the path of " + level.size() + " folders", candidates(level));
      }
      if (level.isEmpty()) {
        String uid = uid(path);
        Optional<GrafanaFolder> taken = folders.find(uid);
        if (taken.isPresent()) {
          return renamed(path, taken.get());
        }
        missing.add(new GrafanaFolder(uid, title, parent));
        parent = uid;
      } else {
        parent = level.get(0).uid();
      }
    }
    return new Resolved(new TargetFolder(parent, String.join("/", titles), missing));
  }

  private List<GrafanaFolder> children(String parent, String title) {
    return folders.all().stream()
        .filter(folder -> folder.title().equals(title) && folder.parentUid().equals(parent))
        .toList();
  }

  private FolderResolution renamed(String path, GrafanaFolder folder) {
    return new Rejected(
        "a push created the folder \"" + path + "\", and a user renamed or moved it since then",
        candidates(List.of(folder)));
  }

  /**
   * The uid of a folder that push creates: the same for the same path, so that a repeated request
   * creates no second folder.
   */
  static String uid(String path) {
    return Slug.folderUid(path);
  }
}
