package io.panelwright.lint.rule.regex;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Span;

/** Reports regular expressions that the browser rejects. */
final class RegexSyntaxRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "regex-syntax",
          "a regular expression of Grafana is not valid",
          """
          Grafana evaluates the expressions of variables, value mappings, field matchers and
          transformations in the browser, as JavaScript. With an invalid one a variable has no
          values, a transformation fails, and a matcher matches nothing, without a message. The
          notation is "/…/flags" with the flags g, i, m, y and s in this order, or a text that must
          match as a whole. JavaScript has no "(?i)" and no "(?P<name>…)", which Prometheus has.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                 {"type": "query", "name": "job", "query": "label_values(up, job)",
                  "regex": "/(?i)node.*/"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "up{job=\\"$job\\"}"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                 {"type": "query", "name": "job", "query": "label_values(up, job)",
                  "regex": "/node.*/i"}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "targets": [{"refId": "A", "expr": "up{job=\\"$job\\"}"}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (RegexLocation regex : RegexCollector.collect(context)) {
      regex.findError().ifPresent(error -> reporter.add(violation(regex, error)));
    }
  }

  private Violation violation(RegexLocation regex, RegexException error) {
    int offset = Math.min(error.offset(), regex.text().length() - 1);
    return ViolationReporter.violation(
            this,
            regex.location(),
            regex.use() + " is not a valid regular expression: " + error.getMessage(),
            "correct the expression")
        .withFragment(regex.text(), Span.of(offset, offset + 1));
  }
}
