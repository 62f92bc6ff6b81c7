package io.panelwright.format;

import io.panelwright.dashboard.V2Enumeration;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Writes the settings of a dashboard as v2. */
final class V2SettingsWriter {

  private V2SettingsWriter() {}

  /**
   * Writes the settings.
   *
   * @param place the author's line
   */
  static JsonObject write(JsonObject classic, V2LossCollector losses, Location place) {
    MemberConsumer members = new MemberConsumer(classic);
    // Other writers write these; the uid becomes the resource's name.
    members.drop("annotations", "panels", "templating", "schemaVersion", "uid");
    JsonObject settings =
        members
            .takeAll("description", "revision")
            .with("cursorSync", members.takeEnum(V2Enumeration.CURSOR_SYNC))
            .with("editable", members.take("editable", Json.of(true)))
            .with("links", members.take("links", Json.array()))
            .with("liveNow", members.take("liveNow", Json.of(false)))
            .with("preload", members.take("preload", Json.of(false)))
            .with("tags", members.take("tags", Json.array()))
            .with("timeSettings", time(members, losses, place))
            .with("title", members.takeText("title"));
    losses.addRemaining(members, place);
    return settings;
  }

  private static JsonObject time(MemberConsumer members, V2LossCollector losses, Location place) {
    MemberConsumer picker = new MemberConsumer(members.takeObject("timepicker"));
    JsonObject range = members.takeObject("time");
    JsonObject time =
        members
            .takeAll("timezone")
            .merge(picker.takeAll("nowDelay"))
            .with("autoRefresh", members.takeText("refresh"))
            .with(
                "autoRefreshIntervals",
                picker.take("refresh_intervals", V2Enumeration.REFRESH_INTERVALS))
            .with("fiscalYearStartMonth", members.take("fiscalYearStartMonth", Json.of(0)))
            .with("from", range.string("from").orElse("now-6h"))
            .with("hideTimepicker", picker.take("hidden", Json.of(false)))
            .with("to", range.string("to").orElse("now"));
    Optional<Json> ranges = picker.take("quick_ranges");
    time = ranges.isPresent() ? time.with("quickRanges", ranges.get()) : time;
    losses.addRemaining("timepicker.", picker, place);
    String weekStart = members.takeText("weekStart");
    return weekStart.isEmpty() ? time : time.with("weekStart", weekStart);
  }
}
