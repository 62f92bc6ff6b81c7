package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Git commands of tests, with an author and a fixed time. */
public final class GitRepository {

  private static final String TIME = "2026-01-01T12:00:00Z";

  private GitRepository() {}

  /** Runs a git command in a folder; it must not fail. */
  public static void git(Path folder, String... arguments) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"));
    line.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(line).directory(folder.toFile());
    process.environment().put("GIT_COMMITTER_DATE", TIME);
    process.environment().put("GIT_AUTHOR_DATE", TIME);
    Jvm.Result result = Jvm.run(process);
    assertThat(result.code()).as(result.err()).isZero();
  }
}
