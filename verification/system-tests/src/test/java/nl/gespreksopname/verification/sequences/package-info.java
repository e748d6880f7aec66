/** Sequences of calls that nobody would think of, to see that no service ever answers 500. */
@NullMarked
package nl.gespreksopname.verification.sequences;

import org.jspecify.annotations.NullMarked;
