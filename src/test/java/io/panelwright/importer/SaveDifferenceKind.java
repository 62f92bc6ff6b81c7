package io.panelwright.importer;

import static io.panelwright.importer.SavedValues.ends;
import static io.panelwright.importer.SavedValues.hasDuplicates;
import static io.panelwright.importer.SavedValues.hasNoValue;
import static io.panelwright.importer.SavedValues.hasOldMapping;
import static io.panelwright.importer.SavedValues.hasOnly;
import static io.panelwright.importer.SavedValues.hasUid;
import static io.panelwright.importer.SavedValues.is;
import static io.panelwright.importer.SavedValues.isMappings;
import static io.panelwright.importer.SavedValues.isQueried;
import static io.panelwright.importer.SavedValues.isSinglestatGauge;
import static io.panelwright.importer.SavedValues.isText;
import static io.panelwright.importer.SavedValues.isUnread;
import static io.panelwright.importer.SavedValues.single;
import static io.panelwright.importer.SavedValues.strip;
import static io.panelwright.importer.SavedValues.texts;
import static io.panelwright.importer.SavedValues.unindexed;

import io.panelwright.json.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why a value that Grafana saves differs from the importer's. The first kind that matches counts; a
 * difference of no kind is a fault.
 */
enum SaveDifferenceKind {
  SHOW_VALUES(
      Group.RECORDING,
      "`custom.showValues: false` added",
      "12.2.1 adds it",
      d -> d.member().equals("showValues") && d.grafana().isEmpty() && is(d.ours(), false)),
  FOOTER(
      Group.RECORDING,
      "footer of tables: `options.footer` became `custom.footer`",
      "12.2.1 migrates it",
      d ->
          ends(d, "custom.footer") && d.grafana().isEmpty()
              || ends(d, "options.footer") && d.ours().isEmpty()
              || ends(d, "options.enablePagination") && d.grafana().isEmpty()
              || ends(d, "fieldConfig.overrides.*")
                  && d.grafana().isEmpty()
                  && hasOnly(d.ours(), "custom.footer.reducers")),
  WRAP_TEXT(
      Group.RECORDING,
      "`custom.wrapText` instead of an option of the cell",
      "12.2.1 migrates it",
      d -> ends(d, "custom.wrapText") && d.grafana().isEmpty()),
  HIDE_FROM(
      Group.RECORDING,
      "`custom.hideFrom.viz` in overrides instead of `custom.hidden`",
      "12.2.1 renamed it",
      d ->
          isText(d.grafana(), "custom.hidden") && isText(d.ours(), "custom.hideFrom.viz")
              || d.member().equals("#custom.hideFrom.viz") && d.grafana().isEmpty()),
  CURRENT_DATASOURCE(
      Group.RECORDING,
      "`current` of datasource variables: `default` instead of nothing",
      "the recording had no datasources",
      d ->
          d.place().startsWith("templating.list.*.current.")
              && isText(d.grafana(), "")
              && isText(d.ours(), "default")),
  CURRENT_ALL(
      Group.RECORDING,
      "`current` of a variable with \"All\": as in the file, or as a list if there are several",
      "no datasource answered; Grafana restores `current` unless the user saves it",
      d ->
          d.place().startsWith("templating.list.*.current.")
              && (single(d.grafana()).equals(single(d.ours()))
                  || isText(d.ours(), "$__all") && isText(d.grafana(), "some"))),
  CURRENT_TEXT(
      Group.RECORDING,
      "`current.text` is the label of the file",
      "Grafana writes the value as text when no label is loaded",
      d -> d.place().equals("templating.list.*.current.text") && d.ours().isPresent()),
  DEFAULT_DATASOURCE(
      Group.RECORDING,
      "type of the datasource `default`",
      "the default of the recording's server; import infers it from the dashboard",
      d -> ends(d, "datasource.type") && isText(d.grafana(), "prometheus") && d.ours().isPresent()),

