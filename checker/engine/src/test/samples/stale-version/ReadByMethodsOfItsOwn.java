import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** Text and version come from methods that read the same store, or another one. */
class ReadByMethodsOfItsOwn {
  private final VersionedState<String> draft;
  private final VersionedState<String> template;

  ReadByMethodsOfItsOwn(VersionedState<String> draft, VersionedState<String> template) {
    this.draft = draft;
    this.template = template;
  }

  private String currentText() {
    return draft.read().value();
  }

  private long currentVersion() {
    return draft.read().version();
  }

  private String loadTemplate() {
    return template.read().value();
  }

  WriteResult<String> trim() {
    String text = currentText();
    return draft.write(text.strip(), currentVersion()); // want "`VersionedState.write` expects a later state"
  }

  WriteResult<String> versionFirst() {
    long version = currentVersion();
    return draft.write(currentText().strip(), version);
  }

  WriteResult<String> begin() {
    String text = loadTemplate();
    return draft.write(text.strip(), currentVersion());
  }
}
