package io.panelwright.yaml;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.diagnostic.Finding;
import io.panelwright.environment.ProjectEnvironments;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlFile;
import io.panelwright.yaml.read.ValueReader;
import io.panelwright.yaml.schema.ObjectSchema;
import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.ListOf;
import io.panelwright.yaml.schema.Schema.MapOf;
import io.panelwright.yaml.schema.Schema.Text;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code .panelwright.yaml}: rule severities, exclusions, query languages of datasources, the
 * class path and environments.
 */
public final class ConfigurationYaml {

  private static final Text NAME = Text.nonBlank("a text, in which * matches any text");

  private static final String EXPECTED =
      "rules:, exclusions:, datasources:, classpath:, project: or environments:";

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
              "Jars and folders with dashboards, commands and rules, from the file's folder."),
          EnvironmentSchema.PROJECT,
          EnvironmentSchema.ENVIRONMENTS);

  private final FileFindings findings;
  private final SchemaValidator check;
  private final List<RuleMetadata> rules;

  private ConfigurationYaml(FileFindings findings, List<RuleMetadata> rules) {
    this.findings = findings;
    this.rules = rules;
    this.check = new SchemaValidator(findings, Map.of());
  }

  /**
   * Result of reading a file.
   *
   * @param configuration the valid parts of the file
   * @param environments the valid environments
   * @param findings sorted by position; all are errors
   * @param secrets that the file has by mistake; they must not be printed
   */
  public record Result(
      LintConfiguration configuration,
      ProjectEnvironments environments,
      List<Finding> findings,
      List<String> secrets) {

    static final Result EMPTY =
        new Result(LintConfiguration.DEFAULT, ProjectEnvironments.NONE, List.of(), List.of());

    public Result {
      findings = List.copyOf(findings);
      secrets = List.copyOf(secrets);
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
    Result result =
        file.isBlank() ? Result.EMPTY : new ConfigurationYaml(file.findings(), rules).read(file);
    return new Result(
        result.configuration(),
        result.environments(),
        file.findings().findings().stream().distinct().sorted().toList(),
        result.secrets());
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

  private Result read(YamlFile text) {
    Optional<Node> root = text.root(EXPECTED);
    root.ifPresent(node -> check.validate(FILE, node, "the file"));
    if (root.isPresent() && root.get() instanceof Node.Mapping file) {
      var environments = new EnvironmentReader(check, findings);
      return new Result(
          new LintSettingsReader(check, findings, rules).read(file),
          environments.read(file),
          List.of(),
          environments.literals());
    }
    return Result.EMPTY;
  }
}
