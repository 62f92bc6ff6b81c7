package io.panelwright.lint.rule.variable;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects variable references from the texts of a dashboard in which an unknown name is an error:
 * queries of Prometheus and Loki, titles, legends, steps, links, datasources and repeats. In other
 * texts and query languages a dollar sign may be literal.
 */
final class VariableReferenceCollector {

  private static final Set<String> KEYS =
      Set.of("expr", "legendFormat", "interval", "url", "linkUrl");

  /** Templates of legends and LogQL, which have their own variables. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*+}}");

  private final Set<JsonPointer> panels = new HashSet<>();
  private final Set<JsonPointer> queries = new HashSet<>();

  private VariableReferenceCollector(LintContext context) {
    Stream.concat(context.rows().stream(), context.panels().stream())
        .map(LocatedPanel::location)
        .forEach(where -> panels.add(where.pointer()));
    for (LintContext.LocatedVariable variable : context.variables()) {
      if (isOfPrometheusOrLoki(variable.view(), context)) {
        queries.add(variable.location().at("query").pointer());
        queries.add(variable.location().at("query", "query").pointer());
        queries.add(variable.location().at("regex").pointer());
      }
    }
  }

  /** Returns all references in document order. */
  static List<VariableReference> collect(LintContext context) {
    VariableReferenceCollector uses = new VariableReferenceCollector(context);
    return context.strings().stream().flatMap(uses::in).toList();
  }

  private static boolean isOfPrometheusOrLoki(VariableView variable, LintContext context) {
    String type = variable.datasource().flatMap(DatasourceRef::type).orElse("");
    return variable.type().equals("query") && type.equalsIgnoreCase("loki")
        || context.languages().ofVariable(variable) != QueryLanguage.OTHER;
  }

  private Stream<VariableReference> in(LocatedString text) {
    if (text.key().equals("repeat") && panels.contains(parent(text))) {
      String name = text.value();
      return name.isEmpty()
          ? Stream.empty()
          : Stream.of(new VariableReference(name, text, Span.of(0, name.length())));
    }
    return isInterpolated(text) ? variables(text) : Stream.empty();
  }

  private boolean isInterpolated(LocatedString text) {
    JsonPointer parent = parent(text);
    return switch (text.key()) {
      case "title" -> panels.contains(parent);
      case "datasource" -> true;
      case "uid" -> parent.last().equals(Optional.of("datasource"));
      default -> KEYS.contains(text.key()) || queries.contains(text.location().pointer());
    };
  }

  private static Stream<VariableReference> variables(LocatedString text) {
    String plain = withoutTemplates(text.value());
    List<VariableReference> found = new ArrayList<>();
    for (GrafanaVariable variable : GrafanaVariables.findAll(plain)) {
      if (!isOfARegex(variable.name(), plain)) {
        found.add(new VariableReference(variable.name(), text, variable.span()));
      }
    }
    return found.stream();
  }

  private static String withoutTemplates(String text) {
    return text.contains("{{")
        ? TEMPLATE.matcher(text).replaceAll(match -> " ".repeat(match.group().length()))
        : text;
  }

  /**
   * Whether a name is a group of a regular expression: {@code $1}, or a named group in the text.
   */
  private static boolean isOfARegex(String name, String text) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9') || text.contains("<" + name + ">");
  }

  private static JsonPointer parent(LocatedString text) {
    return text.location().pointer().parent().orElseThrow();
  }
}
