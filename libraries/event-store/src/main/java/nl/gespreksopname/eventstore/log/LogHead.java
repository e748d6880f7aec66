package nl.gespreksopname.eventstore.log;

import java.time.Instant;

/**
 * A signed head of a log with its time.
 *
 * @param service the owning service
 * @param size number of entries
 * @param note the signed checkpoint
 * @param at all that was committed by then is in it; whole seconds, under the note's signature
 */
public record LogHead(String service, long size, String note, Instant at) {}
