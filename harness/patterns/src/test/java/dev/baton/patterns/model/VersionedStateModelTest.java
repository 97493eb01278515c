package dev.baton.patterns.model;

import dev.baton.patterns.FencedOff;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.ArrayList;
import java.util.List;

class VersionedStateModelTest implements SequentialModel {
  @Override
  public List<String> real(List<Integer> operations) {
    VersionedState<Integer> state = VersionedState.of(0);
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      long version = op / 10 % 5;
      int token = op / 50 % 4;
      try {
        said.add(
            switch (op % 4) {
              case 0 -> state.read().value() + "@" + state.read().version();
              case 1 -> "" + state.isCurrent(version);
              case 2 -> text(state.write(op, version));
              default -> text(state.write(op, version, token));
            });
      } catch (FencedOff e) {
        said.add(e.token() + "<" + e.newest());
      }
    }
    return said;
  }

  private static String text(WriteResult<Integer> result) {
    return result instanceof WriteResult.Written<Integer> w
        ? "written " + w.state().value() + "@" + w.state().version()
        : "conflict " + ((WriteResult.Conflict<Integer>) result).current().version();
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    int value = 0;
    long current = 0;
    long fence = -1;
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      long version = op / 10 % 5;
      int token = op % 4 == 3 ? op / 50 % 4 : -1;
      if (op % 4 == 0) {
        said.add(value + "@" + current);
      } else if (op % 4 == 1) {
        said.add("" + (version == current));
      } else if (token >= 0 && (mutant == 1 ? token <= fence : token < fence)) {
        said.add(token + "<" + fence);
      } else if (mutant == 2 ? version > current : version != current) {
        said.add("conflict " + current);
      } else {
        value = op;
        current += mutant == 3 ? 2 : 1;
        fence = mutant == 4 && token < 0 ? -1 : Math.max(fence, token);
        said.add("written " + value + "@" + current);
      }
    }
    return said;
  }

  @Override
  public int mutants() {
    return 4;
  }
}
