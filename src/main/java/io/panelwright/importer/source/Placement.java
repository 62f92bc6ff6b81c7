package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a class's constants stand: directly above the method that needs them when it is the only
 * one, at the top otherwise; below the constants that they are made of, in either case.
 */
final class Placement {

  /** The place of what several methods need, or none. */
  private static final String TOP = "";

  private final Map<String, Member.Constant> constants = new LinkedHashMap<>();
  private final Map<String, Set<String>> needs = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, List<Member.Constant>> lists = new HashMap<>();

  Placement(List<Member.Constant> constants, List<Member.Method> methods) {
    constants.forEach(constant -> this.constants.put(constant.name(), constant));
    constants.forEach(constant -> needs.put(constant.name(), needs(constant)));
    methods.forEach(method -> needs(method).forEach(name -> claim(name, method.name())));
    constants.stream()
        .map(Member::name)
        .filter(name -> !places.containsKey(name))
        .forEach(name -> claim(name, TOP));
    Set<String> placed = new HashSet<>();
    constants.forEach(constant -> list(constant.name(), placed));
  }

  private static Set<String> needs(Member member) {
    References references = new References();
    member.expression().accept(references);
    return references.locals();
  }

  private void claim(String constant, String place) {
    String before = places.getOrDefault(constant, place);
    String now = before.equals(place) ? place : TOP;
    if (constants.containsKey(constant) && !now.equals(places.put(constant, now))) {
      needs.get(constant).forEach(needed -> claim(needed, now));
    }
  }

  private void list(String constant, Set<String> placed) {
    if (constants.containsKey(constant) && placed.add(constant)) {
      needs.get(constant).forEach(needed -> list(needed, placed));
      lists
          .computeIfAbsent(places.get(constant), place -> new ArrayList<>())
          .add(constants.get(constant));
    }
  }

  List<Member.Constant> atTop() {
    return lists.getOrDefault(TOP, List.of());
  }

  List<Member.Constant> above(Member.Method method) {
    return lists.getOrDefault(method.name(), List.of());
  }
}
