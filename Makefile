# Two commands are all the set-up: `make` renders the dashboards, `make test` runs every test.

MVN ?= mvn -B -ntp
ARGS ?=

.PHONY: render sanity doctor check test demo demo-down golden format vocabulary benchmark clean

# Options go along: make render ARGS="--profile 12.2 --out old"
render:
	$(MVN) -q compile exec:java -Dexec.args="render $(ARGS)"

check:
	$(MVN) -q compile exec:java -Dexec.args="check $(ARGS)"

# The operator's checklist, asked of the running stack: make sanity ARGS="--watch 30s"
sanity:
	$(MVN) -q compile exec:java -Dexec.args="sanity $(ARGS)"

# Why panels show no data, asked of the running servers: make doctor ARGS="--range 6h"
doctor:
	$(MVN) -q compile exec:java -Dexec.args="doctor $(ARGS)"

test:
	.ci/need-prometheus
	$(MVN) verify

# The whole stack with data on this machine; says where to look. With other ports: make demo ARGS="--port-offset 10000"
demo:
	.ci/need-prometheus
	$(MVN) -q compile exec:java -Dexec.args="stack up $(ARGS)"

demo-down:
	$(MVN) -q compile exec:java -Dexec.args="stack down $(ARGS)"

# Rewrites the golden files, then reruns the tests against them. Review the difference as code.
golden:
	$(MVN) -q test -Dgolden=true -Dsurefire.failIfNoSpecifiedTests=false
	$(MVN) verify

format:
	$(MVN) -q spotless:apply

# Makes vocabulary.json anew from ../shared/grafana/facts.json.
vocabulary:
	$(MVN) -q test-compile exec:java -Dexec.classpathScope=test \
	  -Dmain.class=io.panelwright.vocabulary.VocabularyGenerator

# Queries and dashboards a second; needs ../shared. More: make benchmark ARGS="-h"
benchmark:
	$(MVN) -q clean test-compile exec:exec -Pbenchmark -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-cp %classpath org.openjdk.jmh.Main $(ARGS)"

clean:
	$(MVN) -q clean
