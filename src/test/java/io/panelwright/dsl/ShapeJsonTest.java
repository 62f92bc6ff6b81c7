package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.dsl.field.Action;
import io.panelwright.dsl.field.AxisPlacement;
import io.panelwright.dsl.field.AxisScale;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.field.HeatmapBuckets;
import io.panelwright.dsl.field.MapLocation;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.dsl.panel.AlertList;
import io.panelwright.dsl.panel.Candlestick;
import io.panelwright.dsl.panel.CanvasConnection;
import io.panelwright.dsl.panel.CanvasElement;
import io.panelwright.dsl.panel.HeatmapAxis;
import io.panelwright.dsl.panel.HeatmapColors;
import io.panelwright.dsl.panel.MapLayer;
import io.panelwright.dsl.panel.MapView;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.PieChart;
import io.panelwright.dsl.panel.XySeries;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.transform.ColumnOrder;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.dsl.transform.ValueMatcher;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.VariableChoice;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of values of single panel types; single quotes stand for double quotes. */
class ShapeJsonTest {

  private static final Query UP = Shop.CHECKOUT.query("up");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"values", "panels", "changes", "choices"})
  void it_is_written_as_Grafana_writes_it(String json, String expected) {
    assertThat(json).isEqualTo(expected);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        row(
            HeatmapColors.scheme("Turbo").exponential(0.5).steps(32).reverse(),
            "{'mode':'scheme','scheme':'Turbo','scale':'exponential','exponent':0.5,'steps':32,"
                + "'reverse':true}"),
        row(
            HeatmapAxis.axis(Units.SECONDS).placement(AxisPlacement.RIGHT).scale(AxisScale.log(2)),
            "{'unit':'s','axisPlacement':'right','scaleDistribution':{'log':2,'type':'log'}}"),
        row(
            HeatmapBuckets.size("1m").scale(AxisScale.symlog(10, 0.1)),
            "{'mode':'size','value':'1m','scale':{'linearThreshold':0.1,'log':10,"
                + "'type':'symlog'}}"),
        row(
            XySeries.series(FieldMatcher.byName("a"), FieldMatcher.byName("b"))
                .frame(FrameMatcher.byIndex(1)),
            "{'x':{'matcher':{'id':'byName','options':'a'}},'y':{'matcher':{'id':'byName',"
                + "'options':'b'}},'frame':{'matcher':{'id':'byIndex','options':1}}}"),
        row(
            MapLayer.markers("Sites")
                .location(MapLocation.coordinates("lat", "lon"))
                .config("style.size.fixed", Json.of(5))
                .opacity(0.5),
            "{'name':'Sites','type':'markers','location':{'mode':'coords','latitude':'lat',"
                + "'longitude':'lon'},'config':{'style':{'size':{'fixed':5}}},'opacity':0.5}"),
        row(
            MapView.place(52.5, 13.4).zoom(9).shared(),
            "{'id':'coords','lat':52.5,'lon':13.4,'zoom':9,'shared':true}"),
        row(
            CanvasElement.value("CPU", "load")
                .place(1, 2, 30, 40)
                .background(Color.BLUE)
                .connections(CanvasConnection.to("Disk", 1, 0, -1, 0)),
            "{'name':'CPU','type':'metric-value','config':{'text':{'field':'load','mode':'field'}},"
                + "'placement':{'left':1,'top':2,'width':30,'height':40},'background':{'color':{"
                + "'fixed':'blue'}},'connections':[{'path':'straight','source':{'x':1,'y':0},"
                + "'target':{'x':-1,'y':0},'targetName':'Disk'}]}"),
        row(
            Action.fetch("Restart", Action.Method.POST, "/restart")
                .header("X-Team", "a")
                .confirmation("Sure?")
                .variable("who", "Who"),
            "{'fetch':{'method':'POST','url':'/restart','headers':[['X-Team','a']]},"
                + "'title':'Restart','type':'fetch','confirmation':'Sure?','variables':[{"
                + "'key':'who','name':'Who','type':'string'}]}"),
        row(
            Thresholds.base(Color.GREEN).step(5, Color.RED, "$limit"),
            "{'mode':'absolute','steps':[{'color':'green','value':0},{'color':'red','value':5,"
                + "'valueExpr':'$limit'}]}"),
        row(
            TableCell.bar(TableCell.Bar.LCD).barValue(TableCell.BarValue.HIDDEN),
            "{'type':'gauge','mode':'lcd','valueDisplayMode':'hidden'}"));
  }

  static Stream<Arguments> panels() {
    return Stream.of(
        options(
            Panels.heatmap("H", Units.SECONDS, UP)
                .colors(HeatmapColors.opacity(Color.RED))
                .hideUpTo(0.5),
            "{'yAxis.unit':'s','color.fill':'red','color.mode':'opacity','filterValues.le':0.5}"),
        options(
            Panels.piechart("P", Units.BYTES_IEC, UP)
                .pieType(PieChart.Type.DONUT)
                .labels(PieChart.Label.PERCENT, PieChart.Label.NAME),
            "{'pieType':'donut','displayLabels':['percent','name']}"),
        options(
            Panels.alertList("A").show(AlertList.State.NORMAL).sort(AlertList.Order.IMPORTANCE),
            "{'stateFilter.normal':true,'sortOrder':3}"),
        options(
            Panels.traces("T", UP).atLeast("100ms"),
            "{'spanFilters.from':'100ms','spanFilters.fromOperator':'>='}"),
        options(
            Panels.candlestick("C", Units.NUMBER, UP).mode(Candlestick.Mode.CANDLES).openField("o"),
            "{'mode':'candles','fields.open':'o'}"));
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        row(
            Transformations.extractFields("labels").path("a.b", "B").keepTime(),
            "{'id':'extractFields','options':{'source':'labels','format':'json','jsonPaths':[{"
                + "'alias':'B','path':'a.b'}],'keepTime':true}}"),
        row(
            Transformations.organize().orderBy(ColumnOrder.byLabel("job").descending()),
            "{'id':'organize','options':{'excludeByName':{},'includeByName':{},'indexByName':{},"
                + "'renameByName':{},'orderBy':[{'desc':true,'name':'job','type':'label'}],"
                + "'orderByMode':'auto'}}"),
        row(
            Transformations.partitionByValues("region").asLabels(false).separators(":", "/"),
            "{'id':'partitionByValues','options':{'fields':['region'],'naming':{'asLabels':false,"
                + "'separator1':':','separator2':'/'}}}"),
        row(
            Transformations.window("w", Reducer.MEAN, "a.b", 5).centered(),
            "{'id':'calculateField','options':{'mode':'windowFunctions','window':{'field':'a.b',"
                + "'reducer':'mean','windowSize':5,'windowSizeMode':'fixed','windowAlignment':"
                + "'centered'},'alias':'w'}}"),
        row(
            Transformations.timeSeriesTable().stat("A", Reducer.MAX),
            "{'id':'timeSeriesTable','options':{'A':{'stat':'max'}}}"),
        row(
            Transformations.keepRows(true, ValueMatcher.between("a", 1, 2)),
            "{'id':'filterByValue','options':{'filters':[{'config':{'id':'between','options':{"
                + "'from':1,'to':2}},'fieldName':'a'}],'match':'all','type':'include'}}"));
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        variable(
            Variables.choices(
                "v", VariableChoice.choice("A", "a"), VariableChoice.choice("B", "b")),
            "{'name':'v','current':{'text':'A','value':'a'},'options':[{'text':'A','value':'a',"
                + "'selected':true},{'text':'B','value':'b','selected':false}],"
                + "'query':'A : a,B : b'}"),
        variable(
            Variables.jsonChoices("v", VariableChoice.choice("A", "a").property("zone", "eu")),
            "{'name':'v','current':{'text':'A','value':'a'},'options':[{'text':'A','value':'a',"
                + "'selected':true,'properties':{'zone':'eu'}}],'query':'[{\\'text\\':\\'A\\',"
                + "\\'value\\':\\'a\\',\\'zone\\':\\'eu\\'}]','valuesFormat':'json'}"));
  }

  private static Arguments variable(Variable variable, String expected) {
    return row(variable.settings().toString(), expected);
  }

  private static Arguments options(Panel panel, String expected) {
    return row(panel.spec().options().toString(), expected);
  }

  private static Arguments row(JsonValue value, String expected) {
    return row(value.json().toString(), expected);
  }

  private static Arguments row(Thresholds value, String expected) {
    return row(value.json().toString(), expected);
  }

  private static Arguments row(String json, String expected) {
    return arguments(json.replace("\\\"", "\\'").replace('"', '\''), expected);
  }
}
