/** Taking down safety marks. */
@NullMarked
package nl.gespreksopname.consent.safety.domain;

import org.jspecify.annotations.NullMarked;
