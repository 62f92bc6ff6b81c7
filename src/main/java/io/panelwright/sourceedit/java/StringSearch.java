package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the literals of a part's code from which a text was made, and edits them so that the text
 * becomes another one. A pattern such as {@code QueryPatterns.quantile(AI, 0.99, "x_bucket", "5m")}
 * makes a query of several literals.
 */
final class StringSearch {

  private static final int MAX_DRAFTS = 8;

  private final JavaProject project;
  private final StringSource strings;

  StringSearch(JavaProject project) {
    this.project = project;
    this.strings = new StringSource(project);
  }

  /** A string or number in the code of a part. */
  private record Found(SourceClass owner, ExpressionTree tree, String value, boolean isShared) {}

  /** An edit of a literal; a longer literal is more probable. */
  private record Candidate(Draft draft, int length, boolean isShared) {}

  /** Edits that change a text of a part, the most probable first. */
  List<Draft> find(PartCode code, String before, String after) {
    List<Candidate> candidates = new ArrayList<>();
    for (Found found : strings(code)) {
      for (String changed : changed(found.value, before, after)) {
        for (Draft draft : drafts(found, changed)) {
          candidates.add(new Candidate(draft, found.value.length(), found.isShared));
        }
      }
    }
    return candidates.stream()
        .sorted(
            Comparator.comparing(Candidate::isShared)
                .thenComparing(Candidate::length, Comparator.reverseOrder()))
        .map(Candidate::draft)
        .distinct()
        .limit(MAX_DRAFTS)
        .toList();
  }

  private List<Draft> drafts(Found found, String changed) {
    boolean isString = strings.value(found.owner, found.tree).isPresent();
    if (isString) {
      return strings.replace(found.owner, found.tree, found.value, changed);
    }
    return changed.matches("-?[0-9]+(\\.[0-9]+)?")
        ? List.of(Draft.replace(found.owner.unit(), found.tree, changed))
        : List.of();
  }

  /** The texts that a part of a text can become so that the whole text becomes another one. */
  static List<String> changed(String part, String before, String after) {
    int first = part.isEmpty() ? -1 : before.indexOf(part);
    if (first < 0) {
      return List.of();
    }
    List<String> results = new ArrayList<>();
    int count = 0;
    for (int at = first; at >= 0; at = before.indexOf(part, at + part.length())) {
      count++;
    }
    int more = after.length() - before.length();
    int length = part.length() + more / count;
    if (more % count == 0 && length >= 0 && first + length <= after.length()) {
      String every = after.substring(first, first + length);
      if (before.replace(part, every).equals(after)) {
        results.add(every);
      }
    }
    int start = StringSource.commonStart(before, after);
    int end = StringSource.commonEnd(before, after, start);
    String added = after.substring(start, after.length() - end);
    for (int at = first; at >= 0; at = before.indexOf(part, at + 1)) {
      if (at <= start && before.length() - end <= at + part.length()) {
        String one =
            part.substring(0, start - at) + added + part.substring(before.length() - end - at);
        if (!results.contains(one)) {
          results.add(one);
        }
      }
    }
    return results;
  }

  private List<Found> strings(PartCode code) {
    List<Found> found = new ArrayList<>();
    for (PartCode.Layer layer : code.layers()) {
      for (SourceChain.SourceCall call : layer.chain().map(SourceChain::calls).orElse(List.of())) {
        call.arguments().forEach(argument -> collect(layer, argument, found));
      }
    }
    return found;
  }

  private void collect(PartCode.Layer layer, Tree tree, List<Found> found) {
    collect(layer.owner(), tree, layer.isShared(), 0, found);
  }

  private void collect(
      SourceClass owner, Tree part, boolean isShared, int depth, List<Found> found) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void none) {
        if (!(tree instanceof ExpressionTree expression)) {
          return super.scan(tree, none);
        }
        Optional<String> value = strings.value(owner, expression);
        if (value.isPresent()) {
          found.add(new Found(owner, expression, value.get(), isShared));
          return null;
        }
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof Number) {
          found.add(new Found(owner, literal, owner.unit().text(literal), isShared));
          return null;
        }
        follow(owner, expression, isShared, depth, found);
        return super.scan(tree, none);
      }
    }.scan(part, null);
  }

  /** Follows names of variables with other values, such as queries. */
  private void follow(
      SourceClass owner,
      ExpressionTree expression,
      boolean isShared,
      int depth,
      List<Found> found) {
    Optional<Member<VariableTree>> variable = project.variable(owner, expression);
    if (depth < 2 && variable.isPresent() && variable.get().tree().getInitializer() != null) {
      boolean isSharedValue = isShared || project.uses(variable.get().tree()) > 1;
      Tree initializer = variable.get().tree().getInitializer();
      collect(variable.get().owner(), initializer, isSharedValue, depth + 1, found);
    }
  }
}
