package io.panelwright.codegen;

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
 * Allocates Java names for titles: unique, of limited length, and the same for the same titles in
 * the same order. If a title allows no name, the kind ("panel") is the name.
 */
public final class NameAllocator {

  private static final int MAX_LENGTH = 40;

  /** Methods of {@link Object}, and a name that Java parses as a statement. */
  static final Set<String> RESERVED_METHODS =
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

  /** Types of {@code java.lang}: a class with such a name would hide them in its package. */
  private static final Set<String> RESERVED_TYPES =
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

  private final UniqueNames methods = new UniqueNames();
  private final UniqueNames constants = new UniqueNames();
  private final UniqueNames types = new UniqueNames();
  private final Set<String> reservedTypes = new HashSet<>();

  /**
   * Creates names for the members of a class, or of several classes.
   *
   * @param types names that classes must not have, since their sources use them
   */
  public NameAllocator(Collection<String> types) {
    reservedTypes.addAll(RESERVED_TYPES);
    reservedTypes.addAll(types);
  }

  /** Allocates a method name: {@code latencyP95}. */
  public String methodName(String title, String kind) {
    String name = decapitalized(camel(words(title, kind)));
    boolean isFree =
        !RESERVED_METHODS.contains(name)
            && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    return methods.allocate(isFree ? name : name + camel(TitleSplitter.split(kind)));
  }

  /** Allocates a constant name: {@code ERROR_RATE}. */
  public String constantName(String title, String kind) {
    return constants.allocate(String.join("_", words(title, kind)).toUpperCase(Locale.ROOT));
  }

  /** Allocates a class name: {@code NodeExporter}. Two names differ also without regard to case. */
  public String typeName(String title, String kind) {
    String name = camel(words(title, kind));
    return types.allocate(
        reservedTypes.contains(name) ? name + camel(TitleSplitter.split(kind)) : name);
  }

  /**
   * Returns as many parts as a name can contain; the kind comes first if the title does not start
   * with a letter.
   */
  private static List<String> words(String title, String kind) {
    List<String> all = new ArrayList<>(TitleSplitter.split(title));
    if (all.isEmpty() || Character.isDigit(all.get(0).charAt(0))) {
      all.addAll(0, TitleSplitter.split(kind));
    }
    List<String> parts = new ArrayList<>();
    int length = 0;
    for (String part : all) {
      length += part.length() + 1;
      if (length > MAX_LENGTH && !parts.isEmpty()) {
        break;
      }
      parts.add(part.substring(0, Math.min(part.length(), MAX_LENGTH)));
    }
    return parts;
  }

  private static String camel(List<String> parts) {
    return parts.stream()
        .map(part -> part.toLowerCase(Locale.ROOT))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Unique names of one kind: equal names get a number. */
  private static final class UniqueNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String allocate(String name) {
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
