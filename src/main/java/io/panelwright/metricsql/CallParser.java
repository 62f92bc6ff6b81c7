package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Function;
import io.panelwright.promql.ValueType;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Parses aggregations and calls of functions and templates. */
final class CallParser {

  private final MetricsqlTokens tokens;
  private final LabelFilterParser filters;
  private final Supplier<List<Shape>> arguments;

  CallParser(MetricsqlTokens tokens, LabelFilterParser filters, Supplier<List<Shape>> arguments) {
    this.tokens = tokens;
    this.filters = filters;
    this.arguments = arguments;
  }

  /** Whether the name that was read is called. */
  boolean isCalled(MetricsqlToken name) {
    return tokens.isSign("(")
        || canAggregate(name) && (tokens.isWord("by") || tokens.isWord("without"));
  }

  private static boolean canAggregate(MetricsqlToken name) {
    return name.is(Kind.VARIABLE) || MetricsqlFunctions.isAggregate(name.text());
  }

  /** The rest of a call after its name. */
  Shape call(MetricsqlToken name) {
    boolean isTemplate = tokens.isTemplate(name.text());
    if (canAggregate(name) && !isTemplate) {
      return aggregate(name);
    }
    if (!isTemplate && !MetricsqlFunctions.isFunction(name.name())) {
      throw new MetricsqlSyntaxException(
          name.span(),
          "unknown function with name \""
              + name.text()
              + "\""
              + Suggestions.didYouMean(name.name(), MetricsqlFunctions.names()));
    }
    List<Shape> shapes = arguments.get();
    Optional<Function> function = Function.byName(name.text()).filter(any -> !isTemplate);
    if (function.isEmpty()) {
      tokens.note((isTemplate ? "template " : "function ") + name.text(), name.span());
    } else {
      noteWindows(name, function.get(), shapes);
    }
    keepMetricNames();
    boolean isTime = name.text().equals("start") || name.text().equals("end");
    return isTime ? Shape.TIME : Shape.OTHER;
  }

  /** Notes arguments without the window that PromQL requires, or with one that it rejects. */
  private void noteWindows(MetricsqlToken name, Function function, List<Shape> shapes) {
    for (int i = 0; i < Math.min(shapes.size(), function.arguments().size()); i++) {
      boolean isRequired = function.arguments().get(i) == ValueType.MATRIX;
      Shape shape = shapes.get(i);
      if (isRequired && shape != Shape.RANGE && shape != Shape.VARIABLE) {
        tokens.note(name.text() + "() without a window", name.span());
      } else if (!isRequired && shape == Shape.RANGE) {
        tokens.note(name.text() + "() of a window", name.span());
      }
    }
  }

  /** An aggregation, or a call of a function with a variable as its name. */
  private Shape aggregate(MetricsqlToken name) {
    boolean isGrouped = grouping();
    List<Shape> shapes = arguments.get();
    if (!isGrouped) {
      grouping();
    }
    limit();
    if (name.is(Kind.VARIABLE)) {
      keepMetricNames();
    } else {
      noteAggregation(name, shapes);
    }
    return Shape.OTHER;
  }

  private void noteAggregation(MetricsqlToken name, List<Shape> shapes) {
    Optional<Aggregator> aggregator = Aggregator.byName(name.text());
    if (aggregator.isEmpty()) {
      tokens.note("function " + name.text(), name.span());
    } else if (shapes.size() > (aggregator.get().hasParameter() ? 2 : 1)) {
      tokens.note(name.lowerCase() + "() of several expressions", name.span());
    } else if (shapes.contains(Shape.RANGE)) {
      tokens.note(name.lowerCase() + "() of a window", name.span());
    }
  }

  private boolean grouping() {
    if (!tokens.takeWord("by") && !tokens.takeWord("without")) {
      return false;
    }
    filters.labels(false);
    return true;
  }

  private void limit() {
    if (tokens.isWord("limit")) {
      tokens.note("limit of an aggregation", tokens.take().span());
      MetricsqlToken limit = tokens.take();
      if (!limit.is(Kind.NUMBER) && !limit.is(Kind.VARIABLE)) {
        throw MetricsqlSyntaxException.unexpected(limit, "a number");
      }
    }
  }

  /** The modifier of a function or of an expression in parentheses. */
  void keepMetricNames() {
    if (tokens.isWord("keep_metric_names")) {
      tokens.note("keep_metric_names", tokens.take().span());
    }
  }
}
