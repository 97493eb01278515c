import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One update, which says whom it expects, and whose count is the answer. */
class Fixed {
  boolean claim(Connection database, String id, String me) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE task SET owner = ?"
                + " WHERE id = ? AND owner IS NULL AND owner_type = 'agent'")) {
      update.setString(1, me);
      update.setString(2, id);
      return update.executeUpdate() == 1;
    }
  }
}
