package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.doctor.ask.PanelQuestion;
import java.util.List;
import java.util.Optional;

/** A datasource of which neither contract nor person told anything. */
final class DatasourceUnknown implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.question() instanceof PanelQuestion.Unaddressed nobody
        ? Optional.of(nobody.known() ? withoutServer(nobody.uid()) : unknown(query, nobody.uid()))
        : Optional.empty();
  }

  private static Cause unknown(Case query, String uid) {
    List<String> uids = query.facts().servers().uids();
    return Cause.fault(
            "datasource-unknown",
            "no datasource has the uid \"" + uid + "\"" + Nearest.hint(uid, uids),
            "name it: panelwright doctor --datasource '" + uid + "=URL'")
        .proved(
            "all datasources that are known", uids.isEmpty() ? "none" : String.join(", ", uids));
  }

  private static Cause withoutServer(String uid) {
    return Cause.fault(
        "datasource-without-server",
        "datasource \"" + uid + "\" exists, and nobody says which server it asks",
        "name it: panelwright doctor --datasource '" + uid + "=URL'");
  }
}
