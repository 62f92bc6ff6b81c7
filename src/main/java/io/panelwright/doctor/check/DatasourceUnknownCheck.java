package io.panelwright.doctor.check;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a datasource that is unknown, or whose server is unknown. */
final class DatasourceUnknownCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.panelQuery() instanceof PanelQuery.UnknownServerQuery query
        ? Optional.of(
            query.isKnown() ? withoutServer(context, query.uid()) : unknown(context, query.uid()))
        : Optional.empty();
  }

  private static Cause unknown(DiagnosisContext context, String uid) {
    List<String> uids = context.inputs().servers().uids();
    return Cause.fault(
            "datasource-unknown",
            "no datasource has the uid \"" + uid + "\"" + Suggestions.didYouMean(uid, uids),
            next(context, uid))
        .withEvidence("known datasources", uids.isEmpty() ? "none" : String.join(", ", uids));
  }

  private static Cause withoutServer(DiagnosisContext context, String uid) {
    return Cause.fault(
        "datasource-without-server",
        "no server URL is known for datasource \"" + uid + "\"",
        next(context, uid));
  }

  private static NextStep next(DiagnosisContext context, String uid) {
    return NextStep.of(
        "name the URL of its server",
        context.inputs().commands().doctor(List.of("--datasource", uid + "=http://HOST:9090")));
  }
}
