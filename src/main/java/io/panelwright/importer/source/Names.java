package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Java's names for what has a title: unique, short enough for a line, and the same for the same
 * titles in the same order. What no name can be made of is called by its kind ("panel").
 */
public final class Names {

  private static final int LONGEST = 40;

  /** A class has these methods from {@link Object}; the last Java takes for a statement. */
  static final Set<String> NO_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "yield");

  /** Of {@code java.lang}: a class of that name would hide them from its package. */
  private static final Set<String> NO_TYPES =
      Set.of(
          "Boolean",
          "Character",
          "Class",
          "Double",
          "Error",
          "Exception",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Module",
          "Number",
          "Object",
          "Override",
          "Package",
          "Process",
          "Record",
          "Runtime",
          "String",
          "System",
          "Thread",
          "Void");

  private final Unique methods = new Unique();
  private final Unique constants = new Unique();
  private final Unique types = new Unique();
  private final Set<String> foreign = new HashSet<>();

  /**
   * Of the members of a class, or of several classes.
   *
   * @param types that classes are not named like, since their sources name them
   */
  public Names(Collection<String> types) {
    foreign.addAll(NO_TYPES);
    foreign.addAll(types);
  }

  /** A method: {@code latencyP95}. */
  public String method(String title, String kind) {
    String name = decapitalized(camel(words(title, kind)));
    boolean isFree =
        !NO_METHODS.contains(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    return methods.of(isFree ? name : name + camel(Title.words(kind)));
  }

  /** A constant: {@code ERROR_RATE}. */
  public String constant(String title, String kind) {
    return constants.of(String.join("_", words(title, kind)).toUpperCase(Locale.ROOT));
  }

  /** A class: {@code NodeExporter}. Two names differ in more than upper and lower case. */
  public String type(String title, String kind) {
    String name = camel(words(title, kind));
    return types.of(foreign.contains(name) ? name + camel(Title.words(kind)) : name);
  }

  /** As many as a name has room for; the kind first where the title has no letter to begin with. */
  private static List<String> words(String title, String kind) {
    List<String> all = new ArrayList<>(Title.words(title));
    if (all.isEmpty() || Character.isDigit(all.get(0).charAt(0))) {
      all.addAll(0, Title.words(kind));
    }
    List<String> words = new ArrayList<>();
    int length = 0;
    for (String word : all) {
      length += word.length() + 1;
      if (length > LONGEST && !words.isEmpty()) {
        break;
      }
      words.add(word.substring(0, Math.min(word.length(), LONGEST)));
    }
    return words;
  }

  private static String camel(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Names of one sort: a second one is numbered. */
  private static final class Unique {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String of(String name) {
      String free = name;
      while (!taken.add(free.toLowerCase(Locale.ROOT))) {
        free = name + separator(name) + numbers.merge(name, 2, (number, two) -> number + 1);
      }
      return free;
    }

    private static String separator(String name) {
      boolean isApart = name.equals(name.toUpperCase(Locale.ROOT)) || endsInDigit(name);
      return isApart ? "_" : "";
    }

    private static boolean endsInDigit(String name) {
      return Character.isDigit(name.charAt(name.length() - 1));
    }
  }
}
