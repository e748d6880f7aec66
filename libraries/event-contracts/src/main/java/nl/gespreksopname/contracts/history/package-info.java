/** What of a stream counts once what its corrections say is carried out: the same for whoever reads it. */
@NullMarked
package nl.gespreksopname.contracts.history;

import org.jspecify.annotations.NullMarked;
