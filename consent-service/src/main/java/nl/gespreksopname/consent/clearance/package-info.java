/** Whether a recording may go ahead. */
@NullMarked
package nl.gespreksopname.consent.clearance;

import org.jspecify.annotations.NullMarked;
