package io.panelwright.cli.review;

import io.panelwright.cli.Git;
import io.panelwright.cli.WrongUsageException;
import java.util.Optional;

/** Finds the commit with which a branch is compared. */
final class BaseCommit {

  private final Git git;

  BaseCommit(Git git) {
    this.git = git;
  }

  /**
   * The commit where the current one left a branch.
   *
   * @param revision the branch or a commit; by default the default branch of {@code origin}
   */
  String resolve(Optional<String> revision) {
    git.root();
    String branch =
        revision
            .or(git::defaultBranch)
            .orElseThrow(
                () ->
                    new WrongUsageException(
                        "the default branch of origin is unknown\n"
                            + "  → name it: --base main, or: git remote set-head origin --auto"));
    return git.mergeBase(git.commitOf("--base", branch), git.commit("HEAD"));
  }
}
