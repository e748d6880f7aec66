/** What every service takes down about its own log and about the logs that it hears. */
@NullMarked
package nl.gespreksopname.contracts.log;

import org.jspecify.annotations.NullMarked;
