package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.query.BaseVariableQuery;
import io.panelwright.dsl.query.ClassicCondition;
import io.panelwright.dsl.query.CloudWatch;
import io.panelwright.dsl.query.Elasticsearch;
import io.panelwright.dsl.query.Evaluator;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.GrafanaQuery;
import io.panelwright.dsl.query.Graphite;
import io.panelwright.dsl.query.InfluxDb;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.LokiQuery;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Sql;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.query.Tempo;
import io.panelwright.dsl.query.TraceFilter;
import io.panelwright.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of queries in each language; single quotes stand for double quotes. */
class LanguageJsonTest {

  private static final Loki LOGS = Loki.datasource("logs");
  private static final Tempo TRACES = Tempo.datasource("traces");
  private static final Elasticsearch DOCUMENTS = Elasticsearch.datasource("documents");
  private static final InfluxDb INFLUX = InfluxDb.datasource("influx");
  private static final CloudWatch AWS = CloudWatch.datasource("aws");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"queries", "expressions", "variables", "annotations"})
  void it_is_written_as_Grafana_writes_it(String json, String expected) {
    assertThat(json).isEqualTo(expected);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        row(
            LOGS.query(" {app=\"cart\"} ").maxLines(50).direction(LokiQuery.Direction.FORWARD),
            "{'editorMode':'code','expr':'{app=\\'cart\\'}','queryType':'range','maxLines':50,"
                + "'direction':'forward'}"),
        row(
            TRACES.query("{ status = error }").limit(20),
            "{'queryType':'traceql','query':'{ status = error }','limit':20}"),
        row(
            TRACES.search(
                TraceFilter.filter("a", TraceFilter.Scope.SPAN, "http.status", "=", "500")),
            "{'queryType':'traceqlSearch','filters':[{'id':'a','operator':'=','scope':'span',"
                + "'tag':'http.status','value':['500']}]}"),
        row(
            DOCUMENTS
                .query("level:error", Elasticsearch.Metric.percentiles("1", "ms", "95"))
                .buckets(
                    Elasticsearch.BucketAggregation.terms("2", "host", 5),
                    Elasticsearch.BucketAggregation.dateHistogram("3", "@timestamp", "1m")),
            "{'metrics':[{'id':'1','type':'percentiles','field':'ms','settings':{'percents':"
                + "['95']}}],'query':'level:error','timeField':'@timestamp','bucketAggs':[{'id':"
                + "'2','type':'terms','field':'host','settings':{'size':'5'}},{'id':'3','type':"
                + "'date_histogram','field':'@timestamp','settings':{'interval':'1m'}}]}"),
        row(
            DOCUMENTS.logs("", 500),
            "{'metrics':[{'id':'1','type':'logs','settings':{'limit':'500'}}],'query':'',"
                + "'timeField':'@timestamp','bucketAggs':[]}"),
        row(
            INFLUX
                .measurement("cpu")
                .select(InfluxDb.Part.part("field", "idle"), InfluxDb.Part.part("mean"))
                .groupBy(InfluxDb.Part.part("time", "$__interval"))
                .where("host", "=", "a"),
            "{'measurement':'cpu','policy':'default','resultFormat':'time_series','select':[[{"
                + "'params':['idle'],'type':'field'},{'params':[],'type':'mean'}]],'groupBy':[{"
                + "'params':['$__interval'],'type':'time'}],'tags':[{'key':"
                + "'host','operator':'=','value':'a'}]}"),
        row(
            Sql.mysql("db").query("SELECT 1").timeSeries(),
            "{'editorMode':'code','format':'time_series','rawQuery':true,'rawSql':'SELECT 1'}"),
        row(
            AWS.metric("eu-central-1", "AWS/EC2", "CPUUtilization", "Average")
                .dimension("InstanceId", "*")
                .period("5m"),
            "{'id':'','queryMode':'Metrics','region':'eu-central-1','metricEditorMode':0,"
                + "'metricQueryType':0,'matchExact':true,'metricName':'CPUUtilization',"
                + "'namespace':'AWS/EC2','statistic':'Average','dimensions':{'InstanceId':['*']},"
                + "'period':'5m'}"),
        row(
            Graphite.datasource("g").query("servers.*.load").textEditor(),
            "{'target':'servers.*.load','textEditor':true}"),
        row(GrafanaQuery.randomWalk().hidden(), "{'queryType':'randomWalk','hide':true}"),
        row(
            PanelResultQuery.of("a/b").withTransformations(),
            "{'panelId':" + Keys.id("a/b") + ",'withTransforms':true}"));
  }

  static Stream<Arguments> expressions() {
    return Stream.of(
        row(
            Expression.reduceReplacing("A", Expression.Reduction.MEAN, 0),
            "{'type':'reduce','expression':'A','reducer':'mean','settings':{'mode':'replaceNN',"
                + "'replaceWithValue':0}}"),
        row(
            Expression.resample(
                "A", "1m", Expression.Downsampler.MAX, Expression.Upsampler.BACKFILL),
            "{'type':'resample','downsampler':'max','expression':'A','upsampler':'backfilling',"
                + "'window':'1m'}"),
        row(
            Expression.threshold("B", Evaluator.above(5), Evaluator.below(3)),
            "{'type':'threshold','conditions':[{'evaluator':{'params':[5],'type':'gt'},"
                + "'operator':{'type':'and'},'query':{'params':[]},'reducer':{'params':[],"
                + "'type':'avg'},'type':'query','unloadEvaluator':{'params':[3],'type':'lt'}}],"
                + "'expression':'B'}"),
        row(
            Expression.classic(
                ClassicCondition.when(
                        ClassicCondition.ConditionReducer.COUNT_NON_NULL,
                        "A",
                        Evaluator.outside(1, 2))
                    .or()),
            "{'type':'classic_conditions','conditions':[{'evaluator':{'params':[1,2],'type':"
                + "'outside_range'},'operator':{'type':'or'},'query':{'params':['A']},'reducer':{"
                + "'params':[],'type':'count_non_null'},'type':'query'}]}"),
        row(
            Expression.sqlForAlerts("SELECT 1"),
            "{'type':'sql','expression':'SELECT 1','format':'alerting'}"));
  }

  static Stream<Arguments> variables() {
    return Stream.of(
        row(
            LOGS.labelValues("{app=\"a\"}", "pod"),
            "label_values({app='a'}, pod) {'refId':'LokiVariableQueryEditor-VariableQuery',"
                + "'type':1,'label':'pod','stream':'{app=\\'a\\'}'}"),
        row(
            DOCUMENTS.terms("host", "*"),
            "{'find':'terms','field':'host','query':'*'} '{\\'find\\':"
                + "\\'terms\\',\\'field\\':\\'host\\',\\'query\\':\\'*\\'}'"),
        row(Sql.postgres("db").values("SELECT 1"), "SELECT 1 'SELECT 1'"),
        row(
            AWS.values("metrics", Json.object().with("region", "default")),
            "metrics {'region':'default','queryType':'metrics','refId':"
                + "'CloudWatchVariableQueryEditor-VariableQuery'}"));
  }

  static Stream<Arguments> annotations() {
    return Stream.of(
        annotation(
            LOGS.query("{}").instant().maxLines(5), "{'expr':'{}','instant':true,'maxLines':5}"),
        annotation(Shop.CHECKOUT.query("up"), "{'expr':'up'}"),
        annotation(
            Graphite.datasource("g").query("a"),
            "{'target':{'target':'a','fromAnnotations':true,'refId':'Anno'}}"),
        annotation(
            GrafanaQuery.annotationsTaggedAny(10, "deploy"),
            "{'target':{'limit':10,'matchAny':true,'tags':['deploy'],'type':'tags'}}"),
        annotation(
            Sql.mysql("db").query("SELECT 1"),
            "{'target':{'editorMode':'code','format':'table','rawQuery':true,'rawSql':'SELECT 1',"
                + "'refId':'Anno'}}"));
  }

  private static Arguments row(Target target, String expected) {
    return row(target.json().toString(), expected);
  }

  private static Arguments row(BaseVariableQuery query, String expected) {
    return row(query.definition() + " " + query.json(), expected);
  }

  private static Arguments annotation(Target target, String expected) {
    return row(target.annotation().toString(), expected);
  }

  private static Arguments row(String json, String expected) {
    return arguments(json.replace("\\\"", "\\'").replace('"', '\''), expected);
  }
}
