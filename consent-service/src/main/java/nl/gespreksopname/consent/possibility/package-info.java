/** Saying that recording is possible. */
@NullMarked
package nl.gespreksopname.consent.possibility;

import org.jspecify.annotations.NullMarked;
