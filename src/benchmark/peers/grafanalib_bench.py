# The benchmark's dashboard with grafanalib; the protocol is in PeerProcess.java.
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "python"))

from grafanalib._gen import DashboardEncoder
from grafanalib.core import Dashboard, GridPos, RowPanel, Stat, Target, TimeSeries


def panel(row, index):
    selector = 'http_requests_total{job="x%d"}[$__rate_interval]' % index
    title = "Panel %d/%d" % (row, index)
    position = GridPos(h=8, w=12, x=index % 2 * 12, y=row * 33 + 1 + index // 2 * 8)
    if index % 2 == 0:
        query = Target(expr="sum by (job) (rate(%s))" % selector, legendFormat="{{job}}", refId="A")
        return TimeSeries(
            title=title, dataSource="${ds}", unit="s", lineWidth=1, fillOpacity=10,
            gridPos=position, targets=[query])
    query = Target(expr="sum(rate(%s))" % selector, refId="A", instant=True)
    return Stat(title=title, dataSource="${ds}", format="s", gridPos=position, targets=[query])


def render():
    panels = []
    for row in range(8):
        panels.append(RowPanel(title="Row %d" % row, gridPos=GridPos(h=1, w=24, x=0, y=row * 33)))
        panels.extend(panel(row, index) for index in range(8))
    dashboard = Dashboard(title="Bench", uid="bench", panels=panels).auto_panel_ids()
    return json.dumps(dashboard.to_json_data(), sort_keys=True, indent=2, cls=DashboardEncoder)


for line in sys.stdin:
    start = time.process_time_ns()
    text = ""
    for _ in range(int(line)):
        text = render()
    print(time.process_time_ns() - start, len(text.encode()), flush=True)
