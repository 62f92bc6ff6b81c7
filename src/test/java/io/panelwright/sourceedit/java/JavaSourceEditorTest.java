package io.panelwright.sourceedit.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import io.panelwright.codegen.GoogleJavaFormat;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The edits that a reviewer sees: the changed lines, and nothing else. */
class JavaSourceEditorTest {

  private static final String FILE = "src/main/java/team/Shop.java";

  private static final String SHOP =
      """
      package team;

      import static io.panelwright.dsl.Dashboard.dashboard;
      import static io.panelwright.dsl.Section.section;
      import static io.panelwright.dsl.panel.Panels.stat;
      import static io.panelwright.dsl.panel.Panels.timeseries;
      import static io.panelwright.dsl.variable.Variables.custom;

      import io.panelwright.dsl.Dashboard;
      import io.panelwright.dsl.Section;
      import io.panelwright.dsl.field.Color;
      import io.panelwright.dsl.field.Thresholds;
      import io.panelwright.dsl.field.Units;
      import io.panelwright.dsl.panel.Panel;
      import io.panelwright.dsl.query.Owner;
      import io.panelwright.dsl.query.Query;
      import io.panelwright.dsl.query.QueryPatterns;
      import io.panelwright.dsl.variable.Variable;
      import java.util.stream.Stream;

      /** The shop. */
      final class Shop {

        private static final Owner PROMETHEUS = Owner.prometheus("prometheus");

        /** One error is too many. */
        private static final double LIMIT = 0.5;

        private static final String WINDOW = "[5m]";

        private Shop() {}

        static Dashboard shop() {
          return dashboard("shop", "Shop", orders(), jobs())
              .tags("shop")
              .refresh("1m")
              .variables(region());
        }

        private static Variable region() {
          return custom("region", "eu", "us").label("Region");
        }

        private static Section orders() {
          return section(
              "Orders",
              PROMETHEUS,
              errors(), // first, since it pages
              rate(),
              latency(),
              count("Paid"),
              count("Sent"),
              queue("a"),
              queue("b"));
        }

        private static Panel errors() {
          return stat("Errors", Units.NUMBER, PROMETHEUS.query("sum(errors)").instant())
              // The limit of the alert.
              .thresholds(Thresholds.base(Color.GREEN).step(LIMIT, Color.RED))
              .width(6);
        }

        private static final String RATE =
            \"""
            sum by (status) (
              rate(requests_total[5m])   # all
            )\\
            \""";

        private static Panel rate() {
          Query rate = PROMETHEUS.query(RATE).legend("{{status}}");
          return timeseries("Rate", Units.REQUESTS_PER_SECOND, rate).description("Requests.");
        }

        private static Panel latency() {
          return stat(
              "Latency",
              Units.SECONDS,
              QueryPatterns.quantile(PROMETHEUS, 0.95, "latency_seconds_bucket", "5m"));
        }

        private static Panel count(String title) {
          return stat(title, Units.NUMBER, PROMETHEUS.query("sum(increase(orders_total" + WINDOW + "))"))
              .decimals(0)
              .width(4);
        }

        private static Panel queue(String name) {
          return stat("Queue " + name, Units.NUMBER, PROMETHEUS.query("sum(queue_" + name + ")"));
        }

        private static Section jobs() {
          return section("Jobs", PROMETHEUS, Stream.of("x", "y").map(Shop::job).toArray(Panel[]::new));
        }

        private static Panel job(String name) {
          return stat("Job " + name, Units.NUMBER, PROMETHEUS.query("up{job=\\"" + name + "\\"}"));
        }
      }
      """;

  private static final MemoryProject PROJECT =
      new MemoryProject(new SourceFiles(Map.of(FILE, SHOP)), "team.Shop.shop", Optional.empty());

  private static SourceUpdate pull(UnaryOperator<JsonObject> change) throws SourceException {
    return SourceUpdate.find(
        List.of(PROJECT.goal(change.apply(PROJECT.rendered()))),
        PROJECT.files(),
        List.of(JavaSourceEditor.find().orElseThrow()),
        PROJECT);
  }

  /** The changed lines after an edit that reaches all goals. */
  private static String changes(UnaryOperator<JsonObject> change) throws SourceException {
    SourceUpdate update = pull(change);
    assertThat(update.manual()).isEmpty();
    String after = update.files().texts().get(FILE);
    assertThat(GoogleJavaFormat.format(after)).isEqualTo(after);
    return changedLines(after);
  }

  private static String changedLines(String after) {
    List<String> changed = new ArrayList<>();
    List<String> old = SHOP.lines().toList();
    List<String> now = after.lines().toList();
    old.stream().filter(line -> !now.contains(line)).forEach(line -> changed.add("-" + line));
    now.stream().filter(line -> !old.contains(line)).forEach(line -> changed.add("+" + line));
    return String.join("\n", changed);
  }

