/** What is written to the log, and what never is. */
@NullMarked
package nl.gespreksopname.conventions.logging;

import org.jspecify.annotations.NullMarked;
