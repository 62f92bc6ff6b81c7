package io.panelwright.document;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong with a source, and at which of its values.
 *
 * @param finding without a place
 */
record Fault(List<String> pointer, Finding finding) {

  static Fault unknownElement(String name, Collection<String> names, List<String> pointer) {
    return new Fault(
        pointer,
        Finding.error(
            "unknown-element",
            Place.nowhere(),
            "the layout names the element \""
                + name
                + "\", which is not there"
                + Nearest.hint(name, names),
            "name one of the elements, or take the item out"));
  }

  static Fault unplacedElement(String name, List<String> pointer) {
    return new Fault(
        pointer,
        Finding.warning(
            "unplaced-element",
            Place.nowhere(),
            "the element \"" + name + "\" has no place in the layout, so nobody sees it",
            "give it a place, or delete it"));
  }

  static Fault notAList(String key, String kind, List<String> pointer) {
    return wrongKind(key, kind, "a list", pointer);
  }

  static Fault notAnObject(String key, String kind, List<String> pointer) {
    return wrongKind(key, kind, "an object", pointer);
  }

  private static Fault wrongKind(String key, String kind, String expected, List<String> pointer) {
    return new Fault(
        pointer,
        Finding.error(
            "no-dashboard",
            Place.nowhere(),
            "\"" + key + "\" is " + kind + ": expected " + expected,
            "write " + expected));
  }

  static Fault character(String character, List<String> pointer) {
    return new Fault(
        pointer,
        Finding.warning(
            "json-character",
            Place.nowhere(),
            "the text has " + character + " in it, which Grafana cannot show",
            "write the character that was meant, or take it out"));
  }
}
