package io.panelwright.yaml;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Team;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the sections and panels of a {@code panels.yaml} to dashboards. */
public final class PanelsYaml {

  /** Stands in for a dashboard that nobody knows, so that its panels are checked all the same. */
  static final String UNKNOWN = "unknown";

  private final List<Team> teams;
  private final Complaints complaints;
  private final ShapeCheck check;
  private final Map<String, Dashboard> dashboards = new LinkedHashMap<>();

  private PanelsYaml(List<Team> teams, Complaints complaints) {
    this.teams = teams;
    this.complaints = complaints;
    Map<String, String> titles = new LinkedHashMap<>();
    for (Dashboard dashboard : dashboards(teams)) {
      dashboards.put(dashboard.uid(), dashboard);
      titles.put(dashboard.uid(), dashboard.title());
    }
    this.check = new ShapeCheck(complaints, titles);
  }

  private static List<Dashboard> dashboards(List<Team> teams) {
    return teams.stream().flatMap(team -> team.dashboards().stream()).toList();
  }

  /**
   * What came of a file.
   *
   * @param dashboards in the order in which they were given, with all that could be read; only to
   *     be written when no finding is an error
   * @param findings sorted by place
   */
  public record Result(List<Dashboard> dashboards, List<Finding> findings) {

    public Result {
      dashboards = List.copyOf(dashboards);
      findings = List.copyOf(findings);
    }
  }

  /** {@link #apply(String, String, List)} for one team. */
  public static Result apply(
      String fileName, String text, Contract contract, List<Dashboard> dashboards) {
    return apply(fileName, text, List.of(new Team(contract, dashboards)));
  }

  /**
   * The teams' dashboards with what the file adds to them. Takes any text whatever.
   *
   * @param fileName for findings
   * @param teams at least one; a domain is looked up in the contract of its dashboard's team
   */
  public static Result apply(String fileName, String text, List<Team> teams) {
    var file = new YamlFile(fileName, text);
    List<Dashboard> changed = new PanelsYaml(teams, file.complaints()).apply(file);
    return new Result(changed, file.complaints().findings().stream().distinct().sorted().toList());
  }

  /** The format as JSON Schema, draft 7, for editors. */
  public static JsonObject schema() {
    return SchemaWriter.schema(Format.FILE);
  }

  /** {@link #schema()} as its file has it. */
  public static String schemaText() {
    return JsonWriter.pretty(schema());
  }

  private List<Dashboard> apply(YamlFile text) {
    Optional<Node> root = text.root("dashboards: with the uid of a dashboard below it");
    root.ifPresent(
        node -> {
          check.check(Format.FILE, node, "the file");
          if (node instanceof Node.Mapping file) {
            file.mapping("dashboards").ifPresent(this::dashboards);
          }
        });
    return dashboards(teams).stream().map(before -> dashboards.get(before.uid())).toList();
  }

  private void dashboards(Node.Mapping byUid) {
    for (Node.Entry entry : byUid.entries()) {
      String uid = entry.key().text();
      Dashboard dashboard = dashboards.get(uid);
      if (dashboard == null) {
        complaints.add(
            "unknown-dashboard",
            entry.key().position(),
            "no dashboard has the uid "
                + Quoted.key(uid)
                + complaints.hint(uid, dashboards.keySet()),
            "write one of: " + String.join(", ", dashboards.keySet()));
      }
      if (entry.value() instanceof Node.Mapping node) {
        Dashboard target =
            dashboard == null ? Dashboard.dashboard(UNKNOWN, uid.isBlank() ? "?" : uid) : dashboard;
        Dashboard changed = add(node, target);
        dashboards.computeIfPresent(uid, (same, old) -> changed);
      }
    }
  }

  private Dashboard add(Node.Mapping node, Dashboard dashboard) {
    List<Dashboard> changed = new ArrayList<>();
    Owners owners = new Owners(contract(dashboard.uid()), check, complaints);
    complaints.inside(
        dashboard.title(),
        () -> {
          var reader = new DashboardReader(dashboard, owners, check, complaints);
          changed.add(dashboard.sections(reader.sections(node)));
        });
    return changed.get(0);
  }

  /** Of the team that has this dashboard; of the first where none has. */
  private Contract contract(String uid) {
    return teams.stream()
        .filter(team -> team.dashboards().stream().anyMatch(known -> known.uid().equals(uid)))
        .findFirst()
        .orElse(teams.get(0))
        .contract();
  }
}
