package io.panelwright.diff;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Labels of the properties of all elements of a dashboard. */
final class DashboardPropertyLabels {

  private static final Function<JsonObject, Optional<?>> CONTENT =
      item -> Optional.of(ItemMatcher.canonicalText(item));

  static final PropertyLabels DASHBOARD_LINK =
      PropertyLabels.parse(
          ChangeCode.LINK_CHANGED,
          """
          title       | title
          url         | url
          type        | kind
          tags        | tags
          targetBlank | new tab
          keepTime    | keeps the time range
          includeVars | keeps variables
          asDropdown  | as a list
          tooltip     | tooltip
          icon        | icon
          """);

  private static final PropertyLabels TARGET =
      PropertyLabels.parse(
              ChangeCode.QUERY_SETTING_CHANGED,
              """
              refId        | refId | query-ref-id-changed
              expr         | query | query-changed
              query        | query | query-changed
              rawSql       | query | query-changed
              expression   | expression | query-changed
              legendFormat | legend
              interval     | min step
              instant      | instant
              range        | range
              format       | format
              hide         | hidden
              datasource   | datasource | query-datasource-changed
              exemplar     | exemplars
              editorMode   | editor
              intervalFactor | resolution
              step         | step
              """)
          .withComparer("expr", new QueryComparer())
          .withComparer("datasource", new DatasourceComparer());

  private static final PropertyLabels ANY =
      PropertyLabels.parse(ChangeCode.TRANSFORMATION_CHANGED, "");

  static final PropertyLabels PANEL =
      PropertyLabels.parse(
              ChangeCode.PANEL_SETTING_CHANGED,
              """
              id                | id | panel-id-changed
              title             | title | panel-title-changed
              type              | type | panel-type-changed
              description       | description | panel-description-changed
              transparent       | transparent
              datasource        | datasource | query-datasource-changed
              interval          | min interval
              maxDataPoints     | max data points
              timeFrom          | relative time
              timeShift         | time shift
              hideTimeOverride  | time override hidden
              repeat            | repeated for | panel-repeat-changed
              repeatDirection   | repeat direction | panel-repeat-changed
              maxPerRow         | repeated per row | panel-repeat-changed
              cacheTimeout      | cache timeout
              queryCachingTTL   | query cache
              links             | links | panel-link-changed
              targets           | queries | query-changed
              transformations   | transformations | transformation-changed
              libraryPanel.name | library panel
              libraryPanel.uid  | library panel uid
              fieldConfig.overrides          | overrides | override-changed
              options.legend.showLegend      | legend shown
              options.legend.displayMode     | legend mode
              options.legend.placement       | legend placement
              options.legend.calcs           | legend values
              options.legend.sortBy          | legend sorted by
              options.legend.sortDesc        | legend sorted downwards
              options.legend.width           | legend width
              options.tooltip.mode           | tooltip
              options.tooltip.sort           | tooltip order
              options.tooltip.hideZeros      | tooltip hides zeros
              options.reduceOptions.calcs    | calculation
              options.reduceOptions.fields   | fields shown
              options.reduceOptions.values   | all values
              options.reduceOptions.limit    | limit
              options.colorMode              | color mode
              options.graphMode              | graph
              options.justifyMode            | alignment
              options.textMode               | text mode
              options.orientation            | orientation
              options.wideLayout             | wide layout
              options.showPercentChange      | percent change
              options.displayMode            | display mode
              options.showUnfilled           | unfilled area
              options.valueMode              | value display
              options.namePlacement          | name placement
              options.sizing                 | sizing
              options.minVizWidth            | least width
              options.minVizHeight           | least height
              options.showThresholdLabels    | threshold labels
              options.showThresholdMarkers   | threshold markers
              options.content                | text
              options.mode                   | mode
              options.pieType                | pie type
              options.showHeader             | header
              options.cellHeight             | cell height
              options.sortBy                 | sorted by
              options.frameIndex             | frame
              options.mergeValues            | merge equal values
              options.rowHeight              | row height
              options.showValue              | values shown
              options.alignValue             | value alignment
              options.timezone               | timezone
              options     | options        | panel-option-changed
              fieldConfig | field settings | panel-field-changed
              gridPos     | position       | panel-moved
              """)
          .withComparer("datasource", new DatasourceComparer())
          .withComparer("fieldConfig.defaults", FieldConfigComparer::compareDefaults)
          .withComparer(
              "targets",
              new NamedListComparer(
                      TARGET,
                      target ->
                          "query "
                              + ValueFormatter.formatText(
                                  target.string("refId").orElse("without a refId")),
                      List.of(
                          target -> Optional.of(ItemMatcher.canonicalText(target)),
                          target -> Optional.of(ItemMatcher.canonicalText(target.without("refId"))),
                          target -> target.string("refId"),
                          target -> target.string("expr"),
                          target ->
                              target.string("refId").isPresent()
                                  ? Optional.empty()
                                  : Optional.of("no refId")))
                  .withCodes(ChangeCode.QUERY_ADDED, ChangeCode.QUERY_REMOVED))
          .withComparer("fieldConfig.overrides", FieldConfigComparer.OVERRIDES)
          .withComparer(
              "transformations",
              new NamedListComparer(
                  ANY,
                  item ->
                      "transformation "
                          + ValueFormatter.formatText(item.string("id").orElse("without an id")),
                  List.of(CONTENT, item -> item.string("id"))))
          .withComparer("links", links());

