import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

class NoRowChanged {
  private static final System.Logger LOG = System.getLogger("drafts");

  void save(Connection database, long version) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement("UPDATE draft SET text = '' WHERE id = 1 AND version = ?")) {
      update.setLong(1, version);
      int rows = update.executeUpdate();
      if (rows == 0) { // want "`PreparedStatement.executeUpdate` is refused here, and that is forgotten"
        LOG.log(System.Logger.Level.INFO, "no row changed");
      }
    }
  }
}
