package io.panelwright.show.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that Grafana shows for frames and fields, such as {@code api} for a field {@code Value}
 * with the label {@code job="api"}. Names depend on all frames of the panel.
 */
public final class FieldNames {

  private static final String VALUE = "Value";

  private final boolean frameNamesDiffer;
  private final Optional<String> onlyLabel;

  private FieldNames(boolean frameNamesDiffer, Optional<String> onlyLabel) {
    this.frameNamesDiffer = frameNamesDiffer;
    this.onlyLabel = onlyLabel;
  }

  /** The names of the fields of all frames of a panel. */
  public static FieldNames of(List<DataFrame> allFrames) {
    boolean differ = false;
    for (int i = 1; i < allFrames.size() && !differ; i++) {
      differ = !allFrames.get(i).name().equals(allFrames.get(i - 1).name());
    }
    return new FieldNames(differ, onlyLabel(allFrames));
  }

  /** The names of the fields of one frame, without regard to other frames. */
  public static FieldNames of(DataFrame frame) {
    return new FieldNames(false, onlyLabel(List.of(frame)));
  }

  /** The name of a label if no field has another label. */
  private static Optional<String> onlyLabel(List<DataFrame> frames) {
    String only = null;
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        for (String label : field.labels().orElse(Map.of()).keySet()) {
          if (only != null && !only.equals(label)) {
            return Optional.empty();
          }
          only = label;
        }
      }
    }
    return Optional.ofNullable(only);
  }

  /** The name of a field, which is one of the frame's or a copy with another configuration. */
  public String name(DataField field, DataFrame frame) {
    String name = nameWithoutComparison(field, frame);
    boolean shifted = frame.meta().object("timeCompare").isTrue("isTimeShiftQuery");
    return shifted && !isPlainTime(field) ? name + " (comparison)" : name;
  }

  /** The name of a field that is in no frame. */
  public static String nameAlone(DataField field) {
    return displayName(field)
        .orElseGet(() -> field.name().isEmpty() && !isPlainTime(field) ? VALUE : field.name());
  }

  /** The names of all fields of a frame. */
  public List<String> names(DataFrame frame) {
    return frame.fields().stream().map(field -> name(field, frame)).toList();
  }

  /**
   * The name of a frame.
   *
   * @param index its index among all frames
   */
  public static String frameName(DataFrame frame, int index) {
    return shortFrameName(frame)
        .orElseGet(() -> "Series (" + refId(frame).orElse(Integer.toString(index)) + ")");
  }

  /** The name of a frame without regard to other frames: with the names of all its fields. */
  public static String frameName(DataFrame frame) {
    return shortFrameName(frame)
        .orElseGet(
            () ->
                frame.fields().isEmpty()
                    ? "Series (" + refId(frame).orElse("undefined") + ")"
                    : String.join(", ", valueNames(frame)));
  }

  private static Optional<String> shortFrameName(DataFrame frame) {
    Optional<String> name = frame.name().filter(text -> !text.isEmpty());
    if (name.isPresent()) {
      return name;
    }
    long values = frame.fields().stream().filter(FieldNames::isValue).limit(2).count();
    return values == 1 ? Optional.of(valueNames(frame).get(0)) : Optional.empty();
  }

  private static Optional<String> refId(DataFrame frame) {
    return frame.refId().filter(id -> !id.isEmpty());
  }

  private static List<String> valueNames(DataFrame frame) {
    FieldNames names = of(frame);
    return frame.fields().stream()
        .filter(FieldNames::isValue)
        .map(field -> names.name(field, frame))
        .toList();
  }

  private static boolean isValue(DataField field) {
    return field.type() != FieldType.TIME;
  }

  private static Optional<String> displayName(DataField field) {
    return field.config().string("displayName").filter(name -> !name.isEmpty());
  }

  private static Optional<String> datasourceName(DataField field) {
    return field.config().string("displayNameFromDS").filter(name -> !name.isEmpty());
  }

  /** Whether the field's own name is its display name. */
  private static boolean isPlainTime(DataField field) {
    return field.type() == FieldType.TIME
        && field.labels().isEmpty()
        && displayName(field).isEmpty()
        && datasourceName(field).isEmpty();
  }

  private String nameWithoutComparison(DataField field, DataFrame frame) {
    Optional<String> configured = displayName(field).or(() -> datasourceName(field));
    if (configured.isPresent()) {
      return configured.get();
    }
    if (isPlainTime(field)) {
      return field.name();
    }
    String joined = String.join(" ", parts(field, frame));
    String name = joined.isEmpty() ? (field.name().isEmpty() ? VALUE : field.name()) : joined;
    return name.equals(field.name()) ? uniqueName(field, frame) : name;
  }

  private List<String> parts(DataField field, DataFrame frame) {
    Optional<String> frameName = frame.name().filter(text -> !text.isEmpty());
    List<String> parts = new ArrayList<>();
    boolean withFrame = frameNamesDiffer && frameName.isPresent();
    if (withFrame) {
      parts.add(frameName.get());
    }
    if (!field.name().isEmpty() && !field.name().equals(VALUE)) {
      parts.add(field.name());
    }
    Optional<String> labels = field.labels().map(this::labelText).filter(text -> !text.isEmpty());
    labels.ifPresent(parts::add);
    if (!withFrame && labels.isEmpty() && field.name().equals(VALUE)) {
      frameName.ifPresent(parts::add);
    }
    return parts;
  }

  private String labelText(Map<String, String> labels) {
    return onlyLabel
        .map(label -> labels.getOrDefault(label, ""))
        .orElseGet(() -> FieldLabels.format(labels));
  }

  /** Numbers fields of one name: {@code x 1}, {@code x 2}. */
  private static String uniqueName(DataField field, DataFrame frame) {
    int own = indexOf(field, frame);
    int before = 0;
    for (int i = 0; i < frame.fields().size(); i++) {
      if (i != own && frame.fields().get(i).name().equals(field.name())) {
        if (own >= 0 && i > own) {
          return field.name() + " " + (before + 1);
        }
        before++;
      }
    }
    if (before == 0) {
      return field.name();
    }
    return field.name() + " " + (own < 0 ? before : before + 1);
  }

  /** The index of a field or of the one that it is a copy of. */
  private static int indexOf(DataField field, DataFrame frame) {
    int copied = -1;
    for (int i = frame.fields().size() - 1; i >= 0; i--) {
      DataField other = frame.fields().get(i);
      if (other == field) {
        return i;
      }
      if (other.values() == field.values() && other.name().equals(field.name())) {
        copied = i;
      }
    }
    return copied;
  }
}
