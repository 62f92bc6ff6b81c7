package io.panelwright.yaml;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.DatasourceDialect;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.ExclusionScope;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.Wildcard;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.node.YamlFile;
import io.panelwright.yaml.read.ValueReader;
import io.panelwright.yaml.schema.ObjectSchema;
import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.MapOf;
import io.panelwright.yaml.schema.Schema.Text;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code .panelwright.yaml}: rule severities, exclusions, query languages of datasources and
 * the class path.
 */
public final class ConfigurationYaml {

  private static final Text NAME = Text.nonBlank("a text, in which * matches any text");

  private static final String EXPECTED = "rules:, exclusions:, datasources: or classpath:";

  private static final ListOf CLASS_PATH = new ListOf(Text.NON_BLANK);

  private static final ObjectSchema FILE =
      ObjectSchema.of(
          "the file",
          optional(
              "rules",
              new MapOf(
                  "the code of a rule or a pattern such as panel-*, with its severity",
                  Enumeration.of("severity", RuleSeverity.configNames())),
              "Severity by rule, or by a pattern of rules."),
          optional(
              "exclusions",
              new ListOf(
                  ObjectSchema.of(
                      "an exclusion",
                      required("rule", Text.NON_BLANK, "The code of a rule."),
                      required("reason", Text.NON_BLANK, "Why the rule does not apply there."),
                      optional("dashboard", NAME, "Uid or title."),
                      optional("panel", NAME, "Title, id or key."))),
              "Where rules do not apply."),
          optional(
              "datasources",
              new ListOf(
                  ObjectSchema.of(
                      "a datasource",
                      required("uid", NAME, "Uid or name, a variable such as ${ds}, or default."),
                      required(
                          "dialect",
                          Enumeration.of("dialect", QueryLanguage.dialectNames()),
                          "The query language of the server."))),
              "Query languages of datasources."),
          optional(
              "classpath",
              CLASS_PATH,
              "Jars and folders with dashboards, commands and rules, from the file's folder."));

  private final FileFindings findings;
  private final SchemaValidator check;
  private final List<RuleMetadata> rules;
  private final List<String> codes;

  private ConfigurationYaml(FileFindings findings, List<RuleMetadata> rules) {
    this.findings = findings;
    this.rules = rules;
    this.codes = rules.stream().map(RuleMetadata::code).toList();
    this.check = new SchemaValidator(findings, Map.of());
  }

