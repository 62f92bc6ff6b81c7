package io.panelwright.policy.variable;

import io.panelwright.document.DatasourceRef;
import io.panelwright.document.VariableView;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the variables in those texts of a dashboard in which a name without a value is a fault:
 * queries of Prometheus and Loki, titles, legends, steps, links, datasources and repeats. In prose,
 * and in the languages of other datasources, a dollar sign may be one.
 */
final class Uses {

  private static final Set<String> KEYS =
      Set.of("expr", "legendFormat", "interval", "url", "linkUrl");

  /** Templates of legends and of LogQL have variables of their own. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*+}}");

  private final Set<List<String>> panels = new HashSet<>();
  private final Set<List<String>> queries = new HashSet<>();

  private Uses(Subject subject) {
    Stream.concat(subject.rows().stream(), subject.panels().stream())
        .map(Placed::where)
        .forEach(where -> panels.add(where.pointer()));
    for (Subject.PlacedVariable variable : subject.variables()) {
      if (isOfPrometheusOrLoki(variable.view(), subject)) {
        queries.add(variable.where().at("query").pointer());
        queries.add(variable.where().at("query", "query").pointer());
        queries.add(variable.where().at("regex").pointer());
      }
    }
  }

  /** All of them, in the order of the document. */
  static List<Use> of(Subject subject) {
    Uses uses = new Uses(subject);
    return subject.texts().stream().flatMap(uses::in).toList();
  }

  private static boolean isOfPrometheusOrLoki(VariableView variable, Subject subject) {
    Optional<DatasourceRef> datasource = variable.datasource();
    String type = datasource.flatMap(DatasourceRef::type).orElse("").toLowerCase(Locale.ROOT);
    return variable.type().equals("query")
        && (type.equals("loki") || subject.datasources().isPrometheus(datasource));
  }

  private Stream<Use> in(Text text) {
    if (text.key().equals("repeat") && panels.contains(parent(text))) {
      String name = text.value();
      return name.isEmpty()
          ? Stream.empty()
          : Stream.of(new Use(name, text, Span.of(0, name.length())));
    }
    return isInterpolated(text) ? variables(text) : Stream.empty();
  }

  private boolean isInterpolated(Text text) {
    List<String> parent = parent(text);
    return switch (text.key()) {
      case "title" -> panels.contains(parent);
      case "datasource" -> true;
      case "uid" -> last(parent).equals("datasource");
      default -> KEYS.contains(text.key()) || queries.contains(text.where().pointer());
    };
  }

  private static Stream<Use> variables(Text text) {
    String plain =
        TEMPLATE.matcher(text.value()).replaceAll(match -> " ".repeat(match.group().length()));
    List<Use> found = new ArrayList<>();
    for (Variable variable : Variables.in(plain)) {
      if (!isOfARegex(variable.name(), plain)) {
        found.add(new Use(variable.name(), text, variable.span()));
      }
    }
    return found.stream();
  }

  /** Whether it means a group of a regular expression: {@code $1}, or a name given in the text. */
  private static boolean isOfARegex(String name, String text) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9') || text.contains("<" + name + ">");
  }

  private static List<String> parent(Text text) {
    List<String> pointer = text.where().pointer();
    return pointer.subList(0, pointer.size() - 1);
  }

  private static String last(List<String> pointer) {
    return pointer.isEmpty() ? "" : pointer.get(pointer.size() - 1);
  }
}
