package io.panelwright.cli;

import io.panelwright.process.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/** Reads files of commits by running {@code git}. */
public final class Git {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Twice the size of the largest dashboard. */
  private static final int MAX_BYTES = 32 << 20;

  private final Path directory;

  public Git(Console console) {
    this.directory = console.directory().toAbsolutePath();
  }

  private record GitResult(int code, byte[] out) {

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  /**
   * The differences of the working tree from a commit, by path from the root of the repository.
   *
   * @param renamed the old path of each renamed file
   * @param deleted the files that the working tree no longer has
   */
  public record TreeChanges(Map<String, String> renamed, List<String> deleted) {}

  /**
   * The root folder of the repository.
   *
   * @throws CannotRunException if the project folder is not in a repository, or git does not exist
   */
  public Path root() {
    GitResult result = run("rev-parse", "--show-toplevel");
    if (result.code != 0) {
      throw new CannotRunException(
          directory.getFileName()
              + " is not in a git repository\n  → run it in the repository of the dashboards");
    }
    return FileNames.path(result.text().replaceFirst("\\R$", ""));
  }

  private Optional<String> find(String revision) {
    if (revision.isBlank() || revision.startsWith("-")) {
      return Optional.empty();
    }
    GitResult result = run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    return Optional.of(result).filter(r -> r.code == 0).map(r -> r.text().strip());
  }

  /**
   * Resolves a revision to the id of its commit.
   *
   * @throws CannotRunException if the commit, the repository or git does not exist
   */
  public String commit(String revision) {
    root();
    return find(revision).orElseThrow(() -> new CannotRunException(unknownCommit(revision)));
  }

  /**
   * Resolves a revision that is the value of an option.
   *
   * @throws WrongUsageException if the commit does not exist
   * @throws CannotRunException if the project folder is not in a repository, or git does not exist
   */
  public String commitOf(String option, String revision) {
    root();
    return find(revision)
        .orElseThrow(() -> new WrongUsageException(option + ": " + unknownCommit(revision)));
  }

  private static String unknownCommit(String revision) {
    return "unknown commit \"" + revision + "\"\n  → git log --oneline";
  }

  /**
   * The merge base of two commits.
   *
   * @throws CannotRunException if they have none, as in a clone without history
   */
  public String mergeBase(String commit, String other) {
    GitResult result = run("merge-base", commit, other);
    if (result.code != 0) {
      boolean shallow = run("rev-parse", "--is-shallow-repository").text().startsWith("true");
      throw new CannotRunException(
          commit
              + " and "
              + other
              + " have no commit in common"
              + (shallow
                  ? ": the clone has no history\n  → git fetch --unshallow, or fetch-depth: 0 of"
                      + " actions/checkout"
                  : ""));
    }
    return result.text().strip();
  }

  /** The default branch of the remote {@code origin}, as the clone recorded it. */
  public Optional<String> defaultBranch() {
    GitResult head = run("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
    return head.code == 0 ? Optional.of(head.text().strip()) : Optional.empty();
  }

  /** The time of a commit. */
  public Instant time(String commit) {
    GitResult result = run("show", "--no-patch", "--format=%ct", commit);
    if (result.code != 0) {
      throw new CannotRunException("git cannot show the commit " + commit);
    }
    return Instant.ofEpochSecond(Long.parseLong(result.text().strip()));
  }

  /** The files of a commit at or below a path, named from the project folder. */
  public List<String> files(String commit, Path path) {
    Path fromHere = path.isAbsolute() ? directory.normalize().relativize(path.normalize()) : path;
    GitResult result = run("ls-tree", "-r", "-z", "--name-only", commit, "--", fromHere.toString());
    if (result.code != 0) {
      throw new CannotRunException("git cannot list " + path + " of the commit " + commit);
    }
    return names(result);
  }

  /** The ids of the contents of all files of a commit, named from the root of the repository. */
  public Map<String, String> blobs(String commit) {
    Map<String, String> blobs = new LinkedHashMap<>();
    for (String line : names(run("ls-tree", "-r", "-z", "--full-tree", commit))) {
      // <mode> <type> <id> TAB <path>
      int tab = line.indexOf('\t');
      String[] fields = line.substring(0, Math.max(tab, 0)).split(" ");
      if (fields.length == 3) {
        blobs.put(line.substring(tab + 1), fields[2]);
      }
    }
    return blobs;
  }

  /**
   * Whether a blob has exactly this content.
   *
   * @param id of the blob: SHA-1 in hexadecimal, or SHA-256 in a repository that uses it
   */
  public static boolean isBlob(String id, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance(id.length() == 40 ? "SHA-1" : "SHA-256");
      digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(content)).equals(id);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-1 and SHA-256", e);
    }
  }

  /** The differences of the working tree from a commit; new files have to be staged to count. */
  public TreeChanges changesSince(String commit) {
    GitResult result =
        run(
            "-c",
            "diff.relative=false",
            "diff",
            "--no-ext-diff",
            "--name-status",
            "-z",
            "-M",
            commit);
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> deleted = new ArrayList<>();
    Iterator<String> fields = names(result).iterator();
    while (fields.hasNext()) {
      String status = fields.next();
      String path = fields.next();
      if (status.startsWith("R")) {
        renamed.put(fields.next(), path);
      } else if (status.startsWith("C")) {
        fields.next();
      } else if (status.equals("D")) {
        deleted.add(path);
      }
    }
    return new TreeChanges(renamed, deleted);
  }

  /**
   * The paths of all files that the working tree has otherwise than a commit, from the root of the
   * repository: changed, added, deleted, and new ones that git does not ignore.
   */
  public Set<String> changedPaths(String commit) {
    Set<String> paths = new TreeSet<>();
    for (String[] list :
        List.of(
            new String[] {"diff", "--no-ext-diff", "--no-renames", "--name-only", "-z", commit},
            new String[] {
              "ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"
            })) {
      List<String> arguments = new ArrayList<>(List.of("-c", "diff.relative=false"));
      arguments.addAll(List.of(list));
      GitResult result = run(arguments.toArray(String[]::new));
      if (result.code != 0) {
        throw new CannotRunException("git cannot compare the files with the commit " + commit);
      }
      paths.addAll(names(result));
    }
    return paths;
  }

  private static List<String> names(GitResult result) {
    return Arrays.stream(result.text().split("\0")).filter(name -> !name.isEmpty()).toList();
  }

  /** The content of a file in a commit, named from the project folder. */
  public byte[] content(String commit, Path file) {
    return show(commit, "./" + Utf8File.displayName(file));
  }

  /** The content of a file in a commit, named from the root of the repository. */
  public byte[] contentFromRoot(String commit, String file) {
    return show(commit, file);
  }

  private byte[] show(String commit, String file) {
    GitResult result = run("show", commit + ":" + file);
    if (result.code != 0) {
      throw new CannotRunException("git cannot show " + file + " of the commit " + commit);
    }
    return result.out;
  }

  private GitResult run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      ChildProcess.Output result =
          ChildProcess.capture(
              new ProcessBuilder(command).directory(directory.toFile()), TIMEOUT, MAX_BYTES);
      return new GitResult(result.code(), result.out());
    } catch (TimeoutException e) {
      throw new CannotRunException(
          "git timed out after " + TIMEOUT.toSeconds() + " s; check it: git status", e);
    } catch (IOException e) {
      throw new CannotRunException(
          "git cannot be run: " + AtomicFiles.failureReason(e) + "; check that it is installed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while git was running", e);
    }
  }
}
