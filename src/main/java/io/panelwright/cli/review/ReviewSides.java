package io.panelwright.cli.review;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.Git;
import io.panelwright.cli.diff.ContractOwners;
import io.panelwright.cli.diff.DashboardPairing;
import io.panelwright.cli.diff.DashboardSet;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diff.FileComparison;
import io.panelwright.diff.SaveModelComparer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changed dashboards since a commit.
 *
 * @param dashboards the worst changes first
 * @param errors the reasons why files could not be compared
 */
record ReviewSides(List<ReviewedDashboard> dashboards, List<Finding> errors) {

  private static final int MAX_NAME = 100;

  ReviewSides {
    dashboards = List.copyOf(dashboards);
    errors = List.copyOf(errors);
  }

  /**
   * Compares the files of a commit with those of the working tree.
   *
   * @throws CannotRunException if neither has a dashboard
   */
  static ReviewSides read(
      Console console, DashboardOptions options, Git git, String commit, Path path) {
    DashboardSet before = DashboardSet.readCommit(console, git, commit, path);
    DashboardSet after = DashboardSet.readFiles(console, path);
    List<Finding> errors =
        Stream.concat(before.errors(after), after.errors(before)).distinct().toList();
    if (before.entries().isEmpty() && after.entries().isEmpty() && errors.isEmpty()) {
      throw new CannotRunException(
          path + " has no dashboard, neither now nor in the commit " + commit);
    }
    EnvironmentReview.of(console, options)
        .ifPresent(environment -> environment.apply(git, commit, before, after));
    var contracts =
        new ContractSelector(
            options.environment().contracts(console, options.contracts()),
            !options.contracts().isEmpty());
    var comparer = new SaveModelComparer(options.profile(), new ContractOwners(contracts));
    Set<String> names = new LinkedHashSet<>();
    List<ReviewedDashboard> changed = new ArrayList<>();
    for (FileComparison compared : DashboardPairing.compareAll(before, after, comparer)) {
      if (!compared.diff().isEmpty()) {
        changed.add(
            new ReviewedDashboard(
                compared,
                file(before, compared.before()),
                file(after, compared.after()),
                page(compared, names)));
      }
    }
    return new ReviewSides(changed.stream().sorted(ReviewedDashboard.WORST_FIRST).toList(), errors);
  }

  private static Optional<DashboardFile> file(DashboardSet set, String name) {
    return set.entries().values().stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .map(DashboardSet.Entry::file);
  }

  /** A name of Latin letters and digits, unique also on systems that ignore case. */
  private static String page(FileComparison compared, Set<String> names) {
    String name = compared.after().isEmpty() ? compared.before() : compared.after();
    String slug =
        name.replaceFirst("\\.(json|ya?ml)$", "")
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceFirst("^[.-]+", "");
    String start = slug.isEmpty() ? "dashboard" : slug;
    start = start.substring(0, Math.min(MAX_NAME, start.length()));
    String unique = start;
    for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = start + "-" + i;
    }
    return unique;
  }
}