  EMPTY(
      Group.NORMALIZED,
      "empty values removed: `\"\"`, `false`, `[]`, `{}`",
      "they equal the default",
      SavedValues::isEmptyDefault),
  DATASOURCE_TYPE(
      Group.NORMALIZED,
      "`datasource.type` added",
      "Grafana finds the datasource by its uid",
      d -> ends(d, "datasource.type") && d.grafana().isEmpty()),
  DATASOURCE_NAME(
      Group.NORMALIZED,
      "a datasource's name becomes `{uid}`",
      "Grafana does so below schemaVersion 36",
      d -> ends(d, "datasource") && isText(d.grafana()) && hasUid(d.ours())),
  QUERY_DATASOURCE(
      Group.NORMALIZED,
      "`datasource` of queries filled from the panel",
      "Grafana does so below schemaVersion 36",
      d -> ends(d, "targets.*.datasource") && d.grafana().isEmpty()),
  PANEL_DATASOURCE(
      Group.NORMALIZED,
      "`datasource` of panels, variables and annotations filled",
      "the default datasource, or that of the queries",
      d -> ends(d, "datasource") && d.grafana().isEmpty() && hasUid(d.ours())),
  OTHER_DATASOURCE_MEMBER(
      Group.NORMALIZED,
      "other members of a datasource reference removed",
      "a reference has a type and a uid",
      d -> d.place().endsWith("datasource.default") && d.ours().isEmpty()),
  GRAFANA_DATASOURCE(
      Group.NORMALIZED,
      "Grafana's own datasource has one name",
      "it has several",
      d ->
          isText(d.grafana(), "datasource") && isText(d.ours(), "grafana")
              || isText(d.ours(), "-- Grafana --")
                  && (isText(d.grafana(), "grafana") || isText(d.grafana(), "-- Plutono --"))),
  VARIABLE_MEMBERS(
      Group.NORMALIZED,
      "`definition`, `regex`, `refresh` of query variables filled",
      "defaults, and the text of the query",
      d ->
          d.place().matches("templating\\.list\\.\\*\\.(definition|regex|refresh)")
              && isQueried(d)
              && (d.grafana().isEmpty() || isText(d.grafana(), ""))),
  PROMETHEUS_VARIABLE(
      Group.NORMALIZED,
      "`qryType` and `refId` of Prometheus variables as the editor writes them",
      "Grafana's editor writes them when it opens",
      d -> d.place().matches("templating\\.list\\.\\*\\.query\\.(qryType|refId)")),
  ORGANIZE(
      Group.NORMALIZED,
      "all options of `organize`, and `options` of each transformation",
      "empty; Grafana's editor adds them",
      d ->
          d.place().contains("transformations.*")
              && d.grafana().isEmpty()
              && is(d.ours(), Json.object())),
  MAPPING_INDEX(
      Group.NORMALIZED,
      "`index` of value mappings",
      "the order of the list",
      d -> isMappings(d) && unindexed(d.grafana()).equals(unindexed(d.ours()))),
  OLD_MAPPINGS(
      Group.NORMALIZED,
      "value mappings of Grafana 7 converted",
      "Grafana does so below schemaVersion 30 and keeps them without effect otherwise",
      d -> isMappings(d) && hasOldMapping(d.grafana())),
  MERGED_MAPPINGS(
      Group.NORMALIZED,
      "single value mappings merged into one, which is the first",
      "the same texts; the first mapping of a value applies",
      d -> isMappings(d) && texts(d.grafana()).equals(texts(d.ours()))),
  REFRESH(
      Group.NORMALIZED,
      "`refresh` is a text",
      "no refresh",
      d -> d.place().equals("refresh") && isText(d.ours(), "")),
  VALUE_TYPE(
      Group.NORMALIZED,
      "texts replaced by numbers, or removed, where the resource API rejects texts",
      "`maxDataPoints`, `refresh` of variables",
      d ->
          Set.of("maxDataPoints", "refresh").contains(d.member())
              && isText(d.grafana())
              && !isText(d.ours())),
  WHITE_SPACE(
      Group.NORMALIZED,
      "white space around queries and texts removed",
      "it has no effect",
      d -> d.grafana().isPresent() && !isText(d.ours(), "") && strip(d.grafana()).equals(d.ours())),
  LINK_MEMBERS(
      Group.NORMALIZED,
      "all members of links",
      "defaults; Grafana's editor adds them",
      d ->
          d.place().matches("(.*\\.)?links\\.\\*\\.\\w+|.*\\.value\\.\\*\\.targetBlank")
              && d.grafana().isEmpty()),
  IDENTITY(
      Group.NORMALIZED,
      "a dashboard without title or uid gets one",
      "the server assigns another uid to each copy",
      d -> Set.of("uid", "title").contains(d.place()) && d.grafana().isEmpty()),
  UNREAD(
      Group.NORMALIZED,
      "members that Grafana no longer reads removed",
      "`alertThreshold`, `dataLinks`, `options.graph`, `hideFrom.graph`, `$$hashKey`",
      d -> d.ours().isEmpty() && isUnread(d.member())),
  HIDE_FROM_GRAPH(
      Group.NORMALIZED,
      "`hideFrom.graph` became `hideFrom.viz`",
      "the current name",
      d -> d.member().equals("viz") && d.grafana().isEmpty()),
  MAX_PER_ROW(
      Group.NORMALIZED,
      "`maxPerRow` of panels that do not repeat removed",
      "it has no effect",
      d -> d.member().equals("maxPerRow") && d.ours().isEmpty()),
  VALUELESS_PROPERTY(
      Group.NORMALIZED,
      "properties of overrides without a value removed",
      "they have no effect",
      d -> d.place().contains("overrides.*") && d.ours().isEmpty() && hasNoValue(d.grafana())),
  DUPLICATE_PROPERTY(
      Group.NORMALIZED,
      "of several equal properties of an override, the last one stays, at the first position",
      "the last one applies",
      d -> d.place().contains("properties") && hasDuplicates(d.holders())),
  GRID(
      Group.NORMALIZED,
      "grid: whole numbers, no gaps, panels that repeat horizontally have the full width",
      "Grafana's layout moves the panels in the same way when it shows them",
      d -> d.place().contains("gridPos.") || d.place().equals("panels.order")),
  REF_ID(
      Group.NORMALIZED,
      "another `refId` for the second query with the same one",
      "any unused letter",
      d -> d.place().equals("panels.*.targets.*") || d.place().equals("panels.*.targets.order")),

