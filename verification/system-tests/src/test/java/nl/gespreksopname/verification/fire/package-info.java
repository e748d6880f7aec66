/** The suite under fire: two instances of each service, clients at work, and everything killed in turn. */
@NullMarked
package nl.gespreksopname.verification.fire;

import org.jspecify.annotations.NullMarked;
