package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonText;
import io.panelwright.json.JsonObject;
import java.util.Set;

/**
 * A panel of a type without typed methods; core types are still checked against Grafana's schema.
 */
public final class GenericPanel extends NumericPanel<GenericPanel>
    implements GraphFieldOptions<GenericPanel>,
        TableFieldOptions<GenericPanel>,
        XyFieldOptions<GenericPanel> {

  /** Members of a panel that other methods set. */
  private static final Set<String> GRAFANA_MEMBERS =
      Set.of(
          "datasource",
          "fieldConfig",
          "gridPos",
          "id",
          "options",
          "pluginVersion",
          "targets",
          "title",
          "transformations",
          "type");

  GenericPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  GenericPanel with(PanelSpec spec) {
    return new GenericPanel(spec);
  }

  /**
   * Sets several panel options as JSON text, as in Grafana's panel JSON. Replaces options with the
   * same names and keeps the others. Options of plugins are not checked.
   *
   * @param json an object, such as {@code {"mode": "list"}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public GenericPanel options(String json) {
    JsonObject options = spec().options();
    for (var option : parse(json, "options").members().entrySet()) {
      options = options.with(option.getKey(), option.getValue());
    }
    return with(spec().withOptions(options));
  }

  /**
   * Sets members of the panel's JSON that belong to its plugin, as JSON text: plugins from before
   * Grafana 7 have their options there.
   *
   * @param json an object, such as {@code {"format": "short"}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object, or has a member of Grafana
   */
  public GenericPanel members(String json) {
    GenericPanel panel = this;
    for (var member : parse(json, "members").members().entrySet()) {
      boolean isOfPlugin =
          ArgumentValidator.check(
              !GRAFANA_MEMBERS.contains(member.getKey()),
              "json-invalid",
              "members: \"" + member.getKey() + "\" is a member of every panel, not of the plugin",
              "use the method for it, such as options(…) or field(…)");
      panel =
          isOfPlugin
              ? panel.with(panel.spec().withMember(member.getKey(), member.getValue()))
              : panel;
    }
    return panel;
  }

  /** Parses an object; a name with a dot would be a path. */
  private static JsonObject parse(String json, String name) {
    JsonObject object = JsonText.parseObject(json, name);
    for (String key : object.members().keySet()) {
      boolean valid =
          ArgumentValidator.check(
              !key.contains("."),
              "json-invalid",
              name + ": \"" + key + "\" contains a dot, which separates the names of a path",
              "nest the objects, or set it with raw(…)");
      object = valid ? object : object.without(key);
    }
    return object;
  }
}
