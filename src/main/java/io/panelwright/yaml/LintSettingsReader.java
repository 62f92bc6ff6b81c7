package io.panelwright.yaml;

import io.panelwright.lint.DatasourceDialect;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.ExclusionScope;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.Wildcard;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.read.ValueReader;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rule severities, exclusions and dialects of a validated {@code .panelwright.yaml}. */
final class LintSettingsReader {

  private final SchemaValidator check;
  private final FileFindings findings;
  private final List<RuleMetadata> rules;
  private final List<String> codes;

  LintSettingsReader(SchemaValidator check, FileFindings findings, List<RuleMetadata> rules) {
    this.check = check;
    this.findings = findings;
    this.rules = rules;
    this.codes = rules.stream().map(RuleMetadata::code).toList();
  }

  LintConfiguration read(Node.Mapping file) {
    return new LintConfiguration(severities(file), exclusions(file), dialects(file));
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
