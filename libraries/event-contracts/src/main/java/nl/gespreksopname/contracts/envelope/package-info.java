/** The form in which every event of the suite is stored, hashed and published, whatever it is about. */
@NullMarked
package nl.gespreksopname.contracts.envelope;

import org.jspecify.annotations.NullMarked;
