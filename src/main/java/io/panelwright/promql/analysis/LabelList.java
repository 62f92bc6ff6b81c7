package io.panelwright.promql.analysis;

import io.panelwright.promql.LabelName;
import io.panelwright.promql.Variables;
import java.util.List;

/**
 * The labels that a {@code by}, {@code without}, {@code on}, {@code ignoring} or {@code group_left}
 * names.
 *
 * @param names those without a variable
 * @param open whether there are variables, each of which stands for no label, for one or for more
 */
record LabelList(List<String> names, boolean open) {

  static LabelList of(List<LabelName> labels) {
    List<String> texts = labels.stream().map(LabelName::text).toList();
    return new LabelList(
        texts.stream().filter(text -> !Variables.anyIn(text)).toList(),
        texts.stream().anyMatch(Variables::anyIn));
  }

  /** What is left of labels when only these are kept. */
  Labels kept(Labels labels) {
    if (!open) {
      return labels.only(names);
    }
    Labels kept = labels.doubtful();
    for (String name : names) {
      kept = kept.with(name, labels.of(name));
    }
    return kept;
  }

  /** What is left of labels when these are dropped. */
  Labels dropped(Labels labels) {
    Labels kept = labels.without(names);
    return open ? kept.doubtful() : kept;
  }
}
