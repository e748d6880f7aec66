/** What a command on one stream brings about in another: kept with the command, carried out after it. */
@NullMarked
package nl.gespreksopname.consent.followup;

import org.jspecify.annotations.NullMarked;
