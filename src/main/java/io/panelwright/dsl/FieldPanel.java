package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of panels whose fields have settings: which ones, their own interfaces say.
 *
 * @param <P> the kind of panel
 */
public abstract class FieldPanel<P> extends QueryPanel<P> implements FieldSettings<P> {

  FieldPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  public P field(String path, Json value) {
    return with(spec().fields(spec().fields().with(path, value)));
  }

  /** Other settings for some fields, applied in this order after those there are. */
  public P overrides(FieldOverride... overrides) {
    var all = new ArrayList<>(spec().overrides());
    all.addAll(List.of(overrides));
    return with(spec().overrides(all));
  }
}
