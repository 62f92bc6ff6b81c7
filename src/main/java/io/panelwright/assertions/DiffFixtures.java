package io.panelwright.assertions;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DatasourceOwners;
import io.panelwright.diff.DiffText;
import io.panelwright.diff.FileComparison;
import io.panelwright.diff.SaveModelComparer;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.text.AnsiStyle;
import java.lang.StackWalker.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases of {@code panelwright diff} in folders.
 *
 * <p>A case has {@code before.json} and {@code after.json}, in any format that {@code panelwright
 * diff} reads, and {@code expected.txt} with the output of the command. Other files make the case
 * fail. {@code -Dgolden=true} writes {@code expected.txt}.
 */
public final class DiffFixtures {

  private static final String BEFORE = "before.json";
  private static final String AFTER = "after.json";

  private final Path root;
  private final String updateCommand;

  private DiffFixtures(Path root, String updateCommand) {
    this.root = root;
    this.updateCommand = updateCommand;
  }

  /**
   * The cases of a folder.
   *
   * @param root from the project's folder
   */
  public static DiffFixtures in(Path root) {
    Class<?> test = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return new DiffFixtures(root, FixtureFolder.mavenCommand(test));
  }

  /** The same cases; failures name this command, which writes {@code expected.txt}. */
  public DiffFixtures withUpdateCommand(String command) {
    return new DiffFixtures(root, command);
  }

  /** The cases, sorted by name; a file in the wrong place is a case that fails. */
  public List<FixtureCase> cases() {
    List<FixtureCase> cases = new ArrayList<>();
    for (Path path : FixtureFolder.entries(root)) {
      String name = FixtureFolder.name(path);
      cases.add(
          Files.isDirectory(path)
              ? new FixtureCase(name, path, () -> check(new FixtureFolder(path)))
              : FixtureFolder.invalid(name, path, "unexpected file " + path));
    }
    if (cases.isEmpty()) {
      cases.add(FixtureFolder.invalid("no case", root, root + " has no case"));
    }
    return cases;
  }

  private void check(FixtureFolder folder) {
    folder.requireFiles(List.of(BEFORE, AFTER), List.of());
    DashboardDiff diff =
        new SaveModelComparer(Profile.DEFAULT, DatasourceOwners.NONE)
            .compare(dashboard(folder, BEFORE), dashboard(folder, AFTER));
    boolean sameBytes = folder.read(BEFORE).equals(folder.read(AFTER));
    var comparison = new FileComparison(BEFORE, AFTER, diff, sameBytes);
    folder.assertExpected(DiffText.render(List.of(comparison), AnsiStyle.PLAIN), updateCommand);
  }

  private static DashboardFile dashboard(FixtureFolder folder, String name) {
    DashboardFile.ReadResult read = DashboardFile.read(name, folder.read(name));
    return read.file()
        .orElseThrow(
            () ->
                new AssertionError(
                    folder.path()
                        + ":\n"
                        + FindingFormatter.format(read.findings()).stripTrailing()));
  }
}
