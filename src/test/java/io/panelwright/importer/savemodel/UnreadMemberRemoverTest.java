package io.panelwright.importer.savemodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadMemberRemoverTest {

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text.replace('\'', '"'));
  }

  private static SaveModel saved(JsonObject dashboard) {
    return SaveModel.create(new DashboardDocument(dashboard), Profile.DEFAULT, new MigrationLog());
  }

  private static JsonObject withQuery(String type, String query) {
    return Json.object()
        .with(
            "panels",
            Json.array(
                json("{'type': 'timeseries', 'title': 'P', 'id': 1}")
                    .with("targets", Json.array(json(query).with("datasource", reference(type))))));
  }

  private static JsonObject reference(String type) {
    return Json.object().with("type", type).with("uid", "u");
  }

  private static String query(SaveModel saved) {
    return saved
        .sections()
        .get(0)
        .panels()
        .get(0)
        .array("targets")
        .objects()
        .findFirst()
        .orElseThrow()
        .without("datasource")
        .toString()
        .replace('"', '\'');
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prometheus    | {'expr':'up','measurement':'cpu','select':[],'tags':[],'policy':'default'} | {'expr':'up'}
          prometheus    | {'expr':'up','dsType':'influxdb','calculatedInterval':'2s','errors':{}}    | {'expr':'up'}
          prometheus    | {'expr':'up','intervalFactor':2,'legendFormat':'a','metric':'up','step':4} | {'expr':'up','intervalFactor':2,'legendFormat':'a'}
          influxdb      | {'measurement':'cpu','policy':'default','expr':'','dsType':'influxdb'}     | {'measurement':'cpu','policy':'default'}
          influxdb      | {'query':'SELECT 1','rawQuery':true,'queryType':'randomWalk'}              | {'query':'SELECT 1','rawQuery':true}
          elasticsearch | {'bucketAggs':[1],'metrics':[1],'target':'','query':'a','timeField':'t'}   | {'bucketAggs':[1],'metrics':[1],'query':'a','timeField':'t'}
          mysql         | {'rawSql':'SELECT 1','metricColumn':'none','timeColumn':'t','format':'table'} | {'format':'table','rawSql':'SELECT 1'}
          cloudwatch    | {'namespace':'AWS/EC2','host':{'filter':''},'mode':0,'returnData':false}   | {'namespace':'AWS/EC2'}
          graphite      | {'target':'a.b','refCount':0,'textEditor':true}                            | {'target':'a.b','textEditor':true}
          """)
  void a_query_keeps_what_its_datasource_reads(String type, String query, String expected) {
    SaveModel saved = saved(withQuery(type, query));

    assertThat(query(UnreadMemberRemover.remove(saved, new MigrationLog()))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme-datasource | {'measurement':'cpu','select':[],'target':'a'}
          graphite        | {'rawSql':'SELECT 1','format':'table'}
          prometheus      | {'expr':'','measurement':'cpu'}
          """)
  void a_query_of_a_plugin_or_without_its_own_text_keeps_everything(String type, String query) {
    SaveModel saved = saved(withQuery(type, query));

    assertThat(UnreadMemberRemover.count(saved)).isZero();
    assertThat(UnreadMemberRemover.remove(saved, new MigrationLog())).isEqualTo(saved);
  }

  @Test
  void options_of_retired_panels_are_removed_and_logged() {
    MigrationLog log = new MigrationLog();
    SaveModel saved =
        saved(
            json(
                "{'panels':[{'type':'timeseries','id':1,'title':'P','options':"
                    + "{'alertThreshold':true,'legend':{'showLegend':false}}}]}"));

    SaveModel clean = UnreadMemberRemover.remove(saved, log);

    assertThat(UnreadMemberRemover.count(saved)).isEqualTo(1);
    assertThat(clean.sections().get(0).panels().get(0).object("options").toString())
        .contains("showLegend")
        .doesNotContain("alertThreshold");
    assertThat(log.steps().get(0).description())
        .isEqualTo(
            "dropped: options.alertThreshold, which Grafana does not read (of the graph panel)");
    assertThat(log.steps().get(0).places()).containsExactly("\"P\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grafana | {'target':{'limit':100},'limit':100,'showIn':0}  | {'target':{'limit':100}}
          grafana | {'limit':100,'tags':['a']}                       | {'limit':100,'tags':['a']}
          mysql   | {'rawQuery':'SELECT 1','tags':[],'type':'tags'}  | {'rawQuery':'SELECT 1'}
          prometheus | {'expr':'up','target':{'limit':1,'type':'a'}} | {'expr':'up'}
          graphite | {'tags':'$base'}                                | {'tags':'$base'}
          """)
  void an_annotation_keeps_what_its_datasource_reads(
      String type, String annotation, String expected) {
    JsonObject list =
        Json.object()
            .with("list", Json.array(json(annotation).with("datasource", reference(type))));
    SaveModel saved = saved(Json.object().with("annotations", list).with("panels", Json.array()));

    JsonObject kept = UnreadMemberRemover.remove(saved, new MigrationLog()).annotations().get(0);

    JsonObject members = Json.object();
    for (String key : json(annotation).members().keySet()) {
      members = kept.has(key) ? members.with(key, kept.get(key).orElseThrow()) : members;
    }
    assertThat(members).isEqualTo(json(expected));
  }
}
