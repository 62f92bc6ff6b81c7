package io.panelwright.assertions;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.file.FileFailure;
import io.panelwright.file.RegularFile;
import io.panelwright.provider.DashboardSequence;
import io.panelwright.provider.DashboardUids;
import io.panelwright.provider.PanelsFile;
import io.panelwright.provider.ProviderBundle;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dashboards of providers with the panels of {@code panels.yaml}, as {@code panelwright render}
 * loads them.
 */
public final class ProviderDashboards {

  private final List<Dashboard> dashboards;

  private ProviderDashboards(List<Dashboard> dashboards) {
    this.dashboards = List.copyOf(dashboards);
  }

  /**
   * Loads the dashboards of the project's providers.
   *
   * <p>{@code panels.yaml} is the file in the folder in which the tests run, or in the nearest
   * folder above it in the same repository that has {@code panels.yaml} or {@code
   * .panelwright.yaml}; otherwise the copy of each provider.
   *
   * @param providers all providers whose dashboards {@code panels.yaml} names
   * @throws AssertionError with all errors, if a dashboard or {@code panels.yaml} has one
   */
  public static ProviderDashboards of(DashboardProvider... providers) {
    return in(Path.of(""), providers);
  }

  /** Loads the dashboards as {@link #of} does, for tests that run in this folder. */
  public static ProviderDashboards in(Path folder, DashboardProvider... providers) {
    List<Finding> findings = new ArrayList<>();
    List<ProviderBundle> bundles = new ArrayList<>();
    for (DashboardProvider provider : providers) {
      FindingCollector.Result<ProviderBundle> bundle =
          FindingCollector.collect(() -> bundle(provider));
      findings.addAll(bundle.findings());
      bundle.value().ifPresent(bundles::add);
    }
    DashboardSequence sequence = DashboardSequence.of(bundles, findings, projectFile(folder));
    List<Finding> errors = new ArrayList<>(sequence.findings());
    List<Dashboard> dashboards = new ArrayList<>();
    var uids = new DashboardUids();
    for (DashboardSequence.Item item : sequence.items()) {
      Dashboard dashboard = item.creation().get().value().orElseThrow();
      uids.add(dashboard).ifPresent(errors::add);
      dashboards.add(dashboard);
    }
    requireNoErrors(errors);
    return new ProviderDashboards(dashboards);
  }

  private static ProviderBundle bundle(DashboardProvider provider) {
    var team = new DashboardBundle(provider.contract(), provider.dashboards());
    Optional<PanelsFile> copy = provider.panels().map(resource -> copy(provider, resource));
    return new ProviderBundle(team, copy, List.of());
  }

  private static PanelsFile copy(DashboardProvider provider, String resource) {
    try {
      return PanelsFile.ofResource(resource)
          .orElseThrow(
              () -> new AssertionError(PanelsFile.missingResource(provider.getClass(), resource)));
    } catch (IOException e) {
      throw unreadable(resource, e);
    }
  }

  private static Optional<PanelsFile> projectFile(Path folder) {
    String name = PanelsFile.DEFAULT_NAME;
    try {
      Optional<Path> project = ProjectFolder.find(folder, name, ProjectConfiguration.FILE);
      Optional<byte[]> bytes = Optional.empty();
      if (project.isPresent()) {
        bytes = RegularFile.read(project.get().resolve(name), PanelsFile.MAX_BYTES);
      }
      return bytes.map(content -> PanelsFile.decode(name, content));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static AssertionError unreadable(String name, IOException cause) {
    return new AssertionError(name + " cannot be read: " + FileFailure.reason(cause), cause);
  }

  private static void requireNoErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new AssertionError(
          "expected dashboards without errors, found:\n" + DashboardAssert.report(findings));
    }
  }

  /** All dashboards, in the order of the providers. */
  public List<Dashboard> dashboards() {
    return dashboards;
  }

  /**
   * The dashboard with this uid.
   *
   * @throws AssertionError if there is none
   */
  public Dashboard dashboard(String uid) {
    return dashboards.stream()
        .filter(dashboard -> dashboard.uid().equals(uid))
        .findFirst()
        .orElseThrow(() -> new AssertionError(unknownUid(uid)));
  }

  private String unknownUid(String uid) {
    List<String> uids = dashboards.stream().map(Dashboard::uid).toList();
    return "no dashboard has the uid \""
        + uid
        + "\""
        + Suggestions.didYouMean(uid, uids)
        + "\nuids: "
        + (uids.isEmpty() ? "none" : ShortList.format(uids));
  }
}
