package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;

/** Collects errors up to a limit. */
final class TypeErrorCollector {

  private static final int MAX_ERRORS = 1000;

  private final List<ParseError> errors = new ArrayList<>();

  void add(Span span, String message) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(new ParseError(span, message));
    }
  }

  List<ParseError> all() {
    return errors;
  }
}
