package dev.baton.archunit.kotlin

import dev.baton.annotation.AgentRole
import dev.baton.annotation.HandoffPoint
import dev.baton.annotation.OwnedBy
import dev.baton.annotation.SharedRead

class State {
  @field:OwnedBy("writer") var draft: String = ""

  @field:OwnedBy("writer") val notes: MutableList<String> = mutableListOf()

  @field:SharedRead var limit: Int = 3

  @field:OwnedBy("wirter") var slip: Int = 0
}

@AgentRole("writer")
class Writer {
  fun revise(state: State) {
    state.draft = state.draft + "."
    state.notes.add("revised")
  }

  @HandoffPoint fun accept(state: State) = state.draft.length
}

@AgentRole("reviewer")
class Reviewer {
  companion object {
    private var seen = 0
    private const val NAME = "reviewer"
  }

  fun direct(state: State) {
    state.draft = NAME
  }

  fun lambda(state: State) {
    listOf("a", "b").forEach { state.notes.add(it) }
  }

  fun later(state: State) {
    val task = Runnable { state.limit = 4 }
    task.run()
  }

  fun calls(writer: Writer, state: State) {
    writer.accept(state)
    writer.revise(state)
  }

  fun peek(state: State): Int = state.draft.length + state.notes.size + seen
}
