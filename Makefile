# Two commands are all the set-up: `make` renders the dashboards, `make test` runs every test.

MVN ?= mvn -B -ntp
ARGS ?=
PREFIX ?= $(HOME)/.local

# Debian packages that the tests run, beside the JDK, Maven and git.
TEST_PACKAGES = prometheus chromium-headless-shell

# In the C locale, Java cannot read file names that are not ASCII.
ifneq ($(shell locale charmap 2>/dev/null),UTF-8)
export LC_ALL = C.UTF-8
endif

# exec:java compiles first. Maven is silent for minutes when it downloads its plug-ins.
run = @test -d target/classes \
  || echo "Downloading libraries and compiling; the first run takes a few minutes." >&2; \
  $(MVN) -q exec:java -Dexec.args="$(1)"

.PHONY: render install release-check sanity doctor push check test test-import test-pull demo demo-down preview golden format grafana-schema text-widths benchmark benchmark-start benchmark-peers benchmark-scale dist clean

# Options go along: make render ARGS="--profile 12.2 --out old"
render:
	$(call run,render $(ARGS))

# The command panelwright into PREFIX, and the library with its sources into the local Maven repository.
install:
	@echo "Compiling and installing; the first run downloads libraries and takes a few minutes." >&2
	@rm -f target/panelwright-*.zip
	@$(MVN) -q -Dmaven.test.skip=true -Dspotless.check.skip=true install
	@src/dist/install-tool "$(PREFIX)"
	@echo "Installed io.panelwright:panelwright:$$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml) into the local Maven repository"

# A release with a throw-away key, as Maven Central requires it; nothing is uploaded.
release-check:
	@.ci/release-check

check:
	$(call run,check $(ARGS))

# The operator's checklist on the running stack: make sanity ARGS="--watch 30s"
sanity:
	$(call run,sanity $(ARGS))

# Why panels show no data on the running servers: make doctor ARGS="--range 6h"
doctor:
	$(call run,doctor $(ARGS))

test:
	@.ci/install-packages $(TEST_PACKAGES)
	$(MVN) verify -Pbrowser

# Ten times as many random dashboards for the import as make test has; a few minutes.
test-import:
	$(MVN) test -Dtest=ImportDamagedTest,V2DamagedTest -Djqwik.tries.default=2000

# All seeded edits of pull, in YAML and in Java, on the whole corpus; half an hour. Prints the rates.
test-pull:
	$(MVN) test -Dtest=YamlPullTest,JavaPullTest -Dpanelwright.pull=true

# Saves the dashboards in a Grafana: make push ARGS="--env test --dry-run"
push:
	$(call run,push $(ARGS))

# The whole stack with data on this machine; prints its addresses. With other ports: make demo ARGS="--port-offset 10000"
demo:
	@.ci/install-packages prometheus
	$(call run,stack up $(ARGS))

demo-down:
	$(call run,stack down $(ARGS))

# The dashboards with live data in a browser; the same ports as the demo. Changes of panels.yaml and
# Java sources appear at once: make preview ARGS="--watch"
preview:
	$(call run,preview $(ARGS))

# Writes golden files and generated pages, and lists those that changed; review them as code.
# All: make golden. Those of one test class: make golden TEST=RuleCasesTest
golden:
	@$(if $(TEST),,.ci/install-packages prometheus)
	@mkdir -p target && touch target/golden-start
	@$(MVN) -q test -Dgolden=true -Dgroups=golden $(if $(TEST),-Dtest=$(TEST)); result=$$?; \
	  written=$$(find src docs dashboards -type f -newer target/golden-start); \
	  echo "Changed files: $${written:-none}"; \
	  [ -z "$$written" ] || git --no-pager diff --stat -- $$written; \
	  exit $$result

format:
	$(MVN) -q spotless:apply

# Writes the resource schema.json from the facts about Grafana.
grafana-schema:
	$(MVN) -q test-compile exec:java -Dexec.classpathScope=test \
	  -Dmain.class=io.panelwright.grafana.schema.GrafanaSchemaGenerator

# Widths of Inter's characters, from Debian's package fonts-inter
text-widths:
	$(MVN) -q test-compile exec:java -Dexec.classpathScope=test \
	  -Dmain.class=io.panelwright.show.layout.TextWidthsGenerator

# Benchmarks of parsing, linting, rendering and displays; needs ../shared. More: make benchmark ARGS="-h"
benchmark:
	$(MVN) -q clean test-compile exec:exec -Pbenchmark -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-cp %classpath org.openjdk.jmh.Main $(ARGS)"

# A zip with the command panelwright, which needs no Maven: docs/install.md
dist:
	@echo "Compiling and packing; the first run downloads libraries and takes a few minutes." >&2
	$(MVN) -q -Dmaven.test.skip=true package
	@ls target/panelwright-*.zip

# The time of whole processes with each JDK, as ratios to a JVM that prints one word.
JDKS ?= $(shell dirname $$(dirname $$(readlink -f $$(command -v java))))
RUNS ?= 15
benchmark-start: dist
	java src/benchmark/start/StartBenchmark.java $(RUNS) $(JDKS)

# Compares rendering with Grafana's TypeScript SDK and grafanalib; two minutes. Installs both below
# target with npm and pip. More rounds: make benchmark-peers ARGS=40
benchmark-peers:
	@src/benchmark/peers/install target/peers
	@rm -rf target/test-classes
	@$(MVN) -q test-compile exec:exec -Pbenchmark -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-cp %classpath io.panelwright.benchmark.PeerBenchmark target/peers $(ARGS)"

# 10,000 dashboards: time, memory and threads; ten minutes. Fewer: make benchmark-scale ARGS=2000
benchmark-scale:
	$(MVN) -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-cp %classpath io.panelwright.testing.ScaleBenchmark $(ARGS)"

clean:
	$(MVN) -q clean
