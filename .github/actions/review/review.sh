#!/bin/sh
# Runs "panelwright review" with the inputs of the action, which are in variables REVIEW_….
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
jar=${PANELWRIGHT_JAR:-$root/target/panelwright.jar}

set -- review "--out=$REVIEW_OUT" "--comment-id=$REVIEW_COMMENT_ID" --comment-on=github
if [ -n "$REVIEW_BASE" ]; then
  # A checkout has the branches of the remote only.
  base=$REVIEW_BASE
  if git rev-parse --verify --quiet "origin/$base^{commit}" > /dev/null; then
    base=origin/$base
  fi
  set -- "$@" "--base=$base"
fi
if [ -n "$REVIEW_PREVIEW_URL" ]; then
  set -- "$@" "--preview-url=$REVIEW_PREVIEW_URL"
fi
# Separated at spaces; no file names are expanded.
set -f
# shellcheck disable=SC2086
set -- "$@" $REVIEW_ARGUMENTS -- "$REVIEW_PATH"
set +f

code=0
java -jar "$jar" "$@" || code=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'comment=%s/comment.md\n' "$REVIEW_OUT" >> "$GITHUB_OUTPUT"
fi
if [ "$code" = 1 ] && [ "$REVIEW_FAIL_ON_FINDINGS" != true ]; then
  code=0
fi
exit "$code"