  private static UnaryOperator<JsonObject> panel(String title, UnaryOperator<JsonObject> change) {
    return dashboard -> {
      List<Json> panels = new ArrayList<>();
      dashboard
          .array("panels")
          .objects()
          .forEach(
              panel ->
                  panels.add(
                      panel.string("title").filter(title::equals).isPresent()
                          ? change.apply(panel)
                          : panel));
      return dashboard.with("panels", new JsonArray(panels));
    };
  }

  private static UnaryOperator<JsonObject> with(String path, Json value) {
    return json -> json.withAt(path, value);
  }

  private static UnaryOperator<JsonObject> query(String text) {
    return panel ->
        panel.with(
            "targets",
            Json.array(
                panel.array("targets").objects().findFirst().orElseThrow().with("expr", text)));
  }

  private static Json steps(double... values) {
    List<Json> steps = new ArrayList<>();
    steps.add(Json.object().with("color", "green"));
    for (double value : values) {
      steps.add(Json.object().with("color", "red").with("value", Json.of(value)));
    }
    return Json.object().with("mode", "absolute").with("steps", new JsonArray(steps));
  }

  @Test
  void a_changed_argument_is_replaced_and_comments_stay() throws SourceException {
    assertThat(changes(panel("Errors", with("fieldConfig.defaults.thresholds", steps(3)))))
        .isEqualTo(
            """
            -        .thresholds(Thresholds.base(Color.GREEN).step(LIMIT, Color.RED))
            +        .thresholds(Thresholds.base(Color.GREEN).step(3, Color.RED))""");
  }

  @Test
  void a_new_setting_becomes_a_call_before_the_description() throws SourceException {
    assertThat(changes(panel("Rate", with("fieldConfig.defaults.decimals", Json.of(2)))))
        .isEqualTo(
            """
            -    return timeseries("Rate", Units.REQUESTS_PER_SECOND, rate).description("Requests.");
            +    return timeseries("Rate", Units.REQUESTS_PER_SECOND, rate).decimals(2).description("Requests.");""");
  }

  @Test
  void a_new_title_keeps_the_key() throws SourceException {
    assertThat(changes(panel("Latency", with("title", Json.of("p95")))))
        .isEqualTo(
            """
            -        "Latency",
            -        Units.SECONDS,
            -        QueryPatterns.quantile(PROMETHEUS, 0.95, "latency_seconds_bucket", "5m"));
            +            "p95",
            +            Units.SECONDS,
            +            QueryPatterns.quantile(PROMETHEUS, 0.95, "latency_seconds_bucket", "5m"))
            +        .key("latency");""");
  }

  @Test
  void a_query_changes_inside_of_its_text_block() throws SourceException {
    assertThat(
            changes(
                panel("Rate", query("sum by (status) (\n  rate(requests_total[1m])   # all\n)"))))
        .isEqualTo(
            """
            -        rate(requests_total[5m])   # all
            +        rate(requests_total[1m])   # all""");
  }

  @Test
  void a_query_cannot_end_its_text_block_and_run_code() throws SourceException {
    String code = "# \"\"\" + System.setProperty(\"attack\", \"ran\") + \"\"\"";
    String query = "sum by (status) (\n  rate(requests_total[5m])   " + code + "\n)";

    SourceUpdate update = pull(panel("Rate", query(query)));

    assertThat(System.getProperty("attack")).isNull();
    assertThat(update.manual()).isEmpty();
    assertThat(update.files().texts().get(FILE)).contains("# \"\"\\\" + System.");
  }

  @Test
  void a_text_that_ends_with_quotes_stays_one_text_block() {
    String code = "up # \"\"\" + System.exit(1) + \"\"\"\n";
    for (String end : List.of("\"", "\"\"", "\"\"\"", "\\\"\"\"", "\\", "\\u0022", code)) {
      String source = StringSource.literal("\"\"\"\nup # a\n\"\"\"", "up # a\n", end + "\n");
      assertThat(javaValue(source)).isEqualTo(end + "\n");
      source = StringSource.literal("\"\"\"\nup # a\"\"\"", "up # a", "up # " + end);
      assertThat(javaValue(source)).isEqualTo("up # " + end);
    }
  }

  /** The value of a literal by the compiler; fails if the source is more than a literal. */
  private static String javaValue(String source) {
    JavaUnit unit =
        JavaUnit.parse("A.java", "class A { String a = " + source + "; }").orElseThrow();
    ClassTree type = (ClassTree) unit.tree().getTypeDecls().get(0);
    ExpressionTree value = ((VariableTree) type.getMembers().get(0)).getInitializer();
    return ((LiteralTree) value).getValue().toString();
  }

