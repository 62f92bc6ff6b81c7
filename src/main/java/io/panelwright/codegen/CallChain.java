package io.panelwright.codegen;

import io.panelwright.codegen.JavaExpression.BooleanLiteral;
import io.panelwright.codegen.JavaExpression.Concatenation;
import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.LocalConstant;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.codegen.JavaExpression.Verbatim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A chain of names and calls, connected by dots. */
record CallChain(List<Link> links) {

  /** A name, followed by the arguments if it is a call. */
  record Link(String name, boolean isCall, List<JavaExpression> arguments) {

    static Link name(String name) {
      return new Link(name, false, List.of());
    }

    static Link call(String method, List<JavaExpression> arguments) {
      return new Link(method, true, arguments);
    }
  }

  /** Kinds of names by the case of their letters. */
  private enum Case {
    UPPER_CAMEL,
    UPPER,
    LOWER,
    LOWER_CAMEL;

    static Case of(String name) {
      boolean upper = name.chars().anyMatch(Character::isUpperCase);
      boolean lower = name.chars().anyMatch(Character::isLowerCase);
      if (Character.isUpperCase(name.charAt(0))) {
        return lower || name.length() == 1 ? UPPER_CAMEL : UPPER;
      }
      return upper ? LOWER_CAMEL : LOWER;
    }
  }

  /** Collects the chain of an expression that is not a literal. */
  static CallChain collect(JavaExpression expression, ImportCollector imports) {
    Deque<Link> calls = new ArrayDeque<>();
    JavaExpression first = expression;
    while (first instanceof MethodCall call) {
      calls.push(Link.call(call.method(), call.arguments()));
      first = call.receiver();
    }
    List<Link> links = new ArrayList<>(first.accept(new StartVisitor(imports)));
    links.addAll(calls);
    return new CallChain(links);
  }

  /** Finds the first links of a chain. */
  private record StartVisitor(ImportCollector imports)
      implements JavaExpression.Visitor<List<Link>> {

    @Override
    public List<Link> stringLiteral(StringLiteral text) {
      throw noChain(text);
    }

    @Override
    public List<Link> numberLiteral(NumberLiteral digits) {
      throw noChain(digits);
    }

    @Override
    public List<Link> booleanLiteral(BooleanLiteral truth) {
      throw noChain(truth);
    }

    @Override
    public List<Link> staticConstant(StaticConstant constant) {
      return qualified(constant.type(), Link.name(constant.name()));
    }

    @Override
    public List<Link> localConstant(LocalConstant local) {
      return Arrays.stream(local.name().split("\\.")).map(Link::name).toList();
    }

    @Override
    public List<Link> localCall(LocalCall call) {
      return List.of(Link.call(call.method(), List.of()));
    }

    @Override
    public List<Link> staticCall(StaticCall call) {
      if (call.isConstructor()) {
        String name = String.join(".", imports.qualify(call.type()));
        return List.of(Link.call("new " + name, call.arguments()));
      }
      Link link = Link.call(call.method(), call.arguments());
      return imports.isImported(call.type(), call.method())
          ? List.of(link)
          : qualified(call.type(), link);
    }

    @Override
    public List<Link> methodCall(MethodCall call) {
      throw noChain(call);
    }

    @Override
    public List<Link> concatenation(Concatenation sum) {
      throw noChain(sum);
    }

    @Override
    public List<Link> verbatim(Verbatim text) {
      return List.of(Link.name(String.join("", text.lines())));
    }

    private static IllegalArgumentException noChain(JavaExpression expression) {
      return new IllegalArgumentException("No chain can begin with " + expression);
    }

    private List<Link> qualified(String type, Link link) {
      List<Link> links = new ArrayList<>();
      imports.qualify(type).forEach(name -> links.add(Link.name(name)));
      links.add(link);
      return links;
    }
  }

  int size() {
    return links.size();
  }

  /**
   * Indexes of the last links of prefixes that stay on one line if possible: a type with the next
   * name, and all links before a single call.
   */
  SortedSet<Integer> prefixes() {
    SortedSet<Integer> prefixes = new TreeSet<>();
    typePrefix().ifPresent(prefixes::add);
    long calls = links.stream().skip(1).filter(Link::isCall).count();
    if (calls == 1 && !links.get(0).isCall()) {
      prefixes.add(firstCall());
    }
    return prefixes;
  }

  private int firstCall() {
    int first = 0;
    while (!links.get(first).isCall()) {
      first++;
    }
    return first;
  }

  /** Index of the last link of a prefix that looks like a type or a member of one. */
  private Optional<Integer> typePrefix() {
    int i = 0;
    while (i < size() && !links.get(i).isCall() && caseOf(i) != Case.LOWER_CAMEL) {
      if (caseOf(i) == Case.UPPER_CAMEL) {
        return Optional.of(memberOfType(i));
      }
      i++;
    }
    return Optional.empty();
  }

  private int memberOfType(int type) {
    int last = type;
    while (last + 1 < size() && !links.get(last).isCall() && caseOf(last) == Case.UPPER_CAMEL) {
      last++;
    }
    return last;
  }

  private Case caseOf(int link) {
    return Case.of(links.get(link).name());
  }
}
