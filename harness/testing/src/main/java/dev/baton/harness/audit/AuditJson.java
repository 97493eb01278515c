package dev.baton.harness.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.history.Event;

/** Findings of audits as data, a file after the other. */
public final class AuditJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode files;

  /** A document without files. */
  public AuditJson() {
    root.put("tool", "baton audit").put("version", 1);
    files = root.putArray("files");
  }

  /** Adds what was found in a file. */
  public void add(String name, FileAudit.Outcome outcome) {
    AuditReport report = outcome.report();
    ObjectNode file = files.addObject();
    file.put("file", name).put("events", report.events());
    file.put("confirmed", report.confirmed()).put("ambiguous", report.ambiguous());
    file.put("level", report.level().toString());
    ObjectNode counts = file.putObject("counts");
    report.counts().forEach(counts::put);
    ArrayNode idle = file.putArray("idle");
    report.idle().forEach(idle::add);
    outcome
        .judgement()
        .ifPresent(j -> file.put("linearizability", j.kind().toString()).put("why", j.sentence()));
    ArrayNode problems = file.putArray("problems");
    outcome
        .problems()
        .forEach(p -> problems.addObject().put("line", p.line()).put("message", p.message()));
    ArrayNode findings = file.putArray("findings");
    for (AuditReport.Group group : outcome.groups()) {
      ObjectNode finding = findings.addObject();
      write(finding, group.first());
      ArrayNode also = finding.putArray("also");
      group.also().forEach(anomaly -> write(also.addObject(), anomaly));
    }
  }

  private static void write(ObjectNode target, Anomaly anomaly) {
    target.put("detector", anomaly.detector());
    target.put("verdict", anomaly.certainty().toString());
    target.put("sentence", anomaly.sentence());
    ArrayNode witness = target.putArray("witness");
    for (Event event : anomaly.witness()) {
      witness.addObject().put("line", event.line()).put("event", event.sentence());
    }
  }

  /** The whole document. */
  public String text() {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing JSON to memory", e);
    }
  }
}
