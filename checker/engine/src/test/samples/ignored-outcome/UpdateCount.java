import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The count says whether the row still had its version. */
class UpdateCount {
  void save(Connection database, String text, long version) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement("UPDATE draft SET text = ?, version = version + 1"
            + " WHERE id = 1 AND version = ?")) {
      update.setString(1, text);
      update.setLong(2, version);
      update.executeUpdate(); // want "the outcome of `PreparedStatement.executeUpdate` is dropped"
    }
  }
}
