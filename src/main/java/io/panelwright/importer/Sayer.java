package io.panelwright.importer;

import io.panelwright.diagnostic.FindingsException;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the words that say what a value is. */
final class Sayer {

  /** Words that are not for people who import. */
  private static final Set<String> NEVER = Set.of("width", "height", "key", "both");

  private static final int MOST_RECENT = 500;

  /** Java's compiler takes chains of so many, and none that is written by hand is as long. */
  private static final int MOST_WORDS = 300;

  /** What has more to be said is data, for which there are no words; looking would take long. */
  private static final int MOST_NEEDS = 400;

  private final Words words = Words.table();
  private final Arguments arguments;
  private final Map<String, Object> locals;

  /** What the expressions gave that were evaluated last: words are said of them again and again. */
  private final Map<Expression, Object> recent = new IdentityHashMap<>();

  /**
   * @param locals what the names of the class stand for, in which the words will be written
   * @param phrases that are known already
   */
  Sayer(Map<String, Object> locals, Phrases phrases) {
    this.locals = locals;
    this.arguments = new Arguments(this, phrases);
  }

  /**
   * A value in the making.
   *
   * @param says its JSON so far
   * @param words how many words were said
   */
  record Said(Expression expression, JsonObject says, int words) {

    Said with(Expression more, JsonObject moreSays) {
      return new Said(more, says.merge(moreSays), words + 1);
    }
  }

  Arguments arguments() {
    return arguments;
  }

  /** The value of an expression. */
  Object value(Expression expression) {
    if (recent.size() > MOST_RECENT) {
      recent.clear();
    }
    Object value = Evaluation.of(expression, locals, recent);
    recent.put(expression, value);
    return value;
  }

  /** The expression, unless the dsl refuses it. */
  Optional<Expression> valid(Expression expression) {
    try {
      value(expression);
      return Optional.of(expression);
    } catch (FindingsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Why the dsl refuses an expression, in one line. */
  Optional<String> refusal(Expression expression) {
    try {
      value(expression);
      return Optional.empty();
    } catch (FindingsException e) {
      return Optional.of(e.findings().get(0).message());
    }
  }

  /**
   * With the words that say as much of a value as there are words for, and what is left raw.
   *
   * @param json what an expression gives
   */
  Expression whole(
      String type, Expression start, JsonObject value, Function<Expression, JsonObject> json) {
    Expression made = most(type, new Said(start, json.apply(start), 0), value).expression;
    for (String key : Needs.members(value, json.apply(made))) {
      made = by("raw", made, key, value.get(key).orElse(JsonNull.NULL));
    }
    return made;
  }

  /**
   * A value set by its path: the words {@code raw}, {@code option}, {@code field}, {@code setting}.
   */
  static Expression by(String word, Expression on, String path, Json value) {
    return new Expression.Word(
        on, word, List.of("String", "Json"), List.of(Literals.text(path), Literals.of(value)));
  }

  /** With the words that say the whole value; empty when there are none for a part of it. */
  Optional<Said> all(String type, Said start, JsonObject value) {
    Said said = most(type, start, value);
    return Needs.of(value, said.says).isEmpty() ? Optional.of(said) : Optional.empty();
  }

  /** With the words that say as much of a value as there are words for. */
  Said most(String type, Said start, JsonObject value) {
    Said said = start;
    Map<List<String>, Json> needs = Needs.of(value, said.says);
    if (needs.size() > MOST_NEEDS) {
      return said;
    }
    Set<List<String>> hopeless = new LinkedHashSet<>();
    while (true) {
      Optional<List<String>> next =
          needs.keySet().stream().filter(path -> !hopeless.contains(path)).findFirst();
      if (next.isEmpty() || said.words >= MOST_WORDS) {
        return said;
      }
      Optional<Said> more = word(type, said, value, next.get(), needs.size());
      if (more.isEmpty()) {
        hopeless.add(next.get());
      } else {
        said = more.get();
        needs = Needs.of(value, said.says);
      }
    }
  }

  /**
   * With the word that says this member, and most of the others.
   *
   * @param before how many members are not said yet
   */
  private Optional<Said> word(
      String type, Said said, JsonObject value, List<String> need, int before) {
    Optional<Said> best = Optional.empty();
    int most = 0;
    for (Words.Row row : words.of(type)) {
      if (NEVER.contains(row.name()) || !reaches(row.template(), need, 0)) {
        continue;
      }
      Optional<Said> more = Opaque.word(row, said, value).or(() -> said(row, said, value, need));
      if (more.isPresent()) {
        Map<List<String>, Json> left = Needs.of(value, more.get().says);
        int gain = before - left.size();
        boolean better = gain > most || gain == most && best.isPresent() && shorter(more, best);
        if (!left.containsKey(need) && better || grows(left, need, more.get(), said)) {
          most = Math.max(gain, most);
          best = more;
        }
      }
    }
    return best;
  }

  private static boolean shorter(Optional<Said> one, Optional<Said> other) {
    return Size.of(one.orElseThrow().expression) < Size.of(other.orElseThrow().expression);
  }

  /** A list that has become longer, though not yet as long as it must be. */
  private static boolean grows(
      Map<List<String>, Json> left, List<String> need, Said more, Said said) {
    return left.get(need) instanceof JsonArray && !more.says.equals(said.says);
  }

  private Optional<Said> said(Words.Row row, Said said, JsonObject value, List<String> need) {
    return Binding.of(row.template(), value, said.says, need)
        .flatMap(
            fit ->
                arguments
                    .of(row, fit)
                    .map(given -> row.said(said.expression, given))
                    .flatMap(this::valid)
                    .map(word -> said.with(word, fit.says())));
  }

  /** Whether a template says something at, above or below a path. */
  static boolean reaches(Json template, List<String> path, int depth) {
    if (!(template instanceof JsonObject object)
        || depth == path.size()
        || object.has("$")
        || object.has("$text")
        || object.has("?")
        || object.has("+")) {
      return true;
    }
    for (var member : object.members().entrySet()) {
      boolean on = member.getKey().equals(path.get(depth)) || member.getKey().startsWith("$");
      if (on && reaches(member.getValue(), path, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