  GAUGE(
      Group.PRESERVED,
      "a singlestat that showed a gauge becomes a gauge",
      "Grafana makes it a stat without a gauge",
      d -> d.place().startsWith("panels.*.") && isSinglestatGauge(d)),
  TRANSFORMATIONS(
      Group.PRESERVED,
      "transformations of old tables and graphs kept",
      "Grafana loses them when it migrates the panel",
      d -> d.place().startsWith("panels.*.transformations") && d.grafana().isEmpty()),
  THRESHOLDS(
      Group.PRESERVED,
      "thresholds: steps without a number removed, fractions kept",
      "Grafana keeps steps that never apply, and rounds those of old tables",
      SavedValues::isThreshold),
  INPUTS(
      Group.PRESERVED,
      "inputs of an export become datasource variables",
      "Grafana replaces them while it imports the file, which is no part of saving",
      d ->
          d.place().equals("templating.list.*") && d.grafana().isEmpty()
              || ends(d, "datasource.uid")
                  && d.grafana().filter(uid -> uid.toString().startsWith("\"${DS_")).isPresent());

  /** The parts of the table. */
  enum Group {
    RECORDING("Limits of the recording: 12.2.0-pre, without datasources"),
    NORMALIZED("Normalized by import; Grafana keeps it when it saves the result"),
    PRESERVED("Preserved by import; Grafana loses it");

    final String title;

    Group(String title) {
      this.title = title;
    }
  }

  final Group group;
  final String title;
  final String reason;
  private final Predicate<SaveDifference> matches;

  SaveDifferenceKind(Group group, String title, String reason, Predicate<SaveDifference> matches) {
    this.group = group;
    this.title = title;
    this.reason = reason;
    this.matches = matches;
  }

  /** The kind of a difference; empty for a fault. */
  static Optional<SaveDifferenceKind> of(SaveDifference difference) {
    return Arrays.stream(values()).filter(kind -> kind.matches.test(difference)).findFirst();
  }
}
