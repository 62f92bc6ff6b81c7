package io.panelwright.dsl;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.SettingsCheck;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;

/** Makes all transformations; what they are about tells their three files apart. */
public final class Transformations extends CalculatingTransformations {

  private Transformations() {}

  /**
   * A transformation by its id, with its options as Grafana writes them: the checked generic form.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line when Grafana knows no
   *     such transformation, or it has no such option, or an option does not take its value
   */
  public static PlainTransformation transformation(String id, JsonObject options) {
    List<String> known = Vocabulary.of(Profile.DEFAULT).transformations();
    Check.that(
        known.contains(id),
        "unknown-transformation",
        "unknown transformation \"" + id + "\"" + Nearest.hint(id, known),
        "write one of: " + String.join(", ", known));
    for (var wrong : SettingsCheck.transformation(id, options)) {
      Check.that(false, "transformation-option", wrong.message(), wrong.next());
    }
    return plain(id, options);
  }

  /** The escape hatch: a transformation as Grafana's JSON has it, unchecked. */
  public static PlainTransformation raw(JsonObject json) {
    return new PlainTransformation(json);
  }
}
