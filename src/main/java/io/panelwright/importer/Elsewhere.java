package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import java.util.HashMap;
import java.util.Map;

/** Calls of methods that stand in other classes. */
final class Elsewhere extends Change {

  private final Map<String, String> homes = new HashMap<>();

  /** Notes where a method stands. */
  void moved(String method, String home) {
    homes.put(method, home);
  }

  /** A method that calls them where they stand. */
  Script.Piece in(Script.Piece piece) {
    return new Script.Piece(piece.name(), piece.title(), piece.type(), of(piece.expression()));
  }

  @Override
  public Expression localCall(Expression.LocalCall call) {
    String home = homes.get(call.method());
    return home == null ? call : new Expression.LocalCall(home + "." + call.method());
  }
}
