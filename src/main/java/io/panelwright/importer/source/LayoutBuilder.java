package io.panelwright.importer.source;

import io.panelwright.importer.source.Layout.Break;
import io.panelwright.importer.source.Layout.Level;
import io.panelwright.importer.source.Layout.Part;
import io.panelwright.importer.source.Layout.Taken;
import io.panelwright.importer.source.Layout.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * Builds a layout as google-java-format does. What follows a break stays in that break's level even
 * when the level is closed: so a line breaks early enough for the brackets and commas behind it.
 */
final class LayoutBuilder {

  private final Level whole = new Level(() -> 0);
  private final Deque<Level> open = new ArrayDeque<>();
  private Level current = whole;

  LayoutBuilder() {
    open.push(whole);
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

  /** A break that is taken when its level does not fit on a line. */
  void breakAll(String flat) {
    breakAll(flat, new Taken());
  }

  void breakAll(String flat, Taken taken) {
    breakAt(new Break(true, flat, taken));
  }

  /** A break that is taken when what follows does not fit on the line. */
  void breakToFill(String flat) {
    breakToFill(flat, new Taken());
  }

  void breakToFill(String flat, Taken taken) {
    breakAt(new Break(false, flat, taken));
  }

  private void breakAt(Break place) {
    current = open.element();
    current.add(place);
  }

  Level whole() {
    return whole;
  }
}
