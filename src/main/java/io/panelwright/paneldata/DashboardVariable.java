package io.panelwright.paneldata;

import java.util.List;
import java.util.Optional;

/**
 * A variable of a dashboard as a menu.
 *
 * @param type Grafana's type, such as {@code query}
 * @param label the text before the menu
 * @param description empty without one
 * @param visibility the parts that are shown
 * @param multi whether several options can be selected
 * @param includeAll whether all options can be selected at once
 * @param options the options; empty for a variable with a text field
 * @param selected the selected values; {@code $__all} for all
 * @param text the text of the selection
 * @param error the reason why options are missing
 */
public record DashboardVariable(
    String name,
    String type,
    String label,
    String description,
    Visibility visibility,
    boolean multi,
    boolean includeAll,
    List<Option> options,
    List<String> selected,
    String text,
    Optional<String> error) {

  /** The value that selects all options. */
  public static final String ALL = "$__all";

  /** An option: the text in the menu and the value in queries. */
  public record Option(String text, String value) {}

  /** Which parts of a variable are shown. */
  public enum Visibility {
    LABEL_AND_VALUE,
    VALUE,
    HIDDEN
  }

  public DashboardVariable {
    options = List.copyOf(options);
    selected = List.copyOf(selected);
  }
}
