package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a commit, to find those that still have the same content. */
public final class CommittedFiles {

  private final Console console;
  private final Git git;
  private final String commit;
  private final Path root;
  private final Map<String, String> blobs;

  /**
   * Reads the list of a commit's files.
   *
   * @throws CannotRunException if the project folder is not in a repository
   */
  public CommittedFiles(Console console, Git git, String commit) {
    this.console = console;
    this.git = git;
    this.commit = commit;
    this.root = realPath(git.root());
    this.blobs = git.blobs(commit);
  }

  /** The path with all symbolic links followed, if it exists. */
  public static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** The root of the repository. */
  public Path root() {
    return root;
  }

  /**
   * The path of a file from the root of the repository.
   *
   * @throws CannotRunException if the file is not in the repository
   */
  public String path(Path file) {
    return findPath(file)
        .orElseThrow(
            () ->
                new CannotRunException(
                    Utf8File.displayName(file)
                        + " is not in the git repository of the project folder"));
  }

  /** The path of a file from the root of the repository; empty if it is not in the repository. */
  public Optional<String> findPath(Path file) {
    Path absolute = console.resolve(file).toAbsolutePath().normalize();
    Path real = realPath(absolute.getParent()).resolve(absolute.getFileName());
    return Optional.of(real)
        .filter(path -> path.startsWith(root))
        .map(path -> Utf8File.displayName(root.relativize(path)));
  }

  /** The id of a file's content; empty if the commit does not have the file. */
  public Optional<String> blob(Path file) {
    return Optional.ofNullable(blobs.get(path(file)));
  }

  /**
   * The paths of all files of the repository that differ from the commit, from the root; also of
   * new files that are not staged.
   */
  public Set<String> changedPaths() {
    return git.changedPaths(commit);
  }

  /** Whether the commit has a file with this path from the root. */
  public boolean contains(String path) {
    return blobs.containsKey(path);
  }

  /** Whether the commit has the file with exactly this content. */
  public boolean hasContent(Path file, byte[] content) {
    return blob(file).filter(id -> Git.isBlob(id, content)).isPresent();
  }
}
