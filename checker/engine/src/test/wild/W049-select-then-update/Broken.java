import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * a claim selects, updates and selects again, and another claims between the first two
 *
 * @see <a href="https://github.com/mixpeek/amux/pull/13">mixpeek/amux#13</a>
 */
class Broken {
  boolean claim(Connection database, String id, String me) throws SQLException {
    if (!"agent".equals(column(database, "SELECT owner_type FROM task WHERE id = ?", id))) {
      return false;
    }
    try (PreparedStatement update =
        database.prepareStatement("UPDATE task SET owner = ? WHERE id = ?")) {
      update.setString(1, me);
      update.setString(2, id);
      update.executeUpdate(); // missed: which rows a statement reads or changes is not followed from one statement to the next
    }
    return me.equals(column(database, "SELECT owner FROM task WHERE id = ?", id));
  }

  private static String column(Connection database, String query, String id) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
