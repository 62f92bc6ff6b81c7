package io.panelwright.assertions;

import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.ExampleContract;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.text.Suggestions;
import io.panelwright.yaml.ConfigurationYaml;
import java.lang.StackWalker.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cases of lint rules in folders: {@code <rule>/<case>/}.
 *
 * <p>A case has {@code dashboard.json}, in any format that {@code panelwright lint} reads, and
 * {@code expected.txt} with the findings of the rule, empty if there are none. Three files are
 * optional: {@code contract.txt} with the name of a contract, {@code panelwright.yaml} with a
 * configuration, and {@code before.json} with a dashboard that the run reads first. Other files
 * make the case fail. {@code -Dgolden=true} writes {@code expected.txt}.
 */
public final class RuleFixtures {

  private static final String DASHBOARD = "dashboard.json";
  private static final String BEFORE = "before.json";
  private static final String CONTRACT = "contract.txt";
  private static final String CONFIGURATION = "panelwright.yaml";

  private final Path root;
  private final List<Rule> rules;
  private final List<Contract> contracts;
  private final String updateCommand;

  private RuleFixtures(Path root, List<Rule> rules, List<Contract> contracts, String command) {
    this.root = root;
    this.rules = List.copyOf(rules);
    this.contracts = List.copyOf(contracts);
    this.updateCommand = command;
  }

  /**
   * The cases of a folder, for the built-in rules and those of the class path's {@code
   * RuleProvider}s. The contract {@code Example} of the rules' documentation can be named.
   *
   * @param root from the project's folder
   */
  public static RuleFixtures in(Path root) {
    Class<?> test = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return new RuleFixtures(
        root,
        RuleRegistry.all(),
        List.of(ExampleContract.contract()),
        FixtureFolder.mavenCommand(test));
  }

  /** The same cases for these rules only. */
  public RuleFixtures withRules(List<Rule> others) {
    return new RuleFixtures(root, others, contracts, updateCommand);
  }

  /** The same cases; {@code contract.txt} can name this contract, too. */
  public RuleFixtures withContract(Contract contract) {
    List<Contract> more = Stream.concat(contracts.stream(), Stream.of(contract)).toList();
    return new RuleFixtures(root, rules, more, updateCommand);
  }

  /** The same cases; failures name this command, which writes {@code expected.txt}. */
  public RuleFixtures withUpdateCommand(String command) {
    return new RuleFixtures(root, rules, contracts, command);
  }

  /** The cases, sorted by name; a file or folder in the wrong place is a case that fails. */
  public List<FixtureCase> cases() {
    List<FixtureCase> cases = new ArrayList<>();
    for (Path folder : FixtureFolder.entries(root)) {
      String code = FixtureFolder.name(folder);
      Optional<Rule> rule = rules.stream().filter(r -> r.metadata().code().equals(code)).findAny();
      if (rule.isEmpty()) {
        cases.add(FixtureFolder.invalid(code, folder, unknown(folder, code)));
      } else if (Files.isDirectory(folder)) {
        cases.addAll(cases(rule.get(), folder));
      } else {
        cases.add(FixtureFolder.invalid(code, folder, folder + " is a file, not a folder"));
      }
    }
    if (cases.isEmpty()) {
      cases.add(FixtureFolder.invalid("no case", root, root + " has no case"));
    }
    return cases;
  }

  private String unknown(Path folder, String code) {
    List<String> codes = rules.stream().map(rule -> rule.metadata().code()).toList();
    return "unexpected "
        + folder
        + ": no rule has the code \""
        + code
        + "\""
        + Suggestions.didYouMean(code, codes);
  }

