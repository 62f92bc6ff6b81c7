package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Legend;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.SortOrder;
import io.panelwright.dsl.panel.Tooltip;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.VariableQuery;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.dsl.transform.ValueMatcher;
import io.panelwright.dsl.variable.QueryVariable;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of each value; single quotes stand for double quotes. */
class ValueJsonTest {

  private static final Query UP = Shop.CHECKOUT.query("up");

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "thresholds_are_written",
    "mappings_are_written",
    "matchers_are_written",
    "overrides_are_written",
    "links_are_written",
    "transformations_are_written",
    "variables_are_written",
    "annotations_are_written",
    "queries_are_written",
    "legends_and_tooltips_are_written"
  })
  void a_value_is_written_as_Grafana_writes_it(String json, String expected) {
    assertThat(json).isEqualTo(expected);
  }

  static Stream<Arguments> thresholds_are_written() {
    return Stream.of(
        row(
            Thresholds.base(Color.GREEN),
            "{'mode':'absolute','steps':[{'color':'green','value':0}]}"),
        row(
            Thresholds.base(Color.GREEN).step(0.5, Color.YELLOW).step(1, Color.RED),
            "{'mode':'absolute','steps':[{'color':'green','value':0},{'color':'yellow',"
                + "'value':0.5},{'color':'red','value':1}]}"),
        row(
            Thresholds.base(Color.TEXT).step(-1e21, Color.RED).percentage(),
            "{'mode':'percentage','steps':[{'color':'text','value':0},{'color':'red',"
                + "'value':-1e+21}]}"));
  }

  static Stream<Arguments> mappings_are_written() {
    return Stream.of(
        row(
            Mapping.value("ok", "fine"),
            "[{'options':{'ok':{'text':'fine','index':0}},'type':'value'}]"),
        row(
            Mapping.value(1, "UP").color(Color.GREEN),
            "[{'options':{'1':{'text':'UP','color':'green','index':0}},'type':'value'}]"),
        row(
            Mapping.value(0.1, "some").icon("bell"),
            "[{'options':{'0.1':{'text':'some','icon':'bell','index':0}},'type':'value'}]"),
        row(
            Mapping.range(1, 2, "few"),
            "[{'options':{'from':1,'to':2,'result':{'text':'few','index':0}},'type':'range'}]"),
        row(
            Mapping.from(3, "many"),
            "[{'options':{'from':3,'result':{'text':'many','index':0}},'type':'range'}]"),
        row(
            Mapping.upTo(0, "none"),
            "[{'options':{'to':0,'result':{'text':'none','index':0}},'type':'range'}]"),
        row(
            Mapping.regex("^a(.*)", "$1"),
            "[{'options':{'pattern':'^a(.*)','result':{'text':'$1','index':0}},'type':'regex'}]"),
        row(
            Mapping.special(Mapping.Special.NULL_OR_NAN, "-"),
            "[{'options':{'match':'null+nan','result':{'text':'-','index':0}},'type':'special'}]"));
  }

  static Stream<Arguments> matchers_are_written() {
    return Stream.of(
        row(FieldMatcher.byName("p99"), "{'id':'byName','options':'p99'}"),
        row(
            FieldMatcher.byNames("a", "b"),
            "{'id':'byNames','options':{'mode':'include','names':['a','b']}}"),
        row(
            FieldMatcher.exceptNames("a"),
            "{'id':'byNames','options':{'mode':'exclude','names':['a'],"
                + "'prefix':'All except:','readOnly':true}}"),
        row(FieldMatcher.byRegexp("/p9./"), "{'id':'byRegexp','options':'/p9./'}"),
        row(
            FieldMatcher.byRegexpOrNames("/p/", "a"),
            "{'id':'byRegexpOrNames','options':{'names':['a'],'pattern':'/p/'}}"),
        row(
            FieldMatcher.byType(FieldMatcher.FieldType.NUMBER),
            "{'id':'byType','options':'number'}"),
        row(
            FieldMatcher.byTypes(FieldMatcher.FieldType.NUMBER, FieldMatcher.FieldType.TIME),
            "{'id':'byTypes','options':['number','time']}"),
        row(FieldMatcher.numeric(), "{'id':'numeric'}"),
        row(FieldMatcher.time(), "{'id':'time'}"),
        row(FieldMatcher.first(), "{'id':'first'}"),
        row(FieldMatcher.firstTimeField(), "{'id':'firstTimeField'}"),
        row(FieldMatcher.byFrameRefId("A"), "{'id':'byFrameRefID','options':'A'}"),
        row(
            FieldMatcher.byValue(Reducer.MAX, FieldMatcher.Comparison.GREATER, 0.5),
            "{'id':'byValue','options':{'op':'gt','reducer':'max','value':0.5}}"),
        row(
            FieldMatcher.numeric().in(FieldMatcher.Scope.ANNOTATION),
            "{'id':'numeric','scope':'annotation'}"),
        row(
            FieldMatcher.matcher("byName", Optional.of(Json.of("a"))),
            "{'id':'byName','options':'a'}"));
  }

  static Stream<Arguments> overrides_are_written() {
    return Stream.of(
        row(
            FieldOverride.override(FieldMatcher.byName("a")),
            "{'matcher':{'id':'byName','options':'a'},'properties':[]}"),
        row(
            FieldOverride.override(FieldMatcher.byName("a")).unit(Units.SECONDS).lineWidth(3),
            "{'matcher':{'id':'byName','options':'a'},'properties':[{'id':'unit',"
                + "'value':'s'},{'id':'custom.lineWidth','value':3}]}"),
        row(
            FieldOverride.override(FieldMatcher.byName("a")).mappings(Mapping.upTo(0, "none")),
            "{'matcher':{'id':'byName','options':'a'},'properties':[{'id':'mappings',"
                + "'value':[{'options':{'to':0,'result':{'text':'none','index':0}},"
                + "'type':'range'}]}]}"),
        row(
            FieldOverride.override(FieldMatcher.byName("a"))
                .hideColumn()
                .cell(TableCell.coloredRow()),
            "{'matcher':{'id':'byName','options':'a'},'properties':[{"
                + "'id':'custom.hideFrom.viz','value':true},{'id':'custom.cellOptions',"
                + "'value':{'type':'color-background','mode':'basic','applyToRow':true}}]}"));
  }

  static Stream<Arguments> links_are_written() {
    return Stream.of(
        row(PanelLink.panelLink("A", "/a"), "{'targetBlank':false,'title':'A','url':'/a'}"),
        row(
            PanelLink.panelLink("A", "/a").inNewTab(),
            "{'targetBlank':true,'title':'A','url':'/a'}"),
        row(DataLink.dataLink("A", "/a"), "{'targetBlank':false,'title':'A','url':'/a'}"),
        row(
            DataLink.dataLink("A", "/a").inNewTab().onClick(),
            "{'targetBlank':true,'title':'A','url':'/a','oneClick':true}"),
        row(
            DashboardLink.link("A", "/a").keepTime().includeVariables().icon("bolt").tooltip("t"),
            "{'asDropdown':false,'icon':'bolt','includeVars':true,'keepTime':true,"
                + "'tags':[],'targetBlank':false,'title':'A','tooltip':'t','url':'/a',"
                + "'type':'link'}"),
        row(
            DashboardLink.dashboards("All", "shop", "x").asDropdown().inControlsMenu(),
            "{'asDropdown':true,'icon':'external link','includeVars':false,"
                + "'keepTime':false,'tags':['shop','x'],'targetBlank':false,'title':'All',"
                + "'tooltip':'','url':'','type':'dashboards','placement':'inControlsMenu'}"));
  }

  static Stream<Arguments> transformations_are_written() {
    return Stream.of(
        row(Transformations.reduce(Reducer.MAX), "{'id':'reduce','options':{'reducers':['max']}}"),
        row(
            Transformations.reduceFields(Reducer.MAX),
            "{'id':'reduce','options':{'mode':'reduceFields','reducers':['max']}}"),
        row(Transformations.merge().disabled(), "{'id':'merge','options':{},'disabled':true}"),
        row(
            Transformations.merge().onlyQuery("A"),
            "{'id':'merge','options':{},'filter':{'id':'byRefId','options':'A'}}"),
        row(
            Transformations.merge().topic(Transformation.Topic.ANNOTATIONS),
            "{'id':'merge','options':{},'topic':'annotations'}"),
        row(
            Transformations.joinByField("job", Transformations.Join.OUTER_TABULAR),
            "{'id':'joinByField','options':{'byField':'job','mode':'outerTabular'}}"),
        row(
            Transformations.renameByRegex("a(.)", "$1"),
            "{'id':'renameByRegex','options':{'regex':'a(.)','renamePattern':'$1'}}"),
        row(Transformations.labelsToFields(), "{'id':'labelsToFields','options':{}}"),
        row(Transformations.labelsToRows(), "{'id':'labelsToFields','options':{'mode':'rows'}}"),
        row(
            Transformations.labelsToFields("job", "le"),
            "{'id':'labelsToFields','options':{'keepLabels':['job','le'],'mode':'columns'}}"),
        row(
            Transformations.sortBy("Value", true),
            "{'id':'sortBy','options':{'fields':{},'sort':[{'desc':true,'field':'Value'}]}}"),
        row(
            Transformations.organize().hide("Time").rename("a", "A").order("b", "a"),
            "{'id':'organize','options':{'excludeByName':{'Time':true},'includeByName':{"
                + "},'indexByName':{'b':0,'a':1},'renameByName':{'a':'A'}}}"),
        row(
            Transformations.groupBy("job").calculate("Value", Reducer.SUM, Reducer.MAX),
            "{'id':'groupBy','options':{'fields':{'job':{'aggregations':[],"
                + "'operation':'groupby'},'Value':{'aggregations':['sum','max'],"
                + "'operation':'aggregate'}}}}"),
        row(
            Transformations.keepRows(true, ValueMatcher.equal("a", "1"), ValueMatcher.isNull("b")),
            "{'id':'filterByValue','options':{'filters':[{'config':{'id':'equal',"
                + "'options':{'value':'1'}},'fieldName':'a'},{'config':{'id':'isNull',"
                + "'options':{}},'fieldName':'b'}],'match':'all','type':'include'}}"),
        row(
            Transformations.dropRows(
                false, ValueMatcher.greater("a", 1), ValueMatcher.lower("a", 0.5)),
            "{'id':'filterByValue','options':{'filters':[{'config':{'id':'greater',"
                + "'options':{'value':1}},'fieldName':'a'},{'config':{'id':'lower','options':{"
                + "'value':0.5}},'fieldName':'a'}],'match':'any','type':'exclude'}}"),
        row(
            Transformations.dropRows(false, ValueMatcher.regex("a", "x.*")),
            "{'id':'filterByValue','options':{'filters':[{'config':{'id':'regex',"
                + "'options':{'value':'x.*'}},'fieldName':'a'}],'match':'any',"
                + "'type':'exclude'}}"),
        row(
            Transformations.calculateField("sum", Reducer.SUM),
            "{'id':'calculateField','options':{'mode':'reduceRow',"
                + "'reduce':{'reducer':'sum'},'alias':'sum'}}"),
        row(
            Transformations.calculateField("c", "a", Transformations.Operator.DIVIDED_BY, "b"),
            "{'id':'calculateField','options':{'mode':'binary','binary':{'left':'a',"
                + "'operator':'/','right':'b'},'alias':'c'}}"),
        row(
            Transformations.calculateField("c", "a", Transformations.Operator.TIMES, 100),
            "{'id':'calculateField','options':{'mode':'binary','binary':{'left':'a',"
                + "'operator':'*','right':'100'},'alias':'c'}}"),
        row(
            Transformations.convertFieldType("a", FieldMatcher.FieldType.NUMBER),
            "{'id':'convertFieldType','options':{'conversions':[{"
                + "'destinationType':'number','targetField':'a'}],'fields':{}}}"),
        row(
            Transformations.transformation("limit", Json.object().with("limitField", 5)),
            "{'id':'limit','options':{'limitField':5}}"));
  }

  static Stream<Arguments> variables_are_written() {
    return Stream.of(
        row(
            Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'label_values(up, job)','options':[],'query':{'qryType':1,"
                + "'query':'label_values(up, job)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", VariableQuery.labelNames(Shop.ANY)),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'label_names()','options':[],'query':{'qryType':0,"
                + "'query':'label_names()',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", VariableQuery.labelValues(Shop.ANY, "job")),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'label_values(job)','options':[],'query':{'qryType':1,"
                + "'query':'label_values(job)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", VariableQuery.metrics(Shop.ANY, "a.*")),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'metrics(a.*)','options':[],'query':{'qryType':2,"
                + "'query':'metrics(a.*)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", VariableQuery.queryResult(Shop.ANY, "up")),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'query_result(up)','options':[],'query':{'qryType':3,"
                + "'query':'query_result(up)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", VariableQuery.classic(Shop.ANY, "x")),
            "query {'name':'v','current':{'text':'','value':''},'definition':'x',"
                + "'options':[],'query':{'qryType':5,'query':'x',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':''}"),
        row(
            Variables.query("v", Shop.ANY.labelValues("up", "job"))
                .multi()
                .includeAll(".*")
                .regex("/a/")
                .regexOnText()
                .sort(QueryVariable.Sort.NATURAL)
                .refreshOnTimeRange()
                .staticOptions("x"),
            "query {'name':'v','current':{'text':['All'],'value':['$__all']},"
                + "'definition':'label_values(up, job)','options':[],'query':{'qryType':1,"
                + "'query':'label_values(up, job)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':2,"
                + "'regex':'/a/','multi':true,'allValue':'.*','includeAll':true,"
                + "'regexApplyTo':'text','sort':7,'staticOptions':[{'text':'x','value':'x'}],"
                + "'staticOptionsOrder':'before'}"),
        row(
            Variables.query("v", Shop.ANY.labelValues("up", "job"))
                .includeAll()
                .defaultValue("a")
                .allowCustomValue(false),
            "query {'name':'v','current':{'text':'a','value':'a'},"
                + "'definition':'label_values(up, job)','options':[],'query':{'qryType':1,"
                + "'query':'label_values(up, job)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':'','includeAll':true,'allowCustomValue':false}"),
        row(
            Variables.custom("v", "a", "b").defaultValue("b").label("V").description("d"),
            "custom {'name':'v','current':{'text':'b','value':'b'},'options':[{"
                + "'text':'a','value':'a','selected':false},{'text':'b','value':'b',"
                + "'selected':true}],'query':'a,b','label':'V','description':'d'}"),
        row(
            Variables.custom("v", "a").multi().defaultValue("a"),
            "custom {'name':'v','current':{'text':['a'],'value':['a']},'options':[{"
                + "'text':'a','value':'a','selected':true}],'query':'a','multi':true}"),
        row(
            Variables.custom("v", "a").multi(),
            "custom {'name':'v','current':{'text':['a'],'value':['a']},'options':[{"
                + "'text':'a','value':'a','selected':true}],'query':'a','multi':true}"),
        row(
            Variables.custom("v", "a").includeAll().multi(),
            "custom {'name':'v','current':{'text':['All'],'value':['$__all']},"
                + "'options':[{'text':'a','value':'a','selected':false}],'query':'a',"
                + "'includeAll':true,'multi':true}"),
        row(
            Variables.query("v", Shop.ANY.labelValues("up", "job")).multi(),
            "query {'name':'v','current':{'text':'','value':''},"
                + "'definition':'label_values(up, job)','options':[],'query':{'qryType':1,"
                + "'query':'label_values(up, job)',"
                + "'refId':'PrometheusVariableQueryEditor-VariableQuery'},'refresh':1,"
                + "'regex':'','multi':true}"),
        row(
            Variables.datasource("v", "loki").regex("a").hidden(),
            "datasource {'name':'v','current':{'text':'default','value':'default'},"
                + "'options':[],'query':'loki','refresh':1,'regex':'a','hide':2}"),
        row(
            Variables.datasource(Shop.DS),
            "datasource {'name':'ds','current':{'text':'shop-main','value':'shop-main'},"
                + "'options':[],'query':'prometheus','refresh':1,"
                + "'regex':'^(shop-main|shop-ledger)$','label':'Datasource',"
                + "'description':'Which Prometheus is asked.'}"),
        row(
            Variables.interval("v", "1m", "5m").auto(10, "1s").hideLabel(),
            "interval {'name':'v','auto':true,'auto_count':10,'auto_min':'1s','current':{"
                + "'text':'1m','value':'1m'},'options':[{'text':'1m','value':'1m',"
                + "'selected':true},{'text':'5m','value':'5m','selected':false}],'query':'1m,"
                + "5m','refresh':2,'hide':1}"),
        row(
            Variables.constant("v", "c"),
            "constant {'name':'v','current':{'text':'c','value':'c'},'hide':2,'query':'c'}"),
        row(
            Variables.textbox("v", "t").skipUrlSync(),
            "textbox {'name':'v','current':{'text':'t','value':'t'},'options':[{"
                + "'text':'t','value':'t','selected':true}],'query':'t','skipUrlSync':true}"),
        row(
            Variables.toggle("v", "on", "off", true),
            "switch {'name':'v','current':{'text':'on','value':'on'},'options':[{"
                + "'text':'on','value':'on','selected':true},{'text':'off','value':'off',"
                + "'selected':false}]}"),
        row(
            Variables.toggle("v", "on", "off", false),
            "switch {'name':'v','current':{'text':'off','value':'off'},'options':[{"
                + "'text':'on','value':'on','selected':false},{'text':'off','value':'off',"
                + "'selected':true}]}"),
        row(
            Variables.adhoc("v", Shop.CHECKOUT).filter("job", "=", "a").filter("le", "!~", "b"),
            "adhoc {'name':'v','baseFilters':[],'filters':[{'key':'job','operator':'=',"
                + "'value':'a'},{'key':'le','operator':'!~','value':'b'}]}"),
        row(
            Variables.groupBy("v", Shop.CHECKOUT).inControlsMenu(),
            "groupby {'name':'v','current':{'text':'','value':''},'options':[],'hide':3}"));
  }

  static Stream<Arguments> annotations_are_written() {
    return Stream.of(
        row(
            Annotation.annotation("A", Color.RED, UP),
            "{'enable':true,'hide':false,'iconColor':'red'}"),
        row(
            Annotation.annotation("A", Color.RED, UP)
                .title("{{a}}")
                .text("t")
                .tags("a", "b")
                .step("30s"),
            "{'enable':true,'hide':false,'iconColor':'red','titleFormat':'{{a}}',"
                + "'textFormat':'t','tagKeys':'a,b','step':'30s'}"),
        row(
            Annotation.annotation("A", Color.RED, UP)
                .useValueForTime()
                .off()
                .hidden()
                .inControlsMenu(),
            "{'enable':false,'hide':true,'iconColor':'red','useValueForTime':true,"
                + "'placement':'inControlsMenu'}"));
  }

  static Stream<Arguments> queries_are_written() {
    return Stream.of(
        row(UP, "{'editorMode':'code','legendFormat':'__auto','range':true}"),
        row(
            UP.legend("{{job}}").instant(),
            "{'editorMode':'code','legendFormat':'{{job}}','range':false,'instant':true}"),
        row(UP.instant().range(), "{'editorMode':'code','legendFormat':'__auto','range':true}"),
        row(UP.both(), "{'editorMode':'code','legendFormat':'__auto','range':true,'instant':true}"),
        row(
            UP.table().minStep("15s").hidden(),
            "{'editorMode':'code','legendFormat':'__auto','range':true,'format':'table','interval':'15s','hide':true}"),
        row(
            UP.heatmap().exemplars(),
            "{'editorMode':'code','legendFormat':'__auto','range':true,'format':'heatmap','exemplar':true}"));
  }

  static Stream<Arguments> legends_and_tooltips_are_written() {
    return Stream.of(
        row(Legend.list(), "{'displayMode':'list','showLegend':true}"),
        row(Legend.none(), "{'showLegend':false}"),
        row(
            Legend.table()
                .right()
                .calcs(Reducer.LAST_NOT_NULL, Reducer.percentile(95))
                .sortBy("Last *", true)
                .width(200),
            "{'displayMode':'table','showLegend':true,'placement':'right',"
                + "'calcs':['lastNotNull','p95'],'sortBy':'Last *','sortDesc':true,'width':200}"),
        row(
            Legend.table().bottom().limit(5).wrap(),
            "{'displayMode':'table','showLegend':true,'placement':'bottom','limit':5,"
                + "'overflow':'wrap'}"),
        row(Tooltip.single(), "{'mode':'single'}"),
        row(Tooltip.none(), "{'mode':'none'}"),
        row(
            Tooltip.all().sort(SortOrder.DESCENDING).hideZeros().maxWidth(300).maxHeight(200),
            "{'mode':'multi','sort':'desc','hideZeros':true,'maxWidth':300,'maxHeight':200}"));
  }

  private static Arguments row(Object value, String expected) {
    String json =
        value instanceof Variable variable
            ? variable.type() + " " + variable.settings()
            : value instanceof Annotation annotation
                ? annotation.settings().toString()
                : value instanceof Query query
                    ? query.settings().toString()
                    : value instanceof PanelLink link
                        ? link.json().toString()
                        : value instanceof DataLink link
                            ? link.json().toString()
                            : value.toString();
    return arguments(json.replace('"', '\''), expected);
  }
}
