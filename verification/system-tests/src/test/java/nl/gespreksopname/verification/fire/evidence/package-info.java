/**
 * What clients were told, held against what stores, logs, topics and trails say. It reads bytes, hashes and roots in its own
 * way: whoever checks the event store with the event store's own code finds what that code believes.
 */
@NullMarked
package nl.gespreksopname.verification.fire.evidence;

import org.jspecify.annotations.NullMarked;
