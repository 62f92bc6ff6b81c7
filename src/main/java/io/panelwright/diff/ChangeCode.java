package io.panelwright.diff;

import static io.panelwright.diagnostic.Severity.ERROR;
import static io.panelwright.diagnostic.Severity.INFO;
import static io.panelwright.diagnostic.Severity.WARNING;

import io.panelwright.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;

/**
 * Kinds of changes, each with a code and a severity: a warning may break what depends on the
 * dashboard, an error breaks the dashboard itself.
 */
public enum ChangeCode {
  DASHBOARD_ADDED(INFO, "a dashboard was added"),
  DASHBOARD_REMOVED(
      WARNING,
      "a dashboard was removed",
      "its URLs, bookmarks and links, and the links of alert notifications to it break"),
  DASHBOARD_UID_CHANGED(
      WARNING,
      "the uid of a dashboard changed",
      "URLs, bookmarks and links with the old uid break, as do alert rules and saved annotations"
          + " that refer to it; Grafana stores a second dashboard beside the old one"),
  DASHBOARD_TITLE_CHANGED(INFO, "the title of a dashboard changed"),
  DASHBOARD_TAGS_CHANGED(INFO, "the tags of a dashboard changed"),
  DASHBOARD_TIME_CHANGED(INFO, "the time range, refresh or time zone of a dashboard changed"),
  DASHBOARD_SETTING_CHANGED(INFO, "another setting of a dashboard changed"),
  DASHBOARD_V2_SETTING_CHANGED(INFO, "a setting that only the v2 format has changed"),
  SECTION_ADDED(INFO, "a section was added"),
  SECTION_REMOVED(INFO, "a section was removed"),
  SECTION_TITLE_CHANGED(INFO, "the title of a section changed"),
  SECTION_MOVED(INFO, "a section moved"),
  SECTION_SETTING_CHANGED(INFO, "another setting of a section changed"),
  PANEL_ADDED(INFO, "a panel was added"),
  PANEL_REMOVED(
      WARNING,
      "a panel was removed",
      "links to the panel (viewPanel), and alert rules and snapshots that refer to its id break"),
  PANEL_ID_CHANGED(
      WARNING,
      "the id of a panel changed",
      "links to the panel (viewPanel), and alert rules, annotations and snapshots that refer to"
          + " the old id break"),
  PANEL_MISSING(
      ERROR,
      "the dashboard refers to a panel that it no longer has",
      "a panel that reads the result of the missing panel has no data; an annotation that is"
          + " limited to the missing panel does not appear"),
  PANEL_TITLE_CHANGED(INFO, "the title of a panel changed"),
  PANEL_TYPE_CHANGED(INFO, "the type of a panel changed"),
  PANEL_DESCRIPTION_CHANGED(INFO, "the description of a panel changed"),
  PANEL_MOVED(INFO, "a panel moved"),
  PANEL_SHIFTED(INFO, "panels moved up or down because of other panels"),
  PANEL_RESIZED(INFO, "the size of a panel changed"),
  PANEL_REPEAT_CHANGED(INFO, "the repetition of a panel changed"),
  PANEL_LINK_CHANGED(INFO, "a link of a panel was added, removed or changed"),
  PANEL_UNIT_CHANGED(INFO, "the unit of a panel or override changed"),
  PANEL_FIELD_CHANGED(INFO, "another field setting of a panel or override changed"),
  PANEL_OPTION_CHANGED(INFO, "an option of a panel changed"),
  PANEL_SETTING_CHANGED(INFO, "another setting of a panel changed"),
  THRESHOLD_CHANGED(INFO, "a threshold was added, removed or changed"),
  MAPPING_CHANGED(INFO, "a value mapping was added, removed or changed"),
  OVERRIDE_CHANGED(INFO, "an override was added, removed or changed"),
  TRANSFORMATION_CHANGED(INFO, "a transformation was added, removed or changed"),
  QUERY_ADDED(INFO, "a query was added"),
  QUERY_REMOVED(INFO, "a query was removed"),
  QUERY_CHANGED(INFO, "the text of a query changed"),
  QUERY_LAYOUT_CHANGED(INFO, "the text of a query changed to an equivalent one"),
  QUERY_SETTING_CHANGED(INFO, "another setting of a query changed"),
  QUERY_REF_ID_CHANGED(
      WARNING,
      "the refId of a query changed",
      "expressions, overrides and transformations that refer to the old refId find no query"),
  QUERY_DATASOURCE_CHANGED(
      WARNING,
      "a query moved to another datasource",
      "the query is sent to another datasource: it returns no data if its metrics are not there,"
          + " otherwise the values of another system"),
  QUERY_OWNER_CHANGED(
      WARNING,
      "a query moved to a datasource of another owner in the contract",
      "the values come from the new owner's system: a metric that only the old owner has returns"
          + " no data"),
  VARIABLE_ADDED(INFO, "a variable was added"),
  VARIABLE_REMOVED(
      WARNING,
      "a variable was removed",
      "links and bookmarks that set the variable (var-…) no longer filter the dashboard"),
  VARIABLE_NAME_CHANGED(
      WARNING,
      "the name of a variable changed",
      "links and bookmarks that set the old name (var-…) no longer filter the dashboard"),
  VARIABLE_MISSING(
      ERROR,
      "the dashboard uses a variable that it no longer has",
      "Grafana leaves the text of the variable as it is, so the queries that use it return no data"
          + " or fail"),
  VARIABLE_TYPE_CHANGED(INFO, "the kind of a variable changed"),
  VARIABLE_QUERY_CHANGED(INFO, "the query or the values of a variable changed"),
  VARIABLE_DATASOURCE_CHANGED(
      WARNING,
      "a variable moved to another datasource",
      "the values of the variable come from another datasource: those that queries and links"
          + " expect can be missing"),
  VARIABLE_MOVED(INFO, "a variable moved in the order"),
  VARIABLE_SETTING_CHANGED(INFO, "another setting of a variable changed"),
  ANNOTATION_ADDED(INFO, "an annotation was added"),
  ANNOTATION_REMOVED(INFO, "an annotation was removed"),
  ANNOTATION_MOVED(INFO, "an annotation moved in the order"),
  ANNOTATION_CHANGED(INFO, "a setting of an annotation changed"),
  LINK_ADDED(INFO, "a link of the dashboard was added"),
  LINK_REMOVED(INFO, "a link of the dashboard was removed"),
  LINK_MOVED(INFO, "a link of the dashboard moved in the order"),
  LINK_CHANGED(INFO, "a setting of a link of the dashboard changed");

  private final Severity severity;
  private final String summary;
  private final String consequence;

  ChangeCode(Severity severity, String summary) {
    this(severity, summary, "");
  }

  ChangeCode(Severity severity, String summary, String consequence) {
    this.severity = severity;
    this.summary = summary;
    this.consequence = consequence;
  }

  /** The code in reports, such as {@code panel-id-changed}; stable across releases. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** What changed, without a final full stop. */
  public String summary() {
    return summary;
  }

  /** What the change may break; empty for infos. */
  public String consequence() {
    return consequence;
  }

  /** The kind of change with this code. */
  static ChangeCode of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
