package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.CompressedBytes;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.format.DashboardFormat;
import io.panelwright.format.WriteResult;
import io.panelwright.json.Json;
import io.panelwright.lint.DashboardOutline;
import io.panelwright.lint.LintedDashboard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A rendered dashboard that is not written yet. One of many has its JSON compressed, a fortieth of
 * its size in memory.
 */
final class DashboardDraft {

  /** The assembly; of one of many, without its document. */
  private final Assembly assembly;

  private final Optional<Contract> contract;
  private final List<Finding> losses;
  private final Supplier<DashboardDocument> document;
  private final Supplier<byte[]> content;
  private final String uid;
  private final String title;

  private DashboardDraft(
      Assembly assembly,
      Optional<Contract> contract,
      List<Finding> losses,
      Supplier<DashboardDocument> document,
      Supplier<byte[]> content) {
    this.assembly = assembly;
    this.contract = contract;
    this.losses = losses;
    this.document = document;
    this.content = content;
    this.uid = assembly.document().uid();
    this.title = assembly.document().title();
  }

  /** A draft in memory. */
  static DashboardDraft of(Assembly assembly, WriteResult written, Optional<Contract> contract) {
    return new DashboardDraft(
        assembly, contract, written.losses(), assembly::document, written::bytes);
  }

  /** A compressed draft. */
  static DashboardDraft compress(
      Dashboard dashboard, Assembly assembly, DashboardFormat format, Contract contract) {
    WriteResult written = format.write(dashboard, assembly);
    CompressedBytes content = CompressedBytes.of(written.bytes());
    CompressedBytes classic =
        format == DashboardFormat.CLASSIC
            ? content
            : CompressedBytes.of(assembly.document().bytes());
    var names =
        new DashboardDocument(
            Json.object()
                .with("title", assembly.document().title())
                .with("uid", assembly.document().uid()));
    return new DashboardDraft(
        assembly.withDocument(names),
        Optional.of(contract),
        written.losses(),
        () -> DashboardDocument.read(classic.text()),
        content::bytes);
  }

  String uid() {
    return uid;
  }

  String title() {
    return title;
  }

  /** The file name. */
  String name() {
    return uid + ".json";
  }

  /** The path in the folder of rendered files. */
  Path resolveIn(Path folder) {
    return folder.resolve(name());
  }

  /** The text of the file. */
  String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  /** The {@link #text} as UTF-8. */
  byte[] content() {
    return content.get();
  }

  /** The classic dashboard; of one of many, read again at each call. */
  DashboardDocument document() {
    return document.get();
  }

  /** The classic dashboard for rules: variables used in conditions count as used. */
  DashboardDocument documentForLint() {
    return assembly.withDocument(document()).documentForLint();
  }

  /** The dashboard as a file of a folder, for rules. */
  LintedDashboard linted(Path folder) {
    String file = resolveIn(folder).toString().replace('\\', '/');
    return new LintedDashboard(file, DashboardFileFormat.CLASSIC, documentForLint());
  }

  /** What rules compare with other dashboards. */
  DashboardOutline outline(Path folder) {
    return DashboardOutline.of(linted(folder), this::documentForLint);
  }

  /** Sections, panels and lines; the document may be missing. */
  Assembly assembly() {
    return assembly;
  }

  Optional<Contract> contract() {
    return contract;
  }

  /** Findings about settings that the format lacks. */
  List<Finding> losses() {
    return losses;
  }

  /** The keys of panels and sections by their ids. */
  Map<Long, String> keys() {
    Map<Long, String> keys = new LinkedHashMap<>();
    for (Assembly.PlacedSection section : assembly.sections()) {
      keys.put((long) section.id(), section.key());
      section.panels().forEach(panel -> keys.put((long) panel.id(), panel.key()));
    }
    return keys;
  }
}
