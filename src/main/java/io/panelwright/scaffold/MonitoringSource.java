package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.number;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The section with the state of all jobs, for each server. */
final class MonitoringSource {

  static final String JOBS = "Jobs";
  static final String TARGETS = "Targets";
  static final String ALERTS = "Firing alerts";

  private static final int COLUMNS = 24;

  /** Widths of a number by the characters that its title has room for; the row is full with two. */
  private static final NavigableMap<Integer, Integer> STAT_WIDTHS =
      new TreeMap<>(Map.of(16, 4, 30, 6, Integer.MAX_VALUE, 8));

  private static final int MAX_NAME = 28;

  private final ProjectNames names;
  private final SystemModel model;
  private final JavaClasses classes;

  MonitoringSource(ProjectNames names, SystemModel model, JavaClasses classes) {
    this.names = names;
    this.model = model;
    this.classes = classes;
  }

  /** The title of a panel; with several servers it names the server. */
  static String title(String title, ServerModel server, SystemModel model) {
    if (model.servers().size() == 1) {
      return title;
    }
    String name = shortName(server, model);
    String shown = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    return title + " (" + shown + ")";
  }

  /** The name without the words that the names of all servers start and end with. */
  private static String shortName(ServerModel server, SystemModel model) {
    List<List<String>> names =
        model.servers().stream().map(each -> List.of(each.server().name().split("-"))).toList();
    int start = 0;
    while (isCommon(names, start, false)) {
      start++;
    }
    int end = 0;
    while (isCommon(names, end, true)) {
      end++;
    }
    int common = start + end;
    List<String> own = names.get(model.servers().indexOf(server));
    return names.stream().allMatch(name -> name.size() > common)
        ? String.join("-", own.subList(start, own.size() - end))
        : server.server().name();
  }

  private static boolean isCommon(List<List<String>> names, int index, boolean fromEnd) {
    return names.stream()
            .map(
                name ->
                    index < name.size() ? name.get(fromEnd ? name.size() - 1 - index : index) : "")
            .distinct()
            .count()
        == 1;
  }

  void add(Function<ServerModel, JavaExpression> owners) {
    NameAllocator methods = new NameAllocator(List.of());
    methods.methodName("monitoring", "section");
    List<MemberSpec> panels = new ArrayList<>();
    for (ServerModel server : model.servers()) {
      JavaExpression owner = owners.apply(server);
      add(panels, methods, title(JOBS, server, model), jobs(server, owner));
      add(panels, methods, title(TARGETS, server, model), targets(server, owner));
      add(panels, methods, title(ALERTS, server, model), alerts(server, owner));
    }
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(text("Monitoring"));
    arguments.add(owners.apply(model.servers().get(0)));
    panels.forEach(panel -> arguments.add(new LocalCall(panel.name())));
    List<MemberSpec> members = new ArrayList<>();
    members.add(
        JavaClasses.method(
            false,
            ContractTypes.SECTION,
            "monitoring",
            StaticCall.of(
                ContractTypes.SECTION, "section", arguments.toArray(JavaExpression[]::new))));
    members.addAll(panels);
    classes.add(
        ProjectFile.Group.DASHBOARD,
        names.monitoringClass(),
        "The state of all jobs: the first place to look if a panel is empty.",
        members);
  }

  private static void add(
      List<MemberSpec> panels, NameAllocator methods, String title, JavaExpression panel) {
    String method = methods.methodName(title, "panel");
    panels.add(JavaClasses.method(true, ContractTypes.PANEL, method, panel));
  }

  private JavaExpression jobs(ServerModel server, JavaExpression owner) {
    JavaExpression query =
        call(call(owner, "query", text("min by (job) (up)")), "legend", text("{{job}}"));
    JavaExpression panel =
        StaticCall.of(
            ContractTypes.PANELS,
            "stateTimeline",
            text(title(JOBS, server, model)),
            new StaticConstant(ContractTypes.UNITS, "NUMBER"),
            query);
    JavaExpression mapped =
        call(
            panel,
            "mappings",
            StaticCall.of(ContractTypes.STATES, "up", number(1)),
            StaticCall.of(ContractTypes.STATES, "down", number(0)));
    mapped = call(mapped, "noValue", new StaticConstant(ContractTypes.STATES, "NO_ANSWER"));
    return finish(
        mapped,
        "A band for each job: DOWN while one of its targets does not answer.",
        COLUMNS - 2 * statWidth());
  }

  private JavaExpression targets(ServerModel server, JavaExpression owner) {
    JavaExpression panel =
        StaticCall.of(
            ContractTypes.STAT_PANELS, "serverState", text(title(TARGETS, server, model)), owner);
    return finish(panel, "The number of targets that the server scrapes.", statWidth());
  }

  private JavaExpression alerts(ServerModel server, JavaExpression owner) {
    JavaExpression query = StaticCall.of(ContractTypes.QUERY_PATTERNS, "firingAlerts", owner);
    JavaExpression panel =
        StaticCall.of(
            ContractTypes.PANELS,
            "stat",
            text(title(ALERTS, server, model)),
            new StaticConstant(ContractTypes.UNITS, "NUMBER"),
            query);
    JavaExpression mapped =
        call(
            call(panel, "threshold", number(1)),
            "mappings",
            StaticCall.of(ContractTypes.STATES, "noAnswer"));
    return finish(mapped, "Alerts that fire now.", statWidth());
  }

  private int statWidth() {
    int longest =
        model.servers().stream()
            .flatMap(server -> Stream.of(TARGETS, ALERTS).map(t -> title(t, server, model)))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    return STAT_WIDTHS.ceilingEntry(longest).getValue();
  }

  private static JavaExpression finish(JavaExpression panel, String description, int width) {
    return call(call(panel, "description", text(description)), "width", number(width));
  }
}
