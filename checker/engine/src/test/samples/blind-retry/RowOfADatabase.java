import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The row is found once, and its version compared again and again. */
class RowOfADatabase {
  record Row(long id, String body, long version) {}

  private final Connection connection;

  RowOfADatabase(Connection connection) {
    this.connection = connection;
  }

  private Row load(long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select body, version from task where id = ?")) {
      select.setLong(1, id);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return new Row(id, found.getString(1), found.getLong(2));
      }
    }
  }

  private boolean store(Row row, String body) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update task set body = ?, version = version + 1 where id = ? and version = ?")) {
      update.setString(1, body);
      update.setLong(2, row.id());
      update.setLong(3, row.version());
      return update.executeUpdate() == 1;
    }
  }

  private boolean storeById(Row row, String body) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update task set body = ?, version = ? where id = ?")) {
      update.setString(1, body);
      update.setLong(2, row.version());
      update.setLong(3, row.id());
      return update.executeUpdate() == 1;
    }
  }

  void blind(long id, String more) throws SQLException {
    Row row = load(id);
    int attempts = 0;
    while (!store(row, row.body() + more)) { // want "`RowOfADatabase.store` is tried again after a conflict, with what was read before it"
      if (++attempts == 3) {
        throw new SQLException("still in conflict");
      }
    }
  }

  void blindHere(long id, String more) throws SQLException {
    Row row = load(id);
    for (int i = 0; i < 3; i++) {
      try (PreparedStatement update =
          connection.prepareStatement("update task set body = ? where id = ? and version = ?")) {
        update.setString(1, row.body() + more);
        update.setLong(2, id);
        update.setLong(3, row.version());
        if (update.executeUpdate() == 1) { // want "is tried again after a conflict, with what was read before it"
          return;
        }
      }
    }
    throw new SQLException("still in conflict");
  }

  void foundAgain(long id, String more) throws SQLException {
    Row row = load(id);
    int attempts = 0;
    while (!store(row, row.body() + more)) {
      if (++attempts == 3) {
        throw new SQLException("still in conflict");
      }
      row = load(id);
    }
  }

  void foundAgainByAnyName(long id, String more) throws SQLException {
    Row row = load(id);
    int attempts = 0;
    while (!store(row, row.body() + more)) {
      if (++attempts == 3) {
        throw new SQLException("still in conflict");
      }
      row = afterwards(id);
    }
  }

  private Row afterwards(long id) throws SQLException {
    return load(id);
  }

  void comparesNoVersion(long id, String more) throws SQLException {
    Row row = load(id);
    int attempts = 0;
    while (!storeById(row, row.body() + more)) {
      if (++attempts == 3) {
        throw new SQLException("no such row");
      }
    }
  }
}
