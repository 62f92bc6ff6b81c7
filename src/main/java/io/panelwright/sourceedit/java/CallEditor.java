package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import io.panelwright.sourceedit.java.PartCode.Layer;
import io.panelwright.sourceedit.java.SourceChain.SourceCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Adds, changes and removes calls in the chains of a part. */
final class CallEditor {

  /** Calls that come last in a chain. */
  private static final List<String> LAST =
      List.of("description", "width", "height", "place", "repeat");

  /** Calls of a part that its JSON without position does not show. */
  private static final Set<String> PLACEMENT =
      Set.of(
          "width",
          "height",
          "place",
          "repeat",
          "exclude",
          "showWhen",
          "showWhenAny",
          "hideWhen",
          "hideWhenAny");

  private final ExpressionEditor expressions;
  private final SourceDatasources datasources;
  private final PartCode code;

  private final PanelFacts facts;

  CallEditor(
      ExpressionEditor expressions,
      SourceDatasources datasources,
      PartCode code,
      PanelFacts facts) {
    this.expressions = expressions;
    this.datasources = datasources;
    this.code = code;
    this.facts = facts;
  }

  /** A call in a layer. */
  private record Found(Layer layer, SourceCall call) {}

  /** The possible edits for a changed, added or removed call. */
  List<Draft> options(Pair pair) {
    String key = pair.after().or(pair::before).orElseThrow().key();
    Optional<Found> found = find(key);
    List<Draft> options = new ArrayList<>();
    if (pair.after().isEmpty()) {
      found
          .filter(at -> at.call != at.layer.chain().orElseThrow().first())
          .ifPresent(at -> options.add(expressions.removed(at.layer.owner(), at.call)));
      return options;
    }
    GeneratedCall after = pair.after().get();
    if (found.isPresent()) {
      Found at = found.get();
      Draft edit =
          pair.before().isPresent()
              ? expressions.arguments(at.layer.owner(), at.call, pair.before().get(), after)
              : expressions.allArguments(at.layer.owner(), at.call, after);
      Draft all = expressions.allArguments(at.layer.owner(), at.call, after);
      options.add(edit);
      if (!all.equals(edit)) {
        options.add(all);
      }
    }
    appended(after).ifPresent(options::add);
    if (found.filter(at -> at.layer.isShared()).isPresent() && options.size() > 1) {
      options.add(0, options.remove(options.size() - 1));
    }
    return options;
  }

  /** Whether the code has a call of a method. */
  boolean has(String name) {
    return find(name).isPresent();
  }

  private Optional<Found> find(String key) {
    for (Layer layer : code.layers()) {
      List<SourceCall> calls = layer.chain().map(SourceChain::calls).orElse(List.of());
      for (int i = calls.size() - 1; i >= 0; i--) {
        if (key(calls.get(i)).equals(key)) {
          return Optional.of(new Found(layer, calls.get(i)));
        }
      }
    }
    return Optional.empty();
  }

  private static String key(SourceCall call) {
    boolean hasPath =
        Set.of("raw", "option", "field", "setting").contains(call.name())
            && call.arguments().size() == 2;
    return hasPath && call.arguments().get(0) instanceof LiteralTree path
        ? call.name() + " " + path.getValue()
        : call.name();
  }

  /** Adds a call to the innermost chain that makes this part only. */
  Optional<Draft> appended(GeneratedCall call) {
    return own(Layer::isOpen).map(layer -> appended(layer, call)).or(() -> opened(call));
  }

  private Optional<Layer> own(Predicate<Layer> filter) {
    return code.layers().stream()
        .filter(layer -> !layer.isShared() && layer.chain().isPresent() && filter.test(layer))
        .reduce((outer, inner) -> inner);
  }

  private Draft appended(Layer layer, GeneratedCall call) {
    List<SourceCall> calls = layer.chain().orElseThrow().calls();
    int rank = LAST.indexOf(call.name());
    int at = call.name().equals("key") ? 0 : calls.size() - 1;
    while (at > 0 && LAST.indexOf(calls.get(at).name()) > rank) {
      at--;
    }
    SourceCall previous = calls.get(at);
    return expressions.inserted(layer.owner(), previous, call);
  }

  /** Lets a method that several panels share return the panel's type, so that a call can follow. */
  private Optional<Draft> opened(GeneratedCall call) {
    Optional<Layer> own = own(layer -> layer.called().filter(Layer::returnsPanel).isPresent());
    if (own.isEmpty() || facts.type().isEmpty()) {
      return Optional.empty();
    }
    Layer layer = own.get();
    var method = layer.called().get();
    SourceNames.Printed name = SourceNames.type(facts.type().get(), method.owner());
    Tree returnType = method.tree().getReturnType();
    JavaUnit unit = method.owner().unit();
    Draft opened = name.insertedAt(unit, unit.start(returnType), unit.end(returnType), "", "");
    return Optional.of(opened.and(appended(layer, call)));
  }

