package io.panelwright.yaml;

import static io.panelwright.dsl.panel.FieldOverride.override;

import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.GenericPanel;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Panels with many settings at once, in texts that are hard to write as YAML. */
final class HostilePanels {

  private static final List<PanelType> TYPES =
      List.copyOf(GrafanaSchema.forProfile(Profile.DEFAULT).panels().values());

  private final Random random;

  HostilePanels(long seed) {
    this.random = new Random(seed);
  }

  Panel panel(int number) {
    GenericPanel panel =
        random.nextInt(8) == 0
            ? plugin().option(text(), json(3)).field(text(), json(3))
            : core(TYPES.get(random.nextInt(TYPES.size())));
    panel = panel.key("panel-" + number);
    panel = random.nextBoolean() ? panel.description(text()) : panel;
    panel = random.nextBoolean() ? panel.place(random.nextInt(24), random.nextInt(99)) : panel;
    panel = random.nextBoolean() ? panel.links(new PanelLink(text(), text(), true)) : panel;
    if (random.nextInt(3) == 0) {
      panel =
          panel.transform(
              Transformations.organize().rename(text(), text()).disabled(),
              Transformations.limit(5).onlyQuery(text()));
    }
    return random.nextInt(3) == 0 ? panel.raw(text(), json(3)).raw("a." + text(), json(1)) : panel;
  }

  private GenericPanel plugin() {
    String version = text();
    return Panels.pluginPanel("x" + text(), version, title(), queries())
        .overrides(override(FieldMatcher.byName(text())).field(text(), json(2)));
  }

  private GenericPanel core(PanelType type) {
    GenericPanel panel = Panels.panel(type.id(), title(), queries());
    for (Map.Entry<String, OptionSchema> option : type.options().entrySet()) {
      if (random.nextInt(6) == 0) {
        panel = panel.option(option.getKey(), value(option.getValue()));
      }
    }
    for (Map.Entry<String, OptionSchema> option : type.fieldOptions().entrySet()) {
      if (random.nextInt(8) == 0 && !isTyped(option.getKey())) {
        panel = panel.field(option.getKey(), value(option.getValue()));
      }
    }
    if (type.fieldOption("thresholds").isPresent()) {
      panel = panel.thresholds(thresholds());
    }
    return type.fieldOption("mappings").isPresent()
        ? panel
            .mappings(mappings())
            .dataLinks(new DataLink(text(), text(), true, true))
            .overrides(overrides())
        : panel;
  }

  private static boolean isTyped(String path) {
    return List.of("unit", "thresholds", "mappings", "links", "color").contains(path);
  }

  private Thresholds thresholds() {
    double first = random.nextInt(3) == 0 ? 1e-9 : random.nextInt(1000) / 7.0;
    Thresholds one = Thresholds.base(Color.GREEN).step(first, Color.RED);
    return random.nextBoolean() ? one : one.step(1e30, Color.of("rgba(1, 2, 3, 0.5)")).percentage();
  }

  private Mapping[] mappings() {
    return new Mapping[] {
      Mapping.value(text(), text()),
      Mapping.regex(text(), text()).color(Color.of("#abc")),
      Mapping.value(random.nextInt(9), text()).icon(text()),
      Mapping.range(-1.5, 1e7, text()),
      Mapping.special(Mapping.Special.NULL, text()),
      Mapping.value(text(), "").keepText().color(Color.RED)
    };
  }

  private FieldOverride[] overrides() {
    return new FieldOverride[] {
      override(FieldMatcher.byName(text())).noValue(text()),
      override(FieldMatcher.byNames(text(), text())).displayName(text()),
      override(FieldMatcher.exceptNames(text()).in(FieldMatcher.Scope.NESTED)).decimals(2)
    };
  }

  private Target[] queries() {
    List<Target> queries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      queries.add(query(text() + i));
    }
    return queries.toArray(Target[]::new);
  }

  private Target query(String refId) {
    return switch (random.nextInt(7)) {
      case 0 -> Loki.datasource("${logs}").query(text()).legend(text()).refId(refId);
      case 1 -> Expression.math(text()).hidden().refId(refId);
      case 2 ->
          GenericDatasource.datasource("x" + text(), "y")
              .query()
              .setting(text(), json(3))
              .refId(refId);
      case 3 -> PanelResultQuery.of(text()).withTransformations().raw(text(), json(2)).refId(refId);
      case 4 -> promql(Owner.prometheus("${prometheus}")).refId(refId);
      default -> promql(random.nextBoolean() ? Shop.CHECKOUT : Shop.PAYMENT).refId(refId);
    };
  }

  private Query promql(Owner owner) {
    String text =
        switch (random.nextInt(4)) {
          case 0 -> "up";
          case 1 -> "{__name__=\"up\"}";
          case 2 -> "sum(\n  rate(up[5m])\n) # comment: \"x\"\n\n\t  / 2";
          default -> "sum by (job) (up{job=~\"" + "a|".repeat(60) + "b\"})";
        };
    Query query = random.nextBoolean() ? owner.query(text) : minimal(owner.minimalQuery(text));
    query = random.nextBoolean() ? query.legend(random.nextInt(5) == 0 ? "" : text()) : query;
    query =
        switch (random.nextInt(3)) {
          case 0 -> query.instant().table();
          case 1 -> query.both().timeSeries();
          default -> query;
        };
    return random.nextInt(3) == 0 ? query.raw(text(), json(2)) : query;
  }

  private Query minimal(Query plain) {
    Query query = random.nextBoolean() ? plain.legend("__auto").exemplars(false) : plain.code();
    query = random.nextBoolean() ? query.range(random.nextBoolean()) : query;
    query = random.nextBoolean() ? query.instant(random.nextBoolean()) : query;
    query = random.nextBoolean() ? query.oldStep(5).oldMetric(text()) : query.intervalFactor(2);
    return random.nextBoolean() ? query.raw("hide", Json.of(false)) : query;
  }

  private Json value(OptionSchema option) {
    return switch (option.type()) {
      case BOOLEAN, BOOLEAN_OR_NUMBER -> Json.of(random.nextBoolean());
      case NUMBER, STRING_OR_NUMBER -> new JsonNumber(random.nextInt(100) + ".50");
      case STRING -> Json.of(text());
      case STRINGS -> Json.strings(List.of(text(), text()));
      case NUMBERS -> Json.array(Json.of(1), Json.of(2));
      case OBJECT -> Json.object().with(text(), json(2));
      case ENUM -> option.values().get(random.nextInt(option.values().size()));
      case ANY -> json(2);
    };
  }

  private String title() {
    return random.nextInt(9) == 0 ? "" : text();
  }

  /** Never blank, and without characters that YAML does not allow. */
  private String text() {
    String text = HostileText.of(random).replace("\u0085", "");
    return text.isBlank() ? text + "x" : text;
  }

  private Json json(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> Json.of(random.nextInt());
      case 1 -> random.nextBoolean() ? Json.of(true) : JsonNull.NULL;
      case 4 -> new JsonArray(List.of(json(depth - 1), json(depth - 1)));
      case 5 -> Json.object().with(text(), json(depth - 1)).with(text(), json(depth - 1));
      default -> Json.of(text());
    };
  }
}
