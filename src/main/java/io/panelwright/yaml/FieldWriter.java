package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the options and the field options of one type of panel. */
final class FieldWriter {

  private static final String OPTIONS = "options";
  private static final String DEFAULTS = "fieldConfig.defaults";

  private final PanelType type;
  private final Map<String, Shape> options;
  private final Map<String, Shape> fields;

  FieldWriter(PanelType type) {
    this.type = type;
    this.options = FieldFormat.options(type);
    this.fields = FieldFormat.byPath(type);
  }

  PanelType type() {
    return type;
  }

  /** Field options by path: some with words of their own, the others as a tree. */
  void fields(JsonObject settings, WrittenPanel panel) {
    Map<String, Json> forms = new LinkedHashMap<>();
    for (var setting : flat(settings, fields::containsKey, type::isFieldGroup).entrySet()) {
      String path = setting.getKey();
      Json value = setting.getValue();
      Json preset = type.fieldOption(path).flatMap(Option::preset).orElse(JsonNull.NULL);
      field(path, value, preset)
          .ifPresentOrElse(
              form -> forms.put(path, form),
              () -> panel.leaves(DEFAULTS + "." + path, ThresholdBase.written(path, value)));
    }
    FieldFormat.SHORT.forEach(
        (word, path) -> {
          Json form = forms.remove(path);
          if (form != null) {
            panel.say(word, form);
          }
        });
    panel.tree("field", new JsonObject(forms));
  }

  /** The shortest form that is read as this value; nothing where there is none. */
  Optional<Json> field(String path, Json value) {
    return field(path, value, JsonNull.NULL);
  }

  /**
   * As {@link #field(String, Json)}, for a value that is laid over another.
   *
   * @param preset the value below it
   */
  private Optional<Json> field(String path, Json value, Json preset) {
    Shape shape = fields.get(path);
    return shape == null
        ? Optional.empty()
        : FieldForms.of(path, value).stream()
            .filter(form -> isField(path, form, over(preset, value), preset))
            .findFirst();
  }

  private boolean isField(String path, Json form, Json expected, Json preset) {
    return Trial.field(type, path, fields.get(path), form)
        .filter(read -> ThresholdBase.same(path, over(preset, read), expected))
        .isPresent();
  }

  private static Json over(Json preset, Json value) {
    return preset instanceof JsonObject below && value instanceof JsonObject above
        ? below.merge(above)
        : value;
  }

  /** Panel options, by path. */
  void options(JsonObject settings, WrittenPanel panel) {
    Map<String, Json> forms = new LinkedHashMap<>();
    flat(settings, options::containsKey, type::isGroup)
        .forEach(
            (path, value) -> {
              if (isRead(path, value)) {
                forms.put(path, value);
              } else {
                panel.leaves(OPTIONS + "." + path, value);
              }
            });
    panel.tree(OPTIONS, new JsonObject(forms));
  }

  private boolean isRead(String path, Json value) {
    Optional<Option> option = type.option(path);
    return option.isPresent()
        && Trial.setting(options.get(path), option.get(), value)
            .filter(read -> NodeJson.same(read, value))
            .isPresent();
  }

  /** Settings by the paths that the vocabulary knows; what it does not know, as deep as it goes. */
  static Map<String, Json> flat(
      JsonObject byPath, Predicate<String> isKnown, Predicate<String> isGroup) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    Map<String, Json> flat = new LinkedHashMap<>();
    flatten("", tree, isKnown, isGroup, flat);
    return flat;
  }

  private static void flatten(
      String prefix,
      JsonObject tree,
      Predicate<String> isKnown,
      Predicate<String> isGroup,
      Map<String, Json> into) {
    tree.members()
        .forEach(
            (key, value) -> {
              String path = prefix + key;
              if (!isKnown.test(path) && isGroup.test(path) && value instanceof JsonObject inner) {
                flatten(path + ".", inner, isKnown, isGroup, into);
              } else {
                into.put(path, value);
              }
            });
  }
}
