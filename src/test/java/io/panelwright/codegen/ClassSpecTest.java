package io.panelwright.codegen;

import static io.panelwright.codegen.Expressions.classSpec;
import static io.panelwright.codegen.Expressions.constant;
import static io.panelwright.codegen.Expressions.methodCall;
import static io.panelwright.codegen.Expressions.staticCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.LocalConstant;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassSpecTest {

  private static final JavaExpression PROMETHEUS = new LocalConstant("PROMETHEUS");
  private static final JavaExpression RATE = methodCall(PROMETHEUS, "query", "rate(x[5m])");
  private static final String TEN = "one two three four five six seven eight nine ten";

  private static ClassSpec file(MemberSpec... members) {
    return classSpec("com.example", "Example", Optional.empty(), List.of(members));
  }

  private static MemberSpec.Constant field(String name, JavaExpression expression) {
    return new MemberSpec.Constant("String", name, expression);
  }

  private static MemberSpec.Method method(String name, JavaExpression expression) {
    return new MemberSpec.Method(true, "Panel", name, Optional.empty(), expression);
  }

  /** Must be the last assertion, since it can skip the rest of the test. */
  private static void assertFormatted(String text) {
    assertThat(GoogleJavaFormat.format(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void shapes(String name, JavaExpression expression, String expected) {
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
            methodCall(RATE, "legend", "{{le}}"),
            """
            PROMETHEUS.query("rate(x[5m])").legend("{{le}}")"""),
        arguments(
            "a panel",
            methodCall(
                methodCall(
                    staticCall(
                        "Panels.timeseries",
                        "CPU",
                        constant("Units.SHORT"),
                        methodCall(RATE, "legend", "{{instance}} of {{job}}")),
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
            staticCall(
                "Panels.timeseries",
                "CPU %",
                constant("Units.SHORT"),
                methodCall(methodCall(RATE, "legend", "{{instance}} of {{job}}"), "instant")),
            """
            timeseries(
                "CPU %",
                Units.SHORT, PROMETHEUS.query("rate(x[5m])").legend("{{instance}} of {{job}}").instant())"""),
        arguments(
            "a short name before the dot",
            methodCall(methodCall(new LocalConstant("AI"), "query", TEN), "legend", TEN),
            """
            AI.query("one two three four five six seven eight nine ten")
                .legend("one two three four five six seven eight nine ten")"""),
        arguments(
            "one word on a name",
            methodCall(PROMETHEUS, "query", TEN + " one two three four five"),
            """
            PROMETHEUS.query(
                "one two three four five six seven eight nine ten one two three four five")"""),
        arguments(
            "a type with words behind it",
            methodCall(
                methodCall(
                    staticCall("Thresholds.base", constant("Color.GREEN")), "step", 500, RATE),
                "step",
                1000,
                constant("Color.DARK_RED")),
            """
            Thresholds.base(Color.GREEN)
                .step(500, PROMETHEUS.query("rate(x[5m])"))
                .step(1000, Color.DARK_RED)"""),
        arguments(
            "a nested type",
            methodCall(staticCall("Elasticsearch.Metric.average", TEN), "hidden", 123456),
            """
            Elasticsearch.Metric.average("one two three four five six seven eight nine ten")
                .hidden(123456)"""),
        arguments(
            "many short arguments",
            staticCall("Some.values", IntStream.range(0, 40).boxed().toArray()),
            """
            Some.values(
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
                25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39)"""),
        arguments(
            "a short call with one argument",
            methodCall(methodCall(staticCall("DashboardLink.link", TEN), "keepTime"), "tags", TEN),
            """
            link("one two three four five six seven eight nine ten")
                .keepTime()
                .tags("one two three four five six seven eight nine ten")"""),
        arguments(
            "JSON",
            methodCall(
                methodCall(staticCall("Json.object"), "with", "mode", "none"),
                "with",
                "inner",
                methodCall(staticCall("Json.object"), "with", "text", TEN)),
            """
            Json.object()
                .with("mode", "none")
                .with(
                    "inner",
                    Json.object().with("text", "one two three four five six seven eight nine ten"))"""),
        arguments(
            "several lines",
            methodCall(
                staticCall("Panels.text", "Read me", "# Title\n\nA \"quoted\" text.\n"),
                "width",
                6),
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
            staticCall("Panels.text", "Read me", "  indented\n    more"),
            """
            text(
                "Read me",
                \"""
                  indented
                    more\\
                \""")"""),
        arguments(
            "a text that is longer than a line",
            methodCall(RATE, "description", String.join(" ", TEN, TEN, TEN)),
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
        classSpec(
                "com.example",
                "Text",
                Optional.of("What its panels show."),
                List.of(
                    method(
                        "panel",
                        staticCall(
                            "Panels.text",
                            staticCall("com.example.Here.of"),
                            staticCall("com.other.Color.of", constant("Color.RED")),
                            staticCall("Transformations.heatmap"),
                            staticCall("Panels.heatmap"),
                            staticCall("Variables.query"),
                            staticCall("NodeGraph.Arc.arc"),
                            staticCall("Text.of"),
                            constant("Stat.ColorTarget.NONE"),
                            staticCall("Json.object"))),
                    method("query", staticCall("java.time.Duration.ofDays", 1))))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            import static io.panelwright.dsl.panel.NodeGraph.Arc.arc;
            import static io.panelwright.dsl.panel.Panels.heatmap;
            import static io.panelwright.dsl.panel.Panels.text;

            import com.other.Color;
            import io.panelwright.dsl.panel.Panel;
            import io.panelwright.dsl.panel.Stat;
            import io.panelwright.dsl.transform.Transformations;
            import io.panelwright.dsl.variable.Variables;
            import io.panelwright.json.Json;
            import java.time.Duration;

            /** What its panels show. */
            final class Text {

              private Text() {}

              private static Panel panel() {
                return text(
                    Here.of(),
                    Color.of(io.panelwright.dsl.field.Color.RED),
                    Transformations.heatmap(),
                    heatmap(),
                    Variables.query(),
                    arc(),
                    io.panelwright.dsl.panel.Text.of(),
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
  void constantsAreAboveTheOnlyMethodThatUsesThem() {
    String text =
        file(
                field("NOBODYS", new StringLiteral("x")),
                field("SHARED_PART", new StringLiteral("x")),
                field("SHARED", methodCall(new LocalConstant("SHARED_PART"), "trim")),
                field("LONG", new StringLiteral(TEN + ", " + TEN.substring(14))),
                field("LATER", methodCall(new LocalConstant("EARLIER"), "trim")),
                field("EARLIER", new StringLiteral("x")),
                method(
                    "first",
                    staticCall(
                        "Panels.stat", new LocalConstant("SHARED"), new LocalConstant("LONG"))),
                method(
                    "second",
                    staticCall(
                        "Panels.stat", new LocalConstant("LATER"), new LocalConstant("SHARED"))),
                method("third", staticCall("Panels.stat", new LocalConstant("LONG"))))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            import static io.panelwright.dsl.panel.Panels.stat;

            import io.panelwright.dsl.panel.Panel;

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
        classSpec(
                "",
                "Example",
                Optional.of(
                    "See <a href=\"x\"> & @author, */ and \\u002a/: {@code {}}.\n \n"
                        + "* %s. %s.\n%s\t%s.\r\n\r\n".formatted(TEN, TEN, TEN, TEN)
                        + "w".repeat(120)),
                List.of(
                    new MemberSpec.Method(
                        false,
                        "Dashboard",
                        "example",
                        Optional.of("\u202eOne\u0000 line.\n"),
                        staticCall("Dashboard.dashboard", "example")),
                    new MemberSpec.Method(
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
  void aTextLongerThanTheLimitOfAConstant() {
    String line = TEN + "\n";
    String text = file(field("TEXT", new StringLiteral(line.repeat(1_500)))).text();

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
  void constructorsAndSharedConstants() {
    JavaExpression metric =
        JavaExpression.StaticCall.constructor(
            "com.example.metrics.Metric",
            new StringLiteral("http_request_duration_seconds"),
            constant("Units.SHORT"),
            JavaExpression.StaticCall.of("java.time.Duration", "ofSeconds", number("15")));
    String text =
        file(
                new MemberSpec.Constant(
                    false, "com.example.metrics.Metric", "A", Optional.of("The first."), metric),
                new MemberSpec.Constant(
                    true,
                    "com.example.metrics.Metric",
                    "SECOND",
                    Optional.empty(),
                    methodCall(metric, "withALabel", "of a long name", "and a value")),
                new MemberSpec.Method(
                    false,
                    "java.util.List<com.example.metrics.Metric>",
                    "metrics",
                    Optional.empty(),
                    JavaExpression.StaticCall.of(
                        "java.util.List", "of", new LocalConstant("A"), metric)))
            .text();

    assertThat(text)
        .isEqualTo(
            """
            package com.example;

            import com.example.metrics.Metric;
            import io.panelwright.dsl.field.Units;
            import java.time.Duration;
            import java.util.List;

            final class Example {

              /** The first. */
              static final Metric A =
                  new Metric("http_request_duration_seconds", Units.SHORT, Duration.ofSeconds(15));

              private static final Metric SECOND =
                  new Metric("http_request_duration_seconds", Units.SHORT, Duration.ofSeconds(15))
                      .withALabel("of a long name", "and a value");

              private Example() {}

              static List<Metric> metrics() {
                return List.of(
                    A, new Metric("http_request_duration_seconds", Units.SHORT, Duration.ofSeconds(15)));
              }
            }
            """);
    assertFormatted(text);
  }

  private static JavaExpression number(String literal) {
    return new JavaExpression.NumberLiteral(literal);
  }

  @Test
  void aLiteralHasNoCalls() {
    ClassSpec file = file(method("panel", methodCall(new StringLiteral("x"), "trim")));

    assertThatThrownBy(file::text)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No chain can begin with StringLiteral[value=x]");
  }

  @ParameterizedTest
  @MethodSource
  void randomExpressions(int depth, int files) {
    for (int seed = 0; seed < files; seed++) {
      RandomExpressions random = new RandomExpressions(seed);
      List<MemberSpec> members = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        JavaExpression expression = random.expression(depth);
        Optional<String> javadoc = Optional.of(random.text());
        members.add(
            i % 4 == 0
                ? field("CONSTANT_" + i, expression)
                : new MemberSpec.Method(i % 2 == 0, "Panel", "method" + i, javadoc, expression));
      }
      String text = file(members.toArray(MemberSpec[]::new)).text();

      assertThat(text.lines()).as("seed " + seed).allMatch(line -> line.length() <= Doc.MAX_WIDTH);
      assertThat(GoogleJavaFormat.format(text)).as("seed " + seed).isEqualTo(text);
    }
  }

  static Stream<Arguments> randomExpressions() {
    return Stream.of(
        arguments(0, 20), arguments(1, 40), arguments(2, 60), arguments(3, 60), arguments(5, 20));
  }

  @Test
  void longChainsAndManyMembersTakeLinearTime() {
    JavaExpression chain = staticCall("Json.object");
    for (int i = 0; i < 50_000; i++) {
      chain =
          new MethodCall(
              chain,
              "with",
              List.of(),
              List.of(new StringLiteral("key " + i), new StringLiteral(TEN)));
    }
    JavaExpression object = chain;
    List<MemberSpec> members =
        IntStream.range(0, 10_000).<MemberSpec>mapToObj(i -> method("panel" + i, RATE)).toList();

    assertThat(file(method("panel", object)).text().lines().count()).isEqualTo(50_013);
    assertThat(file(members.toArray(MemberSpec[]::new)).text()).hasLineCount(40_008);
  }
}
