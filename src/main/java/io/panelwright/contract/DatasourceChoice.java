package io.panelwright.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which datasource a domain's queries ask. */
public sealed interface DatasourceChoice {

  /** What to do with each kind of choice. */
  interface Visitor<R> {
    R pinned(Pinned choice);

    R variable(Variable choice);

    R unlisted(Unlisted choice);
  }

  /** Calls the visitor's method for this kind of choice. */
  <R> R accept(Visitor<R> visitor);

  /** The uid as a dashboard's JSON has it: a datasource's, or {@code ${ds}}. */
  String uid();

  /** What is asked unless a person picks something else, where that is known. */
  Optional<Datasource> usual();

  /** Always this datasource, whatever a dashboard's variables say. */
  record Pinned(Datasource datasource) implements DatasourceChoice {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pinned(this);
    }

    @Override
    public String uid() {
      return datasource.uid();
    }

    @Override
    public Optional<Datasource> usual() {
      return Optional.of(datasource);
    }
  }

  /**
   * A Prometheus that no contract lists.
   *
   * @param uid as a dashboard's JSON has it; may be a variable of the dashboard
   */
  record Unlisted(String uid) implements DatasourceChoice {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unlisted(this);
    }

    @Override
    public Optional<Datasource> usual() {
      return Optional.empty();
    }
  }

  /**
   * The datasource that people pick in a dashboard's datasource variable.
   *
   * @param name the variable's, without {@code $}
   * @param label what people see beside it
   * @param description what it is for
   * @param preset what is picked when the dashboard opens
   * @param allowed what may be picked, in the order of the filter; the preset is one of them
   */
  record Variable(
      String name, String label, String description, Datasource preset, List<Datasource> allowed)
      implements DatasourceChoice {

    public Variable {
      allowed = List.copyOf(allowed);
      if (!allowed.contains(preset)) {
        throw new IllegalArgumentException(
            "variable \"" + name + "\": its default " + preset.uid() + " is not allowed by it");
      }
    }

    /** Grafana's filter on datasource names: {@code ^(a|b)$}. */
    public String regex() {
      return allowed.stream().map(Datasource::uid).collect(Collectors.joining("|", "^(", ")$"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.variable(this);
    }

    @Override
    public String uid() {
      return "${" + name + "}";
    }

    @Override
    public Optional<Datasource> usual() {
      return Optional.of(preset);
    }
  }
}
