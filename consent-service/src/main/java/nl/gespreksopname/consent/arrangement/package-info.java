/** Arrangements about a recording and who confirmed them. */
@NullMarked
package nl.gespreksopname.consent.arrangement;

import org.jspecify.annotations.NullMarked;
