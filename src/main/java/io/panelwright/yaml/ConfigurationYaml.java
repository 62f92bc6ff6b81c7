package io.panelwright.yaml;

import static io.panelwright.yaml.Field.optional;
import static io.panelwright.yaml.Field.required;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.Level;
import io.panelwright.lint.Policies;
import io.panelwright.lint.Wildcard;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.ListOf;
import io.panelwright.yaml.Shape.MapOf;
import io.panelwright.yaml.Shape.Text;
import io.panelwright.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code .panelwright.yaml}: what counts how much, where it does not, and the class path. */
public final class ConfigurationYaml {

  private static final Text NAME = new Text("a text; * stands for any text", "\\S");

  private static final String EXPECTED = "rules:, exclusions: or classpath:";

  private static final ListOf CLASS_PATH = new ListOf(Text.FILLED);

  private static final Fields FILE =
      Fields.of(
          "the file",
          optional(
              "rules",
              new MapOf("the code of a rule with its severity", Word.of("severity", Level.words())),
              "How much a rule counts."),
          optional(
              "exclusions",
              new ListOf(
                  Fields.of(
                      "an exclusion",
                      required("rule", Text.FILLED, "The code of a rule."),
                      required("reason", Text.FILLED, "Why the rule does not count there."),
                      optional("dashboard", NAME, "Uid or title."),
                      optional("panel", NAME, "Title, id or key."))),
              "Where a rule does not count."),
          optional(
              "classpath",
              CLASS_PATH,
              "Jars and folders with dashboards, commands and rules, from the file's folder."));

  private final Complaints complaints;
  private final ShapeCheck check;
  private final List<String> codes;

  private ConfigurationYaml(Complaints complaints, List<String> codes) {
    this.complaints = complaints;
    this.codes = codes;
    this.check = new ShapeCheck(complaints, Map.of());
  }

  /**
   * What came of a file.
   *
   * @param configuration all of it that could be read
   * @param findings sorted by place; all are errors
   */
  public record Result(Configuration configuration, List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a configuration. Takes any text whatever.
   *
   * @param fileName for findings
   */
  public static Result read(String fileName, String text) {
    var file = new YamlFile(fileName, text);
    Configuration configuration =
        file.isBlank()
            ? Configuration.NONE
            : new ConfigurationYaml(file.complaints(), Policies.codes()).read(file);
    return new Result(
        configuration, file.complaints().findings().stream().distinct().sorted().toList());
  }

  /** A jar or folder, as the file names it. */
  public record ClassPathEntry(String path, Position position) {}

  /**
   * Where a project's dashboards, commands and rules are.
   *
   * @param findings why entries are missing; {@link #read} has them, too
   */
  public record ClassPath(List<ClassPathEntry> entries, List<Finding> findings) {

    /** No entry. */
    public static final ClassPath NONE = new ClassPath(List.of(), List.of());

    public ClassPath {
      entries = List.copyOf(entries);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads only the class path: rules are known once what is on it is loaded.
   *
   * @param fileName for findings
   */
  public static ClassPath classPath(String fileName, String text) {
    var file = new YamlFile(fileName, text);
    if (file.isBlank()) {
      return ClassPath.NONE;
    }
    List<ClassPathEntry> entries =
        new ConfigurationYaml(file.complaints(), List.of()).entries(file);
    return new ClassPath(
        entries, file.complaints().findings().stream().distinct().sorted().toList());
  }

  private List<ClassPathEntry> entries(YamlFile text) {
    Optional<Node> root = text.root(EXPECTED);
    if (root.isEmpty() || !(root.get() instanceof Node.Mapping file)) {
      return List.of();
    }
    file.value("classpath").ifPresent(node -> check.check(CLASS_PATH, node, "classpath"));
    return new Values(check)
        .items(file, "classpath").stream()
            .filter(Node.Scalar.class::isInstance)
            .map(item -> new ClassPathEntry(((Node.Scalar) item).text(), item.position()))
            .toList();
  }

  private Configuration read(YamlFile text) {
    Optional<Node> root = text.root(EXPECTED);
    root.ifPresent(node -> check.check(FILE, node, "the file"));
    if (root.isPresent() && root.get() instanceof Node.Mapping file) {
      return new Configuration(levels(file), exclusions(file));
    }
    return Configuration.NONE;
  }

  private Map<String, Level> levels(Node.Mapping file) {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (Node.Entry entry : file.mapping("rules").map(Node.Mapping::entries).orElse(List.of())) {
      boolean known = isKnown(entry.key());
      if (known && check.isRight(entry.value()) && entry.value() instanceof Node.Scalar word) {
        levels.put(entry.key().text(), Level.of(word.text()));
      }
    }
    return levels;
  }

  private boolean isKnown(Node.Scalar code) {
    if (codes.contains(code.text())) {
      return true;
    }
    check.wrong(
        "unknown-rule",
        code,
        "no rule is called " + Quoted.key(code.text()) + complaints.hint(code.text(), codes),
        "panelwright lint --list shows all rules");
    return false;
  }

  private List<Exclusion> exclusions(Node.Mapping file) {
    Values values = new Values(check);
    List<Exclusion> exclusions = new ArrayList<>();
    for (Node.Mapping item : values.mappings(file, "exclusions")) {
      Optional<Node.Scalar> rule = item.scalar("rule").filter(check::isRight);
      Optional<String> reason = values.text(item, "reason");
      boolean placed = isPlaced(item);
      boolean known = rule.isPresent() && isKnown(rule.get());
      if (known && placed && reason.isPresent()) {
        exclusions.add(
            new Exclusion(
                rule.get().text(),
                values.text(item, "dashboard").map(Wildcard::new),
                values.text(item, "panel").map(Wildcard::new),
                reason.get(),
                item.position()));
      }
    }
    return exclusions;
  }

  private boolean isPlaced(Node.Mapping item) {
    if (item.entry("dashboard").isPresent() || item.entry("panel").isPresent()) {
      return true;
    }
    complaints.add(
        "missing-key",
        item.position(),
        "an exclusion needs dashboard: or panel:, found neither",
        "to switch a rule off everywhere, set it to off under rules:");
    return false;
  }
}
