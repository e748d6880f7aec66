/** Who takes part: joining, leaving, absentees. */
@NullMarked
package nl.gespreksopname.consent.participation;

import org.jspecify.annotations.NullMarked;