  @Test
  void a_query_changes_in_the_argument_of_its_pattern() throws SourceException {
    assertThat(
            changes(
                panel(
                    "Latency",
                    query(
                        "histogram_quantile(0.99, sum by (le) (rate(latency_seconds_bucket[5m])))"
                            + " >= 0"))))
        .isEqualTo(
            """
            -        QueryPatterns.quantile(PROMETHEUS, 0.95, "latency_seconds_bucket", "5m"));
            +        QueryPatterns.quantile(PROMETHEUS, 0.99, "latency_seconds_bucket", "5m"));""");
  }

  @Test
  void one_panel_of_a_shared_method_changes_at_its_own_call() throws SourceException {
    assertThat(changes(panel("Paid", with("fieldConfig.defaults.unit", Json.of("ms")))))
        .isEqualTo(
            """
            -        count("Paid"),
            -  private static Panel count(String title) {
            +import io.panelwright.dsl.panel.Stat;
            +        count("Paid").unit(Units.MILLISECONDS),
            +  private static Stat count(String title) {""");
  }

  @Test
  void all_panels_of_a_shared_method_change_in_the_method() throws SourceException {
    UnaryOperator<JsonObject> unit = with("fieldConfig.defaults.unit", Json.of("ms"));

    assertThat(changes(json -> panel("Sent", unit).apply(panel("Paid", unit).apply(json))))
        .isEqualTo(
            """
            -    return stat(title, Units.NUMBER, PROMETHEUS.query("sum(increase(orders_total" + WINDOW + "))"))
            +            title,
            +            Units.MILLISECONDS,
            +            PROMETHEUS.query("sum(increase(orders_total" + WINDOW + "))"))""");
  }

  @Test
  void all_panels_of_a_stream_change_in_its_method() throws SourceException {
    UnaryOperator<JsonObject> decimals = with("fieldConfig.defaults.decimals", Json.of(1));

    assertThat(
            changes(json -> panel("Job x", decimals).apply(panel("Job y", decimals).apply(json))))
        .contains("+        .decimals(1);");
  }

  @Test
  void one_panel_of_a_stream_is_left_with_reason_code_and_line() throws SourceException {
    SourceUpdate update = pull(panel("Job x", with("fieldConfig.defaults.decimals", Json.of(1))));

    assertThat(update.files()).isEqualTo(PROJECT.files());
    Manual left = update.manual().get(0);
    assertThat(left.reason())
        .isEqualTo(
            "its code makes 2 panels (\"Job x\", \"Job y\"), and not all of them changed alike");
    assertThat(left.snippet()).isEqualTo(".decimals(1)");
    assertThat(left.position().orElseThrow())
        .hasToString(FILE + ":" + (SHOP.lines().toList().indexOf(jobLine()) + 1));
  }

  private static String jobLine() {
    return SHOP.lines().filter(line -> line.contains("\"Job \"")).findFirst().orElseThrow();
  }

  @Test
  void a_deleted_panel_takes_its_method_and_constant_along() throws SourceException {
    String changes = changes(dashboard -> without(dashboard, "Rate"));

    assertThat(changes)
        .contains("-        rate(),", "-  private static final String RATE =", "-import static")
        .doesNotContain("LIMIT", "WINDOW");
  }

  private static JsonObject without(JsonObject dashboard, String title) {
    List<Json> panels = new ArrayList<>();
    dashboard
        .array("panels")
        .objects()
        .filter(panel -> panel.string("title").filter(title::equals).isEmpty())
        .forEach(panels::add);
    return dashboard.with("panels", new JsonArray(panels));
  }

  @Test
  void settings_and_variables_of_the_dashboard_change() throws SourceException {
    JsonObject variable =
        PROJECT.rendered().object("templating").array("list").objects().findFirst().orElseThrow();
    UnaryOperator<JsonObject> settings =
        json ->
            json.with("title", "Shop EU")
                .with("tags", Json.strings(List.of("shop", "eu")))
                .withAt("time.from", Json.of("now-1h"))
                .withAt("templating.list", Json.array(variable.with("label", "Where")));

    assertThat(changes(settings))
        .isEqualTo(
            """
            -    return dashboard("shop", "Shop", orders(), jobs())
            -        .tags("shop")
            -        .variables(region());
            -    return custom("region", "eu", "us").label("Region");
            +    return dashboard("shop", "Shop EU", orders(), jobs())
            +        .tags("shop", "eu")
            +        .variables(region())
            +        .time("now-1h", "now");
            +    return custom("region", "eu", "us").label("Where");""");
  }

  @Test
  void a_statement_with_comments_keeps_its_layout() throws SourceException {
    SourceUpdate update = pull(panel("Orders", with("title", Json.of("Sales"))));

    assertThat(update.manual()).isEmpty();
    assertThat(changedLines(update.files().texts().get(FILE)))
        .isEqualTo(
            """
            -        "Orders",
            -        queue("b"));
            +        "Sales",
            +        queue("b")).key("orders");""");
  }

  @Test
  void a_file_with_syntax_errors_is_not_edited() {
    assertThat(JavaUnit.parse(FILE, SHOP.replace("return section(", "return section(("))).isEmpty();
  }
}
