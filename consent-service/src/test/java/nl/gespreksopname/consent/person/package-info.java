/** The list of persons. */
@NullMarked
package nl.gespreksopname.consent.person;

import org.jspecify.annotations.NullMarked;
