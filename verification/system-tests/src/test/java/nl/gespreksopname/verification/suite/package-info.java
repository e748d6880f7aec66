/** The suite under test: started once, for all. */
@NullMarked
package nl.gespreksopname.verification.suite;

import org.jspecify.annotations.NullMarked;
