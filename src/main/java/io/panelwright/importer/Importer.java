package io.panelwright.importer;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.dashboard.V2Section;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.format.DashboardFormat;
import io.panelwright.format.V2FragmentWriter;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.generate.DashboardGenerator;
import io.panelwright.importer.generate.ExpressionCache;
import io.panelwright.importer.generate.ExpressionSize;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.importer.savemodel.DatasourceReferenceUnifier;
import io.panelwright.importer.savemodel.SaveModel;
import io.panelwright.importer.savemodel.UnreadMemberRemover;
import io.panelwright.importer.savemodel.V2ElementNormalizer;
import io.panelwright.importer.savemodel.V2SaveModelConverter;
import io.panelwright.importer.savemodel.V2SectionFlattener;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Imports JSON of any dashboard as values of the dsl, the inverse of {@code assembly}. */
public final class Importer {

  private static final String UID_PATTERN = "[a-zA-Z0-9_-]{1,40}";
  private static final int MAX_UID_LENGTH = 40;

  private final DashboardFile file;
  private final Profile profile;
  private final Optional<Contract> contract;
  private final boolean dropUnread;

  /** Empty for all formats except v2. */
  private final Optional<V2DashboardView> v2;

  private Importer(
      DashboardFile file,
      Optional<V2DashboardView> v2,
      Profile profile,
      Optional<Contract> contract,
      boolean dropUnread) {
    this.file = file;
    this.v2 = v2;
    this.profile = profile;
    this.contract = contract;
    this.dropUnread = dropUnread;
  }

  /**
   * Imports a dashboard in any format that {@link DashboardFile} reads.
   *
   * @param contract its domains become owners of the queries
   */
  public static ImportedDashboard importDashboard(
      DashboardFile file, Profile profile, Optional<Contract> contract) {
    return importDashboard(file, profile, contract, false);
  }

  /**
   * Imports a dashboard in any format that {@link DashboardFile} reads.
   *
   * @param contract its domains become owners of the queries
   * @param dropUnread whether to remove members that Grafana no longer reads
   */
  public static ImportedDashboard importDashboard(
      DashboardFile file, Profile profile, Optional<Contract> contract, boolean dropUnread) {
    return new Importer(file, file.flatV2(), profile, contract, dropUnread).convert();
  }

