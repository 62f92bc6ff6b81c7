#!/bin/sh
# Runs panelwright.jar with the given arguments: that of PANELWRIGHT_JAR, otherwise that of this
# checkout, which is built on the first run.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
jar=${PANELWRIGHT_JAR:-$root/target/panelwright.jar}
if [ ! -f "$jar" ]; then
  if [ -n "${PANELWRIGHT_JAR:-}" ]; then
    echo "panelwright: PANELWRIGHT_JAR is $jar, which does not exist" >&2
    exit 3
  fi
  echo "panelwright: building $jar; this takes some minutes, once" >&2
  mvn -B -q -ntp -f "$root/pom.xml" -DskipTests package >&2
fi
exec java -jar "$jar" "$@"
