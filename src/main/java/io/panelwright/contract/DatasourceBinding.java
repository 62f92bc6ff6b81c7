package io.panelwright.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The datasource of a domain's queries. */
public sealed interface DatasourceBinding {

  /** A function of each kind of binding. */
  interface Visitor<R> {
    R pinned(Pinned binding);

    R variable(Variable binding);

    R external(External binding);
  }

  /** Calls the visitor's method for this kind of binding. */
  <R> R accept(Visitor<R> visitor);

  /** The uid in a dashboard's JSON: of a datasource, or a variable such as {@code ${ds}}. */
  String uid();

  /** The datasource that is used until a user selects another one, if known. */
  Optional<Datasource> defaultDatasource();

  /** All datasources of the contract that it can be. */
  default List<Datasource> datasources() {
    return accept(
        new Visitor<>() {
          @Override
          public List<Datasource> pinned(Pinned pinned) {
            return List.of(pinned.datasource());
          }

          @Override
          public List<Datasource> variable(Variable variable) {
            return variable.allowed();
          }

          @Override
          public List<Datasource> external(External external) {
            return List.of();
          }
        });
  }

  /** A fixed datasource, independent of variables. */
  record Pinned(Datasource datasource) implements DatasourceBinding {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pinned(this);
    }

    @Override
    public String uid() {
      return datasource.uid();
    }

    @Override
    public Optional<Datasource> defaultDatasource() {
      return Optional.of(datasource);
    }
  }

  /**
   * A Prometheus datasource that is not in the contract.
   *
   * @param uid in a dashboard's JSON; may be a variable of the dashboard
   */
  record External(String uid) implements DatasourceBinding {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.external(this);
    }

    @Override
    public Optional<Datasource> defaultDatasource() {
      return Optional.empty();
    }
  }

  /**
   * The datasource that a user selects in a dashboard's datasource variable.
   *
   * @param name of the variable, without {@code $}
   * @param label displayed beside the variable
   * @param description of its purpose
   * @param initialDatasource selected when the dashboard opens
   * @param allowed datasources that can be selected, in the order of the filter; contains the
   *     initial one
   */
  record Variable(
      String name,
      String label,
      String description,
      Datasource initialDatasource,
      List<Datasource> allowed)
      implements DatasourceBinding {

    public Variable {
      allowed = List.copyOf(allowed);
      if (!allowed.contains(initialDatasource)) {
        throw new IllegalArgumentException(
            "variable \""
                + name
                + "\": the initial datasource "
                + initialDatasource.uid()
                + " is not one of the allowed ones");
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
    public Optional<Datasource> defaultDatasource() {
      return Optional.of(initialDatasource);
    }
  }
}
