package io.panelwright.importer.source;

import io.panelwright.importer.source.References.Factory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a class imports, so that it can call types and factories by short names. */
final class Imports {

  private static final String DSL = "io.panelwright.dsl.";
  private static final String JSON = "io.panelwright.json.";
  private static final String JAVA_LANG = "java.lang.";

  private static final Set<String> JSON_TYPES =
      Set.of("Json", "JsonArray", "JsonNull", "JsonObject", "JsonReader");
  private static final Set<String> JAVA_LANG_TYPES = Set.of("String");

  /** Their factories say enough without them; earlier ones go first where names clash. */
  private static final List<String> VOCABULARIES =
      List.of("Panels", "Variables", "Transformations", "Matcher");

  /** What a name stands for that is the class's own: its name, its members'. */
  private static final String OWN = "";

  private final JavaClass file;

  /** The type of a factory that is called by that name. */
  private final Map<String, String> factories = new HashMap<>();

  /** The type, with its package, that is called by that name. */
  private final Map<String, String> types = new HashMap<>();

  private Imports(JavaClass file) {
    this.file = file;
  }

  static Imports of(JavaClass file) {
    References references = new References();
    Set<String> named = new TreeSet<>();
    for (Member member : file.members()) {
      named.add(member.type());
      member.expression().accept(references);
    }
    named.addAll(references.types());
    Imports imports = new Imports(file);
    imports.chooseFactories(references.factories());
    references.factories().stream()
        .filter(factory -> !imports.isImported(factory.type(), factory.method()))
        .forEach(factory -> named.add(factory.type()));
    imports.chooseTypes(named);
    return imports;
  }

  private void chooseFactories(Set<Factory> called) {
    Set<String> hidden = new TreeSet<>(Names.NO_METHODS);
    file.members().forEach(member -> hidden.add(member.name()));
    called.stream()
        .filter(factory -> speaksForItself(factory) && !hidden.contains(factory.method()))
        .sorted(Comparator.comparing(Imports::rank).thenComparing(factory -> factory))
        .forEach(factory -> factories.putIfAbsent(factory.method(), factory.type()));
  }

  private static int rank(Factory factory) {
    int index = VOCABULARIES.indexOf(factory.type());
    return index < 0 ? VOCABULARIES.size() : index;
  }

  /** Of a vocabulary, or named like its type: {@code section}, {@code override}. */
  private static boolean speaksForItself(Factory factory) {
    String method = factory.method();
    String name = Character.toUpperCase(method.charAt(0)) + method.substring(1);
    return VOCABULARIES.contains(factory.type()) || factory.type().endsWith(name);
  }

  private void chooseTypes(Set<String> named) {
    types.put(file.name(), OWN);
    file.members().forEach(member -> types.put(member.name(), OWN));
    named.stream()
        .map(Imports::outermost)
        .sorted()
        .forEach(type -> types.putIfAbsent(simple(type), type));
  }

  /** The parts of the name by which a type is called. */
  List<String> type(String type) {
    String outermost = outermost(type);
    boolean isShort = types.get(simple(outermost)).equals(outermost);
    String full = qualified(type);
    int start = isShort ? outermost.length() - simple(outermost).length() : 0;
    return Arrays.asList(full.substring(start).split("\\."));
  }

  /** Whether a factory is called by its name alone. */
  boolean isImported(String type, String method) {
    return type.equals(factories.get(method));
  }

  /** The statements: first those of factories, then those of types. */
  String text() {
    Set<String> ofFactories = new TreeSet<>();
    factories.forEach((method, type) -> ofFactories.add(qualified(type) + "." + method));
    Set<String> ofTypes = new TreeSet<>(types.values());
    ofTypes.removeIf(type -> type.equals(OWN) || isVisible(type));
    return lines("import static ", ofFactories) + lines("import ", ofTypes);
  }

  private boolean isVisible(String type) {
    String home = type.substring(0, type.length() - simple(type).length());
    return home.equals(JAVA_LANG) || home.equals(file.packageName() + ".");
  }

  private static String lines(String statement, Set<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> statement + name + ";\n")
            .collect(Collectors.joining("", "", "\n"));
  }

  /** With its package. */
  private static String qualified(String type) {
    if (Character.isLowerCase(type.charAt(0))) {
      return type;
    }
    String first = type.split("\\.")[0];
    if (JSON_TYPES.contains(first)) {
      return JSON + type;
    }
    return (JAVA_LANG_TYPES.contains(first) ? JAVA_LANG : DSL) + type;
  }

  /** The type itself, or the one that it is nested in, with its package. */
  private static String outermost(String type) {
    String full = qualified(type);
    int end = 0;
    while (Character.isLowerCase(full.charAt(end))) {
      end = full.indexOf('.', end) + 1;
    }
    int nested = full.indexOf('.', end);
    return nested < 0 ? full : full.substring(0, nested);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
