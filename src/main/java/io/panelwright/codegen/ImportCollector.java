package io.panelwright.codegen;

import io.panelwright.codegen.SymbolCollector.Factory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the imports of a class, which allow short names of types and factories. */
final class ImportCollector {

  private static final String JAVA_LANG = "java.lang.";

  private static final Set<String> JAVA_LANG_TYPES = Set.of("String");

  /** Types with static imports; if names clash, earlier types take precedence. */
  private static final List<String> STATIC_IMPORT_TYPES =
      List.of("Panels", "Variables", "Transformations", "FieldMatcher", "InfluxDb.Tag");

  /** Marks names of the class itself: its own name and its members. */
  private static final String OWN = "";

  private final Optional<ClassSpec> file;

  /** Types by the names of imported factories. */
  private final Map<String, String> factories = new HashMap<>();

  /** Qualified types by simple name. */
  private final Map<String, String> types = new HashMap<>();

  private ImportCollector(Optional<ClassSpec> file) {
    this.file = file;
  }

  /** Names of types as they are in a source; the type {@code ""} for a call without a type. */
  static ImportCollector ofSource() {
    return new ImportCollector(Optional.empty());
  }

  static ImportCollector collect(ClassSpec file) {
    SymbolCollector references = new SymbolCollector();
    Set<String> named = new TreeSet<>();
    for (MemberSpec member : file.members()) {
      named.addAll(List.of(member.type().replace(">", "").split("<")));
      member.expression().accept(references);
    }
    named.addAll(references.types());
    ImportCollector imports = new ImportCollector(Optional.of(file));
    imports.chooseFactories(references.factories());
    references.factories().stream()
        .filter(factory -> !imports.isImported(factory.type(), factory.method()))
        .forEach(factory -> named.add(factory.type()));
    imports.chooseTypes(named);
    return imports;
  }

  private List<MemberSpec> members() {
    return file.map(ClassSpec::members).orElse(List.of());
  }

  private void chooseFactories(Set<Factory> called) {
    Set<String> hidden = new TreeSet<>(NameAllocator.RESERVED_METHODS);
    members().forEach(member -> hidden.add(member.name()));
    called.stream()
        .filter(factory -> !factory.isConstructor())
        .filter(factory -> isStaticImport(factory) && !hidden.contains(factory.method()))
        .sorted(Comparator.comparing(ImportCollector::rank).thenComparing(factory -> factory))
        .forEach(factory -> factories.putIfAbsent(factory.method(), factory.type()));
  }

  private static int rank(Factory factory) {
    int index = STATIC_IMPORT_TYPES.indexOf(factory.type());
    return index < 0 ? STATIC_IMPORT_TYPES.size() : index;
  }

  /** Whether a factory is of a listed type, or has the name of its type: {@code section}. */
  private static boolean isStaticImport(Factory factory) {
    String method = factory.method();
    String name = Character.toUpperCase(method.charAt(0)) + method.substring(1);
    return STATIC_IMPORT_TYPES.contains(factory.type()) || factory.type().endsWith(name);
  }

  private void chooseTypes(Set<String> named) {
    file.ifPresent(own -> types.put(own.name(), OWN));
    members().forEach(member -> types.put(member.name(), OWN));
    named.stream()
        .map(this::outermost)
        .sorted()
        .forEach(type -> types.putIfAbsent(simple(type), type));
  }

  /** Returns the parts of the name for a type in the source. */
  List<String> qualify(String type) {
    if (file.isEmpty()) {
      return Arrays.asList(type.split("\\."));
    }
    String outermost = outermost(type);
    boolean isShort = types.get(simple(outermost)).equals(outermost);
    String full = qualified(type);
    int start = isShort ? outermost.length() - simple(outermost).length() : 0;
    return Arrays.asList(full.substring(start).split("\\."));
  }

  /** Whether a factory is called by its simple name. */
  boolean isImported(String type, String method) {
    return file.isEmpty() ? type.isEmpty() : type.equals(factories.get(method));
  }

  /** Returns the import statements: first those of factories, then those of types. */
  String text() {
    Set<String> ofFactories = new TreeSet<>();
    factories.forEach((method, type) -> ofFactories.add(qualified(type) + "." + method));
    Set<String> ofTypes = new TreeSet<>(types.values());
    ofTypes.removeIf(type -> type.equals(OWN) || isVisible(type));
    return lines("import static ", ofFactories) + lines("import ", ofTypes);
  }

  private boolean isVisible(String type) {
    String packagePrefix = type.substring(0, type.length() - simple(type).length());
    return packagePrefix.equals(JAVA_LANG)
        || file.filter(own -> packagePrefix.equals(own.packageName() + ".")).isPresent();
  }

  private static String lines(String statement, Set<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> statement + name + ";\n")
            .collect(Collectors.joining("", "", "\n"));
  }

  /** Returns the qualified name of a type. */
  private String qualified(String type) {
    if (Character.isLowerCase(type.charAt(0))) {
      return type;
    }
    String first = type.split("\\.")[0];
    return JAVA_LANG_TYPES.contains(first)
        ? JAVA_LANG + type
        : file.orElseThrow().packages().resolve(first) + "." + type;
  }

  /** Returns the qualified name of the outermost type. */
  private String outermost(String type) {
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
