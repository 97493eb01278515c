package dev.baton.engine.baseline;

import dev.baton.engine.model.Finding;
import java.util.List;

/**
 * Findings beside a baseline.
 *
 * @param fresh what the baseline does not have
 * @param known what it has
 * @param fixed entries, or part of their count, that nothing matches any more
 */
public record Comparison(List<Finding> fresh, List<Finding> known, List<String> fixed) {}
