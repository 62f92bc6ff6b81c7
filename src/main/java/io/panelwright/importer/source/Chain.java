package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Constant;
import io.panelwright.importer.source.Expression.Digits;
import io.panelwright.importer.source.Expression.Local;
import io.panelwright.importer.source.Expression.LocalCall;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Truth;
import io.panelwright.importer.source.Expression.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What dots join: names, then calls. */
record Chain(List<Link> links) {

  /** A name; the arguments of a call behind it. */
  record Link(String name, boolean isCall, List<Expression> arguments) {

    static Link name(String name) {
      return new Link(name, false, List.of());
    }

    static Link call(String method, List<Expression> arguments) {
      return new Link(method, true, arguments);
    }
  }

  /** Of names as Java classes them: only their cases matter. */
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

  /** The chain of an expression that is no literal. */
  static Chain of(Expression expression, Imports imports) {
    Deque<Link> words = new ArrayDeque<>();
    Expression first = expression;
    while (first instanceof Word word) {
      words.push(Link.call(word.method(), word.arguments()));
      first = word.on();
    }
    List<Link> links = new ArrayList<>(first.accept(new First(imports)));
    links.addAll(words);
    return new Chain(links);
  }

  /** What a chain begins with. */
  private record First(Imports imports) implements Expression.Visitor<List<Link>> {

    @Override
    public List<Link> text(Text text) {
      throw noChain(text);
    }

    @Override
    public List<Link> digits(Digits digits) {
      throw noChain(digits);
    }

    @Override
    public List<Link> truth(Truth truth) {
      throw noChain(truth);
    }

    @Override
    public List<Link> constant(Constant constant) {
      return qualified(constant.type(), Link.name(constant.name()));
    }

    @Override
    public List<Link> local(Local local) {
      return List.of(Link.name(local.name()));
    }

    @Override
    public List<Link> localCall(LocalCall call) {
      return List.of(Link.call(call.method(), List.of()));
    }

    @Override
    public List<Link> call(Call call) {
      Link link = Link.call(call.method(), call.arguments());
      return imports.isImported(call.type(), call.method())
          ? List.of(link)
          : qualified(call.type(), link);
    }

    @Override
    public List<Link> word(Word word) {
      throw noChain(word);
    }

    private static IllegalArgumentException noChain(Expression expression) {
      return new IllegalArgumentException("No chain can begin with " + expression);
    }

    private List<Link> qualified(String type, Link link) {
      List<Link> links = new ArrayList<>();
      imports.type(type).forEach(name -> links.add(Link.name(name)));
      links.add(link);
      return links;
    }
  }

  int size() {
    return links.size();
  }

  /**
   * The last links of what is not broken if it can be helped: a type with the first name behind it,
   * and all before the only call.
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

  /** The last link of what is named like a type or like a member of one. */
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
