/** What was taken down and is not so, or is said not to be so. */
@NullMarked
package nl.gespreksopname.consent.correction;

import org.jspecify.annotations.NullMarked;
