package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.document.V2Words;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Writes the settings of a whole dashboard as v2 has them. */
final class SettingsWriter {

  private SettingsWriter() {}

  /**
   * The settings.
   *
   * @param place the author's line
   */
  static JsonObject write(JsonObject classic, Losses losses, Place place) {
    Members members = new Members(classic);
    // Made from other parts, or said elsewhere: the uid is the resource's name.
    members.drop("annotations", "panels", "templating", "schemaVersion", "uid");
    JsonObject settings =
        members
            .takeAll("description", "revision")
            .with("cursorSync", members.takeWord(V2Words.CURSOR_SYNC))
            .with("editable", members.take("editable", Json.of(true)))
            .with("links", members.take("links", Json.array()))
            .with("liveNow", members.take("liveNow", Json.of(false)))
            .with("preload", members.take("preload", Json.of(false)))
            .with("tags", members.take("tags", Json.array()))
            .with("timeSettings", time(members, losses, place))
            .with("title", members.takeText("title"));
    losses.members(members, place);
    return settings;
  }

  private static JsonObject time(Members members, Losses losses, Place place) {
    Members picker = new Members(members.takeObject("timepicker"));
    JsonObject range = members.takeObject("time");
    JsonObject time =
        members
            .takeAll("timezone")
            .merge(picker.takeAll("nowDelay"))
            .with("autoRefresh", members.takeText("refresh"))
            .with(
                "autoRefreshIntervals", picker.take("refresh_intervals", V2Words.REFRESH_INTERVALS))
            .with("fiscalYearStartMonth", members.take("fiscalYearStartMonth", Json.of(0)))
            .with("from", range.string("from").orElse("now-6h"))
            .with("hideTimepicker", picker.take("hidden", Json.of(false)))
            .with("to", range.string("to").orElse("now"));
    Optional<Json> ranges = picker.take("quick_ranges");
    time = ranges.isPresent() ? time.with("quickRanges", ranges.get()) : time;
    losses.members("timepicker.", picker, place);
    String weekStart = members.takeText("weekStart");
    return weekStart.isEmpty() ? time : time.with("weekStart", weekStart);
  }
}
