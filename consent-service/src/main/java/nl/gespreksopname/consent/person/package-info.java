/** The people behind the pseudonyms: reference, name, birth date, custody, capacity. */
@NullMarked
package nl.gespreksopname.consent.person;

import org.jspecify.annotations.NullMarked;
