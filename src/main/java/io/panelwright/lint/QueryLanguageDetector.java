package io.panelwright.lint;

import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects the languages of queries. If the datasource is unknown, the form of the query decides: a
 * query is judged as PromQL only if nothing indicates another language.
 */
public final class QueryLanguageDetector {

  /** Functions of Grafana in the variable queries of Prometheus. */
  private static final Pattern VARIABLE_FUNCTION =
      Pattern.compile("(?s)\\s*(?:label_names|label_values|metrics|query_result)\\(.*\\)\\s*");

  /** Members of targets of other datasources. */
  private static final List<String> OTHER_MEMBERS =
      List.of(
          "rawSql",
          "rawQuery",
          "measurement",
          "queryText",
          "luceneQuery",
          "bucketAggs",
          "metricName",
          "item",
          "target",
          "query");

  /** The start of a text in SQL, InfluxQL or Flux; operators that PromQL lacks. */
  private static final Pattern OTHER_TEXT =
      Pattern.compile("(?i)^\\s*(?:select\\s|show\\s|from\\s*\\(|import\\s)|[|;]");

  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`");

  private final DatasourceResolver datasources;
  private final Dialect dialect;

  QueryLanguageDetector(DatasourceResolver datasources, Dialect dialect) {
    this.datasources = datasources;
    this.dialect = dialect;
  }

  /** The language of a panel's query, also of an empty one. */
  public QueryLanguage ofTarget(PanelView panel, TargetView target) {
    return datasources
        .language(reference(panel, target))
        .orElseGet(() -> guess(target.json(), target.expr().orElse("")));
  }

  /** The datasource of a target: its own, otherwise the panel's. */
  static Optional<DatasourceRef> reference(PanelView panel, TargetView target) {
    return DatasourceResolver.reference(target.json(), target.datasource())
        .or(() -> DatasourceResolver.reference(panel.json(), panel.datasource()));
  }

  /** The language of a variable's query. */
  public QueryLanguage ofVariable(VariableView variable) {
    if (!variable.type().equals("query")) {
      return QueryLanguage.OTHER;
    }
    return datasources
        .language(DatasourceResolver.reference(variable.json(), variable.datasource()))
        .orElseGet(
            () ->
                VARIABLE_FUNCTION.matcher(variable.query()).matches()
                        || variable.json().object("query").has("qryType")
                    ? QueryLanguage.PROMQL
                    : QueryLanguage.OTHER);
  }

  QueryLanguage ofAnnotation(AnnotationView annotation) {
    return datasources
        .language(DatasourceResolver.reference(annotation.json(), annotation.datasource()))
        .orElseGet(() -> guess(annotation.json(), annotation.expr().orElse("")));
  }

  private QueryLanguage guess(JsonObject query, String expr) {
    if (!expr.isBlank() && Promql.parse(expr, dialect).isValid()) {
      return QueryLanguage.PROMQL;
    }
    boolean isOther =
        OTHER_MEMBERS.stream().anyMatch(query::has)
            || OTHER_TEXT.matcher(STRING.matcher(expr).replaceAll("")).find();
    return isOther ? QueryLanguage.OTHER : QueryLanguage.PROMQL;
  }
}
