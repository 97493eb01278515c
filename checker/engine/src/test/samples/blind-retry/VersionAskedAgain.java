import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A method of one's own finds the version anew, whatever it is called; a getter does not. */
class VersionAskedAgain {
  private final Connection connection;
  private final long known;

  VersionAskedAgain(Connection connection) throws SQLException {
    this.connection = connection;
    this.known = versionNow();
  }

  private long versionNow() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet found = select.executeQuery("select version from doc where id = 1")) {
      found.next();
      return found.getLong(1);
    }
  }

  private long known() {
    return known;
  }

  private boolean put(String text, long version) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update doc set text = ?, version = version + 1 where id = 1 and version = ?")) {
      update.setString(1, text);
      update.setLong(2, version);
      return update.executeUpdate() == 1;
    }
  }

  private boolean change(String text, long row) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update doc set text = ?, version = version + 1 where id = 1 and version = ?")) {
      update.setString(1, text);
      update.setLong(2, row);
      return update.executeUpdate() == 1;
    }
  }

  void eachTime(String text) throws SQLException {
    for (int i = 0; i < 3; i++) {
      if (put(text, versionNow())) {
        return;
      }
    }
    throw new SQLException("still in conflict");
  }

  void afterwards(String text) throws SQLException {
    long version = versionNow();
    for (int i = 0; i < 3; i++) {
      if (change(text, version)) {
        return;
      }
      version = versionNow();
    }
    throw new SQLException("still in conflict");
  }

  void once(String text) throws SQLException {
    long version = versionNow();
    for (int i = 0; i < 3; i++) {
      if (put(text, version)) { // want "is tried again after a conflict, with what was read before it"
        return;
      }
    }
    throw new SQLException("still in conflict");
  }

  void whatWasKnown(String text) throws SQLException {
    for (int i = 0; i < 3; i++) {
      if (put(text, known())) { // want "is tried again after a conflict, with what was read before it"
        return;
      }
    }
    throw new SQLException("still in conflict");
  }
}
