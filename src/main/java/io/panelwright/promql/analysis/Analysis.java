package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Properties of an expression and all its parts that hold without data. Computed once, bottom-up
 * and iteratively, so that deep expressions need no stack.
 */
public final class Analysis {

  private final Expr root;
  private final MetricCatalog catalog;
  private final List<VectorSelector> selectors = new ArrayList<>();
  private final Map<VectorSelector, Optional<SeriesInfo>> series = new IdentityHashMap<>();
  private final Map<Expr, SeriesLabels> labels = new IdentityHashMap<>();
  private final Map<Expr, ValueInfo> values = new IdentityHashMap<>();
  private final Map<Expr, Boolean> alwaysReturns = new IdentityHashMap<>();
  private final Map<Expr, SeriesCardinality> cardinalities = new IdentityHashMap<>();

  private Analysis(Expr root, MetricCatalog catalog) {
    this.root = Objects.requireNonNull(root, "root");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    List<Expr> all = preorder(root);
    for (int i = all.size() - 1; i >= 0; i--) {
      analyzePart(all.get(i));
    }
    Collections.reverse(selectors);
  }

  /** Analyzes an expression with the facts about its metrics. */
  public static Analysis analyze(Expr root, MetricCatalog catalog) {
    return new Analysis(root, catalog);
  }

  /** An expression and its parts in pre-order. */
  private static List<Expr> preorder(Expr root) {
    List<Expr> all = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Expr expr = pending.pop();
      all.add(expr);
      List<Expr> children = expr.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        pending.push(children.get(i));
      }
    }
    return all;
  }

  /** Analyzes one expression whose parts have been analyzed. */
  private void analyzePart(Expr expr) {
    if (expr instanceof VectorSelector selector) {
      selectors.add(selector);
      series.put(selector, findSeries(selector));
    }
    labels.put(expr, expr.accept(new LabelInference(this)));
    values.put(expr, expr.accept(new ValueInference(this)));
    alwaysReturns.put(expr, expr.accept(new AlwaysReturnsInference(this)));
    cardinalities.put(expr, new CardinalityInference(this).infer(expr));
  }

  private Optional<SeriesInfo> findSeries(VectorSelector selector) {
    return StaticNames.metricName(selector).flatMap(name -> catalog.seriesInfo(selector, name));
  }

  /** The whole expression. */
  public Expr root() {
    return root;
  }

  /** All selectors, in the order of the text. */
  public List<VectorSelector> selectors() {
    return List.copyOf(selectors);
  }

  /** The facts about a selector's metric; empty if its name is unknown or contains a variable. */
  public Optional<SeriesInfo> seriesInfo(VectorSelector selector) {
    Optional<SeriesInfo> known = series.get(selector);
    return known == null ? findSeries(selector) : known;
  }

  /**
   * The labels of the result of a part.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public SeriesLabels labels(Expr part) {
    return lookUp(labels, part);
  }

  /**
   * The quantity that the values of a part measure.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public Quantity quantity(Expr part) {
    return values(part).quantity().reduced();
  }

  /**
   * The unit of a histogram's observations if the values of a part can be the counts of its
   * buckets; otherwise unknown.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public MeasurementUnit observedUnit(Expr part) {
    return values(part).observedUnit();
  }

  /**
   * The number of series that a part returns at one time.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public SeriesCardinality cardinality(Expr part) {
    return lookUp(cardinalities, part);
  }

  /**
   * Whether a part returns a result independent of data, as scalars, {@code vector(…)} and {@code x
   * or vector(0)} do.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public boolean alwaysReturns(Expr part) {
    return lookUp(alwaysReturns, part);
  }

  /**
   * Whether no series of both sides can match, because they differ in a matching label.
   *
   * @throws IllegalArgumentException if it is not a part of the expression
   */
  public boolean neverMatches(BinaryExpr part) {
    return part.matching().isPresent() && new VectorMatchAnalysis(part, this).neverMatches();
  }

  ValueInfo values(Expr part) {
    return lookUp(values, part);
  }

  private static <T> T lookUp(Map<Expr, T> results, Expr part) {
    T result = results.get(part);
    if (result == null) {
      throw new IllegalArgumentException(
          "a " + part.getClass().getSimpleName() + " that is no part of the analysed expression");
    }
    return result;
  }
}
