package io.panelwright.importer.migration.panel;

import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What retired panels call a reducer, and what it is called now. */
final class Reducers {

  private static final Map<String, String> ALIASES =
      Map.of("current", "lastNotNull", "avg", "mean", "total", "sum");

  private static final List<String> TODAY = Vocabulary.of(Profile.DEFAULT).reducers();

  private Reducers() {}

  static Optional<String> today(String name) {
    return TODAY.contains(name) ? Optional.of(name) : Optional.ofNullable(ALIASES.get(name));
  }
}
