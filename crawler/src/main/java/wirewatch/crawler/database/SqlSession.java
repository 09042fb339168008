package wirewatch.crawler.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes SQL on one connection and caches its prepared statements. Not thread-safe. */
public final class SqlSession {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Maps a row of a result set to a value. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  /** Executes an update; returns the number of changed rows. */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  public <T> List<T> queryAll(String sql, RowMapper<T> rowMapper, @Nullable Object... values)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet found = bind(sql, values).executeQuery()) {
      while (found.next()) {
        rows.add(rowMapper.map(found));
      }
    }
    return rows;
  }

  public <T> Optional<T> queryFirst(String sql, RowMapper<T> rowMapper, @Nullable Object... values)
      throws SQLException {
    try (ResultSet found = bind(sql, values).executeQuery()) {
      return found.next() ? Optional.of(rowMapper.map(found)) : Optional.empty();
    }
  }

  /** Returns a count or another single number; 0 if there is no row. */
  public long queryNumber(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet found = bind(sql, values).executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  static @Nullable public Long nullableLong(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** Closes the cached statements: the driver makes one that has failed unusable. */
  void closeStatements() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        // it is replaced in any case
      }
    }
    prepared.clear();
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