  /** Edits of a call of a query that is an argument of a factory. */
  List<Draft> queryOptions(Pair pair, int query) {
    List<Draft> options = new ArrayList<>();
    for (Layer layer : code.layers()) {
      List<ExpressionTree> queries = queries(layer);
      if (query < queries.size() && !layer.isShared()) {
        options.addAll(queryOptions(layer, SourceChain.of(queries.get(query)).get(), pair));
      }
    }
    return options;
  }

  private List<Draft> queryOptions(Layer layer, SourceChain chain, Pair pair) {
    String key = pair.after().or(pair::before).orElseThrow().key();
    for (SourceCall call : chain.calls()) {
      if (key(call).equals(key)) {
        return List.of(
            pair.after()
                .map(after -> expressions.allArguments(layer.owner(), call, after))
                .orElseGet(() -> expressions.removed(layer.owner(), call)));
      }
    }
    return pair.after()
        .map(after -> List.of(expressions.inserted(layer.owner(), chain.last(), after)))
        .orElse(List.of());
  }

  private static List<ExpressionTree> queries(Layer layer) {
    List<ExpressionTree> queries = new ArrayList<>();
    for (ExpressionTree argument :
        layer.chain().map(chain -> chain.first().arguments()).orElse(List.of())) {
      Optional<SourceChain> chain = SourceChain.of(argument);
      boolean isQuery =
          chain.filter(calls -> !calls.names().contains("suffix")).isPresent()
              && !argument.toString().startsWith("Unit");
      if (isQuery) {
        queries.add(argument);
      }
    }
    return queries;
  }

  /** Whether a draft edits code that makes other parts, too. */
  boolean editsSharedCode(Draft draft) {
    for (Draft.Splice splice : draft.splices()) {
      for (Layer layer : code.layers()) {
        JavaUnit unit = layer.unit();
        if (layer.isShared()
            && splice.unit() == unit
            && splice.start() >= unit.start(layer.expression())
            && splice.end() <= unit.end(layer.expression())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Replaces the code by generated calls, and keeps the calls of the source that still apply, for
   * changes that a pattern cannot express.
   */
  Optional<Draft> rebuilt(GeneratedChain before, GeneratedChain after) {
    Optional<Layer> own = own(Layer::isOpen);
    if (own.isEmpty() || after.start().isPresent()) {
      return Optional.empty();
    }
    Layer layer = own.get();
    JavaUnit unit = layer.unit();
    List<SourceCall> calls = layer.chain().orElseThrow().calls();
    List<SourceCall> tail = calls.subList(1, calls.size());
    GeneratedChain first = new GeneratedChain(Optional.empty(), after.calls().subList(0, 1));
    Draft draft = SourceNames.print(first.expression(), layer.owner(), datasources).draft(unit);
    StringBuilder text = new StringBuilder(draft.splices().get(0).text());
    Set<Draft.NewImport> imports = new HashSet<>(draft.imports());
    Set<SourceCall> kept = new HashSet<>();
    tail.stream()
        .filter(source -> source.name().equals("key"))
        .forEach(source -> text.append(callText(unit, source)));
    for (GeneratedCall call : after.calls().subList(1, after.calls().size())) {
      Optional<SourceCall> same =
          tail.stream()
              .filter(source -> before.calls().contains(call) && key(source).equals(call.key()))
              .filter(source -> !kept.contains(source))
              .findFirst();
      same.ifPresent(kept::add);
      var printed = SourceNames.print(call.arguments(), layer.owner(), datasources);
      imports.addAll(same.isPresent() ? Set.of() : printed.imports());
      text.append(
          same.map(source -> callText(unit, source))
              .orElse("." + call.name() + "(" + printed.text() + ")"));
    }
    tail.stream()
        .filter(source -> PLACEMENT.contains(source.name()))
        .forEach(source -> text.append(callText(unit, source)));
    for (GeneratedCall call : facts.placement()) {
      if (code.layers().stream().noneMatch(each -> isSetOutside(each, layer, call))) {
        text.append("." + call.name() + "(")
            .append(SourceNames.print(call.arguments(), layer.owner(), datasources).text())
            .append(")");
      }
    }
    return Optional.of(
        new Draft(
            List.of(
                new Draft.Splice(
                    unit,
                    unit.start(layer.expression()),
                    unit.end(layer.expression()),
                    text.toString())),
            imports));
  }

  /** Whether a layer that stays sets the same as a call. */
  private boolean isSetOutside(Layer layer, Layer rebuilt, GeneratedCall call) {
    boolean stays = code.layers().indexOf(layer) <= code.layers().indexOf(rebuilt);
    return stays && layer.chain().filter(chain -> chain.names().contains(call.name())).isPresent();
  }

  private static String callText(JavaUnit unit, SourceCall call) {
    int from =
        unit.end(
            ((com.sun.source.tree.MemberSelectTree) call.tree().getMethodSelect()).getExpression());
    return unit.text().substring(from, unit.end(call.tree())).stripLeading();
  }
}
