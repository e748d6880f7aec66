/** Calls to the suite, with a memory of every address that was seen. */
@NullMarked
package nl.gespreksopname.verification.http;

import org.jspecify.annotations.NullMarked;
