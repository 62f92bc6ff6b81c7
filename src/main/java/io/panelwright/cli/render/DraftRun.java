package io.panelwright.cli.render;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.CreationFailures;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.Progress;
import io.panelwright.cli.ProjectPanels;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.RunOptions;
import io.panelwright.cli.Shard;
import io.panelwright.cli.WorkerPool;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.environment.Environment;
import io.panelwright.format.DashboardFormat;
import io.panelwright.lint.DashboardOutline;
import io.panelwright.provider.DashboardSequence;
import io.panelwright.provider.DashboardUids;
import io.panelwright.provider.PanelsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The dashboards of a run of {@code render}, {@code check} or {@code lint}, rendered on several
 * threads.
 *
 * <p>The outlines are those of all dashboards, the drafts those of this machine's part.
 */
public final class DraftRun {

  /** What an incomplete run did, for {@link #requireComplete}. */
  public static final String CHECKED =
      "the findings are those of the other dashboards, without rules that compare dashboards";

  /** The first dashboards stay in memory, so that small runs compress nothing. */
  private static final int MAX_KEPT = 100;

  private final SourceFileNames names;
  private final DashboardOptions options;
  private final Path folder;
  private final DashboardFormat format;
  private final Shard shard;
  private final DashboardUids uids = new DashboardUids();
  private final List<DashboardDraft> drafts = new ArrayList<>();
  private final List<RunFile> files = new ArrayList<>();
  private final List<DashboardOutline> outlines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<CannotRunException> failures = new ArrayList<>();
  private int items;
  private String panels = "none";
  private Optional<Environment> environment = Optional.empty();

  private DraftRun(
      Console console, DashboardOptions options, Path folder, DashboardFormat format, Shard shard) {
    this.names = new SourceFileNames(console);
    this.options = options;
    this.folder = folder;
    this.format = format;
    this.shard = shard;
  }

  private record NumberedItem(int number, DashboardSequence.Item item) {}

  /** A dashboard after creation; empty if its code failed. */
  private record Rendered(
      FindingCollector.Result<Dashboard> created,
      Optional<DashboardDraft> draft,
      Optional<DashboardOutline> outline,
      Optional<CannotRunException> failure) {}

  /**
   * Renders the dashboards of all teams.
   *
   * @param folder of the files
   * @throws CannotRunException if a class is older than its source, a team cannot be loaded or
   *     {@code panels.yaml} cannot be read
   */
  static DraftRun render(
      Console console,
      DashboardOptions options,
      Path folder,
      DashboardFormat format,
      RunOptions runOptions,
      WorkerPool pool) {
    var run = new DraftRun(console, options, folder, format, runOptions.shard());
    if (options.environment().environment(console).isPresent()) {
      run.addAll(RenderResult.render(console, options));
    } else {
      run.renderAll(console, pool);
    }
    return run;
  }

  /** Renders the classic dashboards of all teams, as {@link #render} does. */
  public static DraftRun renderClassic(
      Console console, RenderOptions options, RunOptions runOptions, WorkerPool pool) {
    return render(console, options, options.out(), DashboardFormat.CLASSIC, runOptions, pool);
  }

  /** The dashboards that were rendered before. */
  static DraftRun of(
      Console console,
      RenderResult rendering,
      DashboardOptions options,
      Path folder,
      DashboardFormat format) {
    var run = new DraftRun(console, options, folder, format, Shard.WHOLE);
    run.addAll(rendering);
    return run;
  }

  /** An environment is applied to all dashboards at once. */
  private void addAll(RenderResult rendering) {
    findings.addAll(rendering.findings());
    panels = rendering.panels();
    environment = rendering.environment();
    rendering
        .assemblies()
        .forEach(
            (dashboard, assembly) ->
                add(
                    DashboardDraft.of(
                        assembly,
                        format.write(dashboard, assembly),
                        rendering.contract(dashboard))));
  }

  private void add(DashboardDraft draft) {
    add(draft, draft.outline(folder), shard.contains(draft.uid()));
  }

  private void add(DashboardDraft draft, DashboardOutline outline, boolean own) {
    outlines.add(outline);
    files.add(new RunFile(draft, draft.resolveIn(folder), own));
    if (own) {
      drafts.add(draft);
    }
  }

