import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A statement without a version has no conflict to tell of. */
class PlainUpdate {
  void touch(Connection database) throws SQLException {
    try (PreparedStatement update = database.prepareStatement("UPDATE draft SET seen = 1")) {
      update.executeUpdate();
    }
  }
}
