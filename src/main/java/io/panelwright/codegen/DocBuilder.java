package io.panelwright.codegen;

import io.panelwright.codegen.Doc.Break;
import io.panelwright.codegen.Doc.BreakState;
import io.panelwright.codegen.Doc.Level;
import io.panelwright.codegen.Doc.Part;
import io.panelwright.codegen.Doc.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * Builds a layout as google-java-format does. Parts after a break belong to the level of the break,
 * also after the end of the level. So a line breaks early enough for the following brackets and
 * commas.
 */
final class DocBuilder {

  private final Level root = new Level(() -> 0);
  private final Deque<Level> open = new ArrayDeque<>();
  private Level current = root;

  DocBuilder() {
    open.push(root);
  }

  void open(int plus) {
    open(() -> plus);
  }

  void open(IntSupplier plus) {
    open.push(new Level(plus));
  }

  void close() {
    Level closed = open.pop();
    open.element().add(closed);
  }

  void token(String text) {
    add(new Token(text));
  }

  void add(Part part) {
    current.add(part);
  }

  /** Adds a break that is taken if its level does not fit on a line. */
  void breakAll(String flat) {
    breakAll(flat, new BreakState());
  }

  void breakAll(String flat, BreakState taken) {
    breakAt(new Break(true, flat, taken));
  }

  /** Adds a break that is taken if the next part does not fit on the line. */
  void breakToFill(String flat) {
    breakToFill(flat, new BreakState());
  }

  void breakToFill(String flat, BreakState taken) {
    breakAt(new Break(false, flat, taken));
  }

  private void breakAt(Break place) {
    current = open.element();
    current.add(place);
  }

  Level root() {
    return root;
  }
}
