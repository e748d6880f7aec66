/** What must hold for the suite as a whole, tried from outside: processes, real tokens, HTTP. */
@NullMarked
package nl.gespreksopname.verification;

import org.jspecify.annotations.NullMarked;
