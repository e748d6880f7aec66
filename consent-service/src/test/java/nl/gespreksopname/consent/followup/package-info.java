/** Tests of work that commands leave to be done in other streams. */
@NullMarked
package nl.gespreksopname.consent.followup;

import org.jspecify.annotations.NullMarked;
