/** Appending, alone and as a whole command, beside the same rows and round trips in plain JDBC. */
@NullMarked
package nl.gespreksopname.benchmarks.append;

import org.jspecify.annotations.NullMarked;
