package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Generates the calls of single elements of a dashboard. Datasources and owners in the expressions
 * are local constants; {@link #constants} has their values.
 */
public final class ElementGenerator {

  private final Map<String, Object> locals = new HashMap<>();
  private final ExpressionGenerator generator =
      new ExpressionGenerator(locals, new ExpressionCache());
  private final DatasourceConstants sources;
  private final TargetGenerator targets;
  private final Map<Long, String> keys;
  private final PanelGenerator panels;

  /**
   * Creates a generator.
   *
   * @param style the house style of the dashboard
   * @param keys the keys of the panels, by id
   */
  public ElementGenerator(
      HouseStyle style, Profile profile, Optional<Contract> contract, Map<Long, String> keys) {
    this.keys = Map.copyOf(keys);
    this.sources = new DatasourceConstants(contract, new NameAllocator(List.of()), locals);
    this.targets = new TargetGenerator(generator, sources, this.keys);
    this.panels = new PanelGenerator(generator, targets, sources, style, profile);
  }

  /** The values of the local constants, by name. */
  public Map<String, JavaExpression> constants() {
    return sources.constants();
  }

  /** The calls of a panel without key and position; empty if the dsl rejects it. */
  public Optional<JavaExpression> panel(JsonObject panel) {
    return ifAccepted(() -> Optional.of(panels.generate(panel)));
  }

  /** The value of a panel without key and position; empty if the dsl rejects it. */
  public Optional<Panel> panelValue(JsonObject panel) {
    return ifAccepted(() -> Optional.of((Panel) generator.evaluate(panels.generate(panel))));
  }

  /** The calls of a query, without its refId. */
  public Optional<JavaExpression> query(JsonObject target) {
    return ifAccepted(() -> Optional.of(targets.generate(target).expression()));
  }

  /** The expression of a value of a dsl type, such as {@code Thresholds}. */
  public Optional<JavaExpression> argument(String type, Json value) {
    return ifAccepted(() -> generator.arguments().generate(type, value));
  }

  /** The calls of a variable. */
  public Optional<JavaExpression> variable(JsonObject variable) {
    return ifAccepted(
        () -> Optional.of(new VariableGenerator(generator, sources).generate(variable)));
  }

  /** The calls of an annotation. */
  public Optional<JavaExpression> annotation(JsonObject annotation) {
    return ifAccepted(() -> new AnnotationGenerator(generator, targets, keys).generate(annotation));
  }

  /** The calls of a dashboard's settings, on a dashboard without sections. */
  public Optional<JavaExpression> settings(JsonObject settings) {
    JavaExpression start =
        new JavaExpression.StaticCall(
            "Dashboard",
            "dashboard",
            List.of("String", "String", "Section..."),
            List.of(
                JsonLiterals.stringLiteral(settings.string("uid").orElse("")),
                JsonLiterals.stringLiteral(settings.string("title").orElse(""))));
    return ifAccepted(
        () ->
            Optional.of(
                generator.coverWithRaw(
                    "Dashboard",
                    start,
                    settings,
                    expression ->
                        (JsonObject)
                            CanonicalJson.sortWithoutNulls(
                                ((Dashboard) generator.evaluate(expression)).settings()))));
  }

  private static <T> Optional<T> ifAccepted(Supplier<Optional<T>> source) {
    try {
      return source.get();
    } catch (FindingsException e) {
      return Optional.empty();
    }
  }
}
