package nl.gespreksopname.conventions.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is answered. */
public record Thing(String id, Colour colour, @Nullable Instant madeAt, String command) {}
