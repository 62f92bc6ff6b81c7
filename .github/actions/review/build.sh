#!/bin/sh
# Builds panelwright.jar from the checkout of this action, unless it is there.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
if [ ! -f "$root/target/panelwright.jar" ]; then
  mvn -B -q -ntp -f "$root/pom.xml" -DskipTests package
fi
