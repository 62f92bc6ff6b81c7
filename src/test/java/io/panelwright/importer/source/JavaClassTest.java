package io.panelwright.importer.source;

import static io.panelwright.importer.source.Expressions.call;
import static io.panelwright.importer.source.Expressions.constant;
import static io.panelwright.importer.source.Expressions.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.importer.source.Expression.Local;
import io.panelwright.importer.source.Expression.LocalCall;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaClassTest {

  private static final Expression PROMETHEUS = new Local("PROMETHEUS");
  private static final Expression RATE = word(PROMETHEUS, "query", "rate(x[5m])");
  private static final String TEN = "one two three four five six seven eight nine ten";

  private static JavaClass file(Member... members) {
    return new JavaClass("com.example", "Example", Optional.empty(), List.of(members));
  }

  private static Member.Constant field(String name, Expression expression) {
    return new Member.Constant("String", name, expression);
  }

  private static Member.Method method(String name, Expression expression) {
    return new Member.Method(true, "Panel", name, Optional.empty(), expression);
  }

  /** The last check of a test, for it may skip the rest. */
  private static void assertFormatted(String text) {
    assertThat(GoogleJavaFormat.format(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void shapes(String name, Expression expression, String expected) {
    String text = file(method("panel", expression)).text();

    assertThat(text).endsWith(" {\n    return " + indented(expected) + ";\n  }\n}\n");
    assertFormatted(text);
  }

  private static String indented(String lines) {
    return lines.replace("\n", "\n    ").replace("\n    \n", "\n\n");
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments("a constant", constant("Units.BYTES"), "Units.BYTES"),
        arguments("a method of the class", new LocalCall("latency"), "latency()"),
        arguments(
            "a chain on one line",
            word(RATE, "legend", "{{le}}"),
            """
            PROMETHEUS.query("rate(x[5m])").legend("{{le}}")"""),
        arguments(
            "a panel",
            word(
                word(
                    call(
                        "Panels.timeseries",
                        "CPU",
                        constant("Units.SHORT"),
                        word(RATE, "legend", "{{instance}} of {{job}}")),
                    "width",
                    8),
                "key",
                "cpu"),
            """
            timeseries(
                    "CPU", Units.SHORT, PROMETHEUS.query("rate(x[5m])").legend("{{instance}} of {{job}}"))
                .width(8)
                .key("cpu")"""),
        arguments(
            "what looks like a format",
            call(
                "Panels.timeseries",
                "CPU %",
                constant("Units.SHORT"),
                word(word(RATE, "legend", "{{instance}} of {{job}}"), "instant")),
            """
            timeseries(
                "CPU %",
                Units.SHORT, PROMETHEUS.query("rate(x[5m])").legend("{{instance}} of {{job}}").instant())"""),
        arguments(
            "a short name before the dot",
            word(word(new Local("AI"), "query", TEN), "legend", TEN),
            """
            AI.query("one two three four five six seven eight nine ten")
                .legend("one two three four five six seven eight nine ten")"""),
        arguments(
            "one word on a name",
            word(PROMETHEUS, "query", TEN + " one two three four five"),
            """
            PROMETHEUS.query(
                "one two three four five six seven eight nine ten one two three four five")"""),
        arguments(
            "a type with words behind it",
            word(
                word(call("Thresholds.base", constant("Color.GREEN")), "step", 500, RATE),
                "step",
                1000,
                constant("Color.DARK_RED")),
            """
            Thresholds.base(Color.GREEN)
                .step(500, PROMETHEUS.query("rate(x[5m])"))
                .step(1000, Color.DARK_RED)"""),
        arguments(
            "a nested type",
            word(call("Elasticsearch.Metric.average", TEN), "hidden", 123456),
            """
            Elasticsearch.Metric.average("one two three four five six seven eight nine ten")
                .hidden(123456)"""),
        arguments(
            "many short arguments",
            call("Some.values", IntStream.range(0, 40).boxed().toArray()),
            """
            Some.values(
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
                25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39)"""),
        arguments(
            "a short call with one argument",
            word(word(call("DashboardLink.link", TEN), "keepTime"), "tags", TEN),
            """
            link("one two three four five six seven eight nine ten")
                .keepTime()
                .tags("one two three four five six seven eight nine ten")"""),
        arguments(
            "JSON",
            word(
                word(call("Json.object"), "with", "mode", "none"),
                "with",
                "inner",
                word(call("Json.object"), "with", "text", TEN)),
            """
            Json.object()
                .with("mode", "none")
                .with(
                    "inner",
                    Json.object().with("text", "one two three four five six seven eight nine ten"))"""),
        arguments(
            "several lines",
            word(call("Panels.text", "Read me", "# Title\n\nA \"quoted\" text.\n"), "width", 6),
            """
            text(
                    "Read me",
                    \"""
                    # Title

                    A "quoted" text.
                    \""")
                .width(6)"""),
        arguments(
            "indented lines without a last end",
            call("Panels.text", "Read me", "  indented\n    more"),
            """
            text(
                "Read me",
                \"""
                  indented
                    more\\
                \""")"""),
        arguments(
            "a text that is longer than a line",
            word(RATE, "description", String.join(" ", TEN, TEN, TEN)),
            """
            PROMETHEUS
                .query("rate(x[5m])")
                .description(
                    \"""
                    one two three four five six seven eight nine ten one two three four five six seven \\
                    eight nine ten one two three four five six seven eight nine ten\""")"""));
  }

  @Test
  void imports() {
    String text =
        new JavaClass(
                "com.example",
                "Text",
                Optional.of("What its panels show."),
                List.of(
                    method(
                        "panel",
                        call(
                            "Panels.text",
                            call("com.example.Here.of"),
                            call("com.other.Color.of", constant("Color.RED")),
                            call("Transformations.heatmap"),
                            call("Panels.heatmap"),
                            call("Variables.query"),
                            call("NodeGraph.Arc.arc"),
                            call("Text.of"),
                            constant("Stat.ColorTarget.NONE"),
                            call("Json.object"))),
                    method("query", call("java.time.Duration.ofDays", 1))))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            import static io.panelwright.dsl.NodeGraph.Arc.arc;
            import static io.panelwright.dsl.Panels.heatmap;
            import static io.panelwright.dsl.Panels.text;

            import com.other.Color;
            import io.panelwright.dsl.Panel;
            import io.panelwright.dsl.Stat;
            import io.panelwright.dsl.Transformations;
            import io.panelwright.dsl.Variables;
            import io.panelwright.json.Json;
            import java.time.Duration;

            /** What its panels show. */
            final class Text {

              private Text() {}

              private static Panel panel() {
                return text(
                    Here.of(),
                    Color.of(io.panelwright.dsl.Color.RED),
                    Transformations.heatmap(),
                    heatmap(),
                    Variables.query(),
                    arc(),
                    io.panelwright.dsl.Text.of(),
                    Stat.ColorTarget.NONE,
                    Json.object());
              }

              private static Panel query() {
                return Duration.ofDays(1);
              }
            }
            """);
    assertFormatted(text);
  }

  @Test
  void constantsStandAboveTheOnlyMethodThatNeedsThem() {
    String text =
        file(
                field("NOBODYS", new Text("x")),
                field("SHARED_PART", new Text("x")),
                field("SHARED", word(new Local("SHARED_PART"), "trim")),
                field("LONG", new Text(TEN + ", " + TEN.substring(14))),
                field("LATER", word(new Local("EARLIER"), "trim")),
                field("EARLIER", new Text("x")),
                method("first", call("Panels.stat", new Local("SHARED"), new Local("LONG"))),
                method("second", call("Panels.stat", new Local("LATER"), new Local("SHARED"))),
                method("third", call("Panels.stat", new Local("LONG"))))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            import static io.panelwright.dsl.Panels.stat;

            import io.panelwright.dsl.Panel;

            final class Example {

              private static final String NOBODYS = "x";
              private static final String SHARED_PART = "x";
              private static final String SHARED = SHARED_PART.trim();

              private static final String LONG =
                  "one two three four five six seven eight nine ten, four five six seven eight nine ten";

              private Example() {}

              private static Panel first() {
                return stat(SHARED, LONG);
              }

              private static final String EARLIER = "x";

              private static final String LATER = EARLIER.trim();

              private static Panel second() {
                return stat(LATER, SHARED);
              }

              private static Panel third() {
                return stat(LONG);
              }
            }
            """);
    assertFormatted(text);
  }

  @Test
  void javadocs() {
    String text =
        new JavaClass(
                "",
                "Example",
                Optional.of(
                    "See <a href=\"x\"> & @author, */ and \\u002a/: {@code {}}.\n \n"
                        + "* %s. %s.\n%s\t%s.\r\n\r\n".formatted(TEN, TEN, TEN, TEN)
                        + "w".repeat(120)),
                List.of(
                    new Member.Method(
                        false,
                        "Dashboard",
                        "example",
                        Optional.of("\u202eOne\u0000 line.\n"),
                        call("Dashboard.dashboard", "example")),
                    new Member.Method(
                        true, "Dashboard", "none", Optional.of(" \n\n"), new LocalCall("example"))))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            import static io.panelwright.dsl.Dashboard.dashboard;

            import io.panelwright.dsl.Dashboard;

            /**
             * See &lt;a href="x"&gt; &amp; &#64;author, *&#47; and &#92;u002a/: {&#64;code {}}.
             *
             * <p>* one two three four five six seven eight nine ten. one two three four five six seven eight
             * nine ten. one two three four five six seven eight nine ten one two three four five six seven
             * eight nine ten.
             *
             * <p>%s
             */
            final class Example {

              private Example() {}

              /** One line. */
              static Dashboard example() {
                return dashboard("example");
              }

              private static Dashboard none() {
                return example();
              }
            }
            """
                .formatted("w".repeat(120)));
    assertFormatted(text);
  }

  @Test
  void aTextThatIsLongerThanAConstantMayBe() {
    String line = TEN + "\n";
    String text = file(field("TEXT", new Text(line.repeat(1_500)))).text();

    assertThat(text)
        .contains("=\n      String.join(\n          \"\",\n          \"\"\"\n          one two ")
        .contains("nine ten\n          \"\"\",\n          \"\"\"\n          one two")
        .endsWith("nine ten\n          \"\"\");\n\n  private Example() {}\n}\n");
    assertFormatted(text);
  }

  @Test
  void anEmptyClass() {
    String text = file().text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            final class Example {

              private Example() {}
            }
            """);
    assertFormatted(text);
  }

  @Test
  void aLiteralHasNoWords() {
    JavaClass file = file(method("panel", word(new Text("x"), "trim")));

    assertThatThrownBy(file::text)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No chain can begin with Text[value=x]");
  }

  @ParameterizedTest
  @MethodSource
  void randomExpressions(int depth, int files) {
    for (int seed = 0; seed < files; seed++) {
      RandomSource random = new RandomSource(seed);
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Expression expression = random.expression(depth);
        Optional<String> javadoc = Optional.of(random.text());
        members.add(
            i % 4 == 0
                ? field("CONSTANT_" + i, expression)
                : new Member.Method(i % 2 == 0, "Panel", "method" + i, javadoc, expression));
      }
      String text = file(members.toArray(Member[]::new)).text();

      assertThat(text.lines()).as("seed " + seed).allMatch(line -> line.length() <= Layout.LIMIT);
      assertThat(GoogleJavaFormat.format(text)).as("seed " + seed).isEqualTo(text);
    }
  }

  static Stream<Arguments> randomExpressions() {
    return Stream.of(
        arguments(0, 20), arguments(1, 40), arguments(2, 60), arguments(3, 60), arguments(5, 20));
  }

  @Test
  void longChainsAndManyMembersTakeTimeInProportion() {
    Expression chain = call("Json.object");
    for (int i = 0; i < 50_000; i++) {
      chain = new Word(chain, "with", List.of(), List.of(new Text("key " + i), new Text(TEN)));
    }
    Expression object = chain;
    List<Member> members =
        IntStream.range(0, 10_000).<Member>mapToObj(i -> method("panel" + i, RATE)).toList();

    assertThat(file(method("panel", object)).text().lines().count()).isEqualTo(50_013);
    assertThat(file(members.toArray(Member[]::new)).text()).hasLineCount(40_008);
  }
}
