package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places constants: private ones directly above the only method that uses them, all others at the
 * top; in both cases below the constants that they use.
 */
final class ConstantPlacement {

  /** Key for constants that several methods or none use. */
  private static final String TOP = "";

  private final Map<String, MemberSpec.Constant> constants = new LinkedHashMap<>();
  private final Map<String, Set<String>> dependencies = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, List<MemberSpec.Constant>> lists = new HashMap<>();

  ConstantPlacement(List<MemberSpec.Constant> constants, List<MemberSpec.Method> methods) {
    constants.forEach(constant -> this.constants.put(constant.name(), constant));
    constants.forEach(constant -> dependencies.put(constant.name(), localConstants(constant)));
    methods.forEach(method -> localConstants(method).forEach(name -> assign(name, method.name())));
    constants.stream()
        .filter(constant -> !constant.isPrivate() || !places.containsKey(constant.name()))
        .forEach(constant -> assign(constant.name(), TOP));
    Set<String> placed = new HashSet<>();
    constants.forEach(constant -> addInOrder(constant.name(), placed));
  }

  private static Set<String> localConstants(MemberSpec member) {
    SymbolCollector references = new SymbolCollector();
    member.expression().accept(references);
    return references.localConstants();
  }

  private void assign(String constant, String place) {
    String before = places.getOrDefault(constant, place);
    String now = before.equals(place) ? place : TOP;
    if (constants.containsKey(constant) && !now.equals(places.put(constant, now))) {
      dependencies.get(constant).forEach(needed -> assign(needed, now));
    }
  }

  private void addInOrder(String constant, Set<String> placed) {
    if (constants.containsKey(constant) && placed.add(constant)) {
      dependencies.get(constant).forEach(needed -> addInOrder(needed, placed));
      lists
          .computeIfAbsent(places.get(constant), place -> new ArrayList<>())
          .add(constants.get(constant));
    }
  }

  List<MemberSpec.Constant> atTop() {
    return lists.getOrDefault(TOP, List.of());
  }

  List<MemberSpec.Constant> above(MemberSpec.Method method) {
    return lists.getOrDefault(method.name(), List.of());
  }
}
