package io.panelwright.lint.rule.panel;

import static io.panelwright.lint.Example.panel;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelRulesTest {

  @Test
  void anUnknownUnitBecomesASuffixUnlessItIsASlip() {
    assertThat(fixes(new UnitUnknownRule(), stat("widgets")))
        .containsExactly(set("suffix:widgets", "panels", "0", "fieldConfig", "defaults", "unit"));
    assertThat(fixes(new UnitUnknownRule(), stat("precent"))).isEmpty();
  }

  @Test
  void aSecondQueryGetsAFreeLetterUnlessSomethingNamesIt() {
    String targets =
        "\"targets\": [{\"refId\": \"A\"}, {\"refId\": \"B\"}, {\"refId\": \"A\"}, {\"refId\": \"A\"}]";

    assertThat(fixes(new RefIdDuplicateRule(), panel("{" + targets + "}")))
        .containsExactly(
            set("C", "panels", "0", "targets", "2", "refId"),
            set("D", "panels", "0", "targets", "3", "refId"));
    assertThat(
            fixes(
                new RefIdDuplicateRule(),
                panel("{" + targets + ", \"transformations\": [{\"id\": \"merge\"}]}")))
        .isEmpty();
  }

  @Test
  void anUnknownOptionIsTakenAwayUnlessItIsASlip() {
    Example example =
        panel(
            """
            {"type": "stat", "options": {"legend": {"calcs": []}, "colourMode": "none"}}
            """);

    assertThat(fixes(new OptionUnknownRule(), example))
        .containsExactly(
            new Fix(
                List.of(
                    new Fix.Edit(
                        JsonPointer.parse("/panels/0/options/legend"), Optional.empty()))));
  }

  private static List<Fix> fixes(Rule rule, Example example) {
    List<Violation> violations = new ArrayList<>();
    rule.check(RuleExamples.subject(example), violations::add);
    return violations.stream().flatMap(violation -> violation.fix().stream()).toList();
  }

  private static Fix set(String value, String... pointer) {
    return new Fix(List.of(new Fix.Edit(JsonPointer.of(pointer), Optional.of(Json.of(value)))));
  }

  private static Example stat(String unit) {
    return panel(
        """
        {"type": "stat", "fieldConfig": {"defaults": {"unit": "%s"}}}
        """
            .formatted(unit));
  }
}
