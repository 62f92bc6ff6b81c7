// The benchmark's dashboard with Grafana's TypeScript SDK; the protocol is in PeerProcess.java.
import { createInterface } from 'node:readline';
import { VizLegendOptionsBuilder, ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { DashboardBuilder, RowBuilder, ThresholdsConfigBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

const datasource = { type: 'prometheus', uid: '${ds}' };

function series(row, index) {
  const query = new DataqueryBuilder()
    .expr(`sum by (job) (rate(http_requests_total{job="x${index}"}[$__rate_interval]))`)
    .legendFormat('{{job}}')
    .refId('A');
  const legend = new VizLegendOptionsBuilder().showLegend(true).placement('right').displayMode('table');
  return new timeseries.PanelBuilder()
    .title(`Panel ${row}/${index}`)
    .datasource(datasource)
    .span(12)
    .height(8)
    .unit('s')
    .lineWidth(1)
    .fillOpacity(10)
    .legend(legend)
    .withTarget(query);
}

function state(row, index) {
  const query = new DataqueryBuilder()
    .expr(`sum(rate(http_requests_total{job="x${index}"}[$__rate_interval]))`)
    .refId('A')
    .instant();
  const thresholds = new ThresholdsConfigBuilder()
    .mode('absolute')
    .steps([{ value: null, color: 'text' }]);
  return new stat.PanelBuilder()
    .title(`Panel ${row}/${index}`)
    .datasource(datasource)
    .span(12)
    .height(8)
    .unit('s')
    .thresholds(thresholds)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .withTarget(query);
}

function render() {
  const dashboard = new DashboardBuilder('Bench').uid('bench').timezone('browser');
  for (let row = 0; row < 8; row++) {
    dashboard.withRow(new RowBuilder(`Row ${row}`));
    for (let index = 0; index < 8; index++) {
      dashboard.withPanel(index % 2 === 0 ? series(row, index) : state(row, index));
    }
  }
  return JSON.stringify(dashboard.build(), null, 2);
}

for await (const line of createInterface({ input: process.stdin })) {
  const start = process.cpuUsage();
  let text = '';
  for (let i = 0; i < Number(line); i++) {
    text = render();
  }
  const used = process.cpuUsage(start);
  console.log(`${(used.user + used.system) * 1000} ${Buffer.byteLength(text)}`);
}
