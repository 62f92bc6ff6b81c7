/**
 * The documents of a file: its bytes as text, and JSON values with their positions in the file.
 *
 * <p>Entry point: {@link io.panelwright.document.SourceFile}. Reads UTF-8, UTF-16 and gzip, JSON
 * and YAML, and texts inside of texts, such as the JSON in a Kubernetes ConfigMap. Contains no
 * knowledge of dashboards. May use {@code text}, {@code diagnostic}, {@code json} and {@code
 * yaml.node}.
 */
package io.panelwright.document;
