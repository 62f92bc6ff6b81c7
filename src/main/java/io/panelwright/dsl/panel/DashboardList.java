package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import java.util.List;

/** A list of dashboards ({@code dashlist}). */
public final class DashboardList extends BasePanel<DashboardList> {

  DashboardList(PanelSpec spec) {
    super(spec);
  }

  @Override
  DashboardList with(PanelSpec spec) {
    return new DashboardList(spec);
  }

  /** Sets whether starred dashboards are listed. */
  public DashboardList showStarred(boolean shown) {
    return option("showStarred", Json.of(shown));
  }

  /** Sets whether recently viewed dashboards are listed. */
  public DashboardList showRecentlyViewed(boolean shown) {
    return option("showRecentlyViewed", Json.of(shown));
  }

  /** Sets whether dashboards found by query, folder and tags are listed. */
  public DashboardList showSearch(boolean shown) {
    return option("showSearch", Json.of(shown));
  }

  /** Sets whether each list has a heading. */
  public DashboardList showHeadings(boolean shown) {
    return option("showHeadings", Json.of(shown));
  }

  /** Sets whether folder names are shown. */
  public DashboardList showFolderNames(boolean shown) {
    return option("showFolderNames", Json.of(shown));
  }

  /** Limits the number of dashboards per list. */
  public DashboardList maxItems(int items) {
    return option("maxItems", Json.of(items));
  }

  /** Sets the text to search for in titles. */
  public DashboardList query(String text) {
    return option("query", Json.of(text));
  }

  /** Sets the folder to search. */
  public DashboardList folderUid(String uid) {
    return option("folderUID", Json.of(uid));
  }

  /** Sets the folder to search by its numeric id, as older dashboards have it. */
  public DashboardList folderId(int id) {
    return option("folderId", Json.of(id));
  }

  /** Sets the tags that dashboards must have. */
  public DashboardList tags(String... tags) {
    return option("tags", Json.strings(List.of(tags)));
  }

  /** Adds the time range to the links. */
  public DashboardList keepTime() {
    return option("keepTime", Json.of(true));
  }

  /** Adds the variables' values to the links. */
  public DashboardList includeVariables() {
    return option("includeVars", Json.of(true));
  }
}
