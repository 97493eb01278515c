package dev.baton.engine.model;

/** One stop of a trail: what happens, and where. */
public record Step(String text, Place place) {}
