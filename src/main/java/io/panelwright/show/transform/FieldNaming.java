package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The display names of the fields in one step of a chain.
 *
 * <p>Grafana remembers the display name of a field when a transformation first uses it, and later
 * steps find the field by this name, although the field would now have another one: after a field
 * {@code Time 1} has lost its namesake, it is still {@code Time 1}.
 */
final class FieldNaming {

  private final Map<DataField, FieldState> states = new IdentityHashMap<>();
  private final Map<List<DataFrame>, FieldNames> namesOfAll = new IdentityHashMap<>();
  private final Map<DataFrame, FieldNames> namesOfOne = new IdentityHashMap<>();

  /** The display name of a field in one of the frames. */
  String name(DataField field, DataFrame frame, List<DataFrame> all) {
    return remembered(field, all.size() > 1)
        .orElseGet(
            () -> {
              FieldNames names = namesOfAll.computeIfAbsent(all, FieldNames::of);
              return remember(field, names.name(field, frame), all.size() > 1);
            });
  }

  /** The display name of a field without regard to other frames. */
  String name(DataField field, DataFrame frame) {
    return remembered(field, false)
        .orElseGet(
            () -> {
              FieldNames names = namesOfOne.computeIfAbsent(frame, FieldNames::of);
              return remember(field, names.name(field, frame), false);
            });
  }

  /** The display name of a field without regard to its frame. */
  String nameAlone(DataField field) {
    return remembered(field, false)
        .orElseGet(() -> remember(field, FieldNames.nameAlone(field), false));
  }

  /** Remembers the display names of all fields. */
  void rememberAll(List<DataFrame> frames) {
    for (DataFrame frame : frames) {
      frame.fields().forEach(field -> name(field, frame, frames));
    }
  }

  /** The field with the name that was used for it. */
  DataField withName(DataField field) {
    FieldState state = states.get(field);
    return state == null ? field : field.withState(state);
  }

  /** The frame with other fields, which keep the names that were used for them. */
  DataFrame withFields(DataFrame frame, List<DataField> fields) {
    List<DataField> named = new ArrayList<>(fields.size());
    fields.forEach(field -> named.add(withName(field)));
    return frame.withFields(named);
  }

  private FieldState state(DataField field) {
    return states.getOrDefault(field, field.state());
  }

  private Optional<String> remembered(DataField field, boolean amongFrames) {
    FieldState state = state(field);
    return state.namedAmongFrames() == amongFrames
        ? state.displayName().filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private String remember(DataField field, String name, boolean amongFrames) {
    states.put(field, state(field).withDisplayName(name, amongFrames));
    return name;
  }
}
