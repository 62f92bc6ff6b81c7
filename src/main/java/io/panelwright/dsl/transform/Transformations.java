package io.panelwright.dsl.transform;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonText;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.List;

/** Factories of all transformations; the superclasses group them by subject. */
public final class Transformations extends ValueTransformations {

  private Transformations() {}

  /**
   * A transformation given by its id and options as JSON text, the checked generic form.
   *
   * @param options an object, such as {@code {"limitField": 5}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if Grafana has no such
   *     transformation, the transformation has no such option, or an option does not accept its
   *     value; also if the text is not a JSON object
   */
  public static SimpleTransformation transformation(String id, String options) {
    return transformation(id, JsonText.parseObject(options, "options"));
  }

  /**
   * A transformation given by its id and options, the checked generic form.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if Grafana has no such
   *     transformation, the transformation has no such option, or an option does not accept its
   *     value
   */
  public static SimpleTransformation transformation(String id, JsonObject options) {
    List<String> ids = GrafanaSchema.forProfile(Profile.DEFAULT).transformations();
    ArgumentValidator.check(
        ids.contains(id),
        "transformation-unknown",
        () -> "unknown transformation \"" + id + "\"" + Suggestions.didYouMean(id, ids),
        "write one of: " + ShortList.nearest(id, ids));
    for (var violation : SettingsValidator.validateTransformation(id, options)) {
      ArgumentValidator.check(
          false, violation.kind().code(), violation.message(), violation.hint());
    }
    return plain(id, options);
  }

  /** A transformation in Grafana's JSON, unchecked (escape hatch). */
  public static SimpleTransformation raw(JsonObject json) {
    return new SimpleTransformation(json);
  }
}
