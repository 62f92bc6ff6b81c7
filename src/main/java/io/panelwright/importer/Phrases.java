package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was said of values before: panels repeat each other's overrides and mappings. */
final class Phrases {

  /** Looked up, never iterated. */
  private final Map<Phrase, Optional<Expression>> known = new HashMap<>();

  private record Phrase(String type, Json value) {}

  /** What is said of a value, which does not depend on the panel that has it. */
  Optional<Expression> of(String type, Json value, Supplier<Optional<Expression>> words) {
    Phrase phrase = new Phrase(type, value);
    Optional<Expression> said = known.get(phrase);
    if (said == null) {
      said = words.get();
      known.put(phrase, said);
    }
    return said;
  }
}
