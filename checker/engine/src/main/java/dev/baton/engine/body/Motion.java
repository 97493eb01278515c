package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.model.Fact.WriteKind;

/** Whether a store moves what is monotonic forward or back. */
final class Motion {
  Motion(MethodCode method, Known known, Values values) {}

  WriteKind kind(Op.Store store) {
    return Ownership.kind(store.change());
  }
}
