package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.importer.source.Member;
import io.panelwright.importer.source.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods whose queries are constants of their class, where they are long or asked twice. */
final class Queries extends Change {

  /** A query that is longer stands above the method that asks it. */
  private static final int LONGEST = 60;

  /** A query that is shorter is not worth a name. */
  private static final int SHORTEST = 20;

  private static final Set<String> ASKING = Set.of("query", "bare");

  /** Looked up, never iterated. */
  private final Map<String, Integer> asked = new HashMap<>();

  /** By text. */
  private final Map<String, String> constants = new LinkedHashMap<>();

  private final Names names = new Names(List.of());
  private String title = "";

  /**
   * @param taken names of other constants
   */
  Queries(List<Script.Piece> pieces, List<String> taken) {
    taken.forEach(name -> names.constant(name, "query"));
    Walk counting =
        new Walk() {
          @Override
          public Void word(Expression.Word word) {
            asked(word).ifPresent(text -> asked.merge(text, 1, Integer::sum));
            return super.word(word);
          }
        };
    pieces.forEach(piece -> piece.expression().accept(counting));
  }

  /** What a method returns, with constants for its queries. */
  Expression in(Script.Piece piece) {
    title = piece.title();
    return of(piece.expression());
  }

  /** The constants that were needed so far. */
  List<Member> constants() {
    List<Member> members = new ArrayList<>();
    constants.forEach(
        (text, name) -> members.add(new Member.Constant("String", name, Literals.text(text))));
    return members;
  }

  @Override
  public Expression word(Expression.Word word) {
    Optional<String> text = asked(word);
    if (text.filter(this::isNamed).isEmpty()) {
      return super.word(word);
    }
    String name = constants.computeIfAbsent(text.get(), query -> names.constant(title, "query"));
    return new Expression.Word(
        word.on(), word.method(), word.parameters(), List.of(new Expression.Local(name)));
  }

  private static Optional<String> asked(Expression.Word word) {
    return ASKING.contains(word.method())
            && word.on() instanceof Expression.Local
            && word.arguments().size() == 1
            && word.arguments().get(0) instanceof Expression.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private boolean isNamed(String text) {
    boolean again = asked.getOrDefault(text, 0) > 1 && text.length() > SHORTEST;
    return again || text.length() > LONGEST || text.indexOf('\n') >= 0;
  }
}
