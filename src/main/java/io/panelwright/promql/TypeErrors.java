package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;

/** Collects errors, as many as somebody might read. */
final class TypeErrors {

  private static final int MOST = 1000;

  private final List<ParseError> errors = new ArrayList<>();

  void complain(Span span, String message) {
    if (errors.size() < MOST) {
      errors.add(new ParseError(span, message));
    }
  }

  List<ParseError> all() {
    return errors;
  }
}
