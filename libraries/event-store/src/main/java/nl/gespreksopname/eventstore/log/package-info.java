/** The service's log: one gap-free numbering of its events, a Merkle tree over it, and signed checkpoints. */
@NullMarked
package nl.gespreksopname.eventstore.log;

import org.jspecify.annotations.NullMarked;
