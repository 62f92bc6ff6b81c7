package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import io.panelwright.sourceedit.java.SourceChain.SourceCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits the code of a part whose present and new states are generated expressions. */
final class PartEditor {

  private static final int MAX_ALTERNATIVES = 12;

  private final CallEditor calls;
  private final ExpressionEditor expressions;
  private final StringSearch search;
  private final PartCode code;

  PartEditor(JavaProject project, SourceDatasources datasources, PartCode code, PanelFacts facts) {
    this.expressions = new ExpressionEditor(project, datasources);
    this.calls = new CallEditor(expressions, datasources, code, facts);
    this.search = new StringSearch(project);
    this.code = code;
  }

  CallEditor calls() {
    return calls;
  }

  /** The possible edits, the most probable first; empty if a change has no place. */
  List<Draft> edits(JavaExpression before, JavaExpression after) {
    return edits(before, after, true);
  }

  /**
   * The possible edits.
   *
   * @param mayRebuild whether generated calls may replace the code: not if it has arguments that
   *     are no part of the expressions
   */
  List<Draft> edits(JavaExpression before, JavaExpression after, boolean mayRebuild) {
    Optional<GeneratedChain> old = GeneratedChain.of(before);
    Optional<GeneratedChain> next = GeneratedChain.of(after);
    if (old.isEmpty() || next.isEmpty() || code.innermost().chain().isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    if (isSameFactory(old.get(), next.get())) {
      List<List<Draft>> options = factoryOptions(old.get().first(), next.get().first());
      for (Pair pair : old.get().pairs(next.get())) {
        if (!pair.isSame()) {
          options.add(calls.options(pair));
        }
      }
      drafts.addAll(combine(options));
    }
    if (mayRebuild) {
      calls.rebuilt(old.get(), next.get()).ifPresent(drafts::add);
    }
    return drafts;
  }

  private static boolean isSameFactory(GeneratedChain one, GeneratedChain other) {
    return one.first().name().equals(other.first().name())
        && one.first().type().equals(other.first().type());
  }

  /** Takes the first option of each change, then another option of one of them. */
  static List<Draft> combine(List<List<Draft>> options) {
    if (options.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>(List.of(combine(options, -1, 0)));
    for (int i = 0; i < options.size(); i++) {
      for (int j = 1; j < options.get(i).size() && drafts.size() < MAX_ALTERNATIVES; j++) {
        drafts.add(combine(options, i, j));
      }
    }
    return drafts;
  }

  private static Draft combine(List<List<Draft>> options, int other, int option) {
    Draft draft = Draft.EMPTY;
    for (int i = 0; i < options.size(); i++) {
      draft = draft.and(options.get(i).get(i == other ? option : 0));
    }
    return draft;
  }

  private List<List<Draft>> factoryOptions(GeneratedCall before, GeneratedCall after) {
    List<List<Draft>> options = new ArrayList<>();
    PartCode.Layer layer = code.innermost();
    SourceCall factory = layer.chain().orElseThrow().first();
    boolean isSame =
        factory.name().equals(before.name())
            && factory.arguments().size() == before.arguments().size();
    if (before.arguments().size() != after.arguments().size()) {
      options.add(otherQueries(before, after, isSame && !layer.isShared()));
      return options;
    }
    int query = 0;
    for (int i = 0; i < before.arguments().size(); i++) {
      JavaExpression old = before.arguments().get(i);
      JavaExpression next = after.arguments().get(i);
      String parameter = before.parameters().get(Math.min(i, before.parameters().size() - 1));
      boolean isQuery = parameter.startsWith("Target");
      if (!old.equals(next)) {
        Optional<ExpressionTree> argument =
            isSame ? Optional.of(factory.arguments().get(i)) : Optional.empty();
        options.add(argumentOptions(argument, old, next, parameter, query));
      }
      query += isQuery ? 1 : 0;
    }
    return options;
  }

  /** The edits for more or fewer queries. */
  private List<Draft> otherQueries(GeneratedCall before, GeneratedCall after, boolean isSame) {
    if (isSame) {
      PartCode.Layer layer = code.innermost();
      SourceCall factory = layer.chain().orElseThrow().first();
      return List.of(expressions.arguments(layer.owner(), factory, before, after));
    }
    int size = before.arguments().size();
    boolean hasMore =
        after.arguments().size() > size
            && after.arguments().subList(0, size).equals(before.arguments());
    return hasMore
        ? calls
            .appended(
                new GeneratedCall(
                    "",
                    "and",
                    List.of("Target..."),
                    after.arguments().subList(size, after.arguments().size())))
            .stream()
            .toList()
        : List.of();
  }

  /**
   * The edits of one argument.
   *
   * @param argument the argument in the source, if the source calls the same factory
   * @param query the number of queries before it
   */
  private List<Draft> argumentOptions(
      Optional<ExpressionTree> argument,
      JavaExpression before,
      JavaExpression after,
      String parameter,
      int query) {
    List<Draft> options = new ArrayList<>();
    PartCode.Layer layer = code.innermost();
    if (argument.isPresent() && expressions.matches(layer.owner(), argument.get(), before)) {
      options.addAll(expressions.edit(layer.owner(), argument.get(), before, after));
    }
    options.addAll(elsewhere(before, after));
    if (before instanceof StringLiteral old && after instanceof StringLiteral text) {
      options.addAll(search.find(code, old.value(), text.value()));
    } else if (parameter.equals("Unit")) {
      GeneratedCall unit = new GeneratedCall("", "unit", List.of("Unit"), List.of(after));
      options.addAll(calls.options(new Pair(Optional.empty(), Optional.of(unit))));
    } else if (parameter.startsWith("Target")) {
      options.addAll(queryOptions(before, after, query));
      if (argument.isPresent() && !layer.isShared()) {
        options.addAll(expressions.edit(layer.owner(), argument.get(), before, after));
      }
    }
    List<Draft> own = options.stream().filter(draft -> !calls.editsSharedCode(draft)).toList();
    List<Draft> all = new ArrayList<>(own);
    options.stream().filter(draft -> !own.contains(draft)).forEach(all::add);
    return all.stream().distinct().toList();
  }

  /** Edits of the same argument in a call of another factory, such as a helper of the team. */
  private List<Draft> elsewhere(JavaExpression before, JavaExpression after) {
    List<Draft> options = new ArrayList<>();
    for (PartCode.Layer layer : code.layers()) {
      for (ExpressionTree argument : arguments(layer)) {
        if (expressions.matches(layer.owner(), argument, before)) {
          options.addAll(expressions.edit(layer.owner(), argument, before, after));
        }
      }
    }
    return options;
  }

  private static List<? extends ExpressionTree> arguments(PartCode.Layer layer) {
    return layer.chain().map(chain -> chain.first().arguments()).orElse(List.of());
  }

  /** Edits of a query that a pattern made: its texts, and its calls. */
  private List<Draft> queryOptions(JavaExpression before, JavaExpression after, int query) {
    Optional<GeneratedChain> old = GeneratedChain.of(before);
    Optional<GeneratedChain> next = GeneratedChain.of(after);
    if (old.isEmpty() || next.isEmpty() || !isSameFactory(old.get(), next.get())) {
      return List.of();
    }
    List<List<Draft>> options = new ArrayList<>();
    if (!old.get().first().equals(next.get().first())) {
      options.add(textOptions(old.get().first(), next.get().first()));
    }
    for (Pair pair : old.get().pairs(next.get())) {
      if (!pair.isSame()) {
        List<Draft> ofCall = new ArrayList<>();
        if (pair.before().isPresent() && pair.after().isPresent()) {
          ofCall.addAll(textOptions(pair.before().get(), pair.after().get()));
        }
        ofCall.addAll(calls.queryOptions(pair, query));
        options.add(ofCall);
      }
    }
    return combine(options);
  }

  /** Edits of the texts in two calls with texts only. */
  private List<Draft> textOptions(GeneratedCall before, GeneratedCall after) {
    return before.arguments().size() == 1
            && after.arguments().size() == 1
            && before.arguments().get(0) instanceof StringLiteral old
            && after.arguments().get(0) instanceof StringLiteral text
        ? search.find(code, old.value(), text.value())
        : List.of();
  }
}
