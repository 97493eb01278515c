package com.embabel.agent.api.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Agents of a framework that is known by name alone: that is said, and nothing else. */
@Retention(RetentionPolicy.RUNTIME)
@interface Agent {}

@Agent
class Writer { // want "`Writer` is an agent of Embabel, which is not understood"
  String draft(String topic) {
    return topic;
  }
}

class Agents {
  String write(Writer writer) {
    return writer.draft("agents");
  }
}
