package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.deliver.drift.DashboardDrift.History;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Compares one dashboard; reads its history only if the content differs. */
final class DriftDetector {

  private final DriftTarget target;

  DriftDetector(DriftTarget target) {
    this.target = target;
  }

  ApiResult<DashboardDrift> compare(RenderedDashboard rendered, StoredDashboard live) {
    if (rendered.isStoredAs(live)) {
      return ApiResult.of(drift(rendered, DriftState.IN_SYNC));
    }
    ThreeWayComparison two =
        ThreeWayComparison.compare(
            Optional.empty(), rendered.json(), live.json(), target.profile());
    if (two.remaining().isEmpty()) {
      return ApiResult.of(drift(rendered, DriftState.MIGRATED));
    }
    return target.baseFinder().find(rendered.uid()).map(base -> drift(rendered, live, two, base));
  }

  private DashboardDrift drift(
      RenderedDashboard rendered, StoredDashboard live, ThreeWayComparison two, Base base) {
    if (base instanceof Base.LastPush push) {
      return threeStates(rendered, live, push);
    }
    String saved =
        live.updatedBy().isEmpty() ? "" : "; " + live.updatedBy() + " saved it last in Grafana";
    DashboardDrift drift =
        base instanceof Base.Unknown unknown
            ? drift(rendered, DriftState.DIFFERENT)
                .withReason("compared without the last push: " + unknown.reason() + saved)
            : drift(rendered, DriftState.NEVER_PUSHED)
                .withReason("the version history has no push of this project" + saved);
    return drift.withElements(
        two.elements().stream()
            .map(element -> new DriftElement(element, Optional.empty(), Optional.empty()))
            .toList());
  }

  private DashboardDrift threeStates(
      RenderedDashboard rendered, StoredDashboard live, Base.LastPush push) {
    Profile profile = target.profile();
    JsonObject pushed = push.version().content();
    // What the last push sent is not always what Grafana stored, for example a longer refresh
    // interval: that is no change of the source.
    boolean sourceUnchanged = push.message().hash().equals(rendered.hash());
    ThreeWayComparison states =
        ThreeWayComparison.compare(
            Optional.of(pushed), sourceUnchanged ? pushed : rendered.json(), live.json(), profile);
    if (states.remaining().isEmpty()) {
      return drift(rendered, DriftState.MIGRATED);
    }
    ChangeAuthors authors = ChangeAuthors.of(push, profile);
    List<ComparedElement> elements = states.elements();
    var history =
        new History(
            Optional.of(RecordedSave.of(push.version())),
            push.later().stream().map(RecordedSave::of).toList());
    return drift(rendered, state(elements, push))
        .withHistory(history)
        .withElements(
            elements.stream()
                .map(e -> new DriftElement(e, authors.lastSave(e), Optional.empty()))
                .toList());
  }

  private static DriftState state(List<ComparedElement> elements, Base.LastPush push) {
    boolean ours = elements.stream().anyMatch(e -> e.has(ChangeSide.OURS));
    boolean theirs = elements.stream().anyMatch(e -> e.has(ChangeSide.THEIRS));
    if (elements.stream().anyMatch(ComparedElement::isConflict)) {
      return DriftState.CONFLICT;
    }
    if (ours && theirs) {
      return DriftState.BOTH;
    }
    return theirs || !ours && !push.isCurrent() ? DriftState.THEIRS : DriftState.OURS;
  }

  private static DashboardDrift drift(RenderedDashboard rendered, DriftState state) {
    return DashboardDrift.of(rendered.uid(), rendered.document().title(), state);
  }
}
