package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Project;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Type;
import java.util.IdentityHashMap;

/** The method that is being written: its variables and what writes its parts. */
public final class Frame {
  private final CodeWriter code;
  private final Attributes attributes;
  private final DeclaredClass type;
  private final Host host;
  private final String name;
  private final IdentityHashMap<Local, Integer> slots = new IdentityHashMap<>();
  private final Values values = new Values(this);
  private final Conditions conditions = new Conditions(this);
  private final Adapting adapting = new Adapting(this);
  private final Calls calls = new Calls(this);
  private final Lambdas lambdas = new Lambdas(this);
  private final Structures statements;
  private int next;
  private int outerSlot = -1;
  private boolean initialises;

  /** A method of a class. */
  public Frame(
      CodeWriter code, Attributes attributes, DeclaredClass type, Host host, Signature signature) {
    this.code = code;
    this.attributes = attributes;
    this.type = type;
    this.host = host;
    this.name = signature.name();
    this.next = signature.isStatic() ? 0 : 1;
    this.statements = host.statements(this, signature.result());
    if (!signature.isStatic()) {
      code.name(0, "this", type.type().erasure());
    }
  }

  /** The method's name in the text, for the names of lambdas in it; and what it returns. */
  public record Signature(String name, boolean isStatic, Type result) {}

  public CodeWriter code() {
    return code;
  }

  public Attributes attributes() {
    return attributes;
  }

  public DeclaredClass type() {
    return type;
  }

  public Host host() {
    return host;
  }

  String name() {
    return name;
  }

  public Project project() {
    return type.project();
  }

  public Values values() {
    return values;
  }

  public Conditions conditions() {
    return conditions;
  }

  public Adapting adapting() {
    return adapting;
  }

  public Calls calls() {
    return calls;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  public Structures statements() {
    return statements;
  }

  /** A place for a value of a type. */
  public int reserve(Type type) {
    int slot = next;
    next += type.isWide() ? 2 : 1;
    return slot;
  }

  /** A place for a variable. */
  public int declare(Local local) {
    int slot = reserve(local.type());
    slots.put(local, slot);
    if (!local.name().isEmpty()) {
      code.name(slot, local.name(), local.type().erasure());
    }
    return slot;
  }

  /** Says that the next free place is the outer object's, as a constructor has it. */
  public void reserveOuter(Type outer) {
    outerSlot = reserve(outer);
  }

  /** How far places are taken; to be given back when a block ends. */
  public int taken() {
    return next;
  }

  public void release(int taken) {
    next = taken;
    code.forget(taken);
  }

  /** Reads a variable; one of a body around the class is in a field. */
  public void load(Local local) {
    Object constant = local.constant();
    Integer slot = slots.get(local);
    if (constant != null) {
      code.constant(constant);
    } else if (slot != null && !(initialises && type.captured().contains(local))) {
      code.load(local.type(), slot);
    } else {
      code.load(type.type(), 0);
      DeclaredClass holder = loadHolder(local);
      code.getField(holder.name(), "val$" + local.name(), local.type().erasure());
    }
  }

  /** Goes out to the class that captured the variable; inner ones of it have not. */
  private DeclaredClass loadHolder(Local local) {
    DeclaredClass at = type;
    DeclaredClass outer = at.host();
    while (!at.captured().contains(local) && at.isInner() && outer != null) {
      code.getField(at.name(), outerField(at), outer.type().erasure());
      at = outer;
      outer = at.host();
    }
    return at;
  }

  /** The place of a variable of this method; -1 if it is none. */
  public int slot(Local local) {
    return slots.getOrDefault(local, -1);
  }

  /** Loads the object of the class, or of exactly this one around it. */
  public void loadThis(DeclaredClass wanted) {
    load(wanted, false);
  }

  /** Loads the innermost object around that is of a class or extends it, JLS 15.9.2. */
  public void loadHost(DeclaredClass wanted) {
    load(wanted, true);
  }

  private void load(DeclaredClass wanted, boolean orSubclass) {
    DeclaredClass at = type;
    if (isWanted(at, wanted, orSubclass)) {
      code.load(at.type(), 0);
      return;
    }
    DeclaredClass outer = at.host();
    if (outerSlot >= 0 && outer != null && !initialises) {
      code.load(outer.type(), outerSlot);
      at = outer;
      outer = at.host();
    } else {
      code.load(at.type(), 0);
    }
    while (!isWanted(at, wanted, orSubclass) && at.isInner() && outer != null) {
      code.getField(at.name(), outerField(at), outer.type().erasure());
      at = outer;
      outer = at.host();
    }
  }

  private boolean isWanted(DeclaredClass at, DeclaredClass wanted, boolean orSubclass) {
    return at.name().equals(wanted.name())
        || (orSubclass && project().hierarchy().isSubclass(at.name(), wanted.name()));
  }

  /** Writes what runs after the parent's constructor: what is around is in fields by then. */
  public void initialise(Runnable initialisers) {
    initialises = true;
    initialisers.run();
    initialises = false;
  }

  /** The field in which an object keeps the one that it belongs to. */
  public static String outerField(DeclaredClass type) {
    int depth = 0;
    DeclaredClass at = type.host();
    while (at != null && at.isInner()) {
      depth++;
      at = at.host();
    }
    return "this$" + depth;
  }

  /** Whether a type of this internal name is an interface, as far as anybody knows. */
  public boolean isInterface(String type) {
    ClassSymbol symbol = project().find(type);
    return symbol != null && symbol.isInterface();
  }
}
