package nl.gespreksopname.eventstore.append;

import java.util.UUID;

/**
 * What a command's row says once its events stand: written in the statement that appends them, so that it takes no round trip
 * of its own.
 *
 * @param command the command's id, which the events carry
 * @param status {@code applied} or {@code rejected}
 */
public record Settlement(UUID command, String status) {}
