package io.panelwright.diff;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Labels of the properties of all elements of a dashboard. */
final class DashboardPropertyLabels {

  private static final Function<JsonObject, Optional<?>> CONTENT =
      item -> Optional.of(ItemMatcher.canonicalText(item));

  private static final PropertyLabels LINK =
      PropertyLabels.parse(
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
              """
              refId        | refId
              expr         | query
              query        | query
              rawSql       | query
              expression   | expression
              legendFormat | legend
              interval     | min step
              instant      | instant
              range        | range
              format       | format
              hide         | hidden
              datasource   | datasource
              exemplar     | exemplars
              editorMode   | editor
              intervalFactor | resolution
              step         | step
              """)
          .withComparer("expr", new QueryComparer())
          .withComparer("datasource", new DatasourceComparer());

  private static final PropertyLabels ANY = PropertyLabels.parse("");

  static final PropertyLabels PANEL =
      PropertyLabels.parse(
              """
              id                | id
              title             | title
              type              | type
              description       | description
              transparent       | transparent
              datasource        | datasource
              interval          | min interval
              maxDataPoints     | max data points
              timeFrom          | relative time
              timeShift         | time shift
              hideTimeOverride  | time override hidden
              repeat            | repeated for
              repeatDirection   | repeat direction
              maxPerRow         | repeated per row
              cacheTimeout      | cache timeout
              queryCachingTTL   | query cache
              links             | links
              targets           | queries
              transformations   | transformations
              libraryPanel.name | library panel
              libraryPanel.uid  | library panel uid
              fieldConfig.overrides          | overrides
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
              options.colorMode              | colour mode
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
                      target ->
                          target.string("refId").map(id -> id + ItemMatcher.canonicalText(target)),
                      target -> target.string("refId"),
                      target -> Optional.of(ItemMatcher.canonicalText(target.without("refId"))),
                      target -> target.string("expr"))))
          .withComparer("fieldConfig.overrides", FieldConfigComparer.OVERRIDES)
          .withComparer(
              "transformations",
              new NamedListComparer(
                  ANY,
                  item ->
                      "transformation "
                          + ValueFormatter.formatText(item.string("id").orElse("without an id")),
                  List.of(CONTENT, item -> item.string("id"))))
          .withComparer("links", links("link"));

  static final PropertyLabels SECTION =
      PropertyLabels.parse(
          """
          collapsed | closed
          collapse  | closed
          title     | title
          repeat    | repeated for
          panels    | panels
          """);

  static final PropertyLabels VARIABLE =
      PropertyLabels.parse(
              """
              name       | name
              label      | label
              type       | kind
              query      | query
              definition | definition
              datasource | datasource
              regex      | filter
              refresh    | refresh
              sort       | sort
              multi      | several values
              includeAll | "All"
              allValue   | value of "All"
              hide       | hidden
              current.text    | chosen
              current.value   | chosen value
              options    | values
              description | description
              skipUrlSync | left out of the url
              query.query | query
              query.refId | query name
              query.qryType | query type
              """)
          .withComparer("datasource", new DatasourceComparer());

  static final PropertyLabels ANNOTATION =
      PropertyLabels.parse(
              """
              name       | name
              enable     | switched on
              hide       | switch hidden
              iconColor  | colour
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

  static final PropertyLabels DASHBOARD_LINK = LINK;

  static final PropertyLabels DASHBOARD =
      PropertyLabels.parse(
          """
          title         | title
          uid           | uid
          description   | description
          tags          | tags
          time.from     | time range from
          time.to       | time range to
          refresh       | refresh
          timezone      | timezone
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

  private static NamedListComparer links(String prefix) {
    return new NamedListComparer(
        LINK,
        link -> prefix + " " + ValueFormatter.quote(linkName(link)),
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
