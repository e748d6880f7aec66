/** The Merkle tree of RFC 9162, cut into tiles, with the notes that sign its head. Nothing here knows a database. */
@NullMarked
package nl.gespreksopname.eventstore.merkle;

import org.jspecify.annotations.NullMarked;
