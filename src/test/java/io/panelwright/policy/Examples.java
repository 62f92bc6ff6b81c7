package io.panelwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/** Whole dashboards around the examples of rules, with nothing else wrong in them. */
public final class Examples {

  private Examples() {}

  /**
   * What a policy finds in an example: pointer, a colon, the message, such as {@code panels/0: the
   * panel has no title}.
   */
  public static List<String> found(Policy policy, Example example) {
    List<String> lines = new ArrayList<>();
    policy.check(subject(example), violation -> lines.add(line(violation)));
    return lines;
  }

  /** A row of a policy's table: what it finds in an example, exactly. */
  public static DynamicTest row(String name, Policy policy, Example example, String... expected) {
    return DynamicTest.dynamicTest(
        policy.rule().code() + ": " + name,
        () -> assertThat(found(policy, example)).containsExactly(expected));
  }

  private static String line(Violation violation) {
    return String.join("/", violation.where().pointer()) + ": " + violation.message();
  }

  /** The dashboard around an example, as policies look at it. */
  public static Subject subject(Example example) {
    return Subject.of(
        new DashboardDocument(dashboard(example)),
        Optional.of(ExampleContract.contract()),
        Vocabulary.of(Profile.DEFAULT),
        Dialect.GRAFANA);
  }

  private static JsonObject dashboard(Example example) {
    if (example instanceof Example.Query query) {
      JsonObject target = Json.object().with("expr", query.text()).with("refId", "A");
      return around(Json.object().with("targets", new JsonArray(List.of(target))));
    }
    JsonObject json = (JsonObject) JsonReader.read(example.text());
    return example instanceof Example.Panel ? around(json) : plain().merge(json);
  }

  private static JsonObject around(JsonObject panel) {
    JsonObject whole =
        ((JsonObject)
                JsonReader.read(
                    """
                    {"datasource": {"type": "prometheus", "uid": "prom"}, "description": "What it is.",
                     "fieldConfig": {"defaults": {"unit": "short"}, "overrides": []},
                     "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0}, "id": 1, "options": {},
                     "title": "Panel", "type": "timeseries"}
                    """))
            .merge(panel);
    return plain().with("panels", new JsonArray(List.of(whole)));
  }

  private static JsonObject plain() {
    return (JsonObject)
        JsonReader.read(
            """
            {"uid": "example", "title": "Example", "schemaVersion": 42, "panels": []}
            """);
  }
}
