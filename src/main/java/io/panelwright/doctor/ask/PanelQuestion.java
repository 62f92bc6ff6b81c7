package io.panelwright.doctor.ask;

import java.util.List;

/** A query of a panel, as far as it is known whom it asks. */
public sealed interface PanelQuestion {

  /** Its letter. */
  String refId();

  /**
   * It can be asked.
   *
   * @param variables whose values are in it
   */
  record Asked(Inquiry inquiry, List<VariableState> variables) implements PanelQuestion {

    public Asked {
      variables = List.copyOf(variables);
    }

    @Override
    public String refId() {
      return inquiry.refId();
    }
  }

  /**
   * Nobody knows whom to ask.
   *
   * @param uid of the datasource, with values in the place of variables
   * @param known whether the datasource exists and only its server is unknown
   */
  record Unaddressed(String refId, String uid, boolean known) implements PanelQuestion {}
}
