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
 * What can be said of an expression and all its parts without data. Everything is worked out once,
 * from the innermost parts outwards and without recursion, so that depth costs no stack.
 */
public final class Analysis {

  private final Expr root;
  private final Catalog catalog;
  private final List<VectorSelector> selectors = new ArrayList<>();
  private final Map<Expr, Labels> labels = new IdentityHashMap<>();
  private final Map<Expr, Values> values = new IdentityHashMap<>();
  private final Map<Expr, Boolean> always = new IdentityHashMap<>();
  private final Map<Expr, Multiplicity> multiplicities = new IdentityHashMap<>();

  private Analysis(Expr root, Catalog catalog) {
    this.root = Objects.requireNonNull(root, "root");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    List<Expr> all = inOrder(root);
    for (int i = all.size() - 1; i >= 0; i--) {
      workOut(all.get(i));
    }
    Collections.reverse(selectors);
  }

  /** Works out what can be said of an expression, from what is known of its metrics. */
  public static Analysis of(Expr root, Catalog catalog) {
    return new Analysis(root, catalog);
  }

  /** An expression and its parts, each before its own parts, in the order of the text. */
  private static List<Expr> inOrder(Expr root) {
    List<Expr> all = new ArrayList<>();
    Deque<Expr> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Expr expr = left.pop();
      all.add(expr);
      List<Expr> children = expr.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        left.push(children.get(i));
      }
    }
    return all;
  }

  /** Works out one expression whose parts are done. */
  private void workOut(Expr expr) {
    labels.put(expr, expr.accept(new LabelsOf(this, catalog)));
    values.put(expr, expr.accept(new ValuesOf(this)));
    always.put(expr, expr.accept(new AlwaysReturns(this)));
    multiplicities.put(expr, new MultiplicityOf(this).of(expr));
    if (expr instanceof VectorSelector selector) {
      selectors.add(selector);
    }
  }

  /** The whole expression. */
  public Expr root() {
    return root;
  }

  /** All selectors, in the order of the text. */
  public List<VectorSelector> selectors() {
    return List.copyOf(selectors);
  }

  /** What is known of a selector's metric; empty when its name is unknown or has a variable. */
  public Optional<Known> known(VectorSelector selector) {
    return Names.metric(selector).flatMap(catalog::series);
  }

  /**
   * Which labels the result of this part can have.
   *
   * @throws IllegalArgumentException when it is no part of the expression
   */
  public Labels labels(Expr part) {
    return found(labels, part);
  }

  /**
   * What the values of this part measure.
   *
   * @throws IllegalArgumentException when it is no part of the expression
   */
  public Quantity quantity(Expr part) {
    return values(part).quantity().reduced();
  }

  /**
   * How many series this part returns at one time.
   *
   * @throws IllegalArgumentException when it is no part of the expression
   */
  public Multiplicity multiplicity(Expr part) {
    return found(multiplicities, part);
  }

  /**
   * Whether this part returns something whatever data there is, as scalars, {@code vector(…)} and
   * {@code x or vector(0)} do.
   *
   * @throws IllegalArgumentException when it is no part of the expression
   */
  public boolean alwaysReturns(Expr part) {
    return found(always, part);
  }

  /**
   * Whether no series of the left side can be paired with one of the right, since they differ in a
   * label by which they are matched.
   *
   * @throws IllegalArgumentException when it is no part of the expression
   */
  public boolean neverMatches(BinaryExpr part) {
    return part.matching().isPresent() && new Join(part, this).neverMatches();
  }

  Values values(Expr part) {
    return found(values, part);
  }

  private static <T> T found(Map<Expr, T> results, Expr part) {
    T result = results.get(part);
    if (result == null) {
      throw new IllegalArgumentException(
          "a " + part.getClass().getSimpleName() + " that is no part of the analysed expression");
    }
    return result;
  }
}
