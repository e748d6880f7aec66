/** Taking down that recording was said to be possible. */
@NullMarked
package nl.gespreksopname.consent.possibility.domain;

import org.jspecify.annotations.NullMarked;
