package dev.baton.archunit;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules as users hold them, over Baton's own engine: it has no agents, and must be silent. */
@AnalyzeClasses(packages = "dev.baton.engine")
class OwnCodeTest {
  @ArchTest static final ArchRule OWNERSHIP = BatonRules.FOREIGN_WRITE;
  @ArchTest static final ArchRule READ_ONLY = BatonRules.READ_ONLY_WRITE;
  @ArchTest static final ArchRule ROLES = BatonRules.UNKNOWN_ROLE;
  @ArchTest static final ArchRule TRANSFER = BatonRules.TRANSFER_OUTSIDE_HANDOFF;
  @ArchTest static final ArchRule CALLS = BatonRules.DIRECT_AGENT_CALL;
  @ArchTest static final ArchRule STATICS = BatonRules.STATIC_AGENT_STATE;
}
