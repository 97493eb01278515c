package dev.baton.engine.framework.team;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.graph.GraphDetail.Allowed;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import dev.baton.engine.model.graph.GraphDetail.ToolUse;
import dev.baton.engine.model.graph.GraphDetail.When;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings that the builders of all agent teams share. */
final class Teams {
  private Teams() {}

  /** The name that was set last; else what is built. */
  static String name(Made made) {
    String built = Chains.builds(Chains.builder(made));
    String name = built.isEmpty() ? type(made) : built;
    for (Act act : Chains.setting(made, "name")) {
      for (String text : Texts.of(act.argument(0))) {
        name = text.contains(Texts.ANY) ? name : text;
      }
    }
    return name;
  }

  private static String type(Made made) {
    return made.simpleType().isEmpty() ? "an agent" : made.simpleType();
  }

  /** Where an agent is built; else where it joins a team. */
  static Place place(Made made, @Nullable Act joins, Sketch sketch) {
    Act birth = Chains.builder(made).birth();
    Act seen = birth == null ? joins : birth;
    return seen == null ? new Place("", 0, 0, 0) : sketch.place(seen);
  }

  /** An output key: constant, pattern, or typed. */
  static void output(Member member, Act act, Sketch sketch) {
    for (String key : keys(act.argument(0))) {
      if (!key.isEmpty()) {
        member.outputs.add(new Member.Output(key, Merge.REPLACE, sketch.place(act)));
      }
    }
  }

  /** The keys that an argument names. */
  static Set<String> keys(Set<Thing> things) {
    for (Thing thing : things) {
      if (thing instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral type) {
        return Set.of(Types.simple(type.type()));
      }
    }
    return Texts.of(things);
  }

  /** The agent is a human, or asks one. */
  static void human(Member member) {
    member.work.add((id, to) -> to.note(new Gate(to.graph(), id, When.AT, member.place)));
  }

  /** An agent's model may use a tool of this name. */
  static void tool(Member member, String name, Place place) {
    if (!name.isEmpty() && !name.contains(Texts.ANY)) {
      member.work.add((id, to) -> to.note(new ToolUse(to.graph(), id, name, place)));
    }
  }

  /** A human allows each call of a tool. */
  static void allowed(Member member, String tool, Place place) {
    if (!tool.contains(Texts.ANY)) {
      member.work.add((id, to) -> to.note(new Allowed(to.graph(), id, tool, place)));
    }
  }

  /** Tools: objects with methods that are marked so, and what a builder names. */
  static void tools(Member member, Act act, Sketch sketch) {
    for (int i = 0; i < act.count(); i++) {
      for (Thing thing : Chains.flat(act.argument(i))) {
        Made tool = thing instanceof Made made ? made : Made.outside("");
        Act birth = Chains.builder(tool).birth();
        if (birth != null && birth.name().equals("builder")) {
          Texts.of(birth.argument(0)).forEach(name -> tool(member, name, sketch.place(act)));
        }
        TypeCode type = sketch.replay().world().program().type(tool.type());
        for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
          for (AnnotationUse use : method.annotations()) {
            if (Types.simple(use.type()).equals("Tool")) {
              String given = use.text("name");
              String name = given.isEmpty() ? method.ref().name() : given;
              tool(member, name, sketch.place(act));
            }
          }
        }
      }
    }
  }

  /** A number that limits rounds. */
  static void limit(Member member, Set<Thing> numbers, boolean silent, Place place) {
    for (Thing thing : numbers) {
      if (thing instanceof Made boxed && boxed.isResultOf("valueOf")) {
        limit(member, boxed.given(0), silent, place);
      } else if (thing instanceof Thing.Const c && c.value() instanceof Number n) {
        member.limits.add(new Member.Limit(n.longValue(), false, silent, place));
      } else {
        member.limits.add(new Member.Limit(1, false, silent, place));
      }
    }
  }

  /** Keys that a prompt takes from the state; one that ends in {@code ?} may be absent. */
  static void placeholders(Member member, Act act, Sketch sketch, String open, String close) {
    for (String text : Texts.of(act.argument(0))) {
      placeholders(member, text, sketch.place(act), open, close);
    }
  }

  static void placeholders(Member member, String text, Place place, String open, String close) {
    Matcher key =
        Pattern.compile(Pattern.quote(open) + "([A-Za-z_][\\w:]*)(\\??)" + Pattern.quote(close))
            .matcher(text);
    while (key.find()) {
      member.needs.add(new Member.Need(key.group(1), false, place));
    }
  }
}
