import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A generic parent's template method enters the role of whatever class it is called on. */
class TemplateMethods {
  static class Catalog {
    @OwnedBy("librarian") String title = "";
    @OwnedBy("librarian") String shelf = "";
    @OwnedBy("librarian") String index = "";
  }

  abstract static class Agent<T> {
    abstract void handle(T task);

    final void run(T task) {
      handle(task);
    }
  }

  @AgentRole("librarian")
  static class Librarian extends Agent<Catalog> {
    @Override
    void handle(Catalog catalog) {
      catalog.title = "owned";
      catalog.shelf = "owned";
    }
  }

  @AgentRole("reader")
  static class Reader extends Agent<Catalog> {
    @Override
    void handle(Catalog catalog) {
      catalog.title = "mine"; // want "`reader` writes `title`"
      copied(catalog);
    }

    private void copied(Catalog catalog) {
      Catalog own = new Catalog();
      own.shelf = catalog.shelf;
    }
  }

  /** The interface asks for it, and the class calls it itself as well. */
  interface Step<T> {
    void step(T task);
  }

  @AgentRole("indexer")
  static class Indexer implements Step<Catalog> {
    @Override
    public void step(Catalog catalog) {
      catalog.index = "mine"; // want "`indexer` writes `index`"
    }

    void again(Catalog catalog) {
      step(catalog);
    }
  }
}