  private void renderAll(Console console, WorkerPool pool) {
    Optional<PanelsFile> file = ProjectPanels.read(console, options.panels());
    DashboardProviders loaded =
        file.isPresent()
            ? DashboardProviders.load(options.contracts())
            : DashboardProviders.loadLazily(options.contracts());
    loaded.requireCurrentClasses(console);
    DashboardSequence source = loaded.sequence(file);
    findings.addAll(source.findings());
    panels = "panels: " + source.panels();
    List<NumberedItem> items =
        IntStream.range(0, source.items().size())
            .mapToObj(number -> new NumberedItem(number, source.items().get(number)))
            .toList();
    this.items = items.size();
    int[] done = {0};
    try (var progress = new Progress(console, "dashboards")) {
      pool.forEach(
          items,
          this::render,
          rendered -> {
            add(rendered);
            progress.update(++done[0], items.size());
          });
    }
  }

  private Rendered render(NumberedItem numbered) {
    FindingCollector.Result<Dashboard> created;
    try {
      created = numbered.item.creation().get();
    } catch (CannotRunException e) {
      var nothing = new FindingCollector.Result<Dashboard>(Optional.empty(), List.of());
      return new Rendered(nothing, Optional.empty(), Optional.empty(), Optional.of(e));
    }
    Optional<DashboardDraft> draft = created.value().map(dashboard -> draft(dashboard, numbered));
    Optional<DashboardOutline> outline = draft.map(present -> present.outline(folder));
    return new Rendered(created, draft, outline, Optional.empty());
  }

  private DashboardDraft draft(Dashboard dashboard, NumberedItem numbered) {
    Assembly assembly = Assembler.assemble(dashboard, options.profile());
    return numbered.number < MAX_KEPT
        ? DashboardDraft.of(
            assembly, format.write(dashboard, assembly), Optional.of(numbered.item.contract()))
        : DashboardDraft.compress(dashboard, assembly, format, numbered.item.contract());
  }

  private void add(Rendered rendered) {
    findings.addAll(rendered.created.findings());
    rendered.failure.ifPresent(failures::add);
    if (rendered.draft.isEmpty()) {
      return;
    }
    DashboardDraft draft = rendered.draft.get();
    boolean own = shard.contains(draft.uid());
    Optional<Finding> conflict = rendered.created.value().flatMap(uids::add);
    if (conflict.isPresent()) {
      findings.addAll(own ? List.of(conflict.get()) : List.of());
      return;
    }
    add(draft, rendered.outline.orElseThrow(), own);
    findings.addAll(own ? draft.assembly().findings() : List.of());
  }

  /** The dashboards of this part, in the order of the teams. */
  List<DashboardDraft> drafts() {
    return drafts;
  }

  /** The outlines of all dashboards, also of other parts. */
  List<DashboardOutline> outlines() {
    return outlines;
  }

  /** The files of all dashboards, also of other parts. */
  public List<RunFile> files() {
    return files;
  }

  /** The environment of {@code --env}. */
  Optional<Environment> environment() {
    return environment;
  }

  DashboardOptions options() {
    return options;
  }

  /** The folder of the rendered files. */
  public Path folder() {
    return folder;
  }

  Shard shard() {
    return shard;
  }

  /** The sentence about the part of the dashboards; empty if it has all of them. */
  public Optional<String> shardNote() {
    return shard.isWhole()
        ? Optional.empty()
        : Optional.of(
            "shard " + shard + ": " + drafts.size() + " of " + outlines.size() + " dashboards");
  }

  /** The line that names the {@code panels.yaml} in use. */
  String panels() {
    return panels;
  }

  SourceFileNames names() {
    return names;
  }

  /** All findings; files that exist below the project's root are named from there. */
  List<Finding> findings() {
    return findings.stream().map(names::fromRoot).toList();
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Whether the code of each dashboard has created it. */
  boolean isComplete() {
    return failures.isEmpty();
  }

  /**
   * Ends the run after the report if a dashboard is missing.
   *
   * @param effect what was not done
   * @throws CannotRunException if the code of a dashboard threw an exception
   */
  public void requireComplete(String effect) {
    if (!isComplete()) {
      throw CreationFailures.join(failures, items, effect);
    }
  }
}
