package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/** A list of dashboards ({@code dashlist}). */
public final class Dashlist extends AnyPanel<Dashlist> {

  Dashlist(PanelSpec spec) {
    super(spec);
  }

  @Override
  Dashlist with(PanelSpec spec) {
    return new Dashlist(spec);
  }

  /** Whether starred dashboards are listed. */
  public Dashlist showStarred(boolean shown) {
    return option("showStarred", Json.of(shown));
  }

  /** Whether dashboards seen lately are listed. */
  public Dashlist showRecentlyViewed(boolean shown) {
    return option("showRecentlyViewed", Json.of(shown));
  }

  /** Whether dashboards found by query, folder and tags are listed. */
  public Dashlist showSearch(boolean shown) {
    return option("showSearch", Json.of(shown));
  }

  /** Whether each list has its heading. */
  public Dashlist showHeadings(boolean shown) {
    return option("showHeadings", Json.of(shown));
  }

  /** Whether folders are named. */
  public Dashlist showFolderNames(boolean shown) {
    return option("showFolderNames", Json.of(shown));
  }

  /** How many dashboards a list has at most. */
  public Dashlist maxItems(int items) {
    return option("maxItems", Json.of(items));
  }

  /** What is searched for in titles. */
  public Dashlist query(String words) {
    return option("query", Json.of(words));
  }

  /** The folder that is searched. */
  public Dashlist folderUid(String uid) {
    return option("folderUID", Json.of(uid));
  }

  /** The folder that is searched, in older dashboards. */
  public Dashlist folderId(int id) {
    return option("folderId", Json.of(id));
  }

  /** Tags that dashboards must have. */
  public Dashlist tags(String... tags) {
    return option("tags", Json.strings(List.of(tags)));
  }

  /** Links pass the time range on. */
  public Dashlist keepTime() {
    return option("keepTime", Json.of(true));
  }

  /** Links pass the variables' values on. */
  public Dashlist includeVariables() {
    return option("includeVars", Json.of(true));
  }
}