  /**
   * Result of reading a file.
   *
   * @param configuration the valid parts of the file
   * @param findings sorted by position; all are errors
   */
  public record Result(LintConfiguration configuration, List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a configuration. Never throws because of the text: errors in it become findings.
   *
   * @param fileName the file name in findings
   */
  public static Result read(String fileName, String text) {
    return read(fileName, text, RuleRegistry.all().stream().map(Rule::metadata).toList());
  }

  /**
   * Reads a configuration for a given list of rules.
   *
   * @param fileName the file name in findings
   * @param rules all rules
   */
  public static Result read(String fileName, String text, List<RuleMetadata> rules) {
    var file = new YamlFile(fileName, text);
    LintConfiguration configuration =
        file.isBlank()
            ? LintConfiguration.DEFAULT
            : new ConfigurationYaml(file.findings(), rules).read(file);
    return new Result(
        configuration, file.findings().findings().stream().distinct().sorted().toList());
  }

  /** A jar or folder with the position of its entry in the file. */
  public record ClassPathEntry(String path, Position position) {}

  /**
   * Jars and folders with a project's dashboards, commands and rules.
   *
   * @param findings reasons for missing entries; {@link #read} reports them, too
   */
  public record ClassPath(List<ClassPathEntry> entries, List<Finding> findings) {

    /** An empty class path. */
    public static final ClassPath NONE = new ClassPath(List.of(), List.of());

    public ClassPath {
      entries = List.copyOf(entries);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads only the class path, which must be loaded before the rules are complete.
   *
   * @param fileName the file name in findings
   */
  public static ClassPath classPath(String fileName, String text) {
    var file = new YamlFile(fileName, text);
    if (file.isBlank()) {
      return ClassPath.NONE;
    }
    List<ClassPathEntry> entries = new ConfigurationYaml(file.findings(), List.of()).entries(file);
    return new ClassPath(entries, file.findings().findings().stream().distinct().sorted().toList());
  }

  private List<ClassPathEntry> entries(YamlFile text) {
    Optional<Node> root = text.root(EXPECTED);
    if (root.isEmpty() || !(root.get() instanceof Node.Mapping file)) {
      return List.of();
    }
    file.value("classpath").ifPresent(node -> check.validate(CLASS_PATH, node, "classpath"));
    return new ValueReader(check)
        .items(file, "classpath").stream()
            .filter(Node.Scalar.class::isInstance)
            .map(item -> new ClassPathEntry(((Node.Scalar) item).text(), item.position()))
            .toList();
  }

  private LintConfiguration read(YamlFile text) {
    Optional<Node> root = text.root(EXPECTED);
    root.ifPresent(node -> check.validate(FILE, node, "the file"));
    if (root.isPresent() && root.get() instanceof Node.Mapping file) {
      return new LintConfiguration(severities(file), exclusions(file), dialects(file));
    }
    return LintConfiguration.DEFAULT;
  }

  private Map<String, RuleSeverity> severities(Node.Mapping file) {
    Map<String, RuleSeverity> severities = new LinkedHashMap<>();
    for (Node.Entry entry : file.mapping("rules").map(Node.Mapping::entries).orElse(List.of())) {
      boolean known =
          SeverityPatterns.isPattern(entry.key().text())
              ? isMatching(entry.key())
              : isKnown(entry.key());
      if (known && check.isValid(entry.value()) && entry.value() instanceof Node.Scalar severity) {
        severities.put(entry.key().text(), RuleSeverity.parse(severity.text()));
      }
    }
    return SeverityPatterns.expand(severities, rules);
  }

  /** Whether a pattern matches a rule. */
  private boolean isMatching(Node.Scalar pattern) {
    if (codes.stream().anyMatch(new Wildcard(pattern.text())::matches)) {
      return true;
    }
    List<String> groups =
        codes.stream().map(code -> code.replaceFirst("-.*", "-*")).distinct().toList();
    check.reject(
        "rule-unknown",
        pattern,
        "no rule matches "
            + ValueQuoting.quoteKey(pattern.text())
            + findings.hint(pattern.text(), groups),
        "list the rules: panelwright lint --list");
    return false;
  }

  private boolean isKnown(Node.Scalar code) {
    if (codes.contains(code.text())) {
      return true;
    }
    check.reject(
        "rule-unknown",
        code,
        "no rule is called "
            + ValueQuoting.quoteKey(code.text())
            + findings.hint(code.text(), codes),
        "list the rules: panelwright lint --list");
    return false;
  }

  private List<Exclusion> exclusions(Node.Mapping file) {
    ValueReader values = new ValueReader(check);
    List<Exclusion> exclusions = new ArrayList<>();
    for (Node.Mapping item : values.mappings(file, "exclusions")) {
      Optional<Node.Scalar> rule = item.scalar("rule").filter(check::isValid);
      Optional<String> reason = values.text(item, "reason");
      boolean scoped = hasScope(item);
      boolean known = rule.isPresent() && isOneRule(rule.get());
      if (known && scoped && reason.isPresent()) {
        exclusions.add(
            new Exclusion(
                rule.get().text(),
                new ExclusionScope.Named(
                    values.text(item, "dashboard").map(Wildcard::new),
                    values.text(item, "panel").map(Wildcard::new)),
                reason.get(),
                item.position()));
      }
    }
    return exclusions;
  }

  private List<DatasourceDialect> dialects(Node.Mapping file) {
    ValueReader values = new ValueReader(check);
    List<DatasourceDialect> dialects = new ArrayList<>();
    for (Node.Mapping item : values.mappings(file, "datasources")) {
      Optional<Wildcard> uid = values.text(item, "uid").map(Wildcard::new);
      Optional<QueryLanguage> dialect =
          values.text(item, "dialect").flatMap(QueryLanguage::findDialect);
      if (uid.isPresent() && dialect.isPresent()) {
        dialects.add(new DatasourceDialect(uid.get(), dialect.get()));
      }
    }
    return dialects;
  }

  /** Whether a text is the code of a rule; severities can have patterns, exclusions cannot. */
  private boolean isOneRule(Node.Scalar code) {
    if (!SeverityPatterns.isPattern(code.text())) {
      return isKnown(code);
    }
    check.reject(
        "rule-unknown",
        code,
        "an exclusion is of one rule, found the pattern " + ValueQuoting.quoteKey(code.text()),
        "write an exclusion for each rule, or turn the rules off under rules:");
    return false;
  }

  private boolean hasScope(Node.Mapping item) {
    if (item.entry("dashboard").isPresent() || item.entry("panel").isPresent()) {
      return true;
    }
    findings.add(
        "yaml-key-missing",
        item.position(),
        "an exclusion needs dashboard: or panel:, found neither",
        "add one of them; to disable a rule everywhere, set it to off under rules:");
    return false;
  }
}
