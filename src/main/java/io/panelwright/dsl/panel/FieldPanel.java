package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of panels with field settings; the panel's interfaces define which settings.
 *
 * @param <P> the type of the panel
 */
public abstract class FieldPanel<P> extends QueryPanel<P> implements FieldOptions<P> {

  FieldPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  public P field(String path, Json value) {
    return with(spec().withFields(spec().fields().with(path, value)));
  }

  /** Adds overrides for some fields, applied in this order after the existing ones. */
  public P overrides(FieldOverride... overrides) {
    var all = new ArrayList<>(spec().overrides());
    all.addAll(List.of(overrides));
    return with(spec().withOverrides(all));
  }
}