  /**
   * A dashboard in the format of its file as Grafana would save it, and the migration steps.
   *
   * @param json a classic dashboard, or a v2 resource
   * @param dropped parts of the source that the result does not have, with the reason
   */
  public record SaveModelJson(
      JsonObject json, List<DashboardMigration.Step> steps, List<DroppedParts> dropped) {

    public SaveModelJson {
      steps = List.copyOf(steps);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * Converts a dashboard to the JSON that Grafana would save; a v2 dashboard stays v2. A second
   * conversion changes nothing.
   */
  public static SaveModelJson toSaveModel(DashboardFile file, Profile profile) {
    return toSaveModel(file, profile, false, CanonicalJson::sortWithoutNulls);
  }

  /**
   * Converts a dashboard to the JSON that Grafana would save the first time. It has no default for
   * an option whose value in the file is null; Grafana adds that default when it saves the result.
   */
  public static SaveModelJson toFirstSave(DashboardFile file, Profile profile) {
    return toFirstSave(file, profile, false);
  }

  /**
   * Converts a dashboard to the JSON that Grafana would save the first time.
   *
   * @param dropUnread whether to remove members that Grafana no longer reads
   */
  public static SaveModelJson toFirstSave(DashboardFile file, Profile profile, boolean dropUnread) {
    return toSaveModel(file, profile, dropUnread, UnaryOperator.identity());
  }

  private static SaveModelJson toSaveModel(
      DashboardFile file, Profile profile, boolean dropUnread, UnaryOperator<Json> nulls) {
    var importer = new Importer(file, file.v2(), profile, Optional.empty(), dropUnread);
    List<DashboardMigration.Step> steps = new ArrayList<>();
    SaveModel saved = importer.createSaveModel(steps, nulls);
    DashboardDocument document = saved.document();
    JsonObject json =
        importer
            .v2
            .map(source -> V2SaveModelConverter.convert(saved, source))
            .map(spec -> V2FragmentWriter.writeResource(document.uid(), spec))
            .orElse(document.json());
    return new SaveModelJson(json, steps, dropped(file, steps, saved));
  }

  private static List<DroppedParts> dropped(
      DashboardFile file, List<DashboardMigration.Step> steps, SaveModel saved) {
    int panels = saved.sections().stream().mapToInt(section -> section.panels().size()).sum();
    return DroppedParts.collect(file, steps, panels);
  }

  /**
   * Creates the save model.
   *
   * @param nulls keeps or removes the nulls of the migrated dashboard
   */
  private SaveModel createSaveModel(
      List<DashboardMigration.Step> steps, UnaryOperator<Json> nulls) {
    DashboardDocument classic = v2.map(V2DashboardView::document).orElse(file.document());
    DashboardMigration.Result migrated = DashboardMigration.migrate(classic, profile);
    steps.addAll(migrated.steps());
    MigrationLog log = new MigrationLog();
    var unnamed = new DashboardDocument((JsonObject) nulls.apply(migrated.document().json()));
    DashboardDocument named = withTitleAndUid(unnamed, log);
    SaveModel complete = SaveModel.create(named, profile, log);
    SaveModel saved = dropUnread ? UnreadMemberRemover.remove(complete, log) : complete;
    v2.map(V2DashboardView::notes)
        .orElse(List.of())
        .forEach(step -> log.add(step.message(), step.place()));
    steps.addAll(log.steps());
    return v2.map(source -> V2SectionFlattener.flatten(saved, source.sections())).orElse(saved);
  }

  /** Adds a title and a uid that Grafana accepts, if they are missing. */
  private DashboardDocument withTitleAndUid(DashboardDocument document, MigrationLog log) {
    JsonObject json = document.json();
    if (document.title().isBlank()) {
      json = json.with("title", fileStem());
      log.add(
          "set the title \"" + fileStem() + "\" from the file name, since the dashboard has none",
          "dashboard");
    }
    if (!document.uid().matches(UID_PATTERN)) {
      String slug = Keys.slug(json.string("title").orElse(""));
      String start = slug.isEmpty() ? "dashboard" : slug;
      String uid = start.substring(0, Math.min(MAX_UID_LENGTH, start.length()));
      json = json.with("uid", uid);
      log.add(
          document.uid().isEmpty()
              ? "set the uid " + uid + ", since the dashboard has none"
              : "set the uid " + uid + ", since a uid has 1 to 40 characters of A-Z a-z 0-9 _ -",
          "dashboard");
    }
    return new DashboardDocument(json);
  }

  private String fileStem() {
    String name = file.innerName().isEmpty() ? file.name() : file.innerName();
    return name.substring(name.lastIndexOf('/') + 1)
        .replaceFirst("\\.gz$", "")
        .replaceFirst("\\.(json|ya?ml)$", "");
  }

  private ImportedDashboard convert() {
    List<DashboardMigration.Step> steps = new ArrayList<>();
    MigrationLog log = new MigrationLog();
    SaveModel saved =
        DatasourceReferenceUnifier.unify(
            createSaveModel(steps, CanonicalJson::sortWithoutNulls), log);
    steps.addAll(log.steps());
    DashboardGenerator.GeneratedDashboard generated = generateShorter(saved);
    DashboardDocument source = generated.saveModel().document();
    Assembly assembly = Assembler.assemble(generated.dashboard(), profile);
    DashboardDocument assembled = assembly.document();
    return new ImportedDashboard(
        generated.dashboard(),
        source,
        assembled,
        steps,
        dropped(file, steps, saved),
        JsonDifferences.compare("", source.json(), assembled.json()),
        v2.map(
                v2Source ->
                    compareV2(
                        V2SaveModelConverter.convert(generated.saveModel(), v2Source),
                        generated.dashboard(),
                        assembly))
            .orElse(List.of()),
        ImportCoverage.collect(source.json(), generated.declarations()),
        UnreadMemberRemover.count(saved),
        assembly.findings(),
        generated.notes(),
        generated.declarations());
  }

  /** Returns the differences between the v2 output and the source. */
  private static List<String> compareV2(JsonObject source, Dashboard dashboard, Assembly assembly) {
    JsonObject actual = DashboardFormat.V2.write(dashboard, assembly).json().object("spec");
    return JsonDifferences.compare(
        "v2", V2ElementNormalizer.normalize(source), V2ElementNormalizer.normalize(actual));
  }

  /** Generates the shorter source: with the house style or without it. */
  private DashboardGenerator.GeneratedDashboard generateShorter(SaveModel saved) {
    List<V2Section> sections =
        v2.map(V2DashboardView::sections)
            .filter(v2Sections -> V2SectionFlattener.matches(saved, v2Sections))
            .orElse(List.of());
    var cache = new ExpressionCache();
    DashboardGenerator.GeneratedDashboard plain =
        new DashboardGenerator(saved, sections, contract, false, cache).generate();
    DashboardGenerator.GeneratedDashboard housed =
        new DashboardGenerator(saved, sections, contract, true, cache).generate();
    return ExpressionSize.measure(housed.declarations())
            <= ExpressionSize.measure(plain.declarations())
        ? housed
        : plain;
  }
}