  static final PropertyLabels SECTION =
      PropertyLabels.parse(
          ChangeCode.SECTION_SETTING_CHANGED,
          """
          collapsed | closed
          collapse  | closed
          title     | title | section-title-changed
          repeat    | repeated for
          panels    | panels
          """);

  static final PropertyLabels VARIABLE =
      PropertyLabels.parse(
              ChangeCode.VARIABLE_SETTING_CHANGED,
              """
              name       | name | variable-name-changed
              label      | label
              type       | kind | variable-type-changed
              query      | query | variable-query-changed
              definition | definition | variable-query-changed
              datasource | datasource | variable-datasource-changed
              regex      | filter | variable-query-changed
              refresh    | refresh
              sort       | sort
              multi      | several values
              includeAll | "All"
              allValue   | value of "All"
              hide       | hidden
              current.text    | chosen
              current.value   | chosen value
              options    | values | variable-query-changed
              description | description
              skipUrlSync | left out of the url
              query.query | query
              query.refId | query name
              query.qryType | query type
              """)
          .withComparer("datasource", new DatasourceComparer());

  static final PropertyLabels ANNOTATION =
      PropertyLabels.parse(
              ChangeCode.ANNOTATION_CHANGED,
              """
              name       | name
              enable     | switched on
              hide       | switch hidden
              iconColor  | color
              expr       | query
              step       | step
              datasource | datasource
              target.expr | query
              titleFormat | title
              textFormat | text
              tagKeys    | tags
              builtIn    | built in
              """)
          .withComparer("expr", new QueryComparer())
          .withComparer("target.expr", new QueryComparer())
          .withComparer("datasource", new DatasourceComparer());

  static final PropertyLabels DASHBOARD =
      PropertyLabels.parse(
          ChangeCode.DASHBOARD_SETTING_CHANGED,
          """
          title         | title | dashboard-title-changed
          uid           | uid | dashboard-uid-changed
          description   | description
          tags          | tags | dashboard-tags-changed
          time.from     | time range from | dashboard-time-changed
          time.to       | time range to | dashboard-time-changed
          refresh       | refresh | dashboard-time-changed
          timezone      | timezone | dashboard-time-changed
          weekStart     | start of the week
          editable      | editable
          graphTooltip  | shared tooltip
          liveNow       | live drawing
          preload       | preloading
          schemaVersion | schema version
          style         | style
          links         | links
          panels        | panels
          rows          | rows
          fiscalYearStartMonth         | start of the fiscal year
          timepicker.refresh_intervals | refresh intervals
          timepicker.hidden            | time picker hidden
          timepicker.nowDelay          | delay of now
          timepicker.quick_ranges      | quick ranges
          conditionalRendering         | variables in conditions
          templating.list  | variables
          annotations.list | annotations
          """);

  private DashboardPropertyLabels() {}

  private static NamedListComparer links() {
    return new NamedListComparer(
        DASHBOARD_LINK.withOtherCode(ChangeCode.PANEL_LINK_CHANGED),
        link -> "link " + ValueFormatter.quote(linkName(link)),
        List.of(CONTENT, link -> link.string("title"), link -> link.string("url")));
  }

  /** The link's title, or its URL if it has none. */
  static String linkName(JsonObject link) {
    return link.string("title")
        .filter(title -> !title.isBlank())
        .or(() -> link.string("url"))
        .orElse("");
  }
}
