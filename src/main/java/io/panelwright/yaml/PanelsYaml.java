package io.panelwright.yaml;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.ShortList;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.node.YamlFile;
import io.panelwright.yaml.read.DashboardReader;
import io.panelwright.yaml.read.OwnerResolver;
import io.panelwright.yaml.schema.PanelsFileSchema;
import io.panelwright.yaml.schema.SchemaValidator;
import io.panelwright.yaml.schema.SchemaWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the sections and panels of a {@code panels.yaml} to dashboards. */
public final class PanelsYaml {

  private final List<DashboardBundle> bundles;
  private final FileFindings findings;
  private final SchemaValidator check;
  private final Map<String, Dashboard> dashboards = new LinkedHashMap<>();

  private PanelsYaml(List<DashboardBundle> bundles, FileFindings findings) {
    this.bundles = bundles;
    this.findings = findings;
    Map<String, String> titles = new LinkedHashMap<>();
    for (Dashboard dashboard : dashboards(bundles)) {
      dashboards.put(dashboard.uid(), dashboard);
      titles.put(dashboard.uid(), dashboard.title());
    }
    this.check = new SchemaValidator(findings, titles);
  }

  private static List<Dashboard> dashboards(List<DashboardBundle> bundles) {
    return bundles.stream().flatMap(bundle -> bundle.dashboards().stream()).toList();
  }

  /**
   * Result of applying a file.
   *
   * @param dashboards in the order of the arguments, with the valid parts of the file; to be
   *     written only if no finding is an error
   * @param findings sorted by position
   */
  public record Result(List<Dashboard> dashboards, List<Finding> findings) {

    public Result {
      dashboards = List.copyOf(dashboards);
      findings = List.copyOf(findings);
    }
  }

  /** Applies a file to the dashboards of one bundle. */
  public static Result apply(
      String fileName, String text, Contract contract, List<Dashboard> dashboards) {
    return apply(fileName, text, List.of(new DashboardBundle(contract, dashboards)));
  }

  /**
   * Adds a file's sections and panels to dashboards. Errors in the text become findings.
   *
   * @param fileName the file name in findings
   * @param bundles at least one; domains are resolved in the contract of the dashboard's bundle
   */
  public static Result apply(String fileName, String text, List<DashboardBundle> bundles) {
    var file = new YamlFile(fileName, text);
    List<Dashboard> changed = new PanelsYaml(bundles, file.findings()).apply(file);
    return new Result(changed, file.findings().findings().stream().distinct().sorted().toList());
  }

  /** Returns the file format as JSON Schema, draft 7, for editors. */
  public static JsonObject schema() {
    return SchemaWriter.schema(PanelsFileSchema.FILE);
  }

  /** Returns {@link #schema()} as formatted text, ending in a newline. */
  public static String schemaText() {
    return JsonWriter.pretty(schema());
  }

  private List<Dashboard> apply(YamlFile text) {
    Optional<Node> root = text.root("dashboards: with the uid of a dashboard below it");
    root.ifPresent(
        node -> {
          check.validate(PanelsFileSchema.FILE, node, "the file");
          if (node instanceof Node.Mapping file) {
            file.mapping("dashboards").ifPresent(this::dashboards);
          }
        });
    return dashboards(bundles).stream().map(dashboard -> dashboards.get(dashboard.uid())).toList();
  }

  private void dashboards(Node.Mapping byUid) {
    for (Node.Entry entry : byUid.entries()) {
      String uid = entry.key().text();
      Dashboard dashboard = dashboards.get(uid);
      if (dashboard == null) {
        findings.add(
            "dashboard-unknown",
            entry.key().position(),
            "no dashboard has the uid "
                + ValueQuoting.quoteKey(uid)
                + findings.hint(uid, dashboards.keySet()),
            "write one of: " + ShortList.format(dashboards.keySet()));
      }
      if (entry.value() instanceof Node.Mapping node) {
        Dashboard target =
            dashboard == null
                ? Dashboard.dashboard(DashboardReader.UNKNOWN_DASHBOARD, uid.isBlank() ? "?" : uid)
                : dashboard;
        Dashboard changed = add(node, target);
        dashboards.computeIfPresent(uid, (same, old) -> changed);
      }
    }
  }

  private Dashboard add(Node.Mapping node, Dashboard dashboard) {
    List<Dashboard> changed = new ArrayList<>();
    OwnerResolver owners = new OwnerResolver(contract(dashboard.uid()), check, findings);
    findings.within(
        dashboard.title(),
        () -> {
          var reader = new DashboardReader(dashboard, owners, check, findings);
          changed.add(dashboard.sections(reader.sections(node)));
        });
    return changed.get(0);
  }

  /** Returns the contract of the dashboard's bundle, or of the first bundle if none has it. */
  private Contract contract(String uid) {
    return bundles.stream()
        .filter(bundle -> bundle.dashboards().stream().anyMatch(known -> known.uid().equals(uid)))
        .findFirst()
        .orElse(bundles.get(0))
        .contract();
  }
}