  private List<FixtureCase> cases(Rule rule, Path folder) {
    List<FixtureCase> cases = new ArrayList<>();
    for (Path path : FixtureFolder.entries(folder)) {
      String name = rule.metadata().code() + "/" + FixtureFolder.name(path);
      cases.add(
          Files.isDirectory(path)
              ? new FixtureCase(name, path, () -> check(rule, new FixtureFolder(path)))
              : FixtureFolder.invalid(name, path, "unexpected file " + path));
    }
    if (cases.isEmpty()) {
      String name = rule.metadata().code();
      cases.add(FixtureFolder.invalid(name, folder, folder + " has no case"));
    }
    return cases;
  }

  private void check(Rule rule, FixtureFolder folder) {
    folder.requireFiles(List.of(DASHBOARD), List.of(BEFORE, CONTRACT, CONFIGURATION));
    DashboardFile.ReadResult read = DashboardFile.read(DASHBOARD, folder.read(DASHBOARD));
    List<Finding> findings = new ArrayList<>(read.findings());
    if (read.file().isPresent()) {
      var linter = new Linter(configuration(rule.metadata(), folder), List.of(rule));
      findings.addAll(lint(linter, folder, read.file().get(), contract(folder)));
    }
    folder.assertExpected(
        findings.stream()
            .distinct()
            .sorted()
            .map(FindingFormatter::formatEntry)
            .collect(Collectors.joining()),
        updateCommand);
  }

  private static List<Finding> lint(
      Linter linter, FixtureFolder folder, DashboardFile file, Optional<Contract> contract) {
    LintedDashboard dashboard = linted(file);
    List<LintedDashboard> all = new ArrayList<>();
    folder
        .readOptional(BEFORE)
        .flatMap(text -> DashboardFile.read(BEFORE, text).file())
        .ifPresent(before -> all.add(linted(before)));
    all.add(dashboard);
    LintContext context =
        LintContext.analyze(
            dashboard,
            contract,
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA,
            LintRun.of(all).withDialects(linter.dialects()));
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : linter.check(context, Map.of())) {
      findings.add(
          ViolationConverter.toFinding(
              violation,
              file.document(),
              Optional.of(file.position(violation.location().pointer()))));
    }
    findings.addAll(linter.reportUnused(false));
    return findings;
  }

  private static LintedDashboard linted(DashboardFile file) {
    return new LintedDashboard(file.name(), file.format(), file.document());
  }

  private Optional<Contract> contract(FixtureFolder folder) {
    return folder.readOptional(CONTRACT).map(String::strip).map(name -> contract(folder, name));
  }

  private Contract contract(FixtureFolder folder, String name) {
    return contracts.stream()
        .filter(contract -> contract.name().equals(name))
        .findAny()
        .orElseThrow(
            () -> {
              List<String> names = contracts.stream().map(Contract::name).toList();
              return new AssertionError(
                  folder.path().resolve(CONTRACT)
                      + ": unknown contract \""
                      + name
                      + "\"; expected: "
                      + String.join(", ", names));
            });
  }

  /** A rule that is off by default is on, unless the file says otherwise. */
  private LintConfiguration configuration(RuleMetadata rule, FixtureFolder folder) {
    LintConfiguration configuration =
        folder
            .readOptional(CONFIGURATION)
            .map(text -> configuration(folder, text))
            .orElse(LintConfiguration.DEFAULT);
    if (rule.enabledByDefault() || configuration.severities().containsKey(rule.code())) {
      return configuration;
    }
    Map<String, RuleSeverity> severities = new LinkedHashMap<>(configuration.severities());
    severities.put(rule.code(), RuleSeverity.of(rule.severity()));
    return new LintConfiguration(severities, configuration.exclusions());
  }

  private LintConfiguration configuration(FixtureFolder folder, String text) {
    List<RuleMetadata> known = rules.stream().map(Rule::metadata).toList();
    ConfigurationYaml.Result result = ConfigurationYaml.read(CONFIGURATION, text, known);
    if (!result.findings().isEmpty()) {
      throw new AssertionError(
          folder.path() + ":\n" + FindingFormatter.format(result.findings()).stripTrailing());
    }
    return result.configuration();
  }
}
