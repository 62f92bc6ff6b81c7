package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.panel.Panels;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missing required values are compile errors at the author's line. */
class CompileTest {

  private static final String PANEL = "timeseries(\"Latency\", SECONDS, CHECKOUT.query(\"up\"))";

  /** An author's class; {@code PANEL} is on line 16, the section on line 12. */
  private static final String SOURCE =
      """
      import static io.panelwright.dsl.panel.Panels.*;
      import static io.panelwright.dsl.Section.section;
      import static io.panelwright.dsl.field.Units.*;
      import io.panelwright.contract.*;
      import io.panelwright.dsl.*;
      import io.panelwright.dsl.panel.*;
      import io.panelwright.dsl.query.*;

      class Author {

        static Section traffic(Owner CHECKOUT) {
          return section("Traffic", CHECKOUT, latency(CHECKOUT));
        }

        static Panel latency(Owner CHECKOUT) {
          return PANEL;
        }
      }
      """;

  @TempDir private Path folder;

  private record CompilerError(Diagnostic.Kind kind, long line, String code) {}

  @Test
  void the_correct_source_compiles() {
    assertThat(compile(PANEL)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a query's datasource         | timeseries("Latency", SECONDS, "up")                       | cant.apply.symbol
          a query's owner              | timeseries("Latency", SECONDS, new Query("up"))            | cant.apply.symbol
          a query's owner, by factory  | timeseries("Latency", SECONDS, Query.withDefaults(CHECKOUT, "up")) | not.def.public.cant.access
          a Loki query's datasource    | timeseries("Logs", SECONDS, new LokiQuery("{}"))            | cant.apply.symbol
          a Loki's uid                 | timeseries("Logs", SECONDS, Loki.datasource().query("{}")) | cant.apply.symbol
          the unit of a time series    | timeseries("Latency", CHECKOUT.query("up"))                | cant.apply.symbol
          the unit of a stat           | stat("Latency", CHECKOUT.query("up"))                      | cant.apply.symbol
          the unit of a gauge          | gauge("Latency", CHECKOUT.query("up"))                     | cant.apply.symbol
          the unit of a bar gauge      | bargauge("Latency", CHECKOUT.query("up"))                  | cant.apply.symbol
          the unit of a table          | table("Latency", CHECKOUT.query("up"))                     | cant.apply.symbol
          the unit of a state timeline | stateTimeline("Latency", CHECKOUT.query("up"))             | cant.apply.symbol
          the unit of a heatmap        | heatmap("Latency", CHECKOUT.query("up"))                   | cant.apply.symbol
          the unit of a pie chart      | piechart("Latency", CHECKOUT.query("up"))                  | cant.apply.symbol
          the query of a heatmap       | heatmap("Latency", SECONDS)                                | cant.apply.symbol
          the query of logs            | logs("Latency")                                            | cant.apply.symbol
          that logs have no unit       | logs("L", CHECKOUT.query("up")).unit(SECONDS)              | cant.resolve.location.args
          that a pie has no thresholds | piechart("L", SECONDS, CHECKOUT.query("up")).threshold(1)  | cant.resolve.location.args
          that a list has no queries   | alertList("Latency").and(CHECKOUT.query("up"))             | cant.resolve.location.args
          a unit that is a text        | timeseries("Latency", "s", CHECKOUT.query("up"))           | cant.apply.symbol
          the query of a time series   | timeseries("Latency", SECONDS)                             | cant.apply.symbol
          the query of a stat          | stat("Latency", SECONDS)                                   | cant.apply.symbol
          the query of a gauge         | gauge("Latency", SECONDS)                                  | cant.apply.symbol
          the query of a bar gauge     | bargauge("Latency", SECONDS)                               | cant.apply.symbol
          the query of a table         | table("Latency", SECONDS)                                  | cant.apply.symbol
          the query of a state timeline| stateTimeline("Latency", SECONDS)                          | cant.apply.symbol
          a title                      | timeseries(SECONDS, CHECKOUT.query("up"))                  | cant.apply.symbol
          that a text has no queries   | text("Latency", "Hi").and(CHECKOUT.query("up"))            | cant.resolve.location.args
          that a stat has no legend    | stat("L", SECONDS, CHECKOUT.query("up")).legend(Legend.list()) | cant.resolve.location.args
          """)
  void an_author_cannot_forget(String what, String panel, String code) {
    assertThat(compile(panel))
        .containsExactly(new CompilerError(Diagnostic.Kind.ERROR, 16, "compiler.err." + code));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the owner of a section     | section("Traffic", latency(CHECKOUT))
          a domain is no owner       | section("Traffic", CHECKOUT.domain(), latency(CHECKOUT))
          the title of a section     | section(CHECKOUT, latency(CHECKOUT))
          a section holds no section | section("Traffic", CHECKOUT, section("Inner", CHECKOUT))
          """)
  void an_author_cannot_forget_of_a_section(String what, String section) {
    String source =
        SOURCE
            .replace("PANEL", PANEL)
            .replace("section(\"Traffic\", CHECKOUT, latency(CHECKOUT))", section);

    assertThat(compileSource(source))
        .containsExactly(
            new CompilerError(Diagnostic.Kind.ERROR, 12, "compiler.err.cant.apply.symbol"));
  }

  private List<CompilerError> compile(String panel) {
    return compileSource(SOURCE.replace("PANEL", panel));
  }

  private List<CompilerError> compileSource(String source) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var errors = new DiagnosticCollector<JavaFileObject>();
    String classes =
        Path.of(URI.create(Panels.class.getProtectionDomain().getCodeSource().getLocation() + ""))
            .toString();
    List<String> options =
        List.of("-proc:none", "-Xdiags:verbose", "-classpath", classes, "-d", folder.toString());
    javac.getTask(null, null, errors, options, null, List.of(new SourceText(source))).call();
    return errors.getDiagnostics().stream()
        .map(d -> new CompilerError(d.getKind(), d.getLineNumber(), d.getCode()))
        .toList();
  }

  private static final class SourceText extends SimpleJavaFileObject {

    private final String text;

    SourceText(String text) {
      super(URI.create("string:///Author.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
